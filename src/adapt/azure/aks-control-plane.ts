import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { isEverywhere } from '../terraform/open-port.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet } from '../terraform/setting.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * Whether the API server is closed to most: a private cluster, or one that names the addresses that may come in.
 * Source: the page `azurerm_kubernetes_cluster` of the azurerm provider: `authorized_ip_ranges` of
 * `api_server_access_profile`, until 3.x `api_server_authorized_ip_ranges`.
 */
export function aksEndpoint(body: ObjectValue): Attribute<boolean> {
  const profile = onlyBlock(body, 'api_server_access_profile');
  const isClosed = isKnown(booleanSetting(body, 'private_cluster_enabled', false), true);
  if (profile.state === 'unknown' && !isClosed) return profile;
  const ranges = profile.state === 'known' ? argumentOf(profile.value, 'authorized_ip_ranges') : undefined;
  return endpointOf(body, {
    ranges: ranges ?? argumentOf(body, 'api_server_authorized_ip_ranges'),
    where: '`authorized_ip_ranges` of an `api_server_access_profile` block',
  });
}

/** The addresses that are let in, and where they are written. */
interface AuthorizedRanges {
  readonly ranges: Value | undefined;
  readonly where: string;
}

export function endpointOf(body: ObjectValue, { ranges, where }: AuthorizedRanges): Attribute<boolean> {
  const isPrivate = booleanSetting(body, 'private_cluster_enabled', false);
  if (!isKnown(isPrivate, false)) return isPrivate;
  if (ranges === undefined || (ranges.kind === 'list' && ranges.items.length === 0))
    return explained(isPrivate, {
      detail: '`private_cluster_enabled` is not `true`, and no address ranges say who may come in',
      remedy: `Set \`private_cluster_enabled = true\`, or name the addresses of its users in ${where}.`,
    });
  if (ranges.kind !== 'list') return unknown('who may come in is not known', ranges.span, ranges.via);
  const open = ranges.items.find((item) => item.kind === 'string' && isEverywhere(item.value));
  if (open === undefined) return known(true, ranges.span);
  return known(false, open.span, {
    via: open.via,
    detail: 'its address ranges let everybody in',
    remedy: `Name the addresses of its users in ${where}.`,
  });
}

/** The logs of who asked the API server for what: https://learn.microsoft.com/azure/aks/monitor-aks-reference */
const auditCategories = new Set(['kube-audit-admin', 'kube-audit']);

export function aksAudit(index: RootIndex, cluster: TerraformResource): Attribute<boolean> {
  return loggedByDiagnostics(index, cluster, auditCategories);
}

/**
 * Whether its machines and pods are measured: by Container insights (`oms_agent`; in 2.x a block of `addon_profile`), by
 * managed Prometheus (`monitor_metrics`) or by a rule for collecting data.
 */
export function aksMonitoring(index: RootIndex, cluster: TerraformResource): Attribute<boolean> {
  const { body, header } = cluster;
  const addons = nestedBlocks(body, 'addon_profile');
  const holder = [body, ...addons].find(
    (block) => isSet(block, 'oms_agent') || isSet(block, 'monitor_metrics'),
  );
  if (holder !== undefined) return known(true, holder.header);
  const rules = namersOf(
    index,
    cluster,
    'azurerm_monitor_data_collection_rule_association',
    'target_resource_id',
  );
  const [rule] = rules.sure;
  if (rule !== undefined) return known(true, rule.header);
  if (rules.doubtful !== undefined) return unknown(`\`${rules.doubtful.address}\` may measure it`, header);
  return byDefault(false, header, {
    detail: 'it has neither an `oms_agent` nor a `monitor_metrics` block',
    remedy: 'Add a `monitor_metrics` block, or an `oms_agent` block with a Log Analytics workspace.',
  });
}
