import fc from 'fast-check';
import { CORE_SCHEMA, loadAll, mergeTag, realMapTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { coreValue } from '../../src/parse/yaml/core-schema.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import { plainValue } from '../parse/yaml/plain-value.ts';
import { holdSoundStream } from './data-tree.ts';
import { fixtureTexts, mutated } from './mutate.ts';

const fragments = [
  ...[
    '\n',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '- ',
    ': ',
    '? ',
    '#',
    ' # c',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|\n',
    '>-\n',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '!!int ',
    '<<: ',
    '<<: *a\n',
    '---\n',
    '...\n',
    '\n---\n',
    '%TAG ! x\n',
    '\uFEFF',
    '\0',
    '~',
  ],
];
const pieces = fc.array(fc.constantFrom(...fragments, 'a', 'b', 'a: 1\n', '- x\n', '\n  b: 2'), {
  maxLength: 30,
});
const texts = fc.oneof(
  mutated(fixtureTexts('fixtures/parse/yaml'), fragments),
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('parseYaml', () => {
  it('builds sound trees of any text', () => {
    fc.assert(
      fc.property(texts, (text) => holdSoundStream(text, parseYaml({ path: 'any.yaml', text }))),
      { numRuns: 500 },
    );
  });

  it('reads what js-yaml reads, to the same values', () => {
    const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag);
    fc.assert(
      fc.property(texts, (written) => {
        // js-yaml ends a block scalar with the line break that the end of the file lacks.
        const text = written.endsWith('\n') ? written : `${written}\n`;
        const { tree, problems } = parseYaml({ path: 'any.yaml', text });
        if (problems.length > 0) return;
        let values: unknown[];
        try {
          values = loadAll(text, { schema, maxDepth: 200 });
        } catch (error) {
          // It refuses tags that it does not know, text that does not fit its tag, both `1` and `01` as keys, and flow
          // collections and quoted scalars that are not indented.
          expect(String(error)).toMatch(/ tag|duplicated mapping key|deficient indentation/);
          return;
        }
        const ours = tree.documents.map(({ root }) => plainValue(root));
        expect(ours.map(withReadKeys)).toEqual(values.map(withReadKeys));
      }),
      { numRuns: 500 },
    );
  });
});

/** We keep keys as they are written, js-yaml as it reads them: both as they would be read. */
function withReadKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReadKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [unknown, unknown])[] =
    value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [String(coreValue(String(key))), withReadKeys(item)]),
  );
}
