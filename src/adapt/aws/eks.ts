import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { AccessRule, Cluster, Component, NodePool } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { fixedSize } from './autoscaling-group.ts';
import { controlPlaneLogs, endpointPlacement, secretsEncryption } from './eks-cluster-safeguards.ts';
import { nodeGroupSafeguards } from './eks-node-safeguards.ts';
import { zonesOfSubnets } from './subnet.ts';

/** An EKS cluster. Source: the page `aws_eks_cluster` of the AWS provider: `deletion_protection` is `false` where it is not set. */
export const adaptEksCluster: Adapter = (resource, index) => {
  const { body } = resource;
  const config = readBlocks(body, 'vpc_config');
  const [block] = config.state === 'known' ? config.value : [];
  const zones = block === undefined ? undefined : zonesOfSubnets(index, block, 'subnet_ids');
  const cluster: Cluster = {
    ...baseOf(resource, index),
    kind: 'cluster',
    noun: 'an EKS cluster',
    zones,
    safeguards: {
      deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection', false))],
      encryptionAtRest: secretsEncryption(body),
      auditLog: [controlPlaneLogs(body)],
      privatePlacement: block === undefined ? [] : [endpointPlacement(block)],
    },
  };
  return [cluster];
};

/**
 * A managed node group; the cluster autoscaler may move it between its bounds. Source: the page `aws_eks_node_group`
 * of the AWS provider.
 */
export const adaptEksNodeGroup: Adapter = (resource, index) => {
  const zones = zonesOfSubnets(index, resource.body, 'subnet_ids');
  const scaling = onlyBlock(resource.body, 'scaling_config');
  const pool: NodePool = {
    ...baseOf(resource, index),
    kind: 'node-pool',
    noun: 'an EKS node group',
    zones,
    autoscaling: autoscalingOf(resource),
    replicas: scaling.state === 'known' ? numberSetting(scaling.value, 'min_size') : undefined,
    safeguards: nodeGroupSafeguards(index, resource),
  };
  const components: Component[] = [pool];
  const access = remoteAccessOf(resource, index);
  return access === undefined ? components : [...components, access];
};

function autoscalingOf(resource: TerraformResource): Attribute<boolean> | undefined {
  const scaling = readBlocks(resource.body, 'scaling_config');
  if (scaling.state !== 'known') return scaling.state === 'unknown' ? scaling : undefined;
  const [block] = scaling.value;
  if (block === undefined) return undefined;
  return fixedSize({ body: block }) ?? known(true, scaling.span);
}

/** The same page: with a key and no security groups that it is for, port 22 of the machines is open to the internet. */
function remoteAccessOf(resource: TerraformResource, index: RootIndex): AccessRule | undefined {
  const access = onlyBlock(resource.body, 'remote_access');
  if (access.state !== 'known' || !isSet(access.value, 'ec2_ssh_key')) return undefined;
  if (isSet(access.value, 'source_security_group_ids')) return undefined;
  const base = baseOf(resource, index);
  return {
    ...base,
    id: `${base.id}#remote-access`,
    kind: 'access-rule',
    fromInternet: known(true, access.value.header, {
      detail: '`remote_access` names a key but no `source_security_group_ids`',
      remedy: 'Set `source_security_group_ids`, or use Session Manager instead of SSH.',
    }),
    ports: { from: 22, to: 22 },
    attached: true,
  };
}
