// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { textOf } from '../../../src/source/span.ts';
import { outlineBody } from './outline.ts';

/** What is read of a text with a problem: the tree, with nothing for a value that could not be read. */
function read(text: string) {
  const { tree, problems } = parseHcl({ path: 'main.tf', text });
  return {
    tree: outlineBody(tree),
    problems: problems.map(({ message }) => message),
    places: problems.map(({ span }) => textOf(span)),
  };
}

const neighbour = '\nresource "aws_vpc" "next" {\n  cidr_block = 1\n}\n';
const neighbourTree = ['resource "aws_vpc" "next"', '  cidr_block = 1'];

describe('a problem costs the smallest thing around it', () => {
  it('an attribute without a value stays, and nobody knows its value', () => {
    const { tree, problems, places } = read(`db {\n  size =\n  name = 1\n}${neighbour}`);
    expect(tree).toEqual(['db', '  size = ', '  name = 1', ...neighbourTree]);
    expect(problems).toEqual(['A value is missing here.']);
    expect(places).toEqual(['\n']);
  });

  it('an open string ends with its line', () => {
    const { tree, problems, places } = read(`db {\n  name = "orders\n  size = 1\n}${neighbour}`);
    expect(tree).toEqual(['db', '  name = ', '  size = 1', ...neighbourTree]);
    expect(problems).toEqual(['This string is not closed on its line.']);
    expect(places).toEqual(['"orders']);
  });

  it.each(['[1, 2', 'f(1, 2', '{\n    a = 1', '[\n    1,\n    2,', '(\n    1 +'])(
    'an open bracket ends where the indentation does: %j',
    (value) => {
      const { tree, problems } = read(
        `db {\n  first = ${value}\n  second = 2\n  block {\n  }\n}${neighbour}`,
      );
      expect(tree).toEqual(['db', '  first = ', '  second = 2', '  block', ...neighbourTree]);
      expect(problems).toHaveLength(1);
    },
  );

  it('a closed bracket is passed whole, whatever stands in it', () => {
    const { tree, problems } = read(
      `db {\n  first = [\n    1 2,\n    "]",\n    {\n    b = 3 }, # ]\n  ]\n  second = 2\n}${neighbour}`,
    );
    expect(tree).toEqual(['db', '  first = ', '  second = 2', ...neighbourTree]);
    expect(problems).toHaveLength(1);
  });

  it('an open heredoc ends with the block around it', () => {
    const { tree, problems, places } = read(
      `db {\n  first = 1\n  script = <<EOT\n  if x {\n  }\necho\n}${neighbour}`,
    );
    expect(tree).toEqual(['db', '  first = 1', '  script = ', ...neighbourTree]);
    expect(problems).toEqual(['No line closes this heredoc with `EOT`.']);
    expect(places).toEqual(['<<EOT\n']);
  });

  it('an open block ends before what is not indented under it', () => {
    const { tree, problems, places } = read(
      `db {\n  first = 1\n  inner {\n    a = 1\n  second = 2\n}${neighbour}`,
    );
    expect(tree).toEqual(['db', '  first = 1', '  second = 2', '  inner', '    a = 1', ...neighbourTree]);
    expect(problems).toEqual(['No `}` closes this block.']);
    expect(places).toEqual(['inner {']);
  });

  it('an open block at the margin ends before the next', () => {
    const { tree, problems } = read(`db {\n  first = 1\n${neighbour}${neighbour}`);
    expect(tree).toEqual(['db', '  first = 1', ...neighbourTree, ...neighbourTree]);
    expect(problems).toEqual(['No `}` closes this block.']);
  });

  it('a body on the line after its header is still a body', () => {
    const { tree, problems } = read(`db "main"\n{\n  first = 1\n}${neighbour}`);
    expect(tree).toEqual(['db "main"', '  first = 1', ...neighbourTree]);
    expect(problems).toHaveLength(1);
  });

  it('a brace too many is passed', () => {
    const { tree, problems } = read(`db {\n  first = 1\n}\n}${neighbour}`);
    expect(tree).toEqual(['db', '  first = 1', ...neighbourTree]);
    expect(problems).toEqual(['This `}` closes nothing.']);
  });

  it.each([
    ['db {\n  first = 1,\n  second = 2\n}', 'A line end is missing here, after the value of `first`.'],
    ['db { first = 1, second = 2 }', 'A `}` is missing here: a block on one line holds one attribute.'],
    ['db { inner { } }', 'A block on one line can hold one attribute and nothing else.'],
    ['db {\n  first = 1\n  first = 2\n}', '`first` is set twice in this block.'],
    ['"db" {\n}', 'The name of an attribute is written without quotes.'],
    ['db "${x}" {\n}', 'A label may not hold template sequences.'],
    ['db.main = 1', "A `=` or a block's `{` is missing here, after `db`."],
  ])('%j has one problem and a neighbour', (text, message) => {
    const { tree, problems } = read(`${text}${neighbour}`);
    expect(tree.slice(-2)).toEqual(neighbourTree);
    expect(problems).toEqual([message]);
  });
});
