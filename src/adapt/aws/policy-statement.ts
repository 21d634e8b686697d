import { fieldOf, readBlocks } from '../../evaluate/read.ts';
import type { Field, ObjectValue, Value } from '../../evaluate/value.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { decodedJson } from './json-text.ts';

/** One statement of an IAM policy, whichever way it is written. */
export interface PolicyStatement {
  readonly id: string | undefined;
  readonly effect: 'Allow' | 'Deny' | 'unknown';
  readonly actions: Listed;
  /** `NotAction`: all but these. */
  readonly otherActions: Listed;
  readonly resources: Listed;
  readonly otherResources: Listed;
  /** Who it speaks of, by the type of the principal: `AWS`, `Service`, `Federated`, `*`. */
  readonly principals: readonly Principal[];
  /** The keys of its conditions; `unknown` where they cannot be read. */
  readonly conditions: readonly string[] | 'unknown';
  /** The statement itself. */
  readonly value: ObjectValue;
}

/** What an element of a statement lists, with the place of the element; undefined where it is not written. */
export type Listed = { readonly field: Field; readonly items: readonly Value[] } | undefined;

export interface Principal {
  readonly type: string;
  readonly field: Field;
  readonly identifiers: readonly Value[];
}

/**
 * The statements of a policy as far as they can be read; undefined where none of it can. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html, and the page of the data source
 * `aws_iam_policy_document` of the AWS provider for what is not evaluated to a text.
 */
export function statementsOf(
  index: RootIndex,
  policy: Value | undefined,
): readonly PolicyStatement[] | undefined {
  if (policy === undefined) return undefined;
  const document = policy.kind === 'object' ? policy : decodedJson(policy);
  if (document?.kind === 'object')
    return itemsOf(argumentOf(document, 'Statement')).flatMap((statement) =>
      statement.kind === 'object' ? [fromJson(statement)] : [],
    );
  const sources = referencesIn(policy)
    .flatMap(({ reference }) => index.at(reference))
    .filter(({ type }) => type === 'aws_iam_policy_document');
  if (sources.length === 0) return undefined;
  return [...new Set(sources)].flatMap(({ body }) => {
    const blocks = readBlocks(body, 'statement');
    return blocks.state === 'known' ? blocks.value.map(fromBlock) : [];
  });
}

function fromJson(value: ObjectValue): PolicyStatement {
  const effect = textOf(value, 'Effect');
  return {
    id: idOf(textOf(value, 'Sid')),
    effect: effect === 'Allow' || effect === 'Deny' ? effect : 'unknown',
    actions: listed(value, 'Action'),
    otherActions: listed(value, 'NotAction'),
    resources: listed(value, 'Resource'),
    otherResources: listed(value, 'NotResource'),
    principals: principalsIn(fieldOf(value, 'Principal')),
    conditions: conditionsIn(argumentOf(value, 'Condition')),
    value,
  };
}

function principalsIn(field: Field | undefined): readonly Principal[] {
  if (field === undefined) return [];
  if (field.value.kind !== 'object') return [{ type: '*', field, identifiers: itemsOf(field.value) }];
  return [...field.value.fields.values()].map((own) => ({
    type: own.name,
    field: own,
    identifiers: itemsOf(own.value),
  }));
}

function conditionsIn(condition: Value | undefined): PolicyStatement['conditions'] {
  if (condition === undefined) return [];
  if (condition.kind !== 'object') return 'unknown';
  const tests = [...condition.fields.values()].map(({ value }) => value);
  if (tests.some(({ kind }) => kind !== 'object')) return 'unknown';
  const keys = tests.flatMap((test) => (test.kind === 'object' ? [...test.fields.keys()] : []));
  return keys.length === 0 ? 'unknown' : keys;
}

function fromBlock(value: ObjectValue): PolicyStatement {
  const effect = fieldOf(value, 'effect')?.value;
  const written = effect === undefined ? 'Allow' : effect.kind === 'string' ? effect.value : undefined;
  return {
    id: idOf(textOf(value, 'sid')),
    effect: written === 'Allow' || written === 'Deny' ? written : 'unknown',
    actions: listed(value, 'actions'),
    otherActions: listed(value, 'not_actions'),
    resources: listed(value, 'resources'),
    otherResources: listed(value, 'not_resources'),
    principals: principalBlocks(value),
    conditions: conditionBlocks(value),
    value,
  };
}

function principalBlocks(statement: ObjectValue): readonly Principal[] {
  const blocks = readBlocks(statement, 'principals');
  if (blocks.state !== 'known') return [];
  return blocks.value.flatMap((block) => {
    const field = fieldOf(block, 'identifiers');
    const type = textOf(block, 'type');
    return field === undefined || type === undefined
      ? []
      : [{ type, field, identifiers: itemsOf(field.value) }];
  });
}

function conditionBlocks(statement: ObjectValue): PolicyStatement['conditions'] {
  const blocks = readBlocks(statement, 'condition');
  if (blocks.state === 'absent') return [];
  if (blocks.state === 'unknown') return 'unknown';
  const keys = blocks.value.map((block) => textOf(block, 'variable'));
  const known = keys.filter((key) => key !== undefined);
  const written = statement.fields.get('condition')?.value;
  const isWhole = written?.kind !== 'list' || written.items.length === blocks.value.length;
  return isWhole && known.length === keys.length ? known : 'unknown';
}

function listed(statement: ObjectValue, name: string): Listed {
  const field = fieldOf(statement, name);
  return field === undefined ? undefined : { field, items: itemsOf(field.value) };
}

function idOf(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** One item may stand for a list of one. */
function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}
