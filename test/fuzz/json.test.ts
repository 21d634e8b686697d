import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/parse/json/parse.ts';
import { plainValue } from '../parse/yaml/plain-value.ts';
import { holdSoundStream } from './data-tree.ts';
import { fixtureTexts, mutated } from './mutate.ts';

const fragments = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '1',
  '-',
  'e5',
  'true',
  'null',
  '//',
  '/*',
  '*/',
  '\n',
  '\\',
];
const texts = fc.oneof(
  mutated(fixtureTexts('fixtures/parse/json'), fragments),
  fc.array(fc.constantFrom(...fragments), { maxLength: 20 }).map((parts) => parts.join('')),
);

describe('parseJson', () => {
  it('builds sound trees of any text', () => {
    fc.assert(
      fc.property(texts, (text) => holdSoundStream(text, parseJson({ path: 'any.json', text }))),
      { numRuns: 800 },
    );
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4, stringUnit: 'binary' }), (text) => {
        const { tree, problems } = parseJson({ path: 'any.json', text });
        expect(problems).toEqual([]);
        // `toEqual` takes -0 for another number than 0, and `__proto__` is a key like any other here.
        expect(JSON.stringify(plainValue(tree.documents[0]?.root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 300 },
    );
  });
});
