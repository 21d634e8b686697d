import { type Adapter, datastore } from '../terraform/component-base.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';
import { engineSetting } from './engine.ts';
import { accessibleExposure, groupExposures } from './exposure.ts';
import { standbysByDeployment, zonesByDeployment } from './multi-az.ts';
import { placementSafeguards } from './placement.ts';

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-working-java-example.html */
const activeMqPorts = [5671, 8883, 61614, 61617, 61619];

/**
 * An Amazon MQ broker, which is always encrypted, on disk and on the way. Source: the page `aws_mq_broker` of the AWS provider: `deployment_mode` is `SINGLE_INSTANCE`
 * where it is not set; its schema says of `publicly_accessible` what the page does not, `false`.
 */
export const adaptMqBroker: Adapter = (resource, index) => {
  const { body } = resource;
  const rabbit = textOf(body, 'engine_type')?.toLowerCase() === 'rabbitmq';
  const several = rabbit ? 'CLUSTER_MULTI_AZ' : 'ACTIVE_STANDBY_MULTI_AZ';
  return [
    datastore(resource, index, {
      noun: 'an Amazon MQ broker',
      engine: engineSetting(body, 'engine_type'),
      zones: zonesByDeployment(body, 'deployment_mode', several, 'SINGLE_INSTANCE'),
      standbys: standbysByDeployment(body, 'deployment_mode', several, 'SINGLE_INSTANCE'),
      exposures: [
        accessibleExposure(body),
        ...groupExposures(index, argumentOf(body, 'security_groups'), rabbit ? [5671] : activeMqPorts),
      ],
      safeguards: placementSafeguards(index, body, { name: 'subnet_ids' }),
    }),
  ];
};
