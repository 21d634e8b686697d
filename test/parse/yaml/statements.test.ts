import { expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import { dataStatements } from '../../../src/parse/yaml/statements.ts';
import { textOf } from '../../../src/source/span.ts';

it('lists documents, entries and items, and nothing twice for an alias', () => {
  const text = 'a: &a\n  x: 1\nb: *a\nc: { <<: *a, y: 2 }\n---\n- 1\n- z: 3\n';
  const statements = dataStatements(parseYaml({ path: 'web.yaml', text }).tree).map(textOf);
  expect(statements).toEqual([
    'a: &a\n  x: 1\nb: *a\nc: { <<: *a, y: 2 }',
    'a: &a\n  x: 1',
    'x: 1',
    'b: *a',
    'c: { <<: *a, y: 2 }',
    'y: 2',
    '- 1\n- z: 3',
    '1',
    'z: 3',
    'z: 3',
  ]);
});
