import type { ObjectValue } from '../../evaluate/value.ts';
import { unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { isSet } from '../terraform/setting.ts';
import { withBackupPlans } from './backup-plan.ts';
import { clientPorts, fixedEngine } from './engine.ts';
import { accessibleExposure, networkExposures } from './exposure.ts';
import { zonesBySwitch } from './multi-az.ts';
import { keptForDays } from './retention.ts';

/**
 * A Redshift cluster. Source: the page `aws_redshift_cluster` of the AWS provider: `multi_az` is `false` and
 * `automated_snapshot_retention_period` is `1` where they are not set.
 */
export const adaptRedshiftCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const engine = fixedEngine(body, 'redshift');
  return [
    datastore(resource, index, {
      noun: 'a Redshift cluster',
      engine,
      zones: zonesBySwitch(body, 'multi_az'),
      backups: withBackupPlans(index, resource, keptForDays(body, 'automated_snapshot_retention_period', 1)),
      exposures: [
        accessible(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup: { name: 'cluster_subnet_group_name', type: 'aws_redshift_subnet_group' },
        }),
      ],
    }),
  ];
};

/** The guide to version 6 of the provider: the default went from `true` to `false`. */
function accessible(body: ObjectValue): Exposure {
  if (isSet(body, 'publicly_accessible')) return accessibleExposure(body);
  return {
    open: unknown(
      '`publicly_accessible` is not set, which means `true` before version 6 of the provider',
      body.header,
    ),
  };
}
