import { failAt, type Reader } from './reader.ts';

const SIMPLE = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Resolves the escape that starts with the backslash at `at`; `undefined`, with a problem, where there is no such. */
export function readEscape(
  reader: Reader,
  at: number,
): { readonly value: string; readonly end: number } | undefined {
  const letter = at + 1 < reader.limit ? reader.text.charAt(at + 1) : '';
  const simple = SIMPLE.get(letter);
  if (simple !== undefined) return { value: simple, end: at + 2 };
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const end = at + 2 + digits;
  const point = digits === 0 || end > reader.limit ? -1 : hexadecimal(reader.text, at + 2, end);
  if (point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)) {
    return { value: String.fromCodePoint(point), end };
  }
  reader.end = at + 1;
  if (digits > 0) {
    return failAt(
      reader,
      `\`\\${letter}\` needs ${digits} hexadecimal digits that name a character.`,
      at,
      at + 2,
    );
  }
  return failAt(
    reader,
    'This is no escape: only `\\n`, `\\r`, `\\t`, `\\"`, `\\\\`, `\\u` and `\\U` are.',
    at,
    at + 2,
  );
}

function hexadecimal(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = '0123456789abcdef'.indexOf(text.charAt(at).toLowerCase());
    if (digit === -1) return -1;
    value = value * 16 + digit;
  }
  return value;
}
