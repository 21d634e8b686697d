import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { argumentOf, isSet, textOf } from '../../terraform/setting.ts';
import { withBackupPlans } from '../backup-coverage.ts';
import { clientPorts, engineSetting } from '../engine.ts';
import { accessibleExposure, networkExposures } from '../exposure.ts';
import { keptForDays } from '../retention.ts';
import type { ModuleAdapter } from './adapt-module-call.ts';

/**
 * terraform-aws-modules/rds-aurora/aws (version 9): one instance for each entry of `instances`, which is empty by
 * default; `backup_retention_period` is left to the provider.
 */
export const adaptRdsAuroraModule: ModuleAdapter = (call, index) => {
  const resource = asResource(call, 'aws_rds_cluster');
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const zones = zonesOf(call);
  return [
    datastore(resource, index, {
      noun: 'an Aurora cluster',
      engine,
      role: isSet(body, 'replication_source_identifier') ? 'replica' : 'primary',
      zones,
      backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
      exposures: [
        accessibleExposure(body),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup: { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' },
        }),
      ],
    }),
  ];
};

function zonesOf({ inputs, header }: TerraformModuleCall): Attribute<number> | undefined {
  if (isSet(inputs, 'db_cluster_instance_class')) return known(3, header);
  if (textOf(inputs, 'engine_mode') === 'serverless') return undefined;
  const instances = argumentOf(inputs, 'instances');
  const field = inputs.fields.get('instances');
  if (instances === undefined || field === undefined) return unknown('it names no instances', header);
  // Readers that autoscaling adds are instances as well, but none of them is sure to be there.
  if (instances.kind !== 'object') return unknown('how many instances it has is not known', field.span);
  const count = instances.fields.size;
  if (count === 0) return unknown('it names no instances', field.span);
  const detail = count === 1 ? '`instances` has one entry' : `\`instances\` has ${count} entries`;
  return known(count, field.span, {
    detail,
    remedy: 'Add a second entry to `instances`.',
    via: instances.via,
  });
}
