import { expect, test } from 'vitest';
import { placeOf, textAtPlace } from '../../src/report/place.ts';
import type { Span } from '../../src/source/span.ts';

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { file: { path: 'main.tf', text }, start, end: start + part.length };
}

test('a place within a line is the span itself', () => {
  const span = spanOf('a = 1\n  b = 2\n', 'b = 2');
  expect(placeOf(span)).toEqual({ path: 'main.tf', line: 2, column: 3, endLine: 2, endColumn: 8 });
});

test.each(['\n', '\r\n', '\r'])(
  'a span over several lines is cut at the end of its first line (%j)',
  (newline) => {
    const span = spanOf(`a = {${newline}  b = 2${newline}}${newline}`, `a = {${newline}  b = 2${newline}}`);
    expect(placeOf(span)).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 6 });
    expect(textAtPlace(span)).toBe('a = {');
  },
);

test('an empty file has a place, too', () => {
  expect(placeOf(spanOf('', ''))).toEqual({ path: 'main.tf', line: 1, column: 1, endLine: 1, endColumn: 1 });
});
