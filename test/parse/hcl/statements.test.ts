import { expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { hclStatements } from '../../../src/parse/hcl/statements.ts';
import { textOf } from '../../../src/source/span.ts';

it('the statements are attributes, blocks, and the items of objects and lists', () => {
  const text = 'a {\n  b = 1\n  c = {\n    d = [2, 3]\n  }\n}';
  const { tree } = parseHcl({ path: 'main.tf', text });
  expect(hclStatements(tree).map(textOf)).toEqual([
    text,
    'b = 1',
    'c = {\n    d = [2, 3]\n  }',
    'd = [2, 3]',
    '2',
    '3',
  ]);
});
