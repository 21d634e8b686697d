import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Cluster, NodePool } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { fixedSize } from './autoscaling-group.ts';
import { zonesOfSubnets } from './subnet.ts';

/** An EKS cluster. Source: the page `aws_eks_cluster` of the AWS provider. */
export const adaptEksCluster: Adapter = (resource, index) => {
  const config = readBlocks(resource.body, 'vpc_config');
  const [block] = config.state === 'known' ? config.value : [];
  const zones = block === undefined ? undefined : zonesOfSubnets(index, block, 'subnet_ids');
  const cluster: Cluster = {
    ...baseOf(resource, index),
    kind: 'cluster',
    noun: 'an EKS cluster',
    zones,
  };
  return [cluster];
};

/**
 * A managed node group; the cluster autoscaler may move it between its bounds. Source: the page `aws_eks_node_group`
 * of the AWS provider.
 */
export const adaptEksNodeGroup: Adapter = (resource, index) => {
  const zones = zonesOfSubnets(index, resource.body, 'subnet_ids');
  const autoscaling = autoscalingOf(resource);
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'an EKS node group',
    zones,
    autoscaling,
  };
  return [pool];
};

function autoscalingOf(resource: TerraformResource): Attribute<boolean> | undefined {
  const scaling = readBlocks(resource.body, 'scaling_config');
  if (scaling.state !== 'known') return scaling.state === 'unknown' ? scaling : undefined;
  const [block] = scaling.value;
  if (block === undefined) return undefined;
  return fixedSize({ body: block }) ?? known(true, scaling.span);
}
