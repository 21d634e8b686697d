import { readBlocks, readObject, readString, unknownOf } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

/** What may be selected: a resource, or the call of a module that makes one. */
export type Selectable = Pick<TerraformResource, 'address' | 'type' | 'body' | 'provider'>;

export type Coverage =
  | { readonly state: 'covered'; readonly selection: TerraformResource }
  | { readonly state: 'unknown'; readonly because: string }
  | { readonly state: 'uncovered' };

type Answer = 'yes' | 'no' | 'unknown';

const selectionType = 'aws_backup_selection';
const coveragesOfRoot = new WeakMap<RootIndex, Map<string, Coverage>>();

/**
 * Whether a plan of AWS Backup selects a datastore, by ARN or by tag. Where a selection cannot be read, it may select
 * anything; and one in another root may be for another account. Source: the page `aws_backup_selection` of the AWS
 * provider, and https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 */
export function coverageOf(index: RootIndex, resource: Selectable): Coverage {
  const coverages = coveragesOfRoot.get(index) ?? new Map<string, Coverage>();
  coveragesOfRoot.set(index, coverages);
  const known = coverages.get(resource.address);
  if (known !== undefined) return known;
  const coverage = findCoverage(index, resource);
  coverages.set(resource.address, coverage);
  return coverage;
}

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html */
const supported =
  /^aws_(db_instance|rds_|docdb_|neptune_|dynamodb_|efs_|fsx_|s3_bucket|redshift|timestreamwrite_|dsql_)/;

function findCoverage(index: RootIndex, resource: Selectable): Coverage {
  if (!supported.test(resource.type)) return { state: 'uncovered' };
  let doubt: string | undefined;
  for (const selection of index.ofType(selectionType)) {
    const answer = selects(index, selection, resource);
    if (answer === 'yes') return { state: 'covered', selection };
    if (answer === 'unknown') doubt ??= `\`${selection.address}\` may back it up`;
  }
  for (const selection of index.elsewhere(selectionType)) {
    if (selects(undefined, selection, resource) === 'no') continue;
    doubt ??= `\`${selection.address}\` of another root may back it up`;
  }
  return doubt === undefined ? { state: 'uncovered' } : { state: 'unknown', because: doubt };
}

/** `index` is undefined where the selection is in another root, whose references mean other resources. */
function selects(index: RootIndex | undefined, { body }: TerraformResource, resource: Selectable): Answer {
  if (byArn(index, argumentOf(body, 'not_resources'), resource) === 'yes') return 'no';
  const arn = byArn(index, argumentOf(body, 'resources'), resource);
  const tag = byTag(body, resource);
  // Who names nothing gets all that the account has opted in to.
  if (tag === undefined) return isSet(body, 'resources') ? arn : 'unknown';
  // Whether ARNs and tags narrow each other down or add up, AWS says both.
  if (tag === 'yes' && arn === 'yes') return 'yes';
  return isSet(body, 'resources') ? narrowed(arn, tag) : tag;
}

function narrowed(arn: Answer, tag: Answer): Answer {
  return arn === 'no' && tag === 'no' ? 'no' : 'unknown';
}

function byArn(index: RootIndex | undefined, arns: Value | undefined, resource: Selectable): Answer {
  if (arns === undefined) return 'no';
  if (arns.kind !== 'list') return 'unknown';
  return oneOf(arns.items.map((arn) => isNamedBy(index, arn, resource)));
}

function isNamedBy(index: RootIndex | undefined, arn: Value, resource: Selectable): Answer {
  if (arn.kind === 'string' && arn.reference === undefined) return matches(arn.value, resource);
  const references = referencesIn(arn).map(({ reference }) => reference);
  // A resource of its own root is none of ours; what it reads from elsewhere may well be.
  if (index === undefined) return references.some(isManaged) ? 'no' : 'unknown';
  const addresses = references.flatMap((reference) => [
    reference.address,
    ...index.at(reference).map(({ address }) => address),
  ]);
  if (addresses.includes(resource.address)) return 'yes';
  return addresses.length === 0 ? 'unknown' : 'no';
}

function isManaged({ address }: { readonly address: string }): boolean {
  return !/(?:^|\.)data\./.test(address);
}

/** `*`, every ARN of a service (`arn:aws:rds:*:*:db:*`), and those of one name or beginning. */
function matches(pattern: string, { type, body }: Selectable): Answer {
  if (pattern === '*') return 'yes';
  const [, , service, , , ...rest] = pattern.split(':');
  const path = rest.join(':');
  if (service !== serviceOf(type) || !kindMatches(path, type)) return 'no';
  const wanted = path.slice(Math.max(path.lastIndexOf(':'), path.lastIndexOf('/')) + 1);
  if (wanted === '*') return 'yes';
  const name = naming.map((argument) => textOf(body, argument)).find((text) => text !== undefined);
  if (name === undefined) return 'unknown';
  return name === wanted || (wanted.endsWith('*') && name.startsWith(wanted.slice(0, -1))) ? 'yes' : 'no';
}

const naming = ['identifier', 'cluster_identifier', 'bucket', 'name'];

/** RDS tells instances from clusters in its ARNs: `db:*`, `cluster:*`. */
function kindMatches(path: string, type: string): boolean {
  if (serviceOf(type) !== 'rds' || path === '*') return true;
  return path.startsWith('cluster:') === type.endsWith('_cluster');
}

function serviceOf(type: string): string {
  if (/^aws_(db_instance|rds_|docdb_|neptune_)/.test(type)) return 'rds';
  if (type.startsWith('aws_efs_')) return 'elasticfilesystem';
  if (type.startsWith('aws_timestreamwrite_')) return 'timestream';
  return type.split('_')[1] ?? '';
}

/** Undefined where the selection asks for no tags. */
function byTag(selection: ObjectValue, resource: Selectable): Answer | undefined {
  if (selection.fields.has('condition')) return 'unknown';
  const tags = readBlocks(selection, 'selection_tag');
  if (tags.state === 'unknown') return 'unknown';
  if (tags.state === 'absent') return undefined;
  return oneOf(tags.value.map((tag) => hasTag(resource, tag)));
}

function hasTag({ body, provider }: Selectable, wanted: ObjectValue): Answer {
  const [key, value] = [readString(wanted, 'key'), readString(wanted, 'value')];
  if (key.state !== 'known' || value.state !== 'known') return 'unknown';
  const own = tagIs(argumentOf(body, 'tags'), key.value, value.value);
  if (own !== undefined) return own;
  // Where the provider's configuration is not known, its tags may carry what the resource does not.
  if (provider === undefined) return 'unknown';
  return tagIs(defaultTags(provider), key.value, value.value) ?? 'no';
}

/** Undefined where there is no such tag. */
function tagIs(tags: Value | undefined, key: string, value: string): Answer | undefined {
  if (tags === undefined) return undefined;
  if (tags.kind !== 'object') return 'unknown';
  const tag = readString(tags, key);
  if (tag.state === 'absent') return undefined;
  if (tag.state === 'unknown') return 'unknown';
  return tag.value === value ? 'yes' : 'no';
}

/** Every resource has these that does not say otherwise. */
function defaultTags(provider: ObjectValue): Value | undefined {
  const block = readObject(provider, 'default_tags');
  return block.state === 'known' ? argumentOf(block.value, 'tags') : unknownOf(provider, 'default_tags');
}

function oneOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
