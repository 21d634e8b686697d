import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, isKnown, known, mapKnown, unknown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { datastore } from '../../terraform/component-base.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, textOf } from '../../terraform/setting.ts';
import { clusterSafeguards } from '../aurora.ts';
import { withBackupPlans, withPlanRetention } from '../backup-plan.ts';
import { clientPorts, engineSetting } from '../engine.ts';
import { accessibleExposure, networkExposures } from '../exposure.ts';
import { daysKept, keptForDays } from '../retention.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withAlias, withDefaults } from './module-inputs.ts';

/**
 * terraform-aws-modules/rds-aurora/aws (its `variables.tf` in versions 7 to 10): one instance for each entry of
 * `instances`, which is empty by default, and at least `autoscaling_min_capacity` readers (`0`) where
 * `autoscaling_enabled` (`false`) asks for them; `is_primary_cluster` and `storage_encrypted` are `true`.
 * `backup_retention_period` is `7` in version 7 and left to the provider since. `publicly_accessible` is an input before
 * version 10, and a setting of each entry in all of them. A subnet group is made of `subnets`.
 */
export const adaptRdsAuroraModule: ModuleAdapter = (call, index) => {
  const placed = withAlias(call, 'db_subnet_group_name', 'subnets');
  const complete = withDefaults(placed, { storage_encrypted: true, db_subnet_group_name: 'unknown' });
  const resource = asResource(complete, 'aws_rds_cluster');
  const { body } = resource;
  const engine = engineSetting(body, 'engine');
  const replica = isCopy(body);
  const instances = instancesOf(call);
  return [
    datastore(resource, index, {
      noun: 'an Aurora cluster',
      engine,
      role: replica ? 'replica' : 'primary',
      zones: isSet(body, 'db_cluster_instance_class') ? known(3, call.header) : instances,
      standbys: standbysOf(body, instances),
      readReplicas: standbysOf(body, instances),
      backups: withBackupPlans(index, resource, keptForDays(body, 'backup_retention_period', 1)),
      backupRetentionDays: withPlanRetention(index, resource, daysKeptBy(body)),
      exposures: [
        accessibleExposure(body),
        ...entriesOf(body).filter(saysAccess).map(accessibleExposure),
        ...networkExposures(index, body, {
          groups: 'vpc_security_group_ids',
          ports: clientPorts(body, engine),
          subnetGroup: { name: 'db_subnet_group_name', type: 'aws_db_subnet_group' },
        }),
      ],
      safeguards: clusterSafeguards(index, resource, { engine, replica, parameterGroup }),
    }),
  ];
};

const parameterGroup = {
  name: 'db_cluster_parameter_group_name',
  type: 'aws_rds_cluster_parameter_group',
  input: 'db_cluster_parameter_group_parameters',
};

function daysKeptBy(inputs: ObjectValue): Attribute<number> {
  return isSet(inputs, 'backup_retention_period')
    ? daysKept(inputs, 'backup_retention_period')
    : unknown('the default of `backup_retention_period` depends on the version of the module', inputs.header);
}

/** Every instance but the one that writes. */
function standbysOf(
  inputs: ObjectValue,
  instances: Attribute<number> | undefined,
): Attribute<number> | undefined {
  if (isSet(inputs, 'db_cluster_instance_class')) return known(2, inputs.header);
  return instances === undefined ? undefined : mapKnown(instances, (count) => count - 1);
}

/** A replica, or the secondary of a global cluster. */
function isCopy(inputs: ObjectValue): boolean {
  if (isSet(inputs, 'replication_source_identifier')) return true;
  return !isKnown(booleanSetting(inputs, 'is_primary_cluster', true), true);
}

function entriesOf(inputs: ObjectValue): readonly ObjectValue[] {
  const instances = argumentOf(inputs, 'instances');
  if (instances?.kind !== 'object') return [];
  return [...instances.fields.values()].flatMap(({ value }) => (value.kind === 'object' ? [value] : []));
}

function saysAccess(entry: ObjectValue): boolean {
  return isSet(entry, 'publicly_accessible');
}

/** The readers that autoscaling keeps, beside the entries. */
function keptReaders(inputs: ObjectValue): Attribute<number> {
  const enabled = booleanSetting(inputs, 'autoscaling_enabled', false);
  if (enabled.state !== 'known') return enabled;
  return enabled.value ? numberSetting(inputs, 'autoscaling_min_capacity', 0) : mapKnown(enabled, () => 0);
}

/** How many there are at least; undefined for Serverless v1, which moves by itself. */
function instancesOf({ inputs, header }: TerraformModuleCall): Attribute<number> | undefined {
  if (textOf(inputs, 'engine_mode') === 'serverless') return undefined;
  const instances = argumentOf(inputs, 'instances');
  const field = inputs.fields.get('instances');
  if (instances === undefined || field === undefined) return unknown('it names no instances', header);
  if (instances.kind !== 'object') return unknown('how many instances it has is not known', field.span);
  const count = instances.fields.size;
  if (count === 0) return unknown('it names no instances', field.span);
  const readers = keptReaders(inputs);
  if (readers.state !== 'known')
    return unknown('how many readers autoscaling keeps is not known', readers.span, readers.via);
  if (readers.value > 0)
    return known(1 + Math.max(count - 1, readers.value), field.span, { via: instances.via });
  const detail = count === 1 ? '`instances` has one entry' : `\`instances\` has ${count} entries`;
  return known(count, field.span, {
    detail,
    remedy: 'Add a second entry to `instances`.',
    via: instances.via,
  });
}
