import type { CharacterTest } from './character-class.ts';
import { ignoringCase, inRanges } from './character-class.ts';
import { readBracket } from './read-bracket.ts';
import { readClassEscape, readEscape } from './read-escape.ts';
import type { Assertion, Node } from './syntax.ts';

/** A regular expression and the names of its groups: at index 1 that of the first, undefined where it has none. */
export interface ParsedRegex {
  readonly node: Node;
  readonly groups: readonly (string | undefined)[];
}

/** Where a parse stands, and what holds there. */
interface Reading {
  readonly pattern: string;
  at: number;
  flags: Flags;
  readonly groups: (string | undefined)[];
  depth: number;
}

interface Flags {
  /** `i` */
  readonly ignoreCase: boolean;
  /** `m` */
  readonly multiLine: boolean;
  /** `s` */
  readonly dotAll: boolean;
  /** `U` */
  readonly swapGreed: boolean;
}

const MAX_DEPTH = 200;
const MAX_REPEAT = 1000;
const NO_FLAGS: Flags = { ignoreCase: false, multiLine: false, dotAll: false, swapGreed: false };
const FLAG_NAMES: ReadonlyMap<string, keyof Flags> = new Map([
  ['i', 'ignoreCase'],
  ['m', 'multiLine'],
  ['s', 'dotAll'],
  ['U', 'swapGreed'],
]);

/**
 * Reads a regular expression as Go does; undefined where Go refuses it.
 * Source: https://github.com/google/re2/wiki/Syntax
 */
export function parseRegex(pattern: string): ParsedRegex | undefined {
  const reading: Reading = { pattern, at: 0, flags: NO_FLAGS, groups: [undefined], depth: 0 };
  const node = readChoice(reading);
  if (node === undefined || reading.at < pattern.length || !isSmall(node, MAX_REPEAT)) return undefined;
  return { node, groups: reading.groups };
}

function readChoice(reading: Reading): Node | undefined {
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH) return undefined;
  const options: Node[] = [];
  do {
    const option = readSequence(reading);
    if (option === undefined) return undefined;
    options.push(option);
  } while (take(reading, '|'));
  reading.depth -= 1;
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
}

function readSequence(reading: Reading): Node | undefined {
  const parts: Node[] = [];
  let repeatable = false;
  while (reading.at < reading.pattern.length && !/[|)]/.test(peek(reading))) {
    const repeat = readRepeat(reading);
    if (repeat === 'wrong') return undefined;
    const last = parts.at(-1);
    if (repeat !== undefined) {
      if (!repeatable || last === undefined) return undefined;
      parts[parts.length - 1] = { kind: 'repeat', node: last, ...repeat };
      // Repetitions do not stack: Go refuses `a**`.
      repeatable = false;
      continue;
    }
    const part = readPart(reading);
    if (part === undefined) return undefined;
    if (part === 'flags') continue;
    parts.push(...(Array.isArray(part) ? part : [part]));
    repeatable = parts.length > 0;
  }
  return { kind: 'sequence', parts };
}

/** One element; several for `\Q…\E`, and none for flags that hold from here on. */
function readPart(reading: Reading): Node | readonly Node[] | 'flags' | undefined {
  const { pattern, flags } = reading;
  switch (peek(reading)) {
    case '(':
      return readGroup(reading);
    case '[':
      return character(readBracket(reading, flags.ignoreCase));
    case '.':
      reading.at += 1;
      return character(flags.dotAll ? () => true : (code) => code !== 10);
    case '^':
      reading.at += 1;
      return assertion(flags.multiLine ? 'line-start' : 'text-start');
    case '$':
      reading.at += 1;
      return assertion(flags.multiLine ? 'line-end' : 'text-end');
    case '\\':
      return readBackslash(reading);
    default: {
      const code = pattern.codePointAt(reading.at) ?? 0;
      reading.at += code > 0xffff ? 2 : 1;
      return literal(code, reading);
    }
  }
}

const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ['A', 'text-start'],
  ['z', 'text-end'],
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
]);

function readBackslash(reading: Reading): Node | readonly Node[] | undefined {
  const { pattern, flags } = reading;
  const letter = pattern.charAt(reading.at + 1);
  const asserted = ASSERTIONS.get(letter);
  if (asserted !== undefined) {
    reading.at += 2;
    return assertion(asserted);
  }
  if (letter === 'Q') return readQuoted(reading);
  const inClass = readClassEscape(reading, flags.ignoreCase);
  if (inClass !== undefined) return character(inClass === 'wrong' ? undefined : inClass);
  const code = readEscape(reading);
  return code === undefined ? undefined : literal(code, reading);
}

