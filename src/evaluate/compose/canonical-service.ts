import type { Field, ObjectValue, StringValue, UnknownValue, Value } from '../value.ts';

/**
 * A service with its short forms spelled out, so that layers can be merged name by name: `environment`,
 * `depends_on`, `networks` and `build` become objects, `env_file` a list.
 */
export function canonicalService(body: ObjectValue): ObjectValue {
  const fields = new Map(body.fields);
  for (const [name, spelledOut] of forms) {
    const field = fields.get(name);
    const value = field === undefined ? undefined : spelledOut(field.value);
    if (field !== undefined && value !== undefined) fields.set(name, { ...field, value });
  }
  return { ...body, fields };
}

const forms: ReadonlyMap<string, (value: Value) => Value | undefined> = new Map([
  ['environment', (value: Value) => byName(value, splitVariable)],
  ['depends_on', (value: Value) => byName(value, nameOnly)],
  ['networks', (value: Value) => byName(value, nameOnly)],
  ['build', buildOf],
  ['env_file', (value: Value) => (value.kind === 'list' ? undefined : listOf(value))],
]);

interface Named {
  readonly name: string;
  readonly value: Value;
}

function byName(value: Value, read: (item: Value) => Named | undefined): ObjectValue | undefined {
  if (value.kind !== 'list') return undefined;
  const fields = new Map<string, Field>();
  for (const item of value.items) {
    const named = read(item);
    if (named === undefined) continue;
    const { name } = named;
    fields.set(name, { name, nameSpan: item.span, span: item.span, value: named.value });
  }
  return { kind: 'object', fields, header: value.span, span: value.span, via: value.via };
}

function nameOnly(item: Value): Named | undefined {
  if (item.kind !== 'string') return undefined;
  const { span, via } = item;
  return { name: item.value, value: { kind: 'object', fields: new Map(), header: span, span, via } };
}

/** `NAME=value`; `NAME` alone is taken from the shell. */
function splitVariable(item: Value): Named | undefined {
  const parts = item.kind === 'string' ? [item.value] : item.kind === 'unknown' ? item.template : undefined;
  const first = parts?.[0];
  if (parts === undefined || typeof first !== 'string') return undefined;
  const { span, via } = item;
  const equals = first.indexOf('=');
  if (equals === -1)
    return parts.length === 1 ? { name: first.trim(), value: { kind: 'null', span, via } } : undefined;
  const name = first.slice(0, equals).trim();
  const text = first.slice(equals + 1);
  if (item.kind === 'string') return { name, value: { ...item, value: text } };
  return { name, value: item.kind === 'unknown' ? withoutStart(item, text, parts.slice(1)) : item };
}

function withoutStart(
  item: UnknownValue,
  text: string,
  rest: readonly (string | UnknownValue)[],
): UnknownValue {
  const [only] = rest;
  if (text === '' && rest.length === 1 && typeof only === 'object') return { ...only, span: item.span };
  return { ...item, template: text === '' ? rest : [text, ...rest] };
}

function buildOf(value: Value): ObjectValue | undefined {
  if (value.kind !== 'string' && value.kind !== 'unknown') return undefined;
  const { span, via } = value;
  const context: Field = { name: 'context', nameSpan: span, span, value };
  return { kind: 'object', fields: new Map([['context', context]]), header: span, span, via };
}

function listOf(value: Value): Value {
  return { kind: 'list', items: [value], span: value.span, via: value.via };
}

/** A text as it is, or undefined where it is not known. */
export function textOfValue(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.value;
  return value?.kind === 'number' || value?.kind === 'boolean' ? String(value.value) : undefined;
}

/** The texts of a list, or the only one where no list was written; what is unknown is left out. */
export function textsOf(value: Value | undefined): readonly StringValue[] {
  if (value?.kind === 'string') return [value];
  return value?.kind === 'list'
    ? value.items.filter((item): item is StringValue => item.kind === 'string')
    : [];
}
