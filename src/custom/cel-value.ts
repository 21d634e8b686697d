/**
 * What an expression comes to. Besides values there are two other answers, which go through every operation that
 * touches them: what is not known before deployment, and what cannot be computed.
 */
export type Outcome = Cel | Unknown | Failure;

/** Whole numbers are `bigint`, all others `number`, as CEL tells `int` from `double`. */
export type Cel = null | boolean | bigint | number | string | CelList | CelMap;

export interface CelList {
  readonly kind: 'list';
  readonly items: readonly Outcome[];
}

/** Its fields are made when they are asked for: components lead to each other in circles. */
export interface CelMap {
  readonly kind: 'map';
  readonly keys: readonly string[];
  /** Undefined where there is no such field. */
  get(name: string): Outcome | undefined;
}

export interface Unknown {
  readonly kind: 'unknown';
  /** Whatever it is, it is there. */
  readonly notNull: boolean;
}

export interface Failure {
  readonly kind: 'failure';
  /** A clause: "`acl` is not set". */
  readonly message: string;
  /** What is missing, where nothing else is wrong: `acl`. */
  readonly missing?: string;
}

/** One evaluation: what it may still cost, and what it has come across. */
export interface Run {
  stepsLeft: number;
  /** A secret was read: what it says is not to be printed. */
  sawSecret: boolean;
}

export const unknownOutcome: Unknown = { kind: 'unknown', notNull: false };

export function failure(message: string): Failure {
  return { kind: 'failure', message };
}

export const tooLong: Failure = failure('it takes more steps than a rule may');

/** Takes the cost of an operation; false where nothing is left. */
export function spend(run: Run, cost: number): boolean {
  run.stepsLeft -= cost;
  return run.stepsLeft >= 0;
}

export function isValue(outcome: Outcome): outcome is Cel {
  return !isUnknown(outcome) && !isFailure(outcome);
}

export function isUnknown(outcome: Outcome | undefined): outcome is Unknown {
  return typeof outcome === 'object' && outcome !== null && outcome.kind === 'unknown';
}

export function isFailure(outcome: Outcome | undefined): outcome is Failure {
  return typeof outcome === 'object' && outcome !== null && outcome.kind === 'failure';
}

export function isList(outcome: Outcome | undefined): outcome is CelList {
  return typeof outcome === 'object' && outcome !== null && outcome.kind === 'list';
}

export function isMap(outcome: Outcome | undefined): outcome is CelMap {
  return typeof outcome === 'object' && outcome !== null && outcome.kind === 'map';
}

export function isNumber(outcome: Outcome): outcome is bigint | number {
  return typeof outcome === 'bigint' || typeof outcome === 'number';
}

/** A number of the source: whole ones are whole numbers of CEL. */
export function fromNumber(value: number): bigint | number {
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A map of values that are there already. */
export function mapOf(fields: ReadonlyMap<string, Outcome>): CelMap {
  return { kind: 'map', keys: [...fields.keys()], get: (name) => fields.get(name) };
}

/** What a value is, as a person says it: "a text". */
export function typeName(outcome: Outcome): string {
  if (outcome === null) return '`null`';
  if (isList(outcome)) return 'a list';
  if (isMap(outcome)) return 'a mapping';
  if (typeof outcome === 'string') return 'a text';
  if (typeof outcome === 'boolean') return '`true` or `false`';
  return isNumber(outcome) ? 'a number' : 'nothing';
}
