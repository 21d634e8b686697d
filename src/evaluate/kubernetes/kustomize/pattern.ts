import { compileRegex } from '../../regex/compile-regex.ts';
import { findMatch } from '../../regex/run-regex.ts';

/** Longer patterns are no names. */
const MAX_PATTERN = 500;

/** Steps that one comparison may take. */
const MAX_STEPS = 20_000;

/** Whether a text is what a pattern says. */
export type Pattern = (text: string) => boolean;

/** A pattern of Go that the whole of a text has to fit; an empty one fits all. */
export function wholePattern(pattern: string): Pattern {
  if (pattern === '') return () => true;
  if (/^[\w -]+$/.test(pattern)) return (text) => text === pattern;
  return anywherePattern(`^(?:${pattern})$`);
}

/** A pattern of Go that some part of a text has to fit; one that Go refuses fits nothing. */
export function anywherePattern(pattern: string): Pattern {
  const regex = pattern.length > MAX_PATTERN ? 'large' : compileRegex(pattern);
  if (regex === 'wrong' || regex === 'large') return () => false;
  return (text) => {
    let left = MAX_STEPS;
    const match = findMatch(regex, text, 0, (steps) => {
      left -= steps;
      return left > 0;
    });
    return match !== undefined && match !== 'spent';
  };
}
