import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { HealthCheck, InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { type Namers, namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { groupsOf, servicesOf } from './backend.ts';
import { equalBounds } from './bounds.ts';
import { groupSafeguards, templatesOf } from './group-safeguards.ts';
import { paceOf } from './health-check.ts';
import { zoneKeyOf, zonesNamedBy, zonesOfRegion } from './location.ts';
import { processorsSetting } from './machine-type.ts';

const regional = 'google_compute_region_instance_group_manager';

/**
 * A managed instance group. Source: the pages `google_compute_instance_group_manager`,
 * `google_compute_region_instance_group_manager`, `google_compute_autoscaler` and `google_compute_region_autoscaler` of
 * the Google provider.
 */
export const adaptInstanceGroupManager: Adapter = (resource, index) => {
  const scalers = scalersOf(index, resource);
  const [scaler] = scalers.sure;
  const zones = resource.type === regional ? zonesOfRegional(resource) : zonesOfZonal(index, resource);
  const serving = isServing(index, resource);
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'a managed instance group',
    zones,
    autoscaling: autoscalingOf(resource, scalers),
    zoneSpread: resource.type === regional ? spreadOf(resource.body) : undefined,
    replicas: scaler === undefined && scalers.doubtful === undefined ? sizeOf(resource.body) : undefined,
    serving,
    processors: processorsOf(index, resource),
    healthChecks: serving ? [healingOf(index, resource)] : [],
    safeguards: groupSafeguards(index, resource, scaler),
  };
  return [group];
};

/** Instances that were put together by hand. Source: the page `google_compute_instance_group` of the Google provider. */
export const adaptInstanceGroup: Adapter = (resource, index) => {
  if (servicesOf(index, resource).length === 0) return [];
  const zones = zonesOfZonal(index, resource);
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'an instance group',
    zones,
    autoscaling: known(false, resource.header, {
      detail: 'a `google_compute_instance_group` has the instances that were put into it',
      remedy:
        'Use a `google_compute_region_instance_group_manager` with a `google_compute_region_autoscaler`.',
    }),
    healthChecks: [],
  };
  return [group];
};

function zonesOfRegional({ body, header }: TerraformResource): Attribute<number> | undefined {
  const shape = stringSetting(body, 'distribution_policy_target_shape', 'EVEN');
  if (shape.state === 'unknown') return undefined;
  if (isKnown(shape, 'ANY_SINGLE_ZONE'))
    return explained(
      mapKnown(shape, () => 1),
      settingTo(body, 'distribution_policy_target_shape', 'EVEN'),
    );
  if (!isSet(body, 'distribution_policy_zones')) return known(zonesOfRegion, header);
  return zonesNamedBy(body, 'distribution_policy_zones');
}

/** The shape `ANY` puts machines wherever there is room. */
function spreadOf(body: ObjectValue): Attribute<boolean> | undefined {
  const shape = stringSetting(body, 'distribution_policy_target_shape', 'EVEN');
  if (!isKnown(shape, 'ANY')) return undefined;
  return explained(
    mapKnown(shape, () => false),
    { remedy: 'Set `distribution_policy_target_shape` to `EVEN` or `BALANCED`.' },
  );
}

/** In one zone, unless the same backend service has another group in another zone. */
function zonesOfZonal(index: RootIndex, resource: TerraformResource): Attribute<number> | undefined {
  const { body, header, type } = resource;
  if (resource.instances === 'all') return undefined;
  const counts = servicesOf(index, resource).map((service) => zonesBehind(index, service));
  if (counts.includes(undefined)) return undefined;
  const count = Math.max(1, ...counts.map((zones) => zones ?? 1));
  return known(count, body.fields.get('zone')?.span ?? header, {
    detail: `a \`${type}\` keeps its instances in one zone`,
    remedy: `Use a \`${regional}\`.`,
  });
}

const zonesOfService = new WeakMap<TerraformResource, number | 'unknown'>();

/** How many zones the groups of a backend service are in together, found once for each. */
function zonesBehind(index: RootIndex, service: TerraformResource): number | undefined {
  const counted = zonesOfService.get(service) ?? countZones(groupsOf(index, service)) ?? 'unknown';
  zonesOfService.set(service, counted);
  return counted === 'unknown' ? undefined : counted;
}

