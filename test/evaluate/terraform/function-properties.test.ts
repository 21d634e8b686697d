import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRegex } from '../../../src/evaluate/regex/compile-regex.ts';
import { findMatch } from '../../../src/evaluate/regex/run-regex.ts';
import { parseTimestamp, timestampText } from '../../../src/evaluate/terraform/functions/timestamp.ts';
import { compareTexts } from '../../../src/evaluate/terraform/text-order.ts';
import { evaluateExpression, plain } from './evaluate-source.ts';

/** A value as an expression: JSON is one, but for two of its escapes and what begins a template. */
const literal = (value: unknown) =>
  JSON.stringify(value).replace(/[$%](?=\{)|\\[bf]|\\./g, (found) => LITERALS.get(found) ?? found);
const LITERALS = new Map([
  ['$', '$$'],
  ['%', '%%'],
  ['\\b', '\\u0008'],
  ['\\f', '\\u000c'],
]);
const evaluated = (expression: string) => plain(evaluateExpression(expression));
/** Text in its composed form, which is what Terraform makes of every text. */
const text = fc
  .string({ unit: 'binary' })
  .filter((value) => !/\p{Surrogate}/u.test(value))
  .map((value) => value.normalize('NFC'));
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z0-9 :#"-]{1,8}$/), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('what is encoded is decoded again', () => {
  test.each([
    ['json', data],
    ['yaml', data],
  ])('%s', (format, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        expect(evaluated(`${format}decode("\${${format}encode(${literal(value)})}")`)).toEqual(value);
      }),
    );
  });

  test.each([
    ['base64decode(base64encode', ')'],
    ['urldecode(urlencode', ')'],
    ['textdecodebase64(textencodebase64', ', "UTF-16LE"), "UTF-16LE")'],
  ])('%s', (open, close) => {
    fc.assert(
      fc.property(text, (value) => {
        expect(evaluated(`${open}(${literal(value)}${close === ')' ? '))' : close}`)).toBe(value);
      }),
    );
  });
});

describe('networks', () => {
  const network = fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 8 }));

  test('hold their subnets and hosts', () => {
    fc.assert(
      fc.property(network, fc.nat(255), ([address, length, bits], number) => {
        const outer = `"${address}/${length}"`;
        const inner = `cidrsubnet(${outer}, ${bits}, ${number % 2 ** bits})`;
        expect(evaluated(`cidrcontains(${outer}, ${inner})`)).toBe(true);
        expect(evaluated(`cidrcontains(${inner}, cidrhost(${inner}, -1))`)).toBe(true);
      }),
    );
  });

  test('of several sizes do not overlap', () => {
    const sizes = fc.array(fc.integer({ min: 3, max: 8 }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (bits) => {
        const cut = evaluated(`cidrsubnets("10.0.0.0/8", ${bits.join(', ')})`);
        const [first, second] = Array.isArray(cut) ? cut : [];
        expect(evaluated(`cidrcontains("${first}", "${second}")`)).toBe(false);
        expect(evaluated(`cidrcontains("${second}", "${first}")`)).toBe(false);
      }),
    );
  });
});

describe('regular expressions', () => {
  /** Patterns that mean the same in Go and in JavaScript. */
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\b', '^', '$', '\\d', '1');
  const pattern = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a}${b}`),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('node'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?'))
        .map(([a, sign]) => `(?:${a})${sign}`),
    ),
  })).node as fc.Arbitrary<string>;
  const unlimited = () => true;

  test('find what JavaScript finds', () => {
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[ab1 ]{0,10}$/), (source, value) => {
        const regex = compileRegex(source);
        if (typeof regex === 'string') return;
        const expected = new RegExp(source, 'u').exec(value);
        const found = findMatch(regex, value, 0, unlimited);
        expect(found === undefined || found === 'spent' ? undefined : found[0]).toBe(expected?.index);
      }),
      { numRuns: 2000 },
    );
  });

  test('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}|*+?\\^$.-:<>P=!,1\\pLdxQE') }), (source) => {
        const regex = compileRegex(source);
        if (typeof regex !== 'string') findMatch(regex, 'ab1é😀', 0, unlimited);
      }),
      { numRuns: 2000 },
    );
  });
});

test('times are read as they are written', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -23 * 60, max: 23 * 60 }), (date, offset) => {
      const written = date.toISOString().replace(/\.\d+/, '');
      const time = parseTimestamp(written);
      expect(time && timestampText(time)).toBe(written);
      expect(evaluated(`timeadd(timeadd("${written}", "${offset}m"), "${-offset}m")`)).toEqual(
        expect.anything(),
      );
    }),
  );
});

test('texts are in the order of their code points', () => {
  const codes = (value: string) => Array.from(value, (one) => one.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [codes(a), codes(b)];
      const index = left.findIndex((code, at) => code !== right[at]);
      const expected = a === b ? 0 : index < 0 ? -1 : (left[index] ?? 0) - (right[index] ?? -1);
      expect(Math.sign(compareTexts(a, b))).toBe(Math.sign(expected));
    }),
  );
});
