/** Wrong usage: what is wrong in one sentence, and what to do. Printed without a stack; the run ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** A sentence or command; empty where there is nothing to say. */
  readonly hint: string;

  constructor(message: string, hint = '') {
    super(message);
    this.hint = hint;
  }
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
