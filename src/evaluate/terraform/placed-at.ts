import type { Span } from '../../source/span.ts';
import type { Value } from '../value.ts';

/** The same value with one place for all of it: for what is written where no finding can point at. */
export function placedAt(value: Value, span: Span): Value {
  if (value.kind === 'list')
    return { ...value, span, via: [], items: value.items.map((item) => placedAt(item, span)) };
  if (value.kind !== 'object') return { ...value, span, via: [] };
  const fields = [...value.fields].map(
    ([name, field]) => [name, { name, nameSpan: span, span, value: placedAt(field.value, span) }] as const,
  );
  return { ...value, span, via: [], header: span, fields: new Map(fields) };
}
