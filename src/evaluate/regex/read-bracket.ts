import { type CharacterTest, ignoringCase, inRanges, negated, POSIX_CLASSES } from './character-class.ts';
import { readClassEscape, readEscape } from './read-escape.ts';

interface Position {
  readonly pattern: string;
  at: number;
}

/** Reads `[…]`; undefined where it is none. */
export function readBracket(position: Position, ignoreCase: boolean): CharacterTest | undefined {
  const { pattern } = position;
  position.at += 1;
  const isNegated = pattern.charAt(position.at) === '^';
  if (isNegated) position.at += 1;
  const tests: CharacterTest[] = [];
  const ranges: (readonly [number, number])[] = [];
  // A bracket that comes first is one of the characters.
  for (let first = true; first || pattern.charAt(position.at) !== ']'; first = false) {
    if (position.at >= pattern.length) return undefined;
    const test = readPosixClass(position, ignoreCase) ?? readClassEscape(position, ignoreCase);
    if (test === 'wrong') return undefined;
    if (test !== undefined) tests.push(test);
    else {
      const range = readRange(position);
      if (range === undefined) return undefined;
      ranges.push(range);
    }
  }
  position.at += 1;
  const listed = ignoreCase ? ignoringCase(inRanges(ranges)) : inRanges(ranges);
  const any: CharacterTest = (code) => listed(code) || tests.some((test) => test(code));
  return isNegated ? negated(any) : any;
}

/** `[:alpha:]`, `[:^alpha:]` */
function readPosixClass(position: Position, ignoreCase: boolean): CharacterTest | 'wrong' | undefined {
  const syntax = /\[:(\^?)([^:\]]*):\]/y;
  syntax.lastIndex = position.at;
  const match = syntax.exec(position.pattern);
  if (match === null) return undefined;
  position.at = syntax.lastIndex;
  const ranges = POSIX_CLASSES.get(match[2] ?? '');
  if (ranges === undefined) return 'wrong';
  const test = ignoreCase ? ignoringCase(inRanges(ranges)) : inRanges(ranges);
  return match[1] === '^' ? negated(test) : test;
}

function readRange(position: Position): readonly [number, number] | undefined {
  const first = readCharacter(position);
  if (first === undefined) return undefined;
  const { pattern, at } = position;
  if (pattern.charAt(at) !== '-' || pattern.charAt(at + 1) === ']' || at + 1 >= pattern.length)
    return [first, first];
  position.at += 1;
  const last = readCharacter(position);
  return last === undefined || last < first ? undefined : [first, last];
}

function readCharacter(position: Position): number | undefined {
  if (position.pattern.charAt(position.at) === '\\') return readEscape(position);
  const code = position.pattern.codePointAt(position.at);
  position.at += (code ?? 0) > 0xffff ? 2 : 1;
  return code;
}
