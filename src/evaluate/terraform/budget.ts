/** What the evaluation of one root may cost. Hostile input ends as unknown values, never as lost time. */
export interface Budget {
  /** Takes steps away; false where none are left. */
  spend(steps: number): boolean;
  /** One level deeper into expressions that wait for each other; false where that is too deep. */
  enter(): boolean;
  leave(): void;
  readonly exhausted: boolean;
  readonly spent: number;
}

/** Steps for one root: a root of a thousand resources takes about a tenth. */
export const STEPS_PER_ROOT = 1_000_000;
/** What every file of the scan adds to the steps of all roots together. */
export const STEPS_PER_FILE = 20_000;
/** Instances of resources and modules that one root may have. */
export const MAX_INSTANCES_PER_ROOT = 20_000;
/** What is said of one root, so that a broken one does not fill the report. */
export const MAX_PROBLEMS_PER_ROOT = 20;
/** Modules inside each other. */
export const MAX_MODULE_DEPTH = 50;
/** Instances of one `count` or `for_each` that are told apart. */
export const MAX_INSTANCES = 1_000;
/** Elements of one list or object. */
export const MAX_ITEMS = 10_000;
/** UTF-16 units of one string. */
export const MAX_TEXT = 1_000_000;
const MAX_DEPTH = 400;
const TEXT_PER_STEP = 64;

/** The clause for a value that was given up. */
export const TOO_LARGE = 'is too large to evaluate';

export function createBudget(steps: number): Budget {
  let left = steps;
  let depth = 0;
  return {
    spend(cost) {
      left -= cost;
      return left >= 0;
    },
    enter() {
      depth += 1;
      return depth <= MAX_DEPTH;
    },
    leave() {
      depth -= 1;
    },
    get exhausted() {
      return left < 0;
    },
    get spent() {
      return steps - left;
    },
  };
}

/** The steps that a text of this length costs. */
export function textCost(length: number): number {
  return 1 + Math.floor(length / TEXT_PER_STEP);
}
