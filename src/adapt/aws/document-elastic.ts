import { explained, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, isSet, numberSetting } from '../terraform/setting.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { placementSafeguards } from './placement.ts';
import { daysKept } from './retention.ts';
import { zonesOfSubnets } from './subnet.ts';

/**
 * An elastic cluster of DocumentDB, which is always encrypted and backed up. Source: the page
 * `aws_docdbelastic_cluster` of the AWS provider. Of the instances of a shard one writes; there are two where
 * `shard_instance_count` is not set: https://docs.aws.amazon.com/documentdb/latest/developerguide/API_elastic_CreateCluster.html
 */
export const adaptElasticDocumentDb: Adapter = (resource, index) => {
  const { body } = resource;
  const instances = explained(numberSetting(body, 'shard_instance_count', 2), {
    remedy: 'Set `shard_instance_count` to 2 or more.',
  });
  const standbys = mapKnown(instances, (count) => Math.max(count - 1, 0));
  return [
    datastore(resource, index, {
      noun: 'an elastic cluster of DocumentDB',
      engine: fixedEngine(body, 'mongodb'),
      zones: zonesOfSubnets(index, body, 'subnet_ids'),
      standbys,
      readReplicas: standbys,
      backupRetentionDays: isSet(body, 'backup_retention_period')
        ? daysKept(body, 'backup_retention_period')
        : undefined,
      exposures: groupExposures(index, argumentOf(body, 'vpc_security_group_ids'), [27017]),
      safeguards: placementSafeguards(index, body, { name: 'subnet_ids' }),
    }),
  ];
};
