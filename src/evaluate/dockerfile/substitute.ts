import type { Place, Span } from '../../source/span.ts';
import type { UnknownValue } from '../value.ts';
import type { Text } from './stages.ts';
import type { Variable } from './variables.ts';

/** Where `ENV A=$B$B`, `ENV B=$C$C`, … would double a text without end, it stops being known. */
const MAX_LENGTH = 65_536;
const MAX_PARTS = 200;
const MAX_VIA = 8;
const MAX_DEPTH = 50;

/** What a text is made of: known stretches and unknown ones, and the assignments they come from. */
interface Content {
  readonly parts: readonly (string | UnknownValue)[];
  readonly via: readonly Place[];
}

const NOTHING: Content = { parts: [], via: [] };

interface Reader {
  readonly text: string;
  readonly span: Span;
  readonly escapeCharacter: string;
  readonly lookUp: (name: string) => Variable;
  position: number;
  depth: number;
}

/**
 * Substitutes the variables of a word and takes its quotes and escapes away, as the builder's own shell lexer does.
 * Source: https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function substitute(
  text: string,
  span: Span,
  escapeCharacter: string,
  lookUp: (name: string) => Variable,
): Text {
  const reader: Reader = { text, span, escapeCharacter, lookUp, position: 0, depth: 0 };
  return toText(readUntil(reader, ''), span);
}

/** A text that holds no variables. */
export function literal(value: string, span: Span): Text {
  return { kind: 'string', value, span, via: [] };
}

export function unknownText(because: string, span: Span, via: readonly Place[] = []): UnknownValue {
  return { kind: 'unknown', because, span, via, reference: undefined, template: undefined };
}

function toText({ parts, via }: Content, span: Span): Text {
  const places = via.slice(0, MAX_VIA);
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (length > MAX_LENGTH) return unknownText(`is longer than ${MAX_LENGTH} characters`, span, places);
  const hole = parts.find((part) => typeof part !== 'string');
  if (hole === undefined) return { kind: 'string', value: parts.join(''), span, via: places };
  const template = parts.length > MAX_PARTS ? undefined : parts;
  return { ...unknownText(hole.because, span, places), template };
}

/** Reads up to the closing character, which is not taken, or to the end where there is none. */
function readUntil(reader: Reader, close: string): Content {
  const parts: (string | UnknownValue)[] = [];
  const via: Place[] = [];
  let quoted = false;
  while (reader.position < reader.text.length) {
    const char = reader.text.charAt(reader.position);
    if (char === close && !quoted) break;
    if (char === "'" && !quoted) {
      parts.push(readSingleQuoted(reader));
    } else if (char === '"') {
      quoted = !quoted;
      reader.position++;
    } else if (char === reader.escapeCharacter) {
      parts.push(readEscape(reader, quoted));
    } else if (char === '$') {
      const content = readVariable(reader);
      parts.push(...content.parts);
      via.push(...content.via);
    } else {
      parts.push(readPlain(reader, close));
    }
  }
  return { parts: joinStrings(parts), via };
}

function readPlain(reader: Reader, close: string): string {
  const start = reader.position;
  const stops = `'"$${reader.escapeCharacter}${close}`;
  while (reader.position < reader.text.length && !stops.includes(reader.text.charAt(reader.position))) {
    reader.position++;
  }
  // A quote within the other kind of quotes, or a brace within quotes, stands for itself.
  if (reader.position === start) reader.position++;
  return reader.text.slice(start, reader.position);
}

function joinStrings(parts: readonly (string | UnknownValue)[]): (string | UnknownValue)[] {
  const joined: (string | UnknownValue)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}

function readSingleQuoted(reader: Reader): string {
  const start = reader.position + 1;
  const end = reader.text.indexOf("'", start);
  reader.position = end === -1 ? reader.text.length : end + 1;
  return reader.text.slice(start, end === -1 ? undefined : end);
}

/** Within double quotes only a quote, a dollar sign and the escape character itself can be escaped. */
function readEscape(reader: Reader, quoted: boolean): string {
  const { escapeCharacter } = reader;
  const next = reader.text.charAt(reader.position + 1);
  reader.position += 2;
  if (quoted && next !== '"' && next !== '$' && next !== escapeCharacter) return escapeCharacter + next;
  return next;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?!-]/y;

function readVariable(reader: Reader): Content {
  const start = reader.position;
  const braced = reader.text.charAt(start + 1) === '{';
  NAME.lastIndex = start + (braced ? 2 : 1);
  const name = NAME.exec(reader.text)?.[0];
  if (name === undefined) {
    reader.position++;
    return { parts: ['$'], via: [] };
  }
  reader.position = NAME.lastIndex;
  const variable = reader.lookUp(name);
  return braced ? readBraced(reader, name, variable) : contentOf(reader, variable);
}

const OPERATOR = /:?[-+?]|##?|%%?|\/\/?/y;

function readBraced(reader: Reader, name: string, variable: Variable): Content {
  OPERATOR.lastIndex = reader.position;
  const operator = OPERATOR.exec(reader.text)?.[0] ?? '';
  reader.position += operator.length;
  if (reader.depth >= MAX_DEPTH) {
    reader.position = reader.text.length;
    return unknownContent(reader, 'nests its variables too deep');
  }
  reader.depth++;
  const word = readUntil(reader, '}');
  reader.depth--;
  if (reader.position >= reader.text.length)
    return unknownContent(reader, `the brace of \`${name}\` is not closed`);
  reader.position++;
  return apply(reader, name, operator, variable, word);
}

function apply(reader: Reader, name: string, operator: string, variable: Variable, word: Content): Content {
  const notEvaluated = () => unknownContent(reader, `\`${name}\` is used in a form that is not evaluated`);
  if (operator === '') return word.parts.length === 0 ? contentOf(reader, variable) : notEvaluated();
  const undecided = variable.state === 'set' && variable.text.kind === 'unknown' && operator.startsWith(':');
  if (variable.state === 'unknown' || undecided) return contentOf(reader, variable);
  const filled = variable.state === 'set' && !(operator.startsWith(':') && isEmpty(variable.text));
  switch (operator) {
    case ':-':
    case '-':
      return filled ? contentOf(reader, variable) : word;
    case ':+':
    case '+':
      return filled ? word : NOTHING;
    case ':?':
    case '?':
      if (filled) return contentOf(reader, variable);
      return unknownContent(reader, `the build stops unless \`${name}\` is set`);
    default:
      return notEvaluated();
  }
}

function isEmpty(text: Text): boolean {
  return text.kind === 'string' && text.value === '';
}

function unknownContent(reader: Reader, because: string, via: readonly Place[] = []): Content {
  return { parts: [unknownText(because, reader.span, via)], via };
}

/** `$NAME`, or `${NAME}` without an operator. */
function contentOf(reader: Reader, variable: Variable): Content {
  switch (variable.state) {
    case 'unknown':
      return unknownContent(reader, variable.because, variable.via);
    case 'unset':
      return variable.because === undefined
        ? NOTHING
        : unknownContent(reader, variable.because, variable.via);
    case 'set': {
      const { text } = variable;
      const via = [...variable.via, ...text.via].slice(0, MAX_VIA);
      if (text.kind === 'string') return { parts: [text.value], via };
      return { parts: text.template ?? [{ ...text, span: reader.span }], via };
    }
  }
}
