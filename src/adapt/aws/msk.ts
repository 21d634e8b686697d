import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures, publicSubnetsBehind } from './exposure.ts';
import { zonesOfSubnets } from './subnet.ts';

/** https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html: within AWS, and for public access. */
const brokerPorts = [9092, 9094, 9096, 9098, 9194, 9196, 9198];

/**
 * An MSK cluster, whose brokers are spread over the zones of `client_subnets` and always encrypted at rest. Source: the
 * page `aws_msk_cluster` of the AWS provider: `type` of `public_access` is `DISABLED`, `client_broker` is `TLS` and
 * `in_cluster` is `true` where they are not set.
 */
export const adaptMskCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const brokers = readObject(body, 'broker_node_group_info');
  const info = brokers.state === 'known' ? brokers.value : undefined;
  return [
    datastore(resource, index, {
      noun: 'an MSK cluster',
      engine: fixedEngine(body, 'kafka'),
      zones: info === undefined ? undefined : zonesOfSubnets(index, info, 'client_subnets'),
      nodes: explained(numberSetting(body, 'number_of_broker_nodes'), {
        remedy: 'Set `number_of_broker_nodes` to one or more for each of several zones.',
      }),
      exposures: info === undefined ? [] : exposuresOf(index, info),
      safeguards: safeguardsOf(index, resource, info),
    }),
  ];
};

function exposuresOf(index: RootIndex, info: ObjectValue): readonly Exposure[] {
  return [...publicAccess(info), ...groupExposures(index, argumentOf(info, 'security_groups'), brokerPorts)];
}

function safeguardsOf(
  index: RootIndex,
  resource: TerraformResource,
  info: ObjectValue | undefined,
): Safeguards {
  const open = info === undefined ? undefined : publicSubnetsBehind(index, info, { name: 'client_subnets' });
  return {
    encryptionInTransit: encryptedTraffic(resource.body),
    storageGrowth: [grownStorage(index, resource)],
    privatePlacement: open === undefined ? [] : [{ ...open, value: false }],
  };
}

function encryptedTraffic(body: ObjectValue): readonly Attribute<boolean>[] {
  const info = onlyBlock(body, 'encryption_info');
  if (info.state !== 'known') return [];
  const transit = onlyBlock(info.value, 'encryption_in_transit');
  if (transit.state !== 'known') return [];
  const clients = mapKnown(stringSetting(transit.value, 'client_broker', 'TLS'), (word) => word === 'TLS');
  return [
    explained(clients, settingTo(transit.value, 'client_broker', 'TLS')),
    switchedOn(transit.value, 'in_cluster', true),
  ];
}

/** Application Auto Scaling grows the volumes of the brokers: https://docs.aws.amazon.com/msk/latest/developerguide/msk-autoexpand.html */
function grownStorage(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(index, resource, 'aws_appautoscaling_target', 'resource_id', []);
  const [target] = sure;
  if (target !== undefined) return known(true, target.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may grow it`, resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `aws_appautoscaling_target` grows the volumes of its brokers',
    remedy:
      'Add an `aws_appautoscaling_target` with `scalable_dimension = "kafka:broker-storage:VolumeSize"` and a policy for it.',
  });
}

/** `DISABLED` where it is not set. */
function publicAccess(info: ObjectValue): readonly Exposure[] {
  const connectivity = readBlocks(info, 'connectivity_info');
  const blocks = connectivity.state === 'known' ? connectivity.value : [];
  return blocks.flatMap((block) => {
    const access = readBlocks(block, 'public_access');
    if (access.state !== 'known') return [];
    return access.value.map((body) => {
      const open = mapKnown(stringSetting(body, 'type', 'DISABLED'), (type) => type !== 'DISABLED');
      return { open: explained(open, settingTo(body, 'type', 'DISABLED')) };
    });
  });
}

/**
 * An MSK Serverless cluster, which is spread over the zones of its subnets and takes encrypted connections only. Source:
 * the page `aws_msk_serverless_cluster` of the AWS provider.
 */
export const adaptMskServerless: Adapter = (resource, index) => {
  const config = onlyBlock(resource.body, 'vpc_config');
  return [
    datastore(resource, index, {
      noun: 'an MSK Serverless cluster',
      engine: fixedEngine(resource.body, 'kafka'),
      zones: config.state === 'known' ? zonesOfSubnets(index, config.value, 'subnet_ids') : undefined,
      exposures:
        config.state === 'known'
          ? groupExposures(index, argumentOf(config.value, 'security_group_ids'), brokerPorts)
          : [],
    }),
  ];
};
