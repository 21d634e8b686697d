import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/parse/json/parse.ts';
import { textOf } from '../../../src/source/span.ts';
import { plainValue } from '../yaml/plain-value.ts';

function parse(text: string) {
  return parseJson({ path: 'main.tf.json', text });
}

describe('parseJson', () => {
  const fixture = readFileSync('fixtures/parse/json/task-definition.json', 'utf8');

  it('reads the values that JSON.parse reads', () => {
    const strict = fixture.replaceAll(/\/\/.*|\/\*.*?\*\//g, '').replaceAll(/,(?=\s*[}\]])/g, '');
    expect(plainValue(parse(fixture).tree.documents[0]?.root)).toEqual(JSON.parse(strict));
  });

  it('keeps comments with their places', () => {
    const { comments } = parse(fixture);
    expect(comments.map(({ text, alone }) => [text, alone])).toEqual([
      ['The web front end.', true],
      ['the load balancer asks', false],
    ]);
    expect(comments.map(({ span }) => textOf(span))).toEqual([
      '// The web front end.',
      '/* the load balancer asks */',
    ]);
  });

  it('gives every node its place', () => {
    const root = parse('\uFEFF { "a": [1, "x\\n"], "b": {} } ').tree.documents[0]?.root;
    if (root?.kind !== 'mapping') throw new Error('no mapping');
    expect(textOf(root.span)).toBe('{ "a": [1, "x\\n"], "b": {} }');
    expect(root.entries.map(({ span }) => textOf(span))).toEqual(['"a": [1, "x\\n"]', '"b": {}']);
    expect(root.entries.map(({ keySpan }) => textOf(keySpan))).toEqual(['"a"', '"b"']);
    const list = root.entries[0]?.value;
    expect(list?.kind === 'sequence' && list.items.map(({ span }) => textOf(span))).toEqual(['1', '"x\\n"']);
  });

  it.each([
    ['{"a": 1 "b": 2}', 'Expected `,` or `}`, but found `"`.', '"'],
    ['{a: 1}', 'Expected a key in double quotes or `}`, but found `a`.', 'a'],
    ['{"a" 1}', 'Expected `:` after the key, but found `1`.', '1'],
    ['[1, 2', 'Expected `,` or `]`, but the file ends.', '2'],
    ['[01]', 'Expected a value, but found `0`.', '0'],
    ['[+1]', 'Expected a value, but found `+`.', '+'],
    ['["a\nb"]', 'The string is not closed on its line.', '"'],
    ['["\\x"]', 'The string has an invalid escape sequence.', '"\\x"'],
    ['{} {}', 'Expected the end of the file, but found `{`.', '{'],
    ['[1] /* open', 'Expected the end of the file, but found `/`.', '/'],
    ['['.repeat(10_000), 'Nesting exceeds 200 levels.', '['],
  ])('says of %.20j what is wrong', (text, message, place) => {
    const { tree, problems } = parse(text);
    expect(problems.map((problem) => [problem.message, textOf(problem.span)])).toEqual([[message, place]]);
    expect(tree.documents).toMatchObject([{ root: undefined }]);
  });

  it('reports a key that is written twice, and keeps the last', () => {
    const { tree, problems } = parse('{"a": 1, "a": 2}');
    expect(problems.map(({ message }) => message)).toEqual(['The key `a` is written twice in one mapping.']);
    expect(plainValue(tree.documents[0]?.root)).toEqual({ a: 2 });
  });

  it('finds no document in an empty text', () => {
    expect(parse(' // nothing\n').tree.documents).toEqual([]);
    expect(parse('').problems).toEqual([]);
  });
});