/** `\Q…\E`: everything between stands for itself. */
function readQuoted(reading: Reading): readonly Node[] {
  const start = reading.at + 2;
  const end = reading.pattern.indexOf('\\E', start);
  const quoted = reading.pattern.slice(start, end < 0 ? undefined : end);
  reading.at = end < 0 ? reading.pattern.length : end + 2;
  return Array.from(quoted, (one) => literal(one.codePointAt(0) ?? 0, reading));
}

function readGroup(reading: Reading): Node | 'flags' | undefined {
  const outer = reading.flags;
  reading.at += 1;
  let index = 0;
  if (peek(reading) !== '?') index = reading.groups.push(undefined) - 1;
  else {
    const name = /\?P?<(\w+)>/y;
    name.lastIndex = reading.at;
    const named = name.exec(reading.pattern);
    if (named?.[1] !== undefined) {
      index = reading.groups.push(named[1]) - 1;
      reading.at = name.lastIndex;
    } else {
      const flags = readFlags(reading);
      if (flags === undefined) return undefined;
      reading.flags = flags;
      if (take(reading, ')')) return 'flags';
      if (!take(reading, ':')) return undefined;
    }
  }
  const node = readChoice(reading);
  if (node === undefined || !take(reading, ')')) return undefined;
  reading.flags = outer;
  return { kind: 'group', node, index };
}

/** `?i-s` */
function readFlags(reading: Reading): Flags | undefined {
  const syntax = /\?([imsU]*)(?:-([imsU]+))?(?=[:)])/y;
  syntax.lastIndex = reading.at;
  const match = syntax.exec(reading.pattern);
  if (match === null) return undefined;
  reading.at = syntax.lastIndex;
  const flags = { ...reading.flags };
  for (const [letters, value] of [[match[1], true] as const, [match[2], false] as const])
    for (const letter of letters ?? '') {
      const name = FLAG_NAMES.get(letter);
      if (name !== undefined) flags[name] = value;
    }
  return flags;
}

interface Repetition {
  readonly least: number;
  readonly most: number;
  readonly greedy: boolean;
}

/** `*`, `+`, `?` or `{2,5}`, also with a `?` behind; a brace that counts nothing stands for itself. */
function readRepeat(reading: Reading): Repetition | 'wrong' | undefined {
  const syntax = /(?:([*+?])|\{(\d+)(?:(,)(\d+)?)?\})(\?)?/y;
  syntax.lastIndex = reading.at;
  const match = syntax.exec(reading.pattern);
  if (match === null) return undefined;
  reading.at = syntax.lastIndex;
  const [, sign, from, comma, to, lazy] = match;
  const greedy = (lazy === undefined) !== reading.flags.swapGreed;
  if (sign !== undefined)
    return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY, greedy };
  const least = Number(from);
  const most = to !== undefined ? Number(to) : comma === undefined ? least : Number.POSITIVE_INFINITY;
  const isWrong = least > MAX_REPEAT || most < least || (to !== undefined && most > MAX_REPEAT);
  return isWrong ? 'wrong' : { least, most, greedy };
}

/** Whether counted repetitions in each other multiply to no more than Go allows. */
function isSmall(node: Node, left: number): boolean {
  switch (node.kind) {
    case 'sequence':
      return node.parts.every((part) => isSmall(part, left));
    case 'choice':
      return node.options.every((option) => isSmall(option, left));
    case 'group':
      return isSmall(node.node, left);
    case 'repeat': {
      const times = Number.isFinite(node.most) ? node.most : node.least;
      return times <= left && isSmall(node.node, times > 1 ? Math.floor(left / times) : left);
    }
    default:
      return true;
  }
}

function literal(code: number, { flags }: Reading): Node {
  const test: CharacterTest = (other) => other === code;
  return { kind: 'character', test: flags.ignoreCase ? ignoringCase(inRanges([[code, code]])) : test };
}

function character(test: CharacterTest | undefined): Node | undefined {
  return test && { kind: 'character', test };
}

function assertion(kind: Assertion): Node {
  return { kind: 'assertion', assertion: kind };
}

function peek({ pattern, at }: Reading): string {
  return pattern.charAt(at);
}

function take(reading: Reading, text: string): boolean {
  if (!reading.pattern.startsWith(text, reading.at)) return false;
  reading.at += text.length;
  return true;
}
