import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { HealthCheck, InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, stringSetting } from '../terraform/setting.ts';
import { groupProcessors, groupSafeguards, groupScalers } from './autoscaling-group-safeguards.ts';
import { boundsOfGroup, leastOf } from './autoscaling-policy.ts';
import { isBehindTheScenes, isEntryPoint } from './machine.ts';
import { zonesOfNames, zonesOfSubnets } from './subnet.ts';

/**
 * An Auto Scaling group. Source: the pages `aws_autoscaling_group`, `aws_autoscaling_policy`,
 * `aws_autoscaling_schedule`, `aws_autoscaling_attachment` and `aws_autoscaling_traffic_source_attachment` of the AWS
 * provider: `health_check_type` is left to AWS, which asks EC2 alone, where it is not set
 * (https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html: `EC2`, `EBS`, `ELB` and
 * `VPC_LATTICE`, several with commas).
 */
export const adaptAutoScalingGroup: Adapter = (resource, index) => {
  const { body } = resource;
  const zones =
    zonesOfSubnets(index, body, 'vpc_zone_identifier') ?? zonesOfNames(body, 'availability_zones');
  const balanced = isLoadBalanced(index, resource);
  const serving = balanced || mayServe(resource);
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'an Auto Scaling group',
    zones,
    autoscaling: autoscalingOf(index, resource),
    replicas: leastOf(body),
    serving,
    processors: groupProcessors(index, body),
    healthChecks: balanced ? [loadBalancerCheck(resource)] : [],
    safeguards: groupSafeguards(index, resource, isScaledByCluster(index, resource)),
  };
  const bounds = boundsOfGroup(resource, index, serving);
  return bounds === undefined ? [group] : [group, bounds];
};

/**
 * A group that no load balancer is known to send requests to may still serve, unless it says otherwise: workers and the
 * hosts of a cluster are judged by what runs on them, and a group of one on purpose is a singleton, such as a bastion.
 */
export function mayServe(group: TerraformResource): boolean {
  const most = numberSetting(group.body, 'max_size');
  if (most.state === 'known' && most.value <= 1) return false;
  return !isEntryPoint(group) && !isBehindTheScenes(group) && !tagged(group, anyClusterTag);
}

/** Equal bounds leave nothing to scale; and something has to scale it. */
function autoscalingOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const fixed = fixedSize(resource);
  return fixed?.state === 'known' ? fixed : scaledBy(index, resource);
}

/** Known `false` where the least and the most are one number; undefined where they differ. */
export function fixedSize({ body }: Pick<TerraformResource, 'body'>): Attribute<boolean> | undefined {
  const [least, most] = [numberSetting(body, 'min_size'), numberSetting(body, 'max_size')];
  if (least.state === 'unknown') return least;
  if (most.state === 'unknown') return most;
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value) return undefined;
  return known(false, most.span, {
    via: most.via,
    detail: `\`min_size\` and \`max_size\` are both ${most.value}`,
    remedy: 'Set `max_size` above `min_size`.',
  });
}

function scaledBy(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  if (isScaledByCluster(index, resource)) return known(true, resource.header);
  const scalers = groupScalers.map((type) => namersOf(index, resource, type, 'autoscaling_group_name'));
  const [own] = scalers.flatMap(({ sure }) => sure);
  if (own !== undefined) return known(true, own.header);
  const doubtful = scalers.find((namers) => namers.doubtful !== undefined)?.doubtful;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may scale it`, resource.header);
  if (tagged(resource, /^(kubernetes|k8s)\.io\/cluster\//))
    return unknown('the autoscaler of its Kubernetes cluster may scale it', resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `aws_autoscaling_policy` names it',
    remedy: 'Add an `aws_autoscaling_policy` for the group.',
  });
}

/**
 * Tags of a group that a cluster scales: the cluster autoscaler of Kubernetes finds its groups by them, a capacity
 * provider of ECS leaves one on them. Source: the page `aws_ecs_capacity_provider` of the AWS provider, and
 * https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
 */
const anyClusterTag = /^(?:(?:kubernetes|k8s)\.io\/|AmazonECSManaged$|eks:)/;

export const clusterTag = /^(k8s\.io\/cluster-autoscaler\/|AmazonECSManaged$)/;

/** A capacity provider of ECS names its group. */
export function isScaledByCluster(index: RootIndex, resource: TerraformResource): boolean {
  const provided = namersOf(index, resource, 'aws_ecs_capacity_provider', 'auto_scaling_group_provider').sure;
  return provided.length > 0 || tagged(resource, clusterTag);
}

/** Whether a group has a tag whose name begins so, in a `tag` block or in the older `tags`. */
function tagged({ body }: TerraformResource, pattern: RegExp): boolean {
  return ['tag', 'tags'].some((name) => hasTag(argumentOf(body, name), pattern, 0));
}

function hasTag(value: Value | undefined, pattern: RegExp, depth: number): boolean {
  if (depth > 3) return false;
  if (value?.kind === 'list') return value.items.some((item) => hasTag(item, pattern, depth + 1));
  if (value?.kind !== 'object') return false;
  const key = argumentOf(value, 'key');
  const beginning =
    key?.kind === 'unknown' ? key.template?.[0] : key?.kind === 'string' ? key.value : undefined;
  if (typeof beginning === 'string' && pattern.test(beginning)) return true;
  return [...value.fields.keys()].some((name) => pattern.test(name));
}

const registrations = ['target_group_arns', 'load_balancers', 'traffic_source'];

function isLoadBalanced(index: RootIndex, resource: TerraformResource): boolean {
  if (registrations.some((name) => namesSomething(argumentOf(resource.body, name)))) return true;
  return ['aws_autoscaling_attachment', 'aws_autoscaling_traffic_source_attachment'].some(
    (type) => namersOf(index, resource, type, 'autoscaling_group_name').sure.length > 0,
  );
}

/** An unknown value names something only where it is a reference: a variable may be empty. */
function namesSomething(value: Value | undefined): boolean {
  if (value?.kind === 'list') return value.items.length > 0;
  return value?.kind === 'unknown' && value.reference !== undefined;
}

export function loadBalancerCheck({ body }: Pick<TerraformResource, 'body'>): HealthCheck {
  const type = stringSetting(body, 'health_check_type', 'EC2');
  const present = mapKnown(type, (name) => /\b(ELB|VPC_LATTICE)\b/i.test(name));
  return {
    name: 'load balancer health check',
    present: explained(present, settingTo(body, 'health_check_type', 'ELB')),
  };
}
