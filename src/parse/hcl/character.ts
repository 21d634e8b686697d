const identifierStart = /^[\p{ID_Start}]/u;
const identifierPart = /^[\p{ID_Continue}]/u;

const ASCII_START = tableOf((code) => isLetter(code) || code === 95);
const ASCII_PART = tableOf((code) => isLetter(code) || isDigit(code) || code === 95 || code === 45);

/** Whether a code unit is one of `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The offset behind the identifier that starts at `start`, or `start` where there is none. Letters are Unicode's
 * ID_Start and ID_Continue; `_` may start one and `-` may go on with one.
 */
export function identifierEnd(text: string, start: number, limit: number): number {
  const first = text.charCodeAt(start);
  let at = start + (first < 128 ? (ASCII_START[first] ?? 0) : letterLength(text, start, identifierStart));
  if (at === start) return start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const length = code < 128 ? ASCII_PART[code] : letterLength(text, at, identifierPart);
    if (!length) break;
    at += length;
  }
  return at;
}

/** White space as HashiCorp's implementation trims it: Unicode's White_Space, without the byte order mark. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The text without the white space it starts with. */
export function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return text.slice(start);
}

/** The text without the white space it ends with. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function letterLength(text: string, at: number, letter: RegExp): number {
  const point = text.codePointAt(at);
  if (point === undefined || !letter.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

function tableOf(holds: (code: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (holds(code) ? 1 : 0));
}
