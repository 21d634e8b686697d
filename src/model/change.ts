import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';

/** A change to the source that would set right what an attribute says. */
export type Change = Setting | Addition | Removal | NewDocument | Replacement;

/**
 * A value to be written in the terms of the format, whichever it is: an argument of a block, a key of a mapping. Where
 * it is written already, a literal is replaced; what comes from an expression is left alone.
 */
export interface Setting extends Argument {
  readonly kind: 'set';
  readonly value: Plain;
}

/** An item for the end of a list, which is made where it is missing. YAML and JSON know it. */
export interface Addition extends Argument {
  readonly kind: 'add';
  readonly value: Plain;
}

/** Takes away a name and its value. YAML and JSON know it. */
export interface Removal extends Argument {
  readonly kind: 'remove';
}

/** One more document at the end of a stream of them: a Kubernetes object beside others. YAML alone knows it. */
export interface NewDocument {
  readonly kind: 'document';
  readonly file: SourceFile;
  readonly value: PlainObject;
}

/** Where a value is written, or would be. */
export interface Argument {
  /**
   * The whole block or mapping that the path starts in, as it stands in its file. The whole file stands for the
   * outermost mapping of its only document, in YAML and JSON.
   */
  readonly within: Span;
  /** Names from there to the value: blocks or mappings, which are made where they are missing, and the value's own. */
  readonly path: readonly string[];
  /** What follows a number there: the `d` of `90d`. */
  readonly unit?: string;
}

/** New text for a range; where the range is empty, it is added there. */
export interface Replacement {
  readonly kind: 'replace';
  readonly span: Span;
  readonly text: string;
}

/** A value as JSON has it. */
export type Plain = string | number | boolean | readonly Plain[] | PlainObject;

export interface PlainObject {
  readonly [name: string]: Plain;
}
