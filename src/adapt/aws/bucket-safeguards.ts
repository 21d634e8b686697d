import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff } from '../terraform/switch.ts';
import { copiedByPlan } from './backup-plan.ts';
import { holdsData, holdsLogs, holdsPassing } from './bucket-name.ts';
import { regionOf } from './region.ts';

const naming = ['bucket'];

/**
 * How a bucket keeps its objects, and for how long. Source: the pages `aws_s3_bucket` (`force_destroy` is `false` where
 * it is not set), `aws_s3_bucket_lifecycle_configuration`, `aws_s3_bucket_intelligent_tiering_configuration`,
 * `aws_s3_bucket_logging` and `aws_s3_bucket_replication_configuration` of the AWS provider.
 */
export function keepingSafeguards(index: RootIndex, bucket: TerraformResource): Safeguards {
  const { body } = bucket;
  return {
    expiry: [expiryOf(index, bucket)],
    // What passes may be emptied on the way.
    finalCopy: holdsPassing(bucket)
      ? []
      : [orPreventDestroy(body, switchedOff(body, 'force_destroy', false))],
    auditLog: receivesLogs(index, bucket) ? [] : [accessLogOf(index, bucket)],
    secondRegion: holdsData(bucket) && !isReplica(index, bucket) ? [replicationOf(index, bucket)] : [],
  };
}

function expiryOf(index: RootIndex, bucket: TerraformResource): Attribute<boolean> {
  const types = ['aws_s3_bucket_lifecycle_configuration', 'aws_s3_bucket_intelligent_tiering_configuration'];
  return (
    madeBy(index, bucket, types, ['lifecycle_rule', 'intelligent_tiering']) ??
    byDefault(false, bucket.header, {
      detail: 'no `aws_s3_bucket_lifecycle_configuration` names it',
      remedy: 'Add an `aws_s3_bucket_lifecycle_configuration` for it.',
    })
  );
}

function replicationOf(index: RootIndex, bucket: TerraformResource): Attribute<boolean> {
  const types = ['aws_s3_bucket_replication_configuration'];
  const replicated = madeBy(index, bucket, types, ['replication_configuration']);
  if (replicated !== undefined) return staysHome(index, bucket) ? sameRegion(bucket) : replicated;
  return (
    copiedByPlan(index, bucket) ??
    byDefault(false, bucket.header, {
      detail: 'no `aws_s3_bucket_replication_configuration` names it',
      remedy: 'Add an `aws_s3_bucket_replication_configuration` to a bucket in a second region.',
    })
  );
}

function sameRegion({ header }: TerraformResource): Attribute<boolean> {
  const detail = 'it is replicated within its region only';
  return known(false, header, { detail, remedy: 'Replicate it to a bucket in a second region as well.' });
}

/** Whether every bucket that it is replicated to is known to lie in its own region. */
function staysHome(index: RootIndex, bucket: TerraformResource): boolean {
  const home = regionOf(bucket);
  const { sure } = namersOf(index, bucket, 'aws_s3_bucket_replication_configuration', 'bucket', naming);
  const targets = sure.flatMap(({ body }) => [
    ...resourcesIn(index, argumentOf(body, 'rule'), 'aws_s3_bucket').keys(),
  ]);
  return targets.length > 0 && home !== undefined && targets.every((target) => regionOf(target) === home);
}

/** What it receives from another bucket is a copy already. */
function isReplica(index: RootIndex, bucket: TerraformResource): boolean {
  return namersOf(index, bucket, 'aws_s3_bucket_replication_configuration', 'rule', []).sure.length > 0;
}

/** A bucket of logs need not log who writes them. */
function receivesLogs(index: RootIndex, bucket: TerraformResource): boolean {
  const targets = namersOf(index, bucket, 'aws_s3_bucket_logging', 'target_bucket', naming);
  return targets.sure.length > 0 || holdsLogs(bucket);
}

/** Logged by itself, or by a trail that tells of what is done to objects. */
function accessLogOf(index: RootIndex, bucket: TerraformResource): Attribute<boolean> {
  const own = madeBy(index, bucket, ['aws_s3_bucket_logging'], ['logging']);
  if (own !== undefined) return own;
  const selectors = ['event_selector', 'advanced_event_selector'];
  const trail = [...index.ofType('aws_cloudtrail'), ...index.elsewhere('aws_cloudtrail')].find(({ body }) =>
    selectors.some((name) => isSet(body, name)),
  );
  if (trail !== undefined) return unknown(`the trail \`${trail.address}\` may log it`, bucket.header);
  return byDefault(false, bucket.header, {
    detail: 'no `aws_s3_bucket_logging` names it',
    remedy: 'Add an `aws_s3_bucket_logging` for it, or a trail with data events.',
  });
}

/** Made by a resource that names the bucket, or by a block of its own; undefined where it is certainly not. */
function madeBy(
  index: RootIndex,
  bucket: TerraformResource,
  types: readonly string[],
  inline: readonly string[],
): Attribute<boolean> | undefined {
  const namers = types.map((type) => namersOf(index, bucket, type, 'bucket', naming));
  const sure = namers.flatMap((found) => found.sure)[0];
  if (sure !== undefined) return known(true, sure.header);
  const block = inline.find((name) => isSet(bucket.body, name));
  const value = block === undefined ? undefined : argumentOf(bucket.body, block);
  if (value?.kind === 'unknown') return unknown(value.because, value.span, value.via);
  if (value !== undefined) return known(true, value.span);
  const doubtful = namers.find((found) => found.doubtful !== undefined)?.doubtful;
  return doubtful === undefined ? undefined : unknown(`\`${doubtful.address}\` may be for it`, bucket.header);
}
