import { identifierEnd, isDigit } from './character.ts';
import { type Reader, spanOf } from './reader.ts';
import { TOKEN } from './token.ts';

/** Goes on to the next token. */
export function advance(reader: Reader): undefined {
  reader.previousEnd = reader.end;
  scanFrom(reader, reader.end);
}

/** Looks at the first token at or behind an offset. White space and comments are passed, line ends where they do not count. */
export function scanFrom(reader: Reader, offset: number): undefined {
  const { text, limit } = reader;
  let at = offset;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) {
      at++;
    } else if (code === 10 || (code === 13 && text.charCodeAt(at + 1) === 10)) {
      const end = code === 10 ? at + 1 : at + 2;
      if (reader.newlines) return setToken(reader, TOKEN.newline, at, end);
      at = end;
    } else if (code === 35 || code === 47) {
      const end = commentEnd(reader, at, code);
      if (end === at) return setToken(reader, TOKEN.slash, at, at + 1);
      at = end;
    } else {
      return scanToken(reader, at, code);
    }
  }
  setToken(reader, TOKEN.end, limit, limit);
}

function setToken(reader: Reader, kind: number, start: number, end: number): undefined {
  reader.kind = kind;
  reader.start = start;
  reader.end = end;
}

/** For each ASCII character, whether it is a token by itself whatever follows it. */
const ALONE = new Uint8Array(128);
for (const character of '"%()*+,-?[]{}') ALONE[character.charCodeAt(0)] = 1;

function scanToken(reader: Reader, at: number, code: number): undefined {
  const { text, limit } = reader;
  if (ALONE[code] === 1) return setToken(reader, code, at, at + 1);
  const wordEnd = identifierEnd(text, at, limit);
  if (wordEnd > at) return setToken(reader, TOKEN.identifier, at, wordEnd);
  if (isDigit(code)) return setToken(reader, TOKEN.number, at, numberEnd(text, at, limit));
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code === TOKEN.equal) return scanEqual(reader, at, next);
  if (code === TOKEN.dot) return scanDot(reader, at, next);
  if (code === TOKEN.less) return scanLess(reader, at, next);
  const pair = pairOf(code, next);
  if (pair !== TOKEN.invalid) return setToken(reader, pair, at, at + 2);
  const known = code === TOKEN.not || code === TOKEN.greater || code === TOKEN.colon;
  const length = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  setToken(reader, known ? code : TOKEN.invalid, at, Math.min(limit, at + length));
}

function scanEqual(reader: Reader, at: number, next: number): undefined {
  if (next === TOKEN.equal) return setToken(reader, TOKEN.equalEqual, at, at + 2);
  if (next === TOKEN.greater) return setToken(reader, TOKEN.arrow, at, at + 2);
  setToken(reader, TOKEN.equal, at, at + 1);
}

function scanDot(reader: Reader, at: number, next: number): undefined {
  const third = at + 2 < reader.limit ? reader.text.charCodeAt(at + 2) : 0;
  if (next === TOKEN.dot && third === TOKEN.dot) return setToken(reader, TOKEN.ellipsis, at, at + 3);
  setToken(reader, TOKEN.dot, at, at + 1);
}

function scanLess(reader: Reader, at: number, next: number): undefined {
  if (next === TOKEN.equal) return setToken(reader, TOKEN.lessEqual, at, at + 2);
  const end = next === TOKEN.less ? heredocStart(reader.text, at, reader.limit) : at;
  if (end > at) return setToken(reader, TOKEN.heredoc, at, end);
  setToken(reader, TOKEN.less, at, at + 1);
}

function pairOf(code: number, next: number): number {
  if (code === TOKEN.not && next === TOKEN.equal) return TOKEN.notEqual;
  if (code === TOKEN.greater && next === TOKEN.equal) return TOKEN.greaterEqual;
  if (code === TOKEN.colon && next === TOKEN.colon) return TOKEN.doubleColon;
  if (code === 38 && next === 38) return TOKEN.and;
  if (code === 124 && next === 124) return TOKEN.or;
  if (code === 126 && next === TOKEN.closeBrace) return TOKEN.trimmingBrace;
  return TOKEN.invalid;
}

/** A number may hold dots and exponents in any order (the value is checked later), but may not end with a dot. */
function numberEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  let at = end;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      end = ++at;
    } else if (code === TOKEN.dot) {
      at++;
    } else if (code === 101 || code === 69) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === TOKEN.plus || sign === TOKEN.minus ? at + 2 : at + 1;
      if (digit >= limit || !isDigit(text.charCodeAt(digit))) break;
      end = at = digit + 1;
    } else {
      break;
    }
  }
  return end;
}

/** The offset behind the line of a heredoc's `<<MARKER` or `<<-MARKER`, or `start` where it is none. */
export function heredocStart(text: string, start: number, limit: number): number {
  const marker = text.charCodeAt(start + 2) === TOKEN.minus ? start + 3 : start + 2;
  const end = identifierEnd(text, marker, limit);
  if (end === marker || end >= limit) return start;
  const code = text.charCodeAt(end);
  if (code === 10) return end + 1;
  return code === 13 && text.charCodeAt(end + 1) === 10 && end + 1 < limit ? end + 2 : start;
}

/** The offset behind a comment (before the line end of a line comment), or `at` where there is none. */
function commentEnd(reader: Reader, at: number, code: number): number {
  const { text, limit } = reader;
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code === 35 || next === 47) {
    const newline = text.indexOf('\n', at);
    let end = newline === -1 || newline > limit ? limit : newline;
    if (end < limit && text.charCodeAt(end - 1) === 13) end--;
    keepComment(reader, at, end, at + (code === 35 ? 1 : 2), end);
    return end;
  }
  if (next !== TOKEN.star || at >= reader.unclosedCommentFrom) return at;
  const close = text.indexOf('*/', at + 2);
  if (close === -1 || close + 2 > limit) {
    reader.unclosedCommentFrom = at;
    return at;
  }
  keepComment(reader, at, close + 2, at + 2, close);
  return close + 2;
}

function keepComment(reader: Reader, start: number, end: number, innerStart: number, innerEnd: number): void {
  if (start <= reader.commentsUpTo) return;
  reader.commentsUpTo = start;
  reader.comments.push({
    span: spanOf(reader, start, end),
    text: reader.text.slice(innerStart, innerEnd).trim(),
    alone: startsLine(reader.text, start),
  });
}

/** Whether only white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || (code === 0xfeff && at === 0);
}
