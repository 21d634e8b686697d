import { readBlocks, readString } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf } from './setting.ts';

/**
 * A datastore's own backups, or those of a plan of AWS Backup that selects it by ARN or by tag. Where a selection
 * cannot be read, it may select anything, so what would be reported is unknown instead. Source: the page
 * `aws_backup_selection` of the AWS provider.
 */
export function withBackupPlans(
  index: RootIndex,
  resource: { readonly address: string; readonly body: ObjectValue; readonly type: string },
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

type Answer = 'yes' | 'no' | 'unknown';

function selects(
  index: RootIndex,
  selection: TerraformResource,
  resource: { readonly address: string; readonly body: ObjectValue; readonly type: string },
): Answer {
  if (excludes(index, selection, resource)) return 'no';
  const answers = [
    byArn(index, argumentOf(selection.body, 'resources'), resource),
    byTag(selection, resource.body),
  ];
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function excludes(
  index: RootIndex,
  selection: TerraformResource,
  resource: { readonly address: string; readonly type: string },
): boolean {
  return byArn(index, argumentOf(selection.body, 'not_resources'), resource) === 'yes';
}

function byArn(
  index: RootIndex,
  arns: Value | undefined,
  resource: { readonly address: string; readonly type: string },
): Answer {
  if (arns === undefined) return 'no';
  if (arns.kind !== 'list') return 'unknown';
  const answers = arns.items.map((arn): Answer => {
    if (arn.kind === 'string') return matchesService(arn.value, resource.type) ? 'yes' : 'no';
    const addresses = referencesIn(arn).flatMap(({ reference }) => [
      reference.address,
      ...index.at(reference).map(({ address }) => address),
    ]);
    if (addresses.includes(resource.address)) return 'yes';
    return addresses.length === 0 ? 'unknown' : 'no';
  });
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** `*`, and every ARN of a service: `arn:aws:rds:*:*:db:*`. */
function matchesService(pattern: string, type: string): boolean {
  if (pattern === '*') return true;
  const [, , service, , , ...rest] = pattern.split(':');
  if (service === undefined || !rest.join(':').endsWith('*')) return false;
  return service === serviceOf(type) && kindMatches(rest.join(':'), type);
}

/** RDS tells instances from clusters in its ARNs: `db:*`, `cluster:*`. */
function kindMatches(rest: string, type: string): boolean {
  if (serviceOf(type) !== 'rds' || rest === '*') return true;
  return rest.startsWith('cluster:') === /_cluster$/.test(type);
}

function serviceOf(type: string): string {
  if (/^aws_(db_instance|rds_|docdb_|neptune_)/.test(type)) return 'rds';
  if (type.startsWith('aws_efs_')) return 'elasticfilesystem';
  return type.split('_')[1] ?? '';
}

function byTag(selection: TerraformResource, body: ObjectValue): Answer {
  const tags = readBlocks(selection.body, 'selection_tag');
  if (tags.state === 'unknown') return 'unknown';
  if (tags.state === 'absent') return selection.body.fields.has('condition') ? 'unknown' : 'no';
  const answers = tags.value.map((tag) => hasTag(body, tag));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function hasTag(body: ObjectValue, wanted: ObjectValue): Answer {
  const [key, value] = [readString(wanted, 'key'), readString(wanted, 'value')];
  if (key.state !== 'known' || value.state !== 'known') return 'unknown';
  const tags = argumentOf(body, 'tags');
  // The provider's `default_tags` may carry what the resource does not.
  if (tags === undefined) return 'unknown';
  if (tags.kind !== 'object') return 'unknown';
  const written = readString(tags, key.value);
  if (written.state === 'absent') return 'unknown';
  if (written.state === 'unknown') return 'unknown';
  return written.value === value.value ? 'yes' : 'no';
}
