import { readBlocks, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, textOf } from '../terraform/setting.ts';

/**
 * A datastore's own backups, or those of a plan of AWS Backup that selects it by ARN or by tag. Where a selection
 * cannot be read, it may select anything, so what would be reported is unknown instead. Source: the page
 * `aws_backup_selection` of the AWS provider, and
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 */
export function withBackupPlans(
  index: RootIndex,
  resource: Selectable,
  own: Attribute<boolean>,
): Attribute<boolean> {
  if (own.state === 'unknown' || (own.state === 'known' && own.value)) return own;
  if (!supported.test(resource.type)) return own;
  let doubt: string | undefined;
  for (const selection of index.ofType('aws_backup_selection')) {
    const answer = selects(index, selection, resource);
    if (answer === 'yes')
      return known(true, selection.header, { detail: `\`${selection.address}\` backs it up` });
    if (answer === 'unknown') doubt ??= `\`${selection.address}\` may back it up`;
  }
  return doubt === undefined ? own : unknown(doubt, own.span, own.via);
}

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html */
const supported = /^aws_(db_instance|rds_|docdb_|neptune_|dynamodb_|efs_|fsx_|s3_bucket|redshift_cluster)/;

type Selectable = Pick<TerraformResource, 'address' | 'type' | 'body'>;

type Answer = 'yes' | 'no' | 'unknown';

function selects(index: RootIndex, selection: TerraformResource, resource: Selectable): Answer {
  if (excludes(index, selection, resource)) return 'no';
  const arn = byArn(index, argumentOf(selection.body, 'resources'), resource);
  const tag = byTag(selection, resource.body);
  // Who names nothing gets all that the account has opted in to.
  if (tag === undefined) return isSet(selection.body, 'resources') ? arn : 'unknown';
  // Whether ARNs and tags narrow each other down or add up, AWS says both.
  if (tag === 'yes' && arn === 'yes') return 'yes';
  return isSet(selection.body, 'resources') ? narrowed(arn, tag) : tag;
}

function narrowed(arn: Answer, tag: Answer): Answer {
  return arn === 'no' && tag === 'no' ? 'no' : 'unknown';
}

function excludes(index: RootIndex, selection: TerraformResource, resource: Selectable): boolean {
  return byArn(index, argumentOf(selection.body, 'not_resources'), resource) === 'yes';
}

function byArn(index: RootIndex, arns: Value | undefined, resource: Selectable): Answer {
  if (arns === undefined) return 'no';
  if (arns.kind !== 'list') return 'unknown';
  const answers = arns.items.map((arn): Answer => {
    if (arn.kind === 'string' && arn.reference === undefined) return matches(arn.value, resource);
    const addresses = referencesIn(arn).flatMap(({ reference }) => [
      reference.address,
      ...index.at(reference).map(({ address }) => address),
    ]);
    if (addresses.includes(resource.address)) return 'yes';
    return addresses.length === 0 ? 'unknown' : 'no';
  });
  return oneOf(answers);
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
  return type.split('_')[1] ?? '';
}

/** Undefined where the selection asks for no tags. */
function byTag(selection: TerraformResource, body: ObjectValue): Answer | undefined {
  if (selection.body.fields.has('condition')) return 'unknown';
  const tags = readBlocks(selection.body, 'selection_tag');
  if (tags.state === 'unknown') return 'unknown';
  if (tags.state === 'absent') return undefined;
  return oneOf(tags.value.map((tag) => hasTag(body, tag)));
}

function hasTag(body: ObjectValue, wanted: ObjectValue): Answer {
  const [key, value] = [readString(wanted, 'key'), readString(wanted, 'value')];
  const tags = argumentOf(body, 'tags');
  // The provider's `default_tags` may carry what the resource does not.
  if (key.state !== 'known' || value.state !== 'known' || tags?.kind !== 'object') return 'unknown';
  const written = readString(tags, key.value);
  if (written.state !== 'known') return 'unknown';
  return written.value === value.value ? 'yes' : 'no';
}

function oneOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
