import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-plan.ts';
import { accessSafeguards } from './bucket-access.ts';
import { holdsData } from './bucket-name.ts';
import { keepingSafeguards } from './bucket-safeguards.ts';
import { fixedEngine } from './engine.ts';

/**
 * An S3 bucket, which spans zones and is always encrypted. Whether losing its objects matters cannot be read from most
 * buckets, so only those whose name says that they hold data are judged: versioning keeps what is overwritten or
 * deleted. Source: the pages `aws_s3_bucket` and `aws_s3_bucket_versioning` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html
 */
export const adaptBucket: Adapter = (resource, index) =>
  bucket(resource, index, accessSafeguards(index, resource));

/** A bucket, whose openness the caller knows. */
export function bucket(
  resource: TerraformResource,
  index: RootIndex,
  access: Safeguards,
): readonly Component[] {
  return [
    datastore(resource, index, {
      noun: 'an S3 bucket',
      engine: fixedEngine(resource.body, 'object-storage'),
      backups: holdsData(resource)
        ? withBackupPlans(index, resource, versioningOf(index, resource))
        : undefined,
      safeguards: { ...access, ...keepingSafeguards(index, resource) },
    }),
  ];
}

function versioningOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const remedy = 'Add an `aws_s3_bucket_versioning` with `status = "Enabled"`.';
  const { sure, doubtful } = namersOf(index, resource, 'aws_s3_bucket_versioning', 'bucket', ['bucket']);
  const [own] = sure;
  if (own !== undefined) return statusOf(own.body);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be for it`, resource.header);
  const inline = readBlocks(resource.body, 'versioning');
  if (inline.state === 'unknown') return inline;
  const [block] = inline.state === 'known' ? inline.value : [];
  if (block === undefined)
    return byDefault(false, resource.header, { detail: 'it keeps no versions of its objects', remedy });
  if (isSet(block, 'status') && !isSet(block, 'enabled')) return statusOfModule(block);
  return explained(booleanSetting(block, 'enabled', false), settingTo(block, 'enabled', true));
}

/** The module s3-bucket takes `status = true` and `status = "Enabled"` as well. */
function statusOfModule(versioning: ObjectValue): Attribute<boolean> {
  const status = mapKnown(stringSetting(versioning, 'status'), (word) => /^(true|enabled)$/i.test(word));
  return explained(status, settingTo(versioning, 'status', 'Enabled'));
}

function statusOf(body: ObjectValue): Attribute<boolean> {
  const configuration = readObject(body, 'versioning_configuration');
  if (configuration.state !== 'known') return unknown('its versioning is not known', body.header);
  const status = mapKnown(stringSetting(configuration.value, 'status'), (word) => word === 'Enabled');
  return explained(status, settingTo(configuration.value, 'status', 'Enabled'));
}
