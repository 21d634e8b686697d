import { readEscape } from './escape.ts';
import type { Reader } from './reader.ts';
import type { TemplatePiece } from './template-pieces.ts';
import { TOKEN } from './token.ts';

export const BACKSLASH = 92;
export const DOLLAR = 36;

/** Whether `${` or `%{` stands at an offset. */
export function isSequence(text: string, at: number, limit: number): boolean {
  if (at + 1 >= limit || text.charCodeAt(at + 1) !== TOKEN.openBrace) return false;
  const code = text.charCodeAt(at);
  return code === DOLLAR || code === TOKEN.percent;
}

/** `$${` or `%%{`. */
function isEscapedSequence(text: string, at: number, limit: number): boolean {
  return text.charCodeAt(at) === text.charCodeAt(at + 1) && isSequence(text, at + 1, limit);
}

/** Adds the text up to the next quote, sequence or line end; answers where it ends, or -1 after a problem. */
export function readQuotedText(reader: Reader, start: number, pieces: TemplatePiece[]): number {
  const { text, limit } = reader;
  let value = '';
  let chunk = start;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === TOKEN.quote || code === 10 || code === 13) break;
    if (code === BACKSLASH) {
      value += text.slice(chunk, at);
      const resolved = readEscape(reader, at);
      if (resolved === undefined) return -1;
      value += resolved.value;
      at = chunk = resolved.end;
    } else if (code === DOLLAR || code === TOKEN.percent) {
      if (isSequence(text, at, limit)) break;
      const escaped = isEscapedSequence(text, at, limit);
      if (escaped) {
        value += text.slice(chunk, at + 1);
        chunk = at + 2;
      }
      at += escaped ? 3 : 1;
    } else {
      at++;
    }
  }
  pieces.push({ kind: 'text', value: value + text.slice(chunk, at), start, end: at });
  return at;
}

/** Adds the text up to the next sequence or the line's end, which is part of it; answers where it ends. */
export function readLine(reader: Reader, start: number, pieces: TemplatePiece[]): number {
  const { text, limit } = reader;
  let value = '';
  let chunk = start;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      at++;
      break;
    }
    if (code === DOLLAR || code === TOKEN.percent) {
      if (isSequence(text, at, limit)) break;
      if (isEscapedSequence(text, at, limit)) {
        value += text.slice(chunk, at + 1);
        chunk = at + 2;
        at += 2;
      }
    }
    at++;
  }
  pieces.push({ kind: 'text', value: value + text.slice(chunk, at), start, end: at });
  return at;
}
