import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, numberSetting, textOf } from '../terraform/setting.ts';

/**
 * The fewest readers that Application Auto Scaling keeps for a cluster, beside its writer; undefined where that is not
 * known. Source: the page `aws_appautoscaling_target` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Integrating.AutoScaling.html
 */
export function leastReaders(index: RootIndex, cluster: TerraformResource): number | undefined {
  let least = 0;
  for (const target of index.ofType('aws_appautoscaling_target')) {
    if (textOf(target.body, 'scalable_dimension')?.endsWith(':cluster:ReadReplicaCount') !== true) continue;
    const scales = namesCluster(index, target, cluster);
    if (scales === false) continue;
    const capacity = numberSetting(target.body, 'min_capacity');
    if (scales === undefined || capacity.state !== 'known') return undefined;
    least = Math.max(least, capacity.value);
  }
  return least;
}

/** `cluster:shop`. */
function namesCluster(
  index: RootIndex,
  target: TerraformResource,
  cluster: TerraformResource,
): boolean | undefined {
  const id = argumentOf(target.body, 'resource_id');
  const referred = resourcesIn(index, id, cluster.type);
  if (referred.size > 0) return referred.has(cluster);
  if (id?.kind !== 'string') return undefined;
  const name = argumentOf(cluster.body, 'cluster_identifier');
  if (name?.kind === 'unknown') return undefined;
  return name?.kind === 'string' && id.value === `cluster:${name.value}`;
}
