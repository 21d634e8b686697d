import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Position, Range } from '../../../src/parse/dockerfile/language-server-places.ts';

/** The bundle has these two in place of the package; so they have to be as the package's are, and be enough. */
const require = createRequire(import.meta.url);
const real = require('vscode-languageserver-types');

test('dockerfile-ast calls nothing else', () => {
  const folder = join(require.resolve('dockerfile-ast'), '..');
  const called = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) =>
      [...readFileSync(join(folder, path), 'utf8').matchAll(/languageserver_types_1\.([\w.]+)/g)].map(
        ([, name]) => name,
      ),
    );
  expect([...new Set(called)].sort()).toEqual(['Position.create', 'Range.create']);
});

test('they make what the package makes', () => {
  expect(Position.create(3, 7)).toEqual(real.Position.create(3, 7));
  expect(Range.create(1, 2, 3, 4)).toEqual(real.Range.create(1, 2, 3, 4));
  const [start, end] = [Position.create(1, 2), Position.create(3, 4)];
  expect(Range.create(start, end)).toEqual(real.Range.create(start, end));
});

test.each([
  [[1, 2]],
  [[-1, 0, 0, 0]],
  [[undefined, undefined]],
  [[{ line: 0, character: 0 }, undefined]],
  [[Number.NaN, 0, 0, 0]],
])('they refuse what the package refuses: %j', (written) => {
  const [first, second, third, fourth] = written;
  expect(() => real.Range.create(first, second, third, fourth)).toThrow();
  expect(() => Range.create(first, second, third, fourth)).toThrow();
});
