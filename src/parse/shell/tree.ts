/**
 * A shell text as the simple commands that are written in it, whatever decides whether they run. Offsets are those of
 * the text. Nothing is expanded or judged here.
 * Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export interface ShellTree {
  /** In order of writing; those of `$(…)` and `<(…)` stand before the command that takes them. */
  readonly commands: readonly ShellCommandNode[];
  /** Names that a loop gives one value after the other. */
  readonly loopVariables: ReadonlySet<string>;
}

/** `FOO=1 apt-get install -y git >/dev/null`: redirections are left out, but for what is read from commands. */
export interface ShellCommandNode {
  /** The program and its arguments; empty where variables are set and nothing is run. */
  readonly words: readonly ShellWordNode[];
  /** Those before the program, and those of `export` and its kind. */
  readonly assignments: readonly ShellAssignmentNode[];
  /** Commands whose output it reads: those before its `|`, and those of `<<< "$(…)"` and `< <(…)`. */
  readonly reads: readonly ShellCommandNode[];
  /** It stands where it is not always run: in `if`, `case`, a loop or a function, or after `||`. */
  readonly conditional: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ShellAssignmentNode {
  readonly name: string;
  /** Undefined for an array. */
  readonly value: ShellWordNode | undefined;
  /** `NAME+=value` */
  readonly appends: boolean;
}

export interface ShellWordNode {
  readonly pieces: readonly ShellPiece[];
  readonly start: number;
  readonly end: number;
}

/** Quotes are taken away; what is quoted is one word, whatever it expands to. */
export type ShellPiece = ShellText | ShellVariable | ShellSubstitution | ShellUnknown;

export interface ShellText {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text stands as it is, character by character; undefined where escapes were taken out of it. */
  readonly start: number | undefined;
}

/** `$NAME` or `${NAME}`. */
export interface ShellVariable {
  readonly kind: 'variable';
  readonly name: string;
  readonly text: string;
  readonly quoted: boolean;
}

/** `$(…)`, `` `…` `` and `<(…)`. */
export interface ShellSubstitution {
  readonly kind: 'commands';
  readonly commands: readonly ShellCommandNode[];
  readonly text: string;
}

/** What depends on more than the text says: `${NAME%.*}`, `$((1 + 1))`. */
export interface ShellUnknown {
  readonly kind: 'unknown';
  readonly text: string;
}
