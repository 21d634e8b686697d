import type { Span } from '../../../source/span.ts';
import type { Value } from '../../value.ts';
import { itemsOf } from '../provenance.ts';
import { documentList } from './document-text.ts';

/**
 * A set of texts as a policy holds it: without repeats, from last to first where all of them are known; one alone is
 * no list.
 */
export function policyTexts(value: Value, span: Span, each: (item: Value) => Value): Value {
  if (value.kind !== 'list') return value;
  const items = distinct(itemsOf(value)).map(each);
  const [only] = items;
  if (only !== undefined && items.length === 1) return only;
  const known = items.every(({ kind }) => kind === 'string');
  return documentList(known ? items.toSorted((a, b) => (textOf(a) < textOf(b) ? 1 : -1)) : items, span);
}

/** `&{aws:username}` stands for the policy variable `${aws:username}`, which HCL would take for its own. */
export function withVariables(value: Value): Value {
  if (value.kind === 'string')
    return value.value.includes('&{') ? { ...value, value: value.value.replaceAll('&{', '${') } : value;
  if (value.kind !== 'unknown' || value.template === undefined) return value;
  const template = value.template.map((piece) =>
    typeof piece === 'string' ? piece.replaceAll('&{', '${') : piece,
  );
  return { ...value, template };
}

function distinct(items: readonly Value[]): readonly Value[] {
  const texts = new Set<string>();
  return items.filter((item) => {
    if (item.kind !== 'string') return true;
    const isNew = !texts.has(item.value);
    texts.add(item.value);
    return isNew;
  });
}

function textOf(value: Value): string {
  return value.kind === 'string' ? value.value : '';
}
