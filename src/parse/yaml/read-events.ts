import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH } from './aliases.ts';

/** Why a text could not be read, and the offset at which reading stopped. */
export interface Failure {
  readonly reason: string;
  readonly position: number;
}

export type EventsOrFailure =
  | { readonly events: readonly Event[] }
  | { readonly events: undefined; readonly failure: Failure };

/** The events of a YAML text; the parser stops at the first error. */
export function readEvents(text: string): EventsOrFailure {
  try {
    return { events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    const reason = error instanceof YAMLException ? reasonOf(error) : 'the document cannot be read';
    const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    return { events: undefined, failure: { reason, position } };
  }
}

function reasonOf({ reason }: YAMLException): string {
  return /maxDepth/.test(reason) ? `nothing may be nested deeper than ${MAX_DEPTH} levels` : reason;
}
