import { parseJson } from '../../../parse/json/parse.ts';
import type { Span } from '../../../source/span.ts';
import { toValue } from '../../from-data.ts';
import type { Field, ListValue, ObjectValue, Value } from '../../value.ts';
import { createBudget } from '../budget.ts';
import { compareValues } from '../equality.ts';
import { unknownValue } from '../make-value.ts';

/** What is said of one planned value elsewhere, in its shape. */
export interface Beside {
  /** `true` for what is known only after the apply. */
  readonly unknown: Value | undefined;
  /** `true` for what is not to be printed. */
  readonly sensitive: Value | undefined;
  /** The value as the source has it: its places, and what it refers to. */
  readonly source: Value | undefined;
}

/**
 * The planned value where the source has it written: the plan says what it is, the source where it comes from.
 *
 * @param place of what the source does not write
 */
export function overlay(planned: Value | undefined, beside: Beside, place: Span): Value {
  const { unknown, sensitive, source } = beside;
  if (isTrue(unknown)) return source ?? unknownValue('is known only after the apply', place);
  const value = overlayKnown(planned, beside, place);
  return isTrue(sensitive) ? { ...value, sensitive: true } : value;
}

function overlayKnown(planned: Value | undefined, beside: Beside, place: Span): Value {
  const { source } = beside;
  const origin = { span: source?.span ?? place, via: source?.via ?? [], reference: source?.reference };
  if (planned?.kind === 'object' || (planned === undefined && beside.unknown?.kind === 'object'))
    return { ...overlayObject(planned, beside, place), ...origin };
  if (planned?.kind === 'list' || (planned === undefined && beside.unknown?.kind === 'list'))
    return { ...overlayList(planned, beside, place), ...origin };
  if (planned?.kind === 'string') return { ...planned, ...origin, decoded: decodedOf(planned.value, source) };
  return { ...(planned ?? { kind: 'null' }), ...origin };
}

/** Fields that the provider computes and nobody writes are left out while they are unknown: they say nothing. */
export function overlayObject(planned: ObjectValue | undefined, beside: Beside, place: Span): ObjectValue {
  const [unknown, sensitive, source] = [beside.unknown, beside.sensitive, beside.source].map(fieldsOf);
  const header = beside.source?.kind === 'object' ? beside.source.header : place;
  const fields = new Map<string, Field>();
  for (const name of new Set([...(planned?.fields.keys() ?? []), ...(unknown?.keys() ?? [])])) {
    const written = source?.get(name);
    const isUnknown = unknown?.get(name)?.value;
    if (written === undefined && isTrue(isUnknown)) continue;
    const value = overlay(
      planned?.fields.get(name)?.value,
      { unknown: isUnknown, sensitive: sensitive?.get(name)?.value, source: written?.value },
      header,
    );
    fields.set(name, { name, nameSpan: written?.nameSpan ?? header, span: written?.span ?? header, value });
  }
  return { kind: 'object', fields, header, span: header, via: [] };
}

function fieldsOf(value: Value | undefined): ReadonlyMap<string, Field> | undefined {
  return value?.kind === 'object' ? value.fields : undefined;
}

function overlayList(planned: ListValue | undefined, beside: Beside, place: Span): ListValue {
  const items = planned?.items ?? [];
  const [unknown, sensitive] = [itemsOf(beside.unknown), itemsOf(beside.sensitive)];
  const length = Math.max(items.length, planned === undefined ? unknown.length : 0);
  const sources = pairUp(items, itemsOf(beside.source), length);
  const here = beside.source?.span ?? place;
  return {
    kind: 'list',
    items: Array.from({ length }, (_, index) =>
      overlay(
        items[index],
        { unknown: unknown[index], sensitive: sensitive[index], source: sources[index] },
        here,
      ),
    ),
    span: here,
    via: [],
  };
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

const mostComparisons = 10_000;

/** Which item of the source each planned one is: a set has no order, so the likeliest, and by place where all is equal. */
function pairUp(
  planned: readonly Value[],
  sources: readonly Value[],
  length: number,
): readonly (Value | undefined)[] {
  if (planned.length * sources.length > mostComparisons || sources.length < 2)
    return sources.slice(0, length);
  const free = new Set(sources.keys());
  return Array.from({ length }, (_, index) => {
    const value = planned[index];
    let best: number | undefined;
    let most = -1;
    for (const candidate of free) {
      const source = sources[candidate];
      const score = likeness(value, source) * 2 + (candidate === index ? 1 : 0);
      if (score > most) [best, most] = [candidate, score];
    }
    if (best === undefined) return undefined;
    free.delete(best);
    return sources[best];
  });
}

/** How many arguments are known to be equal. */
function likeness(planned: Value | undefined, source: Value | undefined): number {
  if (planned === undefined || source === undefined) return 0;
  const budget = createBudget(mostComparisons);
  if (planned.kind !== 'object' || source.kind !== 'object')
    return compareValues(planned, source, budget) === true ? 1 : 0;
  const isWritten = ([name, { value }]: readonly [string, Field]) => {
    const written = source.fields.get(name);
    return written !== undefined && compareValues(value, written.value, budget) === true;
  };
  return [...planned.fields].filter(isWritten).length;
}

/** What a JSON text encodes, at the places where the source writes it. */
function decodedOf(text: string, source: Value | undefined): Value | undefined {
  if ((source?.kind !== 'string' && source?.kind !== 'unknown') || source.decoded === undefined)
    return undefined;
  const root = parseJson({ path: source.span.file.path, text }).tree.documents[0]?.root;
  const beside = { unknown: undefined, sensitive: undefined, source: source.decoded };
  return root === undefined ? source.decoded : overlay(toValue(root), beside, source.span);
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
