import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { groupExposures } from './exposure.ts';
import { placementSafeguards } from './placement.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.create-cluster.cli.configure-inbound-rules.html */
const daxPorts = [8111, 9111];

/**
 * A DAX cluster before DynamoDB, whose nodes are spread over zones. Source: the page `aws_dax_cluster` of the AWS
 * provider: `enabled` of `server_side_encryption` is `false` and `cluster_endpoint_encryption_type` is `NONE` where they
 * are not set; one of the nodes of `replication_factor` is the primary.
 */
export const adaptDaxCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const nodes = explained(numberSetting(body, 'replication_factor'), {
    remedy: 'Set `replication_factor` to 3.',
  });
  const standbys = mapKnown(nodes, (count) => Math.max(count - 1, 0));
  return [
    datastore(resource, index, {
      noun: 'a DAX cluster',
      engine: known('other', resource.header),
      zones: mapKnown(nodes, (count) => (count > 1 ? 2 : 1)),
      standbys,
      readReplicas: standbys,
      exposures: groupExposures(index, argumentOf(body, 'security_group_ids'), daxPorts),
      safeguards: {
        ...placementSafeguards(index, body, { name: 'subnet_group_name', type: 'aws_dax_subnet_group' }),
        encryptionAtRest: [encryptionOf(body)],
        encryptionInTransit: [endpointEncryption(body)],
      },
    }),
  ];
};

function encryptionOf(body: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(body, 'server_side_encryption');
  if (block.state === 'unknown') return block;
  if (block.state === 'known') return switchedOn(block.value, 'enabled', false);
  return byDefault(false, body.header, {
    detail: 'it has no `server_side_encryption` block',
    ...settingTo(body, 'server_side_encryption.enabled', true),
  });
}

function endpointEncryption(body: ObjectValue): Attribute<boolean> {
  const type = stringSetting(body, 'cluster_endpoint_encryption_type', 'NONE');
  return explained(
    mapKnown(type, (word) => word === 'TLS'),
    settingTo(body, 'cluster_endpoint_encryption_type', 'TLS'),
  );
}
