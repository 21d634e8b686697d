import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, stringSetting } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOff, switchedOn } from '../terraform/switch.ts';
import { ownNetworkOrDefault } from './default-network.ts';
import { poolSpreadOf } from './placement-policy.ts';

/**
 * What ought to hold of a GKE cluster. Source: the page `google_container_cluster` of the Google provider:
 * `deletion_protection` is `true`, the endpoint of the control plane is open to all networks, logs and metrics of the
 * system and its workloads are collected, and the default network is taken where nothing is set. Its database is always
 * encrypted, as all that Google stores, and who did what to it is always logged.
 */
export function clusterSafeguards(index: RootIndex, body: ObjectValue): Safeguards {
  return {
    deletionProtection: [orPreventDestroy(body, switchedOn(body, 'deletion_protection', true))],
    privatePlacement: [closedEndpoint(body)],
    ownNetwork: [ownNetworkOrDefault(index, body, ['network', 'subnetwork'])],
    auditLog: [isCollected(body, 'logging_service', 'logging_config')],
    monitoring: [isCollected(body, 'monitoring_service', 'monitoring_config')],
    leastPrivilege: [switchedOff(body, 'enable_legacy_abac', false)],
  };
}

/** Who may reach the control plane: https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation */
function closedEndpoint(body: ObjectValue): Attribute<boolean> {
  const isPrivate = settingIn(body, ['private_cluster_config'], 'enable_private_endpoint', false);
  if (!isKnown(isPrivate, false)) return isPrivate;
  const byAddress = settingIn(
    body,
    ['control_plane_endpoints_config', 'ip_endpoints_config'],
    'enabled',
    true,
  );
  if (!isKnown(byAddress, true)) return mapKnown(byAddress, () => true);
  const networks = onlyBlock(body, 'master_authorized_networks_config');
  if (networks.state === 'unknown') return networks;
  if (networks.state === 'known') return letsSomeIn(networks.value);
  return byDefault(false, body.header, {
    via: networks.via,
    detail: 'it has no `master_authorized_networks_config`',
    remedy: 'Name the networks of its administrators in `master_authorized_networks_config`.',
  });
}

function letsSomeIn(networks: ObjectValue): Attribute<boolean> {
  for (const block of nestedBlocks(networks, 'cidr_blocks')) {
    const field = block.fields.get('cidr_block');
    if (field?.value.kind !== 'string' || !isEverywhere(field.value.value)) continue;
    return known(false, field.span, {
      via: field.value.via,
      detail: `\`master_authorized_networks_config\` lets \`${field.value.value}\` in`,
      remedy: 'Name the networks of its administrators only.',
    });
  }
  return known(true, networks.header);
}

/** A switch in a block in a block. */
function settingIn(
  body: ObjectValue,
  path: readonly string[],
  name: string,
  unset: boolean,
): Attribute<boolean> {
  let inner = body;
  for (const step of path) {
    const block = onlyBlock(inner, step);
    if (block.state === 'unknown') return block;
    if (block.state === 'absent') return byDefault(unset, body.header);
    inner = block.value;
  }
  return booleanSetting(inner, name, unset);
}

/** Switched off by the word `none`, or by a list of components with none in it. */
function isCollected(body: ObjectValue, service: string, config: string): Attribute<boolean> {
  const word = stringSetting(body, service, 'default');
  if (word.state === 'unknown') return word;
  const isOn = mapKnown(word, (name) => name !== 'none');
  if (isKnown(isOn, false)) return explained(isOn, { remedy: `Leave \`${service}\` out.` });
  const block = onlyBlock(body, config);
  if (block.state === 'unknown') return block;
  const field = block.state === 'known' ? block.value.fields.get('enable_components') : undefined;
  const components = block.state === 'known' ? argumentOf(block.value, 'enable_components') : undefined;
  if (field === undefined || components?.kind !== 'list' || components.items.length > 0)
    return known(true, body.header);
  return known(false, field.span, {
    via: components.via,
    detail: `\`enable_components\` of \`${config}\` is empty`,
    ...settingTo(body, `${config}.enable_components`, ['SYSTEM_COMPONENTS', 'WORKLOADS']),
  });
}

/**
 * What ought to hold of the machines of a node pool: their own setting, or that of the cluster. Undefined where the
 * cluster is not in the tree.
 */
export function poolSafeguards(pool: ObjectValue, cluster: ObjectValue | undefined): Safeguards {
  const placement = privateNodes(pool, cluster);
  return {
    privatePlacement: placement === undefined ? undefined : [placement],
    hostSpread: poolSpreadOf(pool),
  };
}

function privateNodes(pool: ObjectValue, cluster: ObjectValue | undefined): Attribute<boolean> | undefined {
  const own = settingIn(pool, ['network_config'], 'enable_private_nodes', false);
  const isWritten = own.state === 'known' && own.origin === 'written';
  if (own.state === 'unknown' || isWritten)
    return explained(own, settingTo(pool, 'network_config.enable_private_nodes', true));
  if (cluster === undefined) return undefined;
  const ofCluster = settingIn(cluster, ['private_cluster_config'], 'enable_private_nodes', false);
  if (!isKnown(ofCluster, false)) return ofCluster;
  const placed = ofCluster.origin === 'written' ? ofCluster : { ...ofCluster, span: pool.header };
  return explained(placed, {
    detail: 'its machines have public addresses',
    remedy: 'Set `enable_private_nodes = true` in `private_cluster_config` of the cluster.',
  });
}
