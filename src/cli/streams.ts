/** Where a run writes to. */
export interface Output {
  write(text: string): unknown;
  /** True for a terminal. */
  readonly isTTY?: boolean;
  /** In characters; undefined where nobody knows. */
  readonly columns?: number;
}

/** Where a text is read from. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  /** True for a terminal. */
  readonly isTTY?: boolean;
}

/** What the command line is given of the world. */
export interface World {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Read only where it is asked for; undefined where a door has none. */
  readonly stdin?: Input;
  /** For the report, and for nothing else. */
  readonly stdout: Output;
  /** For all that is said about the run. */
  readonly stderr: Output;
}
