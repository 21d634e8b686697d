import type { ObjectValue, Value } from '../../../evaluate/value.ts';
import type { Span } from '../../../source/span.ts';

/** One entry of an input that takes a map of objects, or a list of them. */
export interface InputEntry {
  /** The key, or the number in the list. */
  readonly key: string;
  readonly span: Span;
  readonly body: ObjectValue;
}

/** The entries of such an input; what is no object is left out. */
export function entriesOf(value: Value | undefined): readonly InputEntry[] {
  if (value?.kind === 'object')
    return [...value.fields.values()].flatMap(({ name, nameSpan, value: body }) =>
      body.kind === 'object' ? [{ key: name, span: nameSpan, body }] : [],
    );
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((body, number) =>
    body.kind === 'object' ? [{ key: String(number), span: body.span, body }] : [],
  );
}