function countZones(groups: readonly TerraformResource[]): number | undefined {
  if (groups.length === 1) return 1;
  if (groups.some(({ type, instances }) => type === regional || instances === 'all')) return undefined;
  const keys = groups.map(({ body }) => zoneKeyOf(argumentOf(body, 'zone')));
  return keys.includes(undefined) ? undefined : new Set(keys).size;
}

function scalersOf(index: RootIndex, resource: TerraformResource): Namers {
  return namersOf(index, resource, scalerTypeOf(resource), 'target');
}

function scalerTypeOf({ type }: TerraformResource): string {
  return type === regional ? 'google_compute_region_autoscaler' : 'google_compute_autoscaler';
}

/** Its own number of instances; undefined where something else is to set it. */
function sizeOf(body: ObjectValue): Attribute<number> | undefined {
  if (!isSet(body, 'target_size')) return undefined;
  return explained(numberSetting(body, 'target_size'), { remedy: 'Set `target_size` to 2 or more.' });
}

/** Of the first template that is in the tree. */
function processorsOf(index: RootIndex, resource: TerraformResource): Attribute<number> | undefined {
  const [template] = templatesOf(index, resource);
  return template === undefined ? undefined : processorsSetting(template.body, 'machine_type');
}

function autoscalingOf(
  resource: TerraformResource,
  { sure, doubtful }: Namers,
): Attribute<boolean> | undefined {
  const { body, header } = resource;
  // A group that keeps the disks of its instances cannot be scaled automatically.
  if (isSet(body, 'stateful_disk') || isSet(body, 'stateful_internal_ip')) return undefined;
  const [own] = sure;
  if (own !== undefined) return scaledBy(own);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may scale it`, header);
  const size = numberSetting(body, 'target_size');
  if (size.state === 'unknown') return size;
  // Without a size of its own the group waits for something else to give it one.
  if (size.state === 'absent' || isKnown(size, 0)) return undefined;
  const fixed = mapKnown(size, () => false);
  return explained(fixed, {
    detail: `no \`${scalerTypeOf(resource)}\` names it`,
    remedy: `Add a \`${scalerTypeOf(resource)}\` for it, and leave \`target_size\` out.`,
  });
}

/** `mode` of the policy is `ON` where it is not set. */
function scaledBy(autoscaler: TerraformResource): Attribute<boolean> {
  const policy = onlyBlock(autoscaler.body, 'autoscaling_policy');
  if (policy.state === 'unknown') return policy;
  if (policy.state === 'absent') return known(true, autoscaler.header);
  const mode = mapKnown(stringSetting(policy.value, 'mode', 'ON'), (word) => word !== 'OFF');
  if (isKnown(mode, false)) return explained(mode, settingTo(policy.value, 'mode', 'ON'));
  return equalBounds(policy.value, 'min_replicas', 'max_replicas') ?? known(true, autoscaler.header);
}

/** Requests come to it: a backend service names it, it is in a target pool, or it names a port for one. */
function isServing(index: RootIndex, resource: TerraformResource): boolean {
  return (
    servicesOf(index, resource).length > 0 ||
    ['target_pools', 'named_port'].some((name) => {
      const value = argumentOf(resource.body, name);
      return value?.kind === 'list' && value.items.length > 0;
    })
  );
}

function healingOf(index: RootIndex, { body, header }: TerraformResource): HealthCheck {
  const policies = onlyBlock(body, 'auto_healing_policies');
  const present: Attribute<boolean> =
    policies.state === 'unknown'
      ? policies
      : policies.state === 'known'
        ? known(true, policies.span)
        : byDefault(false, header, {
            detail: 'without `auto_healing_policies` only a machine that stops is replaced',
            remedy: 'Add an `auto_healing_policies` block with a health check of the application.',
          });
  const check = policies.state === 'known' ? argumentOf(policies.value, 'health_check') : undefined;
  return { name: 'health check for its instances', present, ...paceOf(index, check) };
}
