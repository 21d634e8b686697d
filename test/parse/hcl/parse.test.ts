import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { textOf } from '../../../src/source/span.ts';
import { outlineBody } from './outline.ts';

const parse = (text: string) => parseHcl({ path: 'main.tf', text });

describe('the structure of a file', () => {
  it('is attributes and blocks, with labels quoted or not', () => {
    const { tree, problems } = parse(`
      name = "orders"
      resource "aws_vpc" orders {
        cidr_block = "10.0.0.0/16"
        timeouts {}
      }
      provider "aws" { region = "eu-west-1" }
    `);
    expect(problems).toEqual([]);
    expect(outlineBody(tree)).toEqual([
      'name = (template "orders")',
      'resource "aws_vpc" "orders"',
      '  cidr_block = (template "10.0.0.0/16")',
      '  timeouts',
      'provider "aws"',
      '  region = (template "eu-west-1")',
    ]);
  });

  it('has a place for everything', () => {
    const text = 'resource "aws_vpc" "orders" {\n  cidr_block = var.cidr # why\n}\n';
    const { tree } = parse(text);
    const [block] = tree.blocks;
    const [attribute] = block?.body.attributes ?? [];
    expect(block && textOf(block.header)).toBe('resource "aws_vpc" "orders"');
    expect(block && textOf(block.span)).toBe(text.trimEnd());
    expect(block && textOf(block.body.span)).toBe('\n  cidr_block = var.cidr # why\n');
    expect(block?.labels.map(({ span }) => textOf(span))).toEqual(['"aws_vpc"', '"orders"']);
    expect(attribute && textOf(attribute.nameSpan)).toBe('cidr_block');
    expect(attribute && textOf(attribute.span)).toBe('cidr_block = var.cidr');
    expect(attribute && textOf(attribute.value.span)).toBe('var.cidr');
    expect(tree.span).toMatchObject({ start: 0, end: 62 });
  });

  it('may start with a byte order mark and end its lines with CRLF', () => {
    const { tree, problems } = parse('\ufeffa = 1\r\nb {\r\n  c = 2 # two\r\n}\r\n');
    expect(problems).toEqual([]);
    expect(outlineBody(tree)).toEqual(['a = 1', 'b', '  c = 2']);
  });

  it('may be empty, or end without a line end', () => {
    expect(parse('').problems).toEqual([]);
    expect(parse('b { a = c }').problems).toEqual([]);
  });
});

describe('comments', () => {
  it('are kept with their place and their text', () => {
    const { comments } = parse('# one\na = 1 // two \n  /* three\n  lines */\nb = [ # four\n]\n#five');
    expect(comments.map(({ text, alone }) => [text, alone])).toEqual([
      ['one', true],
      ['two', false],
      ['three\n  lines', true],
      ['four', false],
      ['five', true],
    ]);
    expect(comments.map(({ span }) => textOf(span))).toEqual([
      '# one',
      '// two ',
      '/* three\n  lines */',
      '# four',
      '#five',
    ]);
  });

  it('are kept once, even where text is read again after a problem', () => {
    const { comments } = parse('a {\n  # one\n  b = [\n    # two\n  c = 1\n}\nd {\n  # three\n}\n');
    expect(comments.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('do not end where the line is a carriage return further on', () => {
    expect(parse('a = 1 # x\r y\n').comments.map(({ text }) => text)).toEqual(['x\r y']);
  });
});

describe('line ends', () => {
  it('count in bodies and objects, and nowhere between parentheses and brackets', () => {
    const { tree, problems } = parse(`
      list = [
        1
        ,
        2
      ]
      sum = (
        1
        + 2
      )
      call = max(
        1,
        2,
      )
      object = {
        a = 1
        b = (
          2
        ), c = 3
      }
      index = list[
        0
      ]
    `);
    expect(problems).toEqual([]);
    expect(outlineBody(tree)).toEqual([
      'list = [1 2]',
      'sum = (parens (+ 1 2))',
      'call = (max 1 2)',
      'object = {(template "a"): 1 (template "b"): (parens 2) (template "c"): 3}',
      'index = ([] list 0)',
    ]);
  });

  it.each(['a = 1 +\n2\n', 'a = f\n(1)\n', 'a = { b = 1 c = 2 }\n', 'a {} b {}\n', 'a = 1, b = 2\n'])(
    'end a value: %j is a problem',
    (text) => expect(parse(text).problems).not.toEqual([]),
  );
});
