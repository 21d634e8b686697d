import { type Adapter, datastore } from '../terraform/component-base.ts';
import { fixedEngine } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { standbysByDeployment, zonesByDeployment } from './multi-az.ts';

/**
 * An instance of Timestream for InfluxDB, which is always encrypted. Source: the page
 * `aws_timestreaminfluxdb_db_instance` of the AWS provider: `deployment_type` is `SINGLE_AZ` and `publicly_accessible` is
 * `false` where they are not set; `vpc_subnet_ids` and `vpc_security_group_ids` are required.
 */
export const adaptInfluxDbInstance: Adapter = (resource, index) => {
  const { body } = resource;
  const several = 'WITH_MULTIAZ_STANDBY';
  return [
    datastore(resource, index, {
      noun: 'an instance of Timestream for InfluxDB',
      engine: fixedEngine(body, 'influxdb'),
      zones: zonesByDeployment(body, 'deployment_type', several, 'SINGLE_AZ'),
      standbys: standbysByDeployment(body, 'deployment_type', several, 'SINGLE_AZ'),
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: [8086],
          subnetGroup: { name: 'vpc_subnet_ids' },
        }),
      ],
    }),
  ];
};
