import type { SourceFile } from '../../source/source-file.ts';
import type { StringValue, UnknownValue } from '../value.ts';
import { interpolate, type Variables } from './interpolate.ts';

/** An entry of an environment file; without a value it is taken from the shell. */
export interface EnvironmentEntry {
  readonly name: string;
  readonly value: StringValue | UnknownValue | undefined;
  readonly span: { readonly file: SourceFile; readonly start: number; readonly end: number };
}

// One pattern for one entry, tried at the start of a line: name, then `=` or `:`, then a value in one of three forms.
const entryPattern =
  /[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(?:([=:])[ \t]*(?:"([^"\\]*(?:\\[\s\S][^"\\]*)*)"|'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|([^\r\n]*)))?/y;

/**
 * Reads `NAME=value` lines, quotes, escapes and comments. Later values may use earlier ones and `outside`.
 * Source: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export function readEnvironmentFile(file: SourceFile, outside: Variables): readonly EnvironmentEntry[] {
  const entries: EnvironmentEntry[] = [];
  const variables = new Map(outside);
  const lineEnd = /\r\n|\r|\n|$/g;
  let next = file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (next < file.text.length) {
    entryPattern.lastIndex = next;
    const match = entryPattern.exec(file.text);
    if (match?.[1] !== undefined) {
      const entry = entryOf(file, match, match[1], variables);
      entries.push(entry);
      if (entry.value !== undefined) variables.set(entry.name, entry.value);
      next = entryPattern.lastIndex;
    }
    lineEnd.lastIndex = next;
    const end = lineEnd.exec(file.text);
    next = end === null ? file.text.length : Math.max(next + 1, end.index + end[0].length);
  }
  return entries;
}

function entryOf(
  file: SourceFile,
  match: RegExpExecArray,
  name: string,
  variables: Variables,
): EnvironmentEntry {
  const [whole, , separator, double, single, plain] = match;
  const start = match.index + (whole.length - whole.trimStart().length);
  const text = withoutComment(plain);
  const dropped = plain === undefined ? 0 : plain.length - (text?.length ?? 0);
  const span = { file, start, end: match.index + whole.length - dropped };
  if (separator === undefined) return { name, value: undefined, span };
  const written = (value: string): StringValue => ({ kind: 'string', value, span, via: [] });
  if (single !== undefined) return { name, value: written(single.replace(/\\'/g, "'")), span };
  return {
    name,
    value: interpolate(written(double === undefined ? (text ?? '') : unescaped(double)), variables),
    span,
  };
}

/**
 * `NAME=value` lines whose values stand for themselves (`format: raw`).
 * Source: https://docs.docker.com/reference/compose-file/services/#env_file
 */
export function readRawFile(file: SourceFile): readonly EnvironmentEntry[] {
  return [...file.text.matchAll(/^[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)(?:=(.*))?$/gm)].map((match) => {
    const [whole, name = '', written] = match;
    const span = { file, start: match.index, end: match.index + whole.length };
    const value: StringValue | undefined =
      written === undefined
        ? undefined
        : { kind: 'string', value: written.replace(/\r$/, ''), span, via: [] };
    return { name, value, span };
  });
}

/** A comment after a value without quotes begins with a blank and `#`. */
function withoutComment(plain: string | undefined): string | undefined {
  if (plain === undefined) return undefined;
  const comment = plain.startsWith('#') ? 0 : plain.search(/[ \t]#/);
  return (comment === -1 ? plain : plain.slice(0, comment)).trimEnd();
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  // The dollar sign stays one for the interpolation that follows.
  ['$', '$$'],
]);

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, character: string) => escapes.get(character) ?? character);
}
