import type { Field, ObjectValue, StringValue, UnknownValue, Value } from '../value.ts';

/**
 * A service with its short forms spelled out, so that layers can be merged name by name: `environment`, `labels` and
 * their like, `depends_on`, `networks` and `build` become objects; `env_file`, `dns` and their like lists.
 */
export function canonicalService(body: ObjectValue): ObjectValue {
  return spelledOut(body, forms);
}

type Forms = ReadonlyMap<string, (value: Value) => Value | undefined>;

function spelledOut(object: ObjectValue, how: Forms): ObjectValue {
  const fields = new Map(object.fields);
  for (const [name, spell] of how) {
    const field = fields.get(name);
    const value = field === undefined ? undefined : spell(field.value);
    if (field !== undefined && value !== undefined) fields.set(name, { ...field, value });
  }
  return { ...object, fields };
}

const variables = (value: Value) => byName(value, splitVariable);
const names = (value: Value) => byName(value, nameOnly);
const list = (value: Value) => (value.kind === 'list' || value.kind === 'null' ? undefined : listOf(value));

const formsOfBuild: Forms = new Map([
  ['args', variables],
  ['labels', variables],
  ['additional_contexts', variables],
  ['extra_hosts', hostsOf],
]);

const forms: Forms = new Map<string, (value: Value) => Value | undefined>([
  ['environment', variables],
  ['labels', variables],
  ['annotations', variables],
  ['sysctls', variables],
  ['depends_on', names],
  ['networks', names],
  ['models', names],
  ['build', (value) => buildOf(value)],
  [
    'deploy',
    (value) => (value.kind === 'object' ? spelledOut(value, new Map([['labels', variables]])) : undefined),
  ],
  ['env_file', list],
  ['label_file', list],
  ['dns', list],
  ['dns_search', list],
  ['tmpfs', list],
  ['extra_hosts', hostsOf],
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
  if (value.kind === 'object') return spelledOut(value, formsOfBuild);
  if (value.kind !== 'string' && value.kind !== 'unknown') return undefined;
  const { span, via } = value;
  const context: Field = { name: 'context', nameSpan: span, span, value };
  return { kind: 'object', fields: new Map([['context', context]]), header: span, span, via };
}

function listOf(value: Value): Value {
  return { kind: 'list', items: [value], span: value.span, via: value.via };
}

/** `host: address` becomes `host=address`, an entry for each address. */
function hostsOf(value: Value): Value | undefined {
  if (value.kind !== 'object') return undefined;
  const items = [...value.fields.values()].flatMap(({ name, value: addresses }) =>
    (addresses.kind === 'list' ? addresses.items : [addresses]).map((address): Value => {
      const text = textOfValue(address);
      return text === undefined
        ? address
        : { kind: 'string', value: `${name}=${text}`, span: address.span, via: address.via };
    }),
  );
  return { kind: 'list', items, span: value.span, via: value.via };
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
