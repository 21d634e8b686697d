import type { Cluster, NodePool } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf } from '../../terraform/setting.ts';
import { fixedSize } from '../autoscaling-group.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/eks/aws (its `variables.tf` in versions 18 to 21): the control plane lies in `control_plane_subnet_ids`, or else in
 * `subnet_ids`; one node group for each entry of `eks_managed_node_groups`.
 */
export const adaptEksModule: ModuleAdapter = (call, index) => {
  const { inputs } = call;
  const base = baseOf(asResource(call, 'aws_eks_cluster'), index);
  const zones =
    zonesOfSubnets(index, inputs, 'control_plane_subnet_ids') ?? zonesOfSubnets(index, inputs, 'subnet_ids');
  const cluster: Cluster = {
    ...base,
    kind: 'cluster',
    noun: 'an EKS cluster',
    zones,
  };
  const groups = argumentOf(inputs, 'eks_managed_node_groups');
  const entries = groups?.kind === 'object' ? [...groups.fields.values()] : [];
  const pools = entries.flatMap(({ name, value, nameSpan }): readonly NodePool[] => {
    const autoscaling = value.kind === 'object' ? fixedSize({ body: value }) : undefined;
    return [
      {
        ...base,
        id: `${base.id}#node-group-${name}`,
        resource: `${call.address} (node group ${name})`,
        span: nameSpan,
        kind: 'node-pool',
        noun: 'an EKS node group',
        autoscaling,
      },
    ];
  });
  return [cluster, ...pools];
};
