import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { SourceFile } from '../../source/source-file.ts';
import type { Comment } from '../parsed.ts';

// jsonc-parser gives these as `const enum`, of which nothing is left at run time.
const SYNTAX = { number: 11, lineComment: 12, blockComment: 13, lineBreak: 14, blanks: 15 } as const;
const ERROR = { none: 0, endOfComment: 1, endOfString: 2, unicode: 4, escape: 5, character: 6 } as const;

/** A JSON text as tokens, one at a time; comments are put aside. */
export interface Tokens {
  readonly file: SourceFile;
  readonly comments: Comment[];
  readonly scanner: JSONScanner;
  /** Where the token before the current one ends. */
  before: number;
}

/** The tokens of a file, the first one being the current. */
export function tokensOf(file: SourceFile): Tokens {
  const scanner = createScanner(file.text);
  const tokens: Tokens = { file, comments: [], scanner, before: 0 };
  if (file.text.charCodeAt(0) === 0xfeff) scanner.setPosition(1);
  skipTrivia(tokens);
  return tokens;
}

/** Goes to the next token. */
export function advance(tokens: Tokens): void {
  tokens.before = tokens.scanner.getPosition();
  skipTrivia(tokens);
}

/** The first character of the current token, empty at the end. */
export function peek({ file, scanner }: Tokens): string {
  return file.text.charAt(scanner.getTokenOffset());
}

/** What is wrong with the current token, which is a string. */
export function stringError({ scanner }: Tokens): 'unclosed' | 'escape' | undefined {
  const error: number = scanner.getTokenError();
  if (error === ERROR.none) return undefined;
  return error === ERROR.endOfString || error === ERROR.character ? 'unclosed' : 'escape';
}

/** The current token as a number; undefined where it is none, or has more behind it than a number may (`01`). */
export function numberIn({ file, scanner }: Tokens): number | undefined {
  const token: number = scanner.getToken();
  const error: number = scanner.getTokenError();
  if (token !== SYNTAX.number || error !== ERROR.none) return undefined;
  return /[-+.\w]/.test(file.text.charAt(scanner.getPosition()))
    ? undefined
    : Number(scanner.getTokenValue());
}

function skipTrivia(tokens: Tokens): void {
  for (;;) {
    const token: number = tokens.scanner.scan();
    if (token === SYNTAX.lineComment || token === SYNTAX.blockComment) {
      // Without its end it is no comment; the parser will say that it expects something else here.
      const error: number = tokens.scanner.getTokenError();
      if (error === ERROR.endOfComment) return;
      tokens.comments.push(commentOf(tokens, token === SYNTAX.lineComment));
    } else if (token !== SYNTAX.lineBreak && token !== SYNTAX.blanks) {
      return;
    }
  }
}

function commentOf({ file, scanner }: Tokens, toEndOfLine: boolean): Comment {
  const start = scanner.getTokenOffset();
  const end = scanner.getPosition();
  const text = file.text.slice(start + 2, toEndOfLine ? end : end - 2);
  const before = file.text.slice(start - scanner.getTokenStartCharacter(), start);
  return { span: { file, start, end }, text: text.trim(), alone: before.trim() === '' };
}
