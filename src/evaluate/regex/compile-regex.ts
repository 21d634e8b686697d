import type { CharacterTest } from './character-class.ts';
import { parseRegex } from './parse-regex.ts';
import { type Assertion, matchesEmpty, type Node, type Repeat } from './syntax.ts';

/** A step of the machine that looks for a match; numbers are indexes of steps. */
export type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly next: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion; readonly next: number }
  /** Two ways on, of which the first is tried first. */
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  /** The position is the start (even) or the end (odd) of a group. */
  | { readonly kind: 'save'; readonly slot: number; readonly next: number }
  | { readonly kind: 'match' };

/** A regular expression ready to run. */
export interface Regex {
  readonly steps: readonly Step[];
  readonly start: number;
  /** At index 1 the name of the first group, undefined where it has none. */
  readonly groups: readonly (string | undefined)[];
}

const MAX_STEPS = 5000;

/** A regular expression of Go; `wrong` where Go refuses it, `large` where running it would take too long. */
export function compileRegex(pattern: string): Regex | 'wrong' | 'large' {
  if (pattern.length > MAX_STEPS) return 'large';
  const parsed = parseRegex(pattern);
  if (parsed === undefined) return 'wrong';
  const steps: Step[] = [{ kind: 'match' }];
  const start = compile(parsed.node, 0, steps);
  return steps.length > MAX_STEPS ? 'large' : { steps, start, groups: parsed.groups };
}

/** Adds the steps that match a node and go on at `next`; answers the first of them. */
function compile(node: Node, next: number, steps: Step[]): number {
  // What is too large is given up as a whole.
  if (steps.length > MAX_STEPS) return next;
  switch (node.kind) {
    case 'empty':
      return next;
    case 'character':
      return add({ kind: 'character', test: node.test, next }, steps);
    case 'assertion':
      return add({ kind: 'assertion', assertion: node.assertion, next }, steps);
    case 'sequence':
      return node.parts.reduceRight((behind, part) => compile(part, behind, steps), next);
    case 'choice':
      return compileChoice(node.options, next, steps);
    case 'repeat':
      return compileRepeat(node, next, steps);
    case 'group': {
      if (node.index === 0) return compile(node.node, next, steps);
      const end = add({ kind: 'save', slot: 2 * node.index + 1, next }, steps);
      const inner = compile(node.node, end, steps);
      return add({ kind: 'save', slot: 2 * node.index, next: inner }, steps);
    }
  }
}

function compileChoice(options: readonly Node[], next: number, steps: Step[]): number {
  const starts = options.map((option) => compile(option, next, steps));
  return starts.reduceRight((second, first) => add({ kind: 'split', first, second }, steps));
}

/** `x{2,4}` is `xx(x(x)?)?`, and `x{2,}` is `xx+`. */
function compileRepeat(repeat: Repeat, next: number, steps: Step[]): number {
  const { node, least, most } = repeat;
  let behind = next;
  let copies = least;
  if (Number.isFinite(most)) {
    for (let count = least; count < most && steps.length <= MAX_STEPS; count++)
      behind = addSplit(compile(node, behind, steps), next, repeat, steps);
  } else {
    const { start, back } = compileLoop(repeat, next, steps);
    // A loop that may turn without a character is entered or not, but never left in its middle.
    if (least === 0) return matchesEmpty(node) ? addSplit(start, next, repeat, steps) : back;
    behind = start;
    copies -= 1;
  }
  for (let count = 0; count < copies && steps.length <= MAX_STEPS; count++)
    behind = compile(node, behind, steps);
  return behind;
}

/** `x+`: the start of `x`, and the way back behind it. */
function compileLoop(repeat: Repeat, next: number, steps: Step[]): { start: number; back: number } {
  const back = add(splitOf(next, next, repeat), steps);
  const start = compile(repeat.node, back, steps);
  steps[back] = splitOf(start, next, repeat);
  return { start, back };
}

function addSplit(inner: number, next: number, repeat: Repeat, steps: Step[]): number {
  return add(splitOf(inner, next, repeat), steps);
}

function splitOf(inner: number, next: number, { greedy }: Repeat): Step {
  return { kind: 'split', first: greedy ? inner : next, second: greedy ? next : inner };
}

function add(step: Step, steps: Step[]): number {
  return steps.push(step) - 1;
}
