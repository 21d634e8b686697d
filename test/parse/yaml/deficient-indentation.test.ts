import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../../src/parse/yaml/tree.ts';
import { textOf } from '../../../src/source/span.ts';
import { plainValue } from './plain-value.ts';

function parse(text: string) {
  return parseYaml({ path: 'compose.yaml', text });
}

/** The scalars of a tree as they are written. */
function writtenScalars(node: DataNode | undefined): string[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [textOf(node.span)];
  if (node.kind === 'sequence') return node.items.flatMap(writtenScalars);
  return node.entries.flatMap(({ keySpan, value }) => [textOf(keySpan), ...writtenScalars(value)]);
}

describe('a flow collection or quoted scalar that is indented too little', () => {
  it.each([
    ['web:\n  test: [\n    "CMD", x\n  ]\n  next: 1\n', { web: { test: ['CMD', 'x'], next: 1 } }],
    ['web:\n  test: {\na: 1,\nb: [\n2]\n}\nnext: 1\n', { web: { test: { a: 1, b: [2] } }, next: 1 }],
    [
      "job:\n  text: 'one\n  two\n\nthree: 3\n  '\n  next: 1\n",
      { job: { text: 'one two\nthree: 3 ', next: 1 } },
    ],
    ['job:\n  text: "one \\\n# two"\n  next: 1\n', { job: { text: 'one # two', next: 1 } }],
    ['web:\n- test: [plain\n  text]\n  next: 1\n', { web: [{ test: ['plain text'], next: 1 }] }],
    ['a: 1\r\nb:\r\n  c: [\r\nd ]\r\n', { a: 1, b: { c: ['d'] } }],
    ['web:\n  test: [ # a\n# b ]\n  x ] # c\n# d\n  next: 1\n', { web: { test: ['x'], next: 1 } }],
    ['web:\n  test: [\n\t\tx,\n\t]\n', { web: { test: ['x'] } }],
    ['test:\t[ "a\tb",\tc ]\ntext: |\n  x\n   \ty\n', { test: ['a\tb', 'c'], text: 'x\n \ty\n' }],
  ])('is read from %j', (text, value) => {
    const { tree, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(tree.documents.map(({ root }) => plainValue(root))).toEqual([value]);
  });

  it('has its places in the text as it is written', () => {
    const text = '# head\n---\nweb:\n  a: [\n  "x", # one\n\ty ]\n  b: {\nc: \'d\n\ne\'\n}\n---\nnext: z\n';
    const { tree, comments } = parse(text);
    expect(tree.documents.map(({ root }) => writtenScalars(root))).toEqual([
      ['web', 'a', '"x"', 'y', 'b', 'c', "'d\n\ne'"],
      ['next', 'z'],
    ]);
    expect(comments.map(({ span }) => textOf(span))).toEqual(['# head', '# one']);
  });

  it.each([
    ['web:\n  test: [\n  a\n  ] b\n', 'Bad indentation of a mapping entry.', 'b'],
    ['web:\n  test: [\n  a: b: c\n  ]\n', 'Missed comma between flow collection entries.', ':'],
    ['web:\n  test: [\n  a,\n', 'Unexpected end of the stream within a flow collection.', ','],
    ['web:\n  test: one\n two: 2\n', 'Bad indentation of a mapping entry.', 't'],
  ])('does not hide what else is wrong in %j', (text, message, place) => {
    const { tree, problems } = parse(text);
    expect(problems.map((problem) => [problem.message, textOf(problem.span)])).toEqual([[message, place]]);
    expect(tree.documents).toMatchObject([{ root: undefined }]);
  });

  it('is read in bounded time, however often it comes', () => {
    const lines = `web:\n  test: [\n${'  a,\n'.repeat(50_000)}  ]\n`;
    expect(parse(lines).problems).toEqual([]);
    const collections = parse('- a: [\n  b]\n'.repeat(10_000));
    expect(collections.problems.map(({ message }) => message)).toEqual(['Deficient indentation.']);
  });
});
