/** Wrong usage: what is wrong in one sentence, and what to do. Printed without a stack; the run ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** A sentence or command; empty where there is nothing to say. */
  readonly hint: string;
  /** What else is wrong with the same command line. */
  readonly others: readonly UsageError[];

  constructor(message: string, hint = '', others: readonly UsageError[] = []) {
    super(message);
    this.hint = hint;
    this.others = others;
  }
}

/**
 * Nothing where nothing is wrong.
 *
 * @throws UsageError with all of the mistakes
 */
export function refuse(mistakes: readonly UsageError[]): void {
  const [first, ...others] = mistakes;
  if (first === undefined) return;
  throw others.length === 0 ? first : new UsageError(first.message, first.hint, [...first.others, ...others]);
}

/** A configuration that cannot be followed. Its lines say `path:line:column: message`. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}
