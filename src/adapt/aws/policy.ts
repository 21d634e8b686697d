import { readBlocks, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { decodedJson } from './json-text.ts';

/**
 * Whether a resource policy allows everyone something without a condition. Undefined where it cannot be read.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and the page of
 * the data source `aws_iam_policy_document` of the AWS provider.
 */
export function isOpenPolicy(index: RootIndex, policy: Value): boolean | undefined {
  const document = decodedJson(policy);
  if (document?.kind === 'object') return itemsOf(argumentOf(document, 'Statement')).some(isOpenStatement);
  const sources = referencesIn(policy)
    .flatMap(({ reference }) => index.at(reference))
    .filter(({ type }) => type === 'aws_iam_policy_document');
  if (sources.length === 0) return undefined;
  return sources.some(({ body }) => {
    const statements = readBlocks(body, 'statement');
    return statements.state === 'known' && statements.value.some(isOpenBlock);
  });
}

function isOpenStatement(statement: Value): boolean {
  if (statement.kind !== 'object' || argumentOf(statement, 'Condition') !== undefined) return false;
  const effect = readString(statement, 'Effect');
  const principal = argumentOf(statement, 'Principal');
  const named = principal?.kind === 'object' ? argumentOf(principal, 'AWS') : principal;
  return effect.state === 'known' && effect.value === 'Allow' && namesEveryone(named);
}

function isOpenBlock(statement: ObjectValue): boolean {
  const effect = readString(statement, 'effect');
  if (effect.state === 'unknown' || (effect.state === 'known' && effect.value !== 'Allow')) return false;
  if (statement.fields.has('condition')) return false;
  const principals = readBlocks(statement, 'principals');
  if (principals.state !== 'known') return false;
  return principals.value.some((principal) => namesEveryone(argumentOf(principal, 'identifiers')));
}

function namesEveryone(principal: Value | undefined): boolean {
  return itemsOf(principal).some((item) => item.kind === 'string' && item.value === '*');
}

/** One item may stand for a list of one. */
function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}
