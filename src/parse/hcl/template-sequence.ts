import { readForVariables } from './for-variables.ts';
import { parseExpression } from './parse-expression.ts';
import { descend, fail, isWord, type Reader, tokenText } from './reader.ts';
import { advance } from './scan.ts';
import type { SequenceContent, TemplatePiece } from './template-pieces.ts';
import { TOKEN } from './token.ts';

/** Reads `${ … }` or `%{ … }`; does not look at what follows it, which is not made of tokens. */
export function readSequence(reader: Reader, start: number): TemplatePiece | undefined {
  const { text } = reader;
  const trimsBefore = text.charCodeAt(start + 2) === 126 && start + 2 < reader.limit;
  reader.end = start + (trimsBefore ? 3 : 2);
  reader.newlines = false;
  if (!descend(reader)) return undefined;
  advance(reader);
  const isDirective = text.charCodeAt(start) === TOKEN.percent;
  const content = isDirective ? readDirective(reader) : readInterpolation(reader);
  reader.depth--;
  if (content === undefined) return undefined;
  const trimsAfter = reader.kind === TOKEN.trimmingBrace;
  if (!trimsAfter && reader.kind !== TOKEN.closeBrace) {
    return fail(reader, `A \`}\` is missing here, to close the \`${text.slice(start, start + 2)}\`.`);
  }
  return { kind: 'sequence', content, start, end: reader.end, trimsBefore, trimsAfter };
}

function readInterpolation(reader: Reader): SequenceContent | undefined {
  const value = parseExpression(reader);
  return value && { kind: 'interpolation', value };
}

function readDirective(reader: Reader): SequenceContent | undefined {
  if (isWord(reader, 'for')) return readFor(reader);
  if (isWord(reader, 'if')) {
    advance(reader);
    const condition = parseExpression(reader);
    return condition && { kind: 'if', condition };
  }
  const word = reader.kind === TOKEN.identifier ? tokenText(reader) : '';
  if (word !== 'else' && word !== 'endif' && word !== 'endfor') {
    return fail(reader, 'A template directive starts with `if`, `else`, `endif`, `for` or `endfor`.');
  }
  advance(reader);
  return { kind: word };
}

function readFor(reader: Reader): SequenceContent | undefined {
  advance(reader);
  const variables = readForVariables(reader);
  if (variables === undefined) return undefined;
  const collection = parseExpression(reader);
  return collection && { kind: 'for', ...variables, collection };
}
