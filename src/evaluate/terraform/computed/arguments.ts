import type { Span } from '../../../source/span.ts';
import type { Field, ObjectValue, Value } from '../../value.ts';
import type { Budget } from '../budget.ts';

/** A resource or data source as something is computed from it: what is not asked for is not evaluated. */
export interface Arguments {
  read(name: string): Field | undefined;
  /** A function of the language, for what a provider does as well. */
  apply(name: string, args: readonly Value[]): Value;
  readonly budget: Budget;
  /** Its provider's configuration. */
  provider(): ObjectValue | undefined;
  /** `data "aws_iam_policy_document" "read"`. */
  readonly header: Span;
  /** `data.aws_iam_policy_document.read`. */
  readonly address: string;
}

/** What an attribute comes to, or undefined where it does not follow from the arguments. */
export type Compute = (source: Arguments, name: string) => Value | undefined;

/** The bodies of the blocks of a type; undefined where it is not known which there are. */
export function blocksOf(source: Arguments, name: string): readonly ObjectValue[] | undefined {
  const value = source.read(name)?.value;
  if (value === undefined) return [];
  if (value.kind !== 'list') return undefined;
  const bodies = value.items.filter((item) => item.kind === 'object');
  return bodies.length === value.items.length ? bodies : undefined;
}

/** Null, an empty text and an empty list are as good as not written. */
export function isWritten({ value }: Field): boolean {
  if (value.kind === 'null' || (value.kind === 'string' && value.value === '')) return false;
  return value.kind !== 'list' || value.items.length > 0;
}

/** The text of an argument that is written and known. */
export function textArgument(source: Arguments, name: string): string | undefined {
  const value = source.read(name)?.value;
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}
