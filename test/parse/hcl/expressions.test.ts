import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import type { Expression } from '../../../src/parse/hcl/tree.ts';
import { textOf } from '../../../src/source/span.ts';
import { outline } from './outline.ts';

function read(text: string): Expression {
  const { tree, problems } = parseHcl({ path: 'main.tf', text: `value = ${text}\n` });
  expect(problems).toEqual([]);
  const value = tree.attributes[0]?.value;
  if (value === undefined) throw new Error('nothing was read');
  return value;
}

describe('an expression', () => {
  it.each([
    ['42', '42'],
    ['1.5e3', '1500'],
    ['1.e2', '100'],
    ['true', 'true'],
    ['null', 'null'],
    ['-1', '(- 1)'],
    ['!!a', '(! (! a))'],
    ['-a.b', '(- (. a b))'],
    ['a-b', 'a-b'],
    ['a - b', '(- a b)'],
  ])('%s: literals, names and signs', (text, expected) => expect(outline(read(text))).toBe(expected));

  it.each([
    ['1 + 2 * 3', '(+ 1 (* 2 3))'],
    ['1 * 2 + 3', '(+ (* 1 2) 3)'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['a / b % c', '(% (/ a b) c)'],
    ['a || b && c', '(|| a (&& b c))'],
    ['a && b || c', '(|| (&& a b) c)'],
    ['a == b < c', '(== a (< b c))'],
    ['a != b == c', '(== (!= a b) c)'],
    ['a <= b + 1', '(<= a (+ b 1))'],
    ['a >= b && c > d', '(&& (>= a b) (> c d))'],
    ['(1 + 2) * 3', '(* (parens (+ 1 2)) 3)'],
    ['-1 + 2', '(+ (- 1) 2)'],
    ['a ? b : c', '(? a b c)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? c : d : e', '(? a (? b c d) e)'],
    ['a == b ? 1 + 2 : 3', '(? (== a b) (+ 1 2) 3)'],
  ])('%s: operators bind as the specification says', (text, expected) =>
    expect(outline(read(text))).toBe(expected),
  );

  it.each([
    ['a.b.c', '(. (. a b) c)'],
    ['a[0]', '([] a 0)'],
    ['a["b"].c', '(. ([] a (template "b")) c)'],
    ['a.0.b', '(. ([] a 0) b)'],
    ['a[b[c]]', '([] a ([] b c))'],
    ['f(a).b', '(. (f a) b)'],
    ['a[*]', '([*] a *)'],
    ['a[*].b[0]', '([*] a ([] (. * b) 0))'],
    ['a[*].b[*].c', '([*] a ([*] (. * b) (. * c)))'],
    ['a.*.b.0', '(.* a ([] (. * b) 0))'],
    ['a.*.b[0]', '([] (.* a (. * b)) 0)'],
    ['a.*', '(.* a *)'],
  ])('%s: steps and splats', (text, expected) => expect(outline(read(text))).toBe(expected));

  it.each([
    ['f()', '(f )'],
    ['f(a, b,)', '(f a b)'],
    ['f(a, b...)', '(f... a b)'],
    ['provider::aws::arn_parse(a)', '(provider::aws::arn_parse a)'],
    ['[]', '[]'],
    ['[a, [b], ]', '[a [b]]'],
    ['{}', '{}'],
    ['{ a = 1, "b" : 2 }', '{(template "a"): 1 (template "b"): 2}'],
    ['{ (a) = 1, a.b = 2, 3 = 4 }', '{(parens a): 1 (. a b): 2 3: 4}'],
    ['{ null = 1, true = 2 }', '{(template "null"): 1 (template "true"): 2}'],
  ])('%s: calls and collections', (text, expected) => expect(outline(read(text))).toBe(expected));

  it.each([
    ['[for x in y : x.z]', '(for-tuple x y : (. x z))'],
    ['[for i, x in y : x if i > 0]', '(for-tuple i,x y : x if (> i 0))'],
    ['{for k, v in y : k => v}', '(for-object k,v y : k => v)'],
    ['{for v in y : v.zone => v... if v.on}', '(for-object v y : (. v zone) => v... if (. v on))'],
    ['{\nfor v in y :\nv => v\nif v\n}', '(for-object v y : v => v if v)'],
  ])('%s: for', (text, expected) => expect(outline(read(text))).toBe(expected));

  it('has its place, and so has every part of it', () => {
    const call = read('merge(local.tags, { a = var.b[0] }...).c');
    if (call.kind !== 'get-attribute' || call.object.kind !== 'call') throw new Error(call.kind);
    expect(textOf(call.span)).toBe('merge(local.tags, { a = var.b[0] }...).c');
    expect(textOf(call.nameSpan)).toBe('c');
    expect(textOf(call.object.nameSpan)).toBe('merge');
    expect(call.object.arguments.map(({ span }) => textOf(span))).toEqual(['local.tags', '{ a = var.b[0] }']);
    const object = call.object.arguments[1];
    const item = object?.kind === 'object' ? object.items[0] : undefined;
    expect(item && [textOf(item.span), textOf(item.key.span), textOf(item.value.span)]).toEqual([
      'a = var.b[0]',
      'a',
      'var.b[0]',
    ]);
  });

  it.each([
    ['a.0.1', 'Two indexes'],
    ['a.*.*', 'The name of an attribute'],
    ['[for x in y : k => v]', 'has no keys'],
    ['{for x in y : v}', '`=>`'],
    ['[for x in y : v...]', 'groups'],
    ['f(a..., b)', '`)`'],
    ['1.2.3', 'not a number'],
    ['a ? b', '`:`'],
    ['a & b', 'A line end'],
    ["'a'", 'no place'],
    ['', 'A value is missing'],
    ['a::b', '`(`'],
  ])('%s is a problem', (text, message) => {
    const { problems } = parseHcl({ path: 'main.tf', text: `value = ${text}\n` });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(message);
  });
});
