import { isWordCharacter } from './character-class.ts';
import type { Regex, Step } from './compile-regex.ts';
import type { Assertion } from './syntax.ts';

/** Start and end of the match and of each group; -1 where a group took no part. */
export type Captures = readonly number[];

interface Thread {
  readonly step: number;
  readonly captures: Captures;
}

/** The steps to be taken at one position, the preferred ones first. */
interface Threads {
  readonly list: Thread[];
  /** By step, the position it was last added for: each is taken once. */
  readonly added: Int32Array;
}

/**
 * The first match at or behind an offset, as Go finds it; undefined where there is none, `spent` where the search
 * was given up. All ways are followed at once, so the time is at most length times steps, whatever the pattern.
 *
 * @param spend takes the cost of one position; false where nothing is left
 */
export function findMatch(
  { steps, start, groups }: Regex,
  text: string,
  from: number,
  spend: (cost: number) => boolean,
): Captures | 'spent' | undefined {
  const none: Captures = new Array(2 * groups.length).fill(-1);
  let now: Threads = { list: [], added: new Int32Array(steps.length).fill(-1) };
  let then: Threads = { list: [], added: new Int32Array(steps.length).fill(-1) };
  let found: Captures | undefined;
  for (let at = from; at <= text.length; ) {
    if (found === undefined) follow(now, { step: start, captures: none.with(0, at) }, steps, text, at);
    if (now.list.length === 0 && found !== undefined) break;
    if (!spend(1 + now.list.length)) return 'spent';
    const code = text.codePointAt(at);
    const next = at + (code !== undefined && code > 0xffff ? 2 : 1);
    for (const { step, captures } of now.list) {
      const taken = steps[step];
      if (taken?.kind === 'match') {
        // Whatever comes behind in the list is less preferred.
        found = captures.with(1, at);
        break;
      }
      if (taken?.kind === 'character' && code !== undefined && taken.test(code))
        follow(then, { step: taken.next, captures }, steps, text, next);
    }
    [now, then] = [then, now];
    then.list.length = 0;
    at = next;
  }
  return found;
}

/** All matches that do not overlap, as Go's `FindAll` gives them. */
export function findAll(
  regex: Regex,
  text: string,
  spend: (cost: number) => boolean,
): readonly Captures[] | 'spent' {
  const found: Captures[] = [];
  let previousEnd = -1;
  for (let at = 0; at <= text.length; ) {
    const match = findMatch(regex, text, at, spend);
    if (match === 'spent') return match;
    if (match === undefined) break;
    const [start = at, end = at] = match;
    const isEmptyHere = end === at;
    // No empty match right behind another one.
    if (!isEmptyHere || start !== previousEnd) found.push(match);
    at = isEmptyHere ? at + widthAt(text, at) : end;
    previousEnd = end;
  }
  return found;
}

export function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Adds a thread, and goes on through all steps that take no character. */
function follow(threads: Threads, first: Thread, steps: readonly Step[], text: string, at: number): void {
  const waiting = [first];
  for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
    const { step: index, captures } = thread;
    if (threads.added[index] === at) continue;
    threads.added[index] = at;
    const step = steps[index];
    if (step === undefined) continue;
    switch (step.kind) {
      case 'split':
        waiting.push({ step: step.second, captures }, { step: step.first, captures });
        break;
      case 'save':
        waiting.push({ step: step.next, captures: captures.with(step.slot, at) });
        break;
      case 'assertion':
        if (holds(step.assertion, text, at)) waiting.push({ step: step.next, captures });
        break;
      default:
        threads.list.push(thread);
    }
  }
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'line-start':
      return at === 0 || text.charCodeAt(at - 1) === 10;
    case 'line-end':
      return at === text.length || text.charCodeAt(at) === 10;
    case 'word-edge':
      return isWordAt(text, at - 1) !== isWordAt(text, at);
    case 'no-word-edge':
      return isWordAt(text, at - 1) === isWordAt(text, at);
  }
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordCharacter(text.charCodeAt(at));
}
