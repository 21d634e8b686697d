// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is what templates look like in HCL.
import { describe, expect, it } from 'vitest';
import { toHcl2json } from '../../../src/dev/hcl2json-shape.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';

const nests: readonly (readonly [string, (levels: number) => string])[] = [
  ['lists', (levels) => `a = ${'['.repeat(levels)}${']'.repeat(levels)}`],
  ['parentheses', (levels) => `a = ${'('.repeat(levels)}1${')'.repeat(levels)}`],
  ['objects', (levels) => `a = ${'{b='.repeat(levels)}1${'}'.repeat(levels)}`],
  ['calls', (levels) => `a = ${'f('.repeat(levels)}1${')'.repeat(levels)}`],
  ['indexes', (levels) => `a = ${'b['.repeat(levels)}1${']'.repeat(levels)}`],
  ['signs', (levels) => `a = ${'-'.repeat(levels)}1`],
  ['conditions', (levels) => `a = ${'b ? c : '.repeat(levels)}1`],
  ['templates', (levels) => `a = ${'"${'.repeat(levels)}1${'}"'.repeat(levels)}`],
  ['directives', (levels) => `a = "${'%{if b}'.repeat(levels)}${'%{endif}'.repeat(levels)}"`],
  ['sums', (levels) => `a = 1${'+1'.repeat(levels)}`],
  ['paths', (levels) => `a = b${'.c'.repeat(levels)}`],
  ['splats', (levels) => `a = b${'[*]'.repeat(levels)}`],
  ['blocks', (levels) => `${'b {\n'.repeat(levels)}${'}\n'.repeat(levels)}`],
];

describe('nesting', () => {
  it.each(nests)('%s: 100 levels are read', (_, text) => {
    const { tree, problems } = parseHcl({ path: 'main.tf', text: `${text(100)}\nlast = 1\n` });
    expect(problems).toEqual([]);
    expect(() => toHcl2json(tree)).not.toThrow();
  });

  it.each(nests)('%s: 10,000 levels are one problem, and what follows is read', (_, text) => {
    const { tree, problems } = parseHcl({ path: 'main.tf', text: `${text(10_000)}\nlast = 1\n` });
    expect(problems.map(({ message }) => message)).toEqual(['Nothing may be nested deeper than 400 levels.']);
    expect(tree.attributes.at(-1)?.name).toBe('last');
  });

  it('10,000 brackets that nothing closes are one problem', () => {
    expect(parseHcl({ path: 'main.tf', text: `a = ${'['.repeat(10_000)}` }).problems).toHaveLength(1);
  });
});

/** Each of these repeated would cost quadratic time if anything looked ahead, or went back, to no purpose. */
const units = [
  '"',
  '"${',
  '%{',
  '<<E\n',
  'a = <<E\n',
  '/*',
  '#\n',
  '{',
  '[',
  '}',
  '~}',
  'a {\n',
  'a = {\n',
  'a = [\n',
  'a = "b\n',
  'a = 1 +\n',
  ' a = {}\nb = {',
  'a "',
  '1.',
  '\\',
  '\r',
  'é',
];

describe('time', () => {
  it.each(units)('%j, however often, is read in time in proportion', (unit) => {
    const text = unit.repeat(Math.floor(100_000 / unit.length));
    const start = performance.now();
    parseHcl({ path: 'main.tf', text });
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
