import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-plan.ts';
import { fixedEngine } from './engine.ts';

/** Words of a name that say that a bucket holds what cannot be made again. */
const dataWords = new Set(
  'data uploads upload documents document media attachments files images backups backup archive records'.split(
    ' ',
  ),
);
/** Words that say the opposite, whatever else is in the name. */
const passingWords = new Set(
  'log logs logging access trail cloudtrail artifact artifacts build builds tmp temp temporary cache website web site static assets results athena query test state replica lambda code deploy deployment metadata analytics'.split(
    ' ',
  ),
);

/**
 * An S3 bucket. Whether losing its objects matters cannot be read from most buckets, so only those whose name says
 * that they hold data are judged: versioning keeps what is overwritten or deleted. Source: the pages `aws_s3_bucket`
 * and `aws_s3_bucket_versioning` of the AWS provider.
 */
export const adaptBucket: Adapter = (resource, index) => [
  datastore(resource, index, {
    noun: 'an S3 bucket',
    engine: fixedEngine(resource.body, 'object-storage'),
    backups: holdsData(resource)
      ? withBackupPlans(index, resource, versioningOf(index, resource))
      : undefined,
  }),
];

function holdsData(bucket: TerraformResource): boolean {
  const names = [
    bucket.name,
    textOf(bucket.body, 'bucket') ?? '',
    textOf(bucket.body, 'bucket_prefix') ?? '',
  ];
  const words = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  return words.some((word) => dataWords.has(word)) && !words.some((word) => passingWords.has(word));
}

function versioningOf(index: RootIndex, bucket: TerraformResource): Attribute<boolean> {
  const remedy = 'Add an `aws_s3_bucket_versioning` with `status = "Enabled"`.';
  const { sure, doubtful } = namersOf(index, bucket, 'aws_s3_bucket_versioning', 'bucket', ['bucket']);
  const [own] = sure;
  if (own !== undefined) return statusOf(own.body);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, bucket.header);
  const inline = readBlocks(bucket.body, 'versioning');
  if (inline.state === 'unknown') return inline;
  const [block] = inline.state === 'known' ? inline.value : [];
  if (block === undefined)
    return byDefault(false, bucket.header, { detail: 'it keeps no versions of its objects', remedy });
  if (isSet(block, 'status') && !isSet(block, 'enabled')) return statusOfModule(block);
  return explained(booleanSetting(block, 'enabled', false), { remedy: 'Set `enabled = true`.' });
}

/** The module s3-bucket takes `status = true` and `status = "Enabled"` as well. */
function statusOfModule(versioning: ObjectValue): Attribute<boolean> {
  const status = mapKnown(stringSetting(versioning, 'status'), (word) => /^(true|enabled)$/i.test(word));
  return explained(status, { remedy: 'Set `status = "Enabled"`.' });
}

function statusOf(body: ObjectValue): Attribute<boolean> {
  const configuration = readObject(body, 'versioning_configuration');
  if (configuration.state !== 'known') return unknown('its versioning is not known', body.header);
  const status = mapKnown(stringSetting(configuration.value, 'status'), (word) => word === 'Enabled');
  return explained(status, { remedy: 'Set `status = "Enabled"`.' });
}
