import { describe, expect, test } from 'vitest';
import { evaluateFiles, evaluateRoot, plain } from './evaluate-source.ts';

const lines = (length: number, line: (index: number) => string) =>
  Array.from({ length }, (_, index) => line(index)).join('\n');
const tooLarge = { unknown: 'is too large to evaluate' };

describe('what would cost too much is unknown', () => {
  const locals: readonly (readonly [string, string, string])[] = [
    ['a text that doubles', 'a40', lines(40, (i) => `a${i + 1} = "\${local.a${i}}\${local.a${i}}"`)],
    [
      'a list that doubles',
      'a40',
      lines(40, (i) => `a${i + 1} = concat([local.a${i}], local.a${i}, local.a${i})`).replace(
        'concat([local.a0], local.a0, local.a0)',
        '[1, 2]',
      ),
    ],
    [
      'a structure that doubles, once it is walked',
      'j',
      `${lines(40, (i) => `a${i + 1} = [local.a${i}, local.a${i}]`)}\nj = jsonencode(local.a40)`,
    ],
    [
      'a text of many turns',
      'x',
      'x = "%{ for i in range(1000) }%{ for j in range(1000) }0123456789%{ endfor }%{ endfor }"',
    ],
    [
      'a replacement that multiplies',
      'y',
      'x = join("", range(1000))\ny = replace(replace(local.x, "1", local.x), "1", local.x)',
    ],
    ['a product of sets', 'x', 'x = setproduct(range(1000), range(1000))'],
  ];
  for (const [what, name, source] of locals)
    test(what, () => {
      const value = evaluateRoot(`locals {\na0 = "0123456789abcdef"\n${source}\n}`).named.get(name);
      expect(value && plain(value)).toEqual(tooLarge);
    });
});

test('loops in loops end, and the root says that it was too large', () => {
  const { problems } = evaluateFiles({
    'main.tf':
      'locals {\n  x = [for i in range(1000) : [for j in range(1000) : [for k in range(1000) : i]]]\n}',
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'This root module is too large to evaluate; what is left of it is unknown.',
  ]);
});

test('long chains do not exhaust the stack', () => {
  const root = evaluateRoot(`locals {\n${lines(5000, (i) => `a${i} = local.a${i + 1}`)}\na5000 = 1\n}`);
  const value = root.named.get('a4999');
  expect(value && plain(value)).toBe(1);
});

test('values are not nested without end', () => {
  const root = evaluateRoot(
    `locals {\n  a0 = 1\n${lines(5000, (i) => `a${i + 1} = { x = concat([local.a${i}], [])[0] }`)}\n}`,
  );
  const value = root.named.get('a5000');
  expect(value && JSON.stringify(plain(value))).toContain('is nested too deeply to evaluate');
});

test('modules that call each other many times over are cut', () => {
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, level) => [
      `m${level}/main.tf`,
      `${lines(10, (i) => `module "c${i}" { source = "../m${level + 1}" }`)}\nresource "a" "b" {}`,
    ]),
  );
  const { roots, problems } = evaluateFiles(files);
  expect(roots[0]?.resources.length).toBeLessThanOrEqual(20_001);
  expect(problems).toHaveLength(1);
});

test('names that JavaScript objects know are names like any other', () => {
  const root = evaluateRoot(
    'locals {\n  __proto__ = 1\n  constructor = { __proto__ = 2 }\n  x = local.constructor.__proto__\n  y = local.toString\n}',
  );
  const value = root.named.get('x');
  expect(value && plain(value)).toBe(2);
});
