import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Field, ObjectValue } from '../../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../../model/attribute.ts';
import type { Cluster, NodePool } from '../../../model/component.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { onlyBlock } from '../../terraform/only-block.ts';
import { settingTo } from '../../terraform/repair.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../../terraform/setting.ts';
import { fixedSize } from '../autoscaling-group.ts';
import { controlPlaneLogs, endpointPlacement } from '../eks-cluster-safeguards.ts';
import { zonesOfSubnets } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/eks/aws (its `variables.tf` in versions 18 to 21): the control plane lies in
 * `control_plane_subnet_ids`, or else in `subnet_ids`; one node group for each entry of `eks_managed_node_groups`. Logs
 * of the control plane and the encryption of secrets are on by default; the public endpoint is off from version 19 on.
 * From version 21 on the inputs no longer begin with `cluster_`.
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
    safeguards: clusterSafeguards(inputs),
  };
  return [cluster, ...poolsOf(call, index)];
};

function clusterSafeguards(inputs: ObjectValue): Safeguards {
  const logs = ['enabled_log_types', 'cluster_enabled_log_types'].filter((name) => inputs.fields.has(name));
  const endpoints = ['', 'cluster_'].filter((prefix) => isSet(inputs, `${prefix}endpoint_public_access`));
  return {
    deletionProtection: [protectionOf(inputs)],
    auditLog: logs.map((name) => controlPlaneLogs(inputs, name)),
    privatePlacement: endpoints.map((prefix) =>
      endpointPlacement(inputs, {
        publicAccess: `${prefix}endpoint_public_access`,
        allowed: `${prefix}endpoint_public_access_cidrs`,
      }),
    ),
  };
}

function protectionOf(inputs: ObjectValue): Attribute<boolean> {
  const written = argumentOf(inputs, 'deletion_protection');
  const span = inputs.fields.get('deletion_protection')?.span ?? inputs.header;
  if (written?.kind === 'boolean')
    return known(written.value, span, settingTo(inputs, 'deletion_protection', true));
  if (written !== undefined)
    return { state: 'unknown', because: 'its protection is not known', span, via: written.via };
  return byDefault(false, inputs.header, {
    detail: '`deletion_protection` is not set',
    remedy: 'Set `deletion_protection = true`, which version 21 of the module brings.',
  });
}

function poolsOf(call: TerraformModuleCall, index: RootIndex): readonly NodePool[] {
  const groups = argumentOf(call.inputs, 'eks_managed_node_groups');
  const entries = groups?.kind === 'object' ? [...groups.fields.values()] : [];
  const hasSpot = entries.some((entry) => !isKnown(isSpot(call, entry), false)) || usesKarpenter(index);
  const base = baseOf(asResource(call, 'aws_eks_cluster'), index);
  return entries.map((entry): NodePool => {
    const { name, value, nameSpan } = entry;
    const body = value.kind === 'object' ? value : undefined;
    const fixed = body === undefined ? undefined : fixedSize({ body });
    // A fixed number of machines may hold what cannot be taken away; spot beside a base is what is asked for.
    const mayBeSpot = body !== undefined && fixed === undefined && !hasSpot;
    return {
      ...base,
      id: `${base.id}#node-group-${name}`,
      resource: `${call.address} (node group ${name})`,
      span: nameSpan,
      kind: 'node-pool',
      noun: 'an EKS node group',
      autoscaling: fixed,
      replicas: body === undefined ? undefined : numberSetting(body, 'min_size', 1),
      safeguards: {
        rollingUpdate: body === undefined ? [] : updateOf(body),
        spotCapacity: mayBeSpot ? [isSpot(call, entry)] : [],
      },
    };
  });
}

function updateOf(body: ObjectValue): readonly Attribute<boolean>[] {
  const update = onlyBlock(body, 'update_config');
  if (update.state !== 'known' || !isSet(update.value, 'max_unavailable_percentage')) return [];
  const share = numberSetting(update.value, 'max_unavailable_percentage');
  return [
    explained(
      mapKnown(share, (percent) => percent < 100),
      {
        remedy: 'Set `max_unavailable_percentage` to 33 or less.',
      },
    ),
  ];
}

/** By its own entry, or by the defaults for all of them. */
function isSpot({ inputs }: TerraformModuleCall, { value, nameSpan }: Field): Attribute<boolean> {
  const defaults = argumentOf(inputs, 'eks_managed_node_group_defaults');
  const bodies = [value, defaults].filter((body) => body?.kind === 'object');
  const body = bodies.find((one) => isSet(one, 'capacity_type'));
  const remedy = 'Set `capacity_type = "SPOT"` for this group, or add a group with it.';
  if (body === undefined)
    return byDefault(false, nameSpan, {
      detail: '`capacity_type` is not set and defaults to `ON_DEMAND`',
      remedy,
    });
  return explained(
    mapKnown(stringSetting(body, 'capacity_type'), (type) => type === 'SPOT'),
    { remedy },
  );
}

/** Karpenter brings machines of its own choice. */
function usesKarpenter(index: RootIndex): boolean {
  return index.root.moduleCalls.some(({ source }) => source.includes('karpenter'));
}
