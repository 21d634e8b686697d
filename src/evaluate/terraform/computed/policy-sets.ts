import type { Field, ObjectValue, Value } from '../../value.ts';
import { unknownValue } from '../make-value.ts';
import { itemsOf } from '../provenance.ts';
import { documentList, documentObject, renamed } from './document-text.ts';
import { policyTexts, withVariables } from './policy-texts.ts';

/** Blocks of `type` and `identifiers` as a policy holds them: the identifiers by their type, or `*` for everyone. */
export function principalsOf(name: string, field: Field | undefined): Field | undefined {
  if (field === undefined) return undefined;
  const byType = new Map<string, Field>();
  for (const block of itemsIn(field)) {
    const type = textIn(block, 'type');
    const identifiers = block?.fields.get('identifiers');
    if (type === undefined || identifiers === undefined) return unsettled(name, field);
    const texts = policyTexts(identifiers.value, identifiers.span, withVariables);
    collect(byType, type, identifiers, texts);
  }
  const everyone = byType.get('*')?.value;
  if (byType.size === 1 && everyone?.kind === 'string' && everyone.value === '*')
    return renamed(name, field, everyone);
  return renamed(name, field, toObject(byType, field));
}

/** Blocks of `test`, `variable` and `values` as a policy holds them: the values by test and variable. */
export function conditionsOf(name: string, field: Field | undefined): Field | undefined {
  if (field === undefined) return undefined;
  const byTest = new Map<string, Map<string, Field>>();
  for (const block of itemsIn(field)) {
    const test = textIn(block, 'test');
    const variable = textIn(block, 'variable');
    const values = block?.fields.get('values');
    if (test === undefined || variable === undefined || values === undefined) return unsettled(name, field);
    const byVariable = byTest.get(test) ?? new Map<string, Field>();
    byTest.set(test, byVariable);
    collect(byVariable, variable, values, valuesOf(values));
  }
  const tests = new Map<string, Field>();
  for (const [test, byVariable] of byTest) tests.set(test, renamed(test, field, toObject(byVariable, field)));
  return renamed(name, field, toObject(tests, field));
}

/** In the order in which they are written; one alone is no list. */
function valuesOf({ value, span }: Field): Value {
  if (value.kind !== 'list') return value;
  const items = itemsOf(value).map(withVariables);
  const [only] = items;
  return only !== undefined && items.length === 1 ? only : documentList(items, span);
}

function collect(into: Map<string, Field>, name: string, from: Field, value: Value): void {
  const before = into.get(name);
  const both = before && documentList([before.value, value].flatMap(partsOf), before.span);
  into.set(name, renamed(name, before ?? from, both ?? value));
}

function partsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

function toObject(fields: ReadonlyMap<string, Field>, { span }: Field): Value {
  const names = [...fields.keys()].sort();
  return documentObject(
    names.map((name) => fields.get(name)),
    span,
  );
}

/** The bodies of the blocks; undefined for one that is not known. */
function itemsIn({ value }: Field): readonly (ObjectValue | undefined)[] {
  if (value.kind !== 'list') return [undefined];
  return value.items.map((item) => (item.kind === 'object' ? item : undefined));
}

function textIn(block: ObjectValue | undefined, name: string): string | undefined {
  const value = block?.fields.get(name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

function unsettled(name: string, field: Field): Field {
  const { value, span } = field;
  const because = value.kind === 'unknown' ? value.because : `\`${field.name}\` is not known throughout`;
  return renamed(name, field, unknownValue(because, span, value.via));
}
