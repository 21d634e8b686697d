import type { Field, ObjectValue, Value } from '../../value.ts';
import { fromJson } from '../functions/encoding-functions.ts';
import { stringValue } from '../make-value.ts';
import { booleanOf } from '../primitive.ts';
import { itemsOf } from '../provenance.ts';
import { documentList, documentObject, renamed } from './document-text.ts';

/** A policy while it is put together. */
export interface Policy {
  readonly version: Field | undefined;
  readonly id: Field | undefined;
  readonly statements: readonly ObjectValue[];
}

/** Far more than any policy may have; documents that take each other in would have no end of them. */
const MOST_STATEMENTS = 1_000;

/**
 * One policy out of several: a statement takes the place of an earlier one with the same `Sid`, the latest version and
 * the last id hold. Undefined where an unknown `Sid` leaves open what replaces what.
 */
export function mergePolicies(policies: readonly Policy[]): Policy | undefined {
  let version: Field | undefined;
  let id: Field | undefined;
  const statements: ObjectValue[] = [];
  const places = new Map<string, number>();
  for (const policy of policies) {
    if (versionOf(policy.version) > versionOf(version)) version = policy.version;
    id = policy.id ?? id;
    for (const statement of policy.statements) {
      const sid = statement.fields.get('Sid')?.value;
      if (sid !== undefined && sid.kind !== 'string' && policies.length > 1) return undefined;
      const place = sid?.kind === 'string' ? places.get(sid.value) : undefined;
      if (sid?.kind === 'string' && place === undefined) places.set(sid.value, statements.length);
      if (place === undefined) statements.push(statement);
      else statements[place] = statement;
      if (statements.length > MOST_STATEMENTS) return undefined;
    }
  }
  return { version, id, statements };
}

function versionOf(field: Field | undefined): string {
  return field?.value.kind === 'string' ? field.value.value : '';
}

/** The policy that a text holds, as the provider reads it; undefined where it cannot. */
export function readPolicy(text: Value): Policy | undefined {
  const document = documentOf(text);
  if (document?.kind !== 'object') return undefined;
  const statements = document.fields.get('Statement')?.value;
  if (statements === undefined) return { ...headOf(document), statements: [] };
  if (statements.kind !== 'list') return undefined;
  const items = itemsOf(statements);
  const read = items.flatMap((item) => (item.kind === 'object' ? [normalised(item)] : []));
  return read.length === items.length ? { ...headOf(document), statements: read } : undefined;
}

function headOf({ fields }: ObjectValue): Pick<Policy, 'version' | 'id'> {
  return { version: fields.get('Version'), id: fields.get('Id') };
}

function documentOf(text: Value): Value | undefined {
  if (text.kind !== 'string' && text.kind !== 'unknown') return undefined;
  if (text.decoded !== undefined || text.kind === 'unknown') return text.decoded;
  try {
    return fromJson(JSON.parse(text.value), text.span, 0);
  } catch {
    return undefined;
  }
}

const ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource'];

/** The elements that the provider knows, in its order. */
function normalised(statement: ObjectValue): ObjectValue {
  const { fields, span, header } = statement;
  const principals = ['Principal', 'NotPrincipal'].map((name) => mapped(fields.get(name), (each) => each));
  const elements = [
    ...ELEMENTS.map((name) => fields.get(name)),
    ...principals,
    mapped(fields.get('Condition'), (test) => mapped(test, flattened)),
  ];
  return documentObject(elements, span, header);
}

/** An object by the names in it; anything else as it is. */
function mapped<T extends Field | undefined>(field: T, each: (inner: Field) => Field): T | Field {
  if (field?.value.kind !== 'object') return field;
  const { fields, span } = field.value;
  const names = [...fields.keys()].sort();
  const inner = names.map((name) => {
    const found = fields.get(name);
    return found && each(found);
  });
  return renamed(field.name, field, documentObject(inner, span));
}

/** A list of one is the one; a boolean is a text. */
function flattened(field: Field): Field {
  const { value, span } = field;
  const [only] = value.kind === 'list' ? value.items : [];
  if (value.kind === 'list' && value.items.length === 1 && only !== undefined)
    return renamed(field.name, field, only);
  const truth = value.kind === 'boolean' ? booleanOf(value) : undefined;
  if (truth !== undefined) return renamed(field.name, field, stringValue(String(truth), span));
  return value.kind === 'list' ? renamed(field.name, field, documentList(value.items, span)) : field;
}
