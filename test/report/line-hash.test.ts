import { computeRollingHashes } from '@microsoft/sarif';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../src/report/line-hash.ts';

describe("GitHub's line hash", () => {
  it("gives the values of codeql-action's own tests", () => {
    expect([...lineHashes('').values()]).toEqual(['c129715d7a2bc9a3:1']);
    expect([...lineHashes(' a\nb\n  \t\tc\n d').values()]).toEqual([
      '271789c17abda88f:1',
      '54703d4cd895b18:1',
      '180aee12dab6264:1',
      'a23a3dc5e078b07b:1',
    ]);
    const repeated = [...lineHashes('Lorem ipsum dolor sit amet.\n'.repeat(10)).values()];
    expect(repeated.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((count) => `a7f2ff13bc495cf2:${count}`));
  });

  it('takes CRLF and CR for line feeds and leaves white space out', () => {
    const plain = [...lineHashes('a b\nc\n').values()];
    expect([...lineHashes('a\tb\r\nc\r\n').values()]).toEqual(plain);
    expect([...lineHashes('ab\r  c\r').values()]).toEqual(plain);
  });
});

describe("beside Microsoft's implementation", () => {
  it.each(['x', 'zwölf Boxkämpfer\n'.repeat(40), '\ufeffkey: value\r\n', '\u{1f600}\n\n\n'])(
    'agrees on %j',
    (text) => {
      expect([...lineHashes(text)]).toEqual([...computeRollingHashes(text)]);
    },
  );

  it('agrees on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '\r', '\n', 'ß'), maxLength: 400 }),
        (text) => {
          expect([...lineHashes(text)]).toEqual([...computeRollingHashes(text)]);
        },
      ),
    );
  });
});
