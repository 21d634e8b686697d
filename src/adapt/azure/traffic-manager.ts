import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { DnsRecord, HealthCheck } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, numberSetting, stringSetting } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

const endpointTypes = [
  'azurerm_traffic_manager_azure_endpoint',
  'azurerm_traffic_manager_external_endpoint',
  'azurerm_traffic_manager_nested_endpoint',
];

/**
 * Names that lead to whichever endpoint answers. Source: the pages `azurerm_traffic_manager_profile` and
 * `azurerm_traffic_manager_azure_endpoint` of the azurerm provider: `monitor_config` has to be written,
 * `interval_in_seconds` is `30`, `timeout_in_seconds` `10` and `tolerated_number_of_failures` `3` by default, and
 * `always_serve_enabled` of an endpoint, which is `false` by default, sends requests to it whatever the monitor says.
 */
export const adaptTrafficManager: Adapter = (resource, index) => {
  const record: DnsRecord = {
    ...baseOf(resource, index),
    kind: 'dns-record',
    noun: 'a Traffic Manager profile',
    healthChecks: nestedBlocks(resource.body, 'monitor_config').map(
      (monitor): HealthCheck => ({
        name: 'monitor',
        present: known(true, monitor.header),
        intervalSeconds: numberSetting(monitor, 'interval_in_seconds', 30),
        timeoutSeconds: numberSetting(monitor, 'timeout_in_seconds', 10),
        failures: numberSetting(monitor, 'tolerated_number_of_failures', 3),
      }),
    ),
    safeguards: { dnsFailover: failoverOf(index, resource) },
  };
  return [record];
};

function failoverOf(index: RootIndex, profile: TerraformResource): readonly Attribute<boolean>[] {
  const found = endpointTypes.map((type) => namersOf(index, profile, type, 'profile_id'));
  if (found.some(({ doubtful }) => doubtful !== undefined)) return [];
  const endpoints = found.flatMap(({ sure }) => sure);
  const many = endpoints.some(({ instances }) => instances === 'all');
  const method = stringSetting(profile.body, 'traffic_routing_method');
  const [only] = endpoints;
  if (only === undefined || many) return [];
  if (endpoints.length === 1 && method.state === 'known')
    return [
      known(false, method.span, {
        via: method.via,
        detail: `\`${only.address}\` is its only endpoint`,
        remedy: 'Add an endpoint in another region with a higher `priority`.',
      }),
    ];
  return endpoints.flatMap(({ body, address }) => {
    const always = booleanSetting(body, 'always_serve_enabled', false);
    if (always.state !== 'known' || !always.value) return [];
    return [
      known(false, always.span, {
        via: always.via,
        detail: `\`always_serve_enabled\` of \`${address}\` is \`true\``,
        ...settingTo(body, 'always_serve_enabled', false),
      }),
    ];
  });
}
