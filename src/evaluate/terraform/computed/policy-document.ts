import type { Field, ObjectValue, Value } from '../../value.ts';
import { stringValue } from '../make-value.ts';
import { itemsOf } from '../provenance.ts';
import { type Arguments, blocksOf, isWritten } from './arguments.ts';
import { added, documentList, documentObject, documentText, renamed } from './document-text.ts';
import { mergePolicies, type Policy, readPolicy } from './policy-merge.ts';
import { conditionsOf, principalsOf } from './policy-sets.ts';
import { policyTexts, withVariables } from './policy-texts.ts';

/**
 * `json` and `minified_json` of the data source `aws_iam_policy_document`, as the provider renders them: the documents
 * of `source_policy_documents`, over them its own statements, over these the documents of `override_policy_documents`;
 * a statement takes the place of one with the same `sid`. Undefined where it is not known which statements there are.
 * Source: the page `aws_iam_policy_document` of the AWS provider's data sources, and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function policyDocument(source: Arguments, name: string): Value | undefined {
  if (name !== 'json' && name !== 'minified_json') return undefined;
  const sources = documentsOf(source, 'source_policy_documents');
  const own = ownPolicy(source);
  const overrides = documentsOf(source, 'override_policy_documents');
  if (sources === undefined || own === undefined || overrides === undefined) return undefined;
  const merged = mergePolicies([...sources, own, ...overrides]);
  if (merged === undefined) return undefined;
  const { header, budget } = source;
  const { version, id, statements } = merged;
  const list = statements.length === 0 ? undefined : added('Statement', documentList(statements, header));
  return documentText(
    documentObject([version, id, list], header),
    header,
    name === 'json' ? '  ' : '',
    budget,
  );
}

function documentsOf(source: Arguments, name: string): readonly Policy[] | undefined {
  const value = source.read(name)?.value;
  if (value === undefined || value.kind === 'null') return [];
  if (value.kind !== 'list') return undefined;
  const read = itemsOf(value)
    .filter(({ kind }) => kind !== 'null')
    .map(readPolicy);
  const policies = read.filter((policy) => policy !== undefined);
  return policies.length === read.length ? policies : undefined;
}

function ownPolicy(source: Arguments): Policy | undefined {
  const blocks = blocksOf(source, 'statement');
  if (blocks === undefined) return undefined;
  const version = rename('Version', source.read('version'));
  return {
    version: version ?? added('Version', stringValue('2012-10-17', source.header)),
    id: rename('Id', source.read('policy_id')),
    statements: blocks.map(statementOf),
  };
}

function statementOf(block: ObjectValue): ObjectValue {
  const { fields, span, header } = block;
  const blocks = (name: string) => {
    const field = fields.get(name);
    return field !== undefined && isWritten(field) ? field : undefined;
  };
  return documentObject(
    [
      rename('Sid', fields.get('sid')),
      rename('Effect', fields.get('effect')) ?? added('Effect', stringValue('Allow', header)),
      texts('Action', fields.get('actions')),
      texts('NotAction', fields.get('not_actions')),
      texts('Resource', fields.get('resources'), withVariables),
      texts('NotResource', fields.get('not_resources'), withVariables),
      principalsOf('Principal', blocks('principals')),
      principalsOf('NotPrincipal', blocks('not_principals')),
      conditionsOf('Condition', blocks('condition')),
    ],
    span,
    header,
  );
}

function rename(name: string, field: Field | undefined): Field | undefined {
  return field !== undefined && isWritten(field) ? renamed(name, field) : undefined;
}

function texts(
  name: string,
  field: Field | undefined,
  each: (item: Value) => Value = (item) => item,
): Field | undefined {
  if (field === undefined || !isWritten(field)) return undefined;
  return renamed(name, field, policyTexts(field.value, field.span, each));
}
