import type { Span } from '../../source/span.ts';
import type { SyntaxProblem } from '../parsed.ts';
import { type LogicalLine, placeOf } from './logical-line.ts';
import type { FlagNode, InstructionNode, WordNode } from './tree.ts';
import { endOfWord, skipBlanks, splitJson, splitWords, unquote } from './words.ts';

const TAKES_JSON: ReadonlySet<string> = new Set([
  'ADD',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'RUN',
  'SHELL',
  'VOLUME',
]);

// `CMD` and `ENTRYPOINT` without arguments take back what the base image says.
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT']);

const KEYWORDS: ReadonlySet<string> = new Set([
  ...TAKES_JSON,
  'ARG',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'STOPSIGNAL',
  'USER',
  'WORKDIR',
]);

// `ONBUILD ONBUILD` is refused by the builder, and a chain of them must not nest for ever.
const MAY_NOT_BE_KEPT: ReadonlySet<string> = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);

/** Reads the instruction that stands on a logical line from `from` on; its heredocs are not read yet. */
export function readInstruction(
  line: LogicalLine,
  from: number,
  escapeCharacter: string,
  problems: SyntaxProblem[],
): InstructionNode {
  const text = line.text.trimEnd();
  const start = skipBlanks(text, from);
  const keywordEnd = endOfKeyword(text, start);
  const keyword = text.slice(start, keywordEnd).toUpperCase();
  const keywordSpan = placeOf(line, start, keywordEnd);
  const { flags, end: flagsEnd } =
    keyword === 'ONBUILD'
      ? { flags: [], end: keywordEnd }
      : readFlags(line, text, keywordEnd, escapeCharacter);
  const argumentStart = skipBlanks(text, flagsEnd);
  const argumentEnd = text.length;
  const { words, json } = readWords(line, text, keyword, argumentStart, escapeCharacter);
  const end = argumentEnd > argumentStart ? argumentEnd : flagsEnd;
  const node = {
    keyword,
    keywordSpan,
    flags,
    words,
    argumentText: text.slice(argumentStart, argumentEnd),
    argumentSpan: argumentEnd > argumentStart ? placeOf(line, argumentStart, argumentEnd) : undefined,
    line,
    argumentStart,
    json,
    heredocs: [],
    span: placeOf(line, start, end),
  };
  reportProblem(node, problems);
  const kept = words[0]?.text.toUpperCase();
  if (keyword !== 'ONBUILD' || kept === undefined || MAY_NOT_BE_KEPT.has(kept)) return node;
  return { ...node, trigger: readInstruction(line, argumentStart, escapeCharacter, problems) };
}

/** The place in the file of `[start, end)` of an instruction's `argumentText`. */
export function placeInArgument({ line, argumentStart }: InstructionNode, start: number, end: number): Span {
  return placeOf(line, argumentStart + start, argumentStart + end);
}

function reportProblem(node: InstructionNode, problems: SyntaxProblem[]): void {
  const { keyword, keywordSpan: span } = node;
  if (!KEYWORDS.has(keyword)) {
    problems.push({ message: `Unknown instruction \`${keyword.slice(0, 40)}\`.`, span });
  } else if (node.argumentSpan === undefined && !MAY_BE_EMPTY.has(keyword)) {
    problems.push({ message: `The instruction \`${keyword}\` has no arguments.`, span });
  }
}

function endOfKeyword(text: string, start: number): number {
  let end = start;
  while (end < text.length && skipBlanks(text, end) === end) end++;
  return end;
}

function readFlags(
  line: LogicalLine,
  text: string,
  from: number,
  escapeCharacter: string,
): { flags: FlagNode[]; end: number } {
  const flags: FlagNode[] = [];
  let end = from;
  let start = skipBlanks(text, end);
  while (text.startsWith('--', start)) {
    end = endOfWord(text, start, escapeCharacter);
    const word = unquote(text.slice(start, end), escapeCharacter);
    // A lone `--` ends the flags.
    if (word === '--') break;
    const equals = word.indexOf('=');
    flags.push({
      name: equals === -1 ? word.slice(2) : word.slice(2, equals),
      value: equals === -1 ? undefined : word.slice(equals + 1),
      span: placeOf(line, start, end),
    });
    start = skipBlanks(text, end);
  }
  return { flags, end };
}

function readWords(
  line: LogicalLine,
  text: string,
  keyword: string,
  from: number,
  escapeCharacter: string,
): { words: WordNode[]; json: boolean } {
  if (keyword === 'HEALTHCHECK') {
    const end = endOfWord(text, from, escapeCharacter);
    const items = splitJson(text, end);
    if (items !== undefined && text.slice(from, end).toUpperCase() === 'CMD') {
      const command = { text: text.slice(from, end), span: placeOf(line, from, end) };
      return { words: [command, ...items.map((item) => wordAt(line, item, item.text))], json: true };
    }
  }
  const items = TAKES_JSON.has(keyword) ? splitJson(text, from) : undefined;
  if (items !== undefined) return { words: items.map((item) => wordAt(line, item, item.text)), json: true };
  const words = splitWords(text, from, escapeCharacter).map((word) =>
    wordAt(line, word, text.slice(word.start, word.end)),
  );
  return { words, json: false };
}

function wordAt(line: LogicalLine, range: { start: number; end: number }, text: string): WordNode {
  return { text, span: placeOf(line, range.start, range.end) };
}
