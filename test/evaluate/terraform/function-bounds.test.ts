import { describe, expect, test } from 'vitest';
import { evaluateExpression, evaluateRoot, plain } from './evaluate-source.ts';

/** Milliseconds that any of these may take on a slow machine. */
const PATIENCE = 20_000;

function timed(expression: string, rest = ''): { readonly result: unknown; readonly took: number } {
  const start = performance.now();
  const result = plain(evaluateExpression(expression, rest));
  return { result, took: performance.now() - start };
}

describe('hostile calls end soon', { timeout: 2 * PATIENCE }, () => {
  const long = 'locals { a = join("", range(1000)), b = replace(replace(local.a, "1", local.a), "2", "é") }';
  test.each([
    [
      'a pattern that backtracks',
      'regex("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")',
    ],
    ['a pattern on a long text', 'regexall("(.*)(.*)(.*)(.*)x", local.b)'],
    ['a pattern that repeats repetitions', 'regex("((((a{10}){10}){10}){10}){10}", local.b)'],
    ['a pattern with a thousand optional letters', `regex("${'a?'.repeat(1000)}", local.b)`],
    ['a pattern of groups in groups', `regex("${'('.repeat(5000)}a", "a")`],
    ['a pattern in a replacement that grows', 'replace(local.b, "/./", local.b)'],
    ['a width of billions', 'format("%999999999d", 1)'],
    ['a width of thousands, often', 'join("", [for i in range(1000) : format("%9999d", i)])'],
    ['a precision of thousands', 'format("%.9999f", 1)'],
    ['a range without end', 'range(1e300)'],
    ['characters of a long text, counted often', `[for i in range(1000) : length("\${local.b}e\\u0301")]`],
    ['pieces of a long text', '[for i in range(1000) : substr(local.b, i, 1)]'],
    ['a long text in an encoding', '[for i in range(1000) : textencodebase64(local.b, "iso-8859-2")]'],
    ['digests of a long text', '[for i in range(1000) : sha512(local.b)]'],
    [
      'YAML whose aliases multiply',
      'yamldecode("a: &a [1,1,1,1]\\nb: &b [*a,*a,*a,*a]\\nc: &c [*b,*b,*b,*b]\\nd: [*c,*c,*c,*c]")',
    ],
    ['YAML that is nested', `yamldecode("${'['.repeat(5000)}")`],
    ['JSON that is nested', `jsondecode("${'['.repeat(5000)}${']'.repeat(5000)}")`],
    ['YAML written again and again', 'yamlencode([for i in range(1000) : [for j in range(1000) : local.a]])'],
    ['a table of many cells', 'csvdecode(join("\\n", [for i in range(1000) : join(",", range(1000))]))'],
    ['a gzip of nothing', 'base64gunzip(base64encode(local.b))'],
    ['a pattern of files with many braces', `fileset(".", "${'{a,b}'.repeat(40)}")`],
    ['a pattern of files with many stars', `fileset(".", "${'**/'.repeat(500)}x")`],
    ['networks without end', 'cidrsubnets("::/0", [for i in range(1000) : 32]...)'],
  ])('%s', (_, expression) => {
    expect(timed(expression, long).took).toBeLessThan(PATIENCE);
  });
});

test('a gzip that unpacks to more than a text may have is not unpacked', () => {
  const bomb = 'H4sIAAAAAAAA';
  expect(plain(evaluateExpression(`base64gunzip("${bomb}")`))).toHaveProperty('unknown');
});

test('names that JavaScript objects know come through decoding', () => {
  const root = evaluateRoot(
    'locals {\n  x = jsondecode("{\\"__proto__\\": {\\"a\\": 1}, \\"constructor\\": 2}")\n  y = local.x.__proto__.a\n  z = local.x.constructor\n  w = yamldecode("__proto__: 1").__proto__\n}',
  );
  expect(['y', 'z', 'w'].map((name) => root.named.get(name)).map((value) => value && plain(value))).toEqual([
    1, 2, 1,
  ]);
});
