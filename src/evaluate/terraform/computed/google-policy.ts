import type { Field, ObjectValue, Value } from '../../value.ts';
import { itemsOf } from '../provenance.ts';
import { type Arguments, blocksOf, isWritten } from './arguments.ts';
import { added, documentList, documentObject, documentText, renamed } from './document-text.ts';

interface Binding {
  readonly order: string;
  readonly role: Field;
  readonly condition: Field | undefined;
  readonly members: Field;
  readonly items: Value[];
}

/**
 * `policy_data` of the data source `google_iam_policy`, as the provider renders it: bindings of one role under one
 * condition are one, roles and members are sorted. Undefined where it is not known which bindings there are.
 * Source: the page `google_iam_policy` of the Google provider's data sources, and
 * https://cloud.google.com/iam/docs/reference/rest/v1/Policy
 */
export function googlePolicy(source: Arguments, name: string): Value | undefined {
  if (name !== 'policy_data') return undefined;
  const bindings = bindingsOf(source);
  const audits = blocksOf(source, 'audit_config');
  if (bindings === undefined || audits === undefined) return undefined;
  const { header, budget } = source;
  const configs = audits.length === 0 ? undefined : documentList(audits.map(auditConfig), header);
  const merged = documentList(bindings.map(toDocument), header);
  const policy = documentObject(
    [
      configs && added('auditConfigs', configs),
      bindings.length === 0 ? undefined : added('bindings', merged),
    ],
    header,
  );
  return documentText(policy, header, '', budget);
}

function bindingsOf(source: Arguments): readonly Binding[] | undefined {
  const merged = new Map<string, Binding>();
  const blocks = blocksOf(source, 'binding');
  if (blocks === undefined) return undefined;
  for (const { fields } of blocks) {
    const role = fields.get('role');
    const members = fields.get('members');
    if (role?.value.kind !== 'string' || members === undefined) return undefined;
    const condition = conditionOf(fields.get('condition'));
    const order = `${role.value.value} ${condition === undefined ? '' : JSON.stringify(textsIn(condition))}`;
    const items = members.value.kind === 'list' ? itemsOf(members.value) : [members.value];
    const known = merged.get(order);
    if (known === undefined) merged.set(order, { order, role, condition, members, items: [...items] });
    else known.items.push(...items);
  }
  return [...merged.values()].toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

function toDocument({ role, condition, members, items }: Binding): ObjectValue {
  return documentObject(
    [condition, renamed('members', members, documentList(sorted(items), members.span)), role],
    role.span,
  );
}

function sorted(items: readonly Value[]): readonly Value[] {
  const isKnown = items.every(({ kind }) => kind === 'string');
  return isKnown ? items.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) : items;
}

function conditionOf(field: Field | undefined): Field | undefined {
  const [block] = field?.value.kind === 'list' ? field.value.items : [];
  if (field === undefined || block?.kind !== 'object') return undefined;
  const parts = ['description', 'expression', 'title'].map((name) => {
    const part = block.fields.get(name);
    return part !== undefined && isWritten(part) ? part : undefined;
  });
  return renamed('condition', field, documentObject(parts, block.span, block.header));
}

function textsIn({ value }: Field): readonly string[] {
  if (value.kind !== 'object') return [];
  return ['expression', 'title', 'description'].map((name) => {
    const part = value.fields.get(name)?.value;
    return part === undefined ? '' : textOf(part);
  });
}

function auditConfig({ fields, span, header }: ObjectValue): ObjectValue {
  const logs = fields.get('audit_log_configs');
  const configs = logs?.value.kind === 'list' ? logs.value.items : [];
  const written = configs.map((config) => (config.kind === 'object' ? logConfig(config) : config));
  return documentObject(
    [logs && renamed('auditLogConfigs', logs, documentList(written, logs.span)), fields.get('service')],
    span,
    header,
  );
}

function logConfig({ fields, span, header }: ObjectValue): ObjectValue {
  const exempted = fields.get('exempted_members');
  const type = fields.get('log_type');
  return documentObject(
    [
      exempted && isWritten(exempted) ? renamed('exemptedMembers', exempted) : undefined,
      type && renamed('logType', type),
    ],
    span,
    header,
  );
}

function textOf(value: Value): string {
  return value.kind === 'string' ? value.value : '';
}
