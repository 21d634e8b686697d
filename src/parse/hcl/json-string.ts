import type { Span } from '../../source/span.ts';
import type { SyntaxProblem } from '../parsed.ts';
import { isTooDeep } from './nesting.ts';
import { parseExpression } from './parse-expression.ts';
import { parseBareTemplate } from './parse-template.ts';
import { fail, MAX_DEPTH, type Reader, readerOf, TOO_DEEP } from './reader.ts';
import { scanFrom } from './scan.ts';
import { normalized } from './template-pieces.ts';
import { TOKEN } from './token.ts';
import type { Expression } from './tree.ts';

/** Reads a JSON string's text as a template; `span` has its quotes, and the template's nodes lie between them. */
export function parseStringTemplate(text: string, span: Span, problems: SyntaxProblem[]): Expression {
  if (!text.includes('${') && !text.includes('%{')) {
    return {
      kind: 'template',
      style: 'quoted',
      parts: [{ kind: 'text', value: normalized(text), span }],
      span,
    };
  }
  return parseTemplate(readerOf(span.file, text, text.length, offsetsOf(text, span)), span, problems);
}

/** Reads a template of which nobody knows more than that it stands somewhere in `span`. */
export function parseTemplateWithin(text: string, span: Span): Expression {
  return parseTemplate(readerOf(span.file, text, text.length, span), span, []);
}

/** Reads a JSON string's text as an expression: a reference (`aws_vpc.main`) or a type (`list(string)`). */
export function parseStringExpression(text: string, span: Span, problems: SyntaxProblem[]): Expression {
  const reader = readerOf(span.file, text, text.length, offsetsOf(text, span));
  reader.newlines = false;
  scanFrom(reader, 0);
  const expression = parseExpression(reader);
  if (expression !== undefined && reader.kind !== TOKEN.end) fail(reader, 'The expression ends before this.');
  return checked(reader, expression, span, problems);
}

function parseTemplate(reader: Reader, span: Span, problems: SyntaxProblem[]): Expression {
  const parts = parseBareTemplate(reader);
  const template = parts && ({ kind: 'template', style: 'quoted', parts, span } as const);
  return checked(reader, template, span, problems);
}

/** As `parseHcl` does, gives a variable without a name for what cannot be read: it is there, and unknown. */
function checked(
  reader: Reader,
  expression: Expression | undefined,
  span: Span,
  problems: SyntaxProblem[],
): Expression {
  problems.push(...reader.problems);
  const isRead = reader.problems.length === 0 && expression !== undefined;
  if (isRead && (reader.limit <= MAX_DEPTH || !isTooDeep(expression))) return expression;
  if (isRead) problems.push({ message: TOO_DEEP, span });
  return { kind: 'variable', name: '', span };
}

/** Where in the file each character of a JSON string's text stands; an escape stands where its backslash does. */
function offsetsOf(text: string, { file, start }: Span): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let at = start + 1;
  for (let index = 0; index < text.length; index++) {
    offsets[index] = at;
    if (file.text.charCodeAt(at) !== 92) at++;
    else at += file.text.charCodeAt(at + 1) === 117 ? 6 : 2;
  }
  offsets[text.length] = at;
  return offsets;
}
