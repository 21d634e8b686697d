import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { explained, mapKnown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, stringSetting } from '../terraform/setting.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures } from './exposure.ts';
import { zonesOfSubnets } from './subnet.ts';

/** https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html: within AWS, and for public access. */
const brokerPorts = [9092, 9094, 9096, 9098, 9194, 9196, 9198];

/**
 * An MSK cluster, whose brokers are spread over the zones of `client_subnets`. Source: the page `aws_msk_cluster` of
 * the AWS provider: `type` of `public_access` is `DISABLED` where it is not set.
 */
export const adaptMskCluster: Adapter = (resource, index) => {
  const brokers = readObject(resource.body, 'broker_node_group_info');
  const info = brokers.state === 'known' ? brokers.value : undefined;
  return [
    datastore(resource, index, {
      noun: 'an MSK cluster',
      engine: fixedEngine(resource.body, 'kafka'),
      zones: info === undefined ? undefined : zonesOfSubnets(index, info, 'client_subnets'),
      exposures:
        info === undefined
          ? []
          : [
              ...publicAccess(info),
              ...groupExposures(index, argumentOf(info, 'security_groups'), brokerPorts),
            ],
    }),
  ];
};

/** `DISABLED` where it is not set. */
function publicAccess(info: ObjectValue): readonly Exposure[] {
  const connectivity = readBlocks(info, 'connectivity_info');
  const blocks = connectivity.state === 'known' ? connectivity.value : [];
  return blocks.flatMap((block) => {
    const access = readBlocks(block, 'public_access');
    if (access.state !== 'known') return [];
    return access.value.map((body) => {
      const open = mapKnown(stringSetting(body, 'type', 'DISABLED'), (type) => type !== 'DISABLED');
      return { open: explained(open, { remedy: 'Set `type = "DISABLED"`.' }) };
    });
  });
}
