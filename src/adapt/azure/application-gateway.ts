import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck, LoadBalancer, PlainComponent } from '../../model/component.ts';
import { textOf as sourceTextOf } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { gatewayFirewall, gatewayTls, listenerEncryption } from './application-gateway-policy.ts';
import { ddosProtectionOf } from './ddos-protection.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';
import { publicAddressesOf } from './load-balancing.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { zonesListed } from './zone-count.ts';

/**
 * An application gateway with its listeners. Without a probe of its own it asks for `/` only. Source: the page
 * `azurerm_application_gateway` of the azurerm provider, and
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview. The ingress controller of AKS
 * writes listeners, back ends and probes itself; what it writes is not judged.
 */
export const adaptApplicationGateway: Adapter = (resource, index) => {
  const { body } = resource;
  const isRunElsewhere = isRunByCluster(resource);
  const [address] = publicAddressesOf(index, body);
  const gateway: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'an application gateway',
    zones: zonesListed(body),
    healthChecks: isRunElsewhere ? [] : checksOf(resource),
    safeguards: {
      modernTls: gatewayTls(body),
      webFirewall: isPublic(body) ? [gatewayFirewall(index, body)] : [],
      sessionFreedom: isRunElsewhere ? [] : affinities(body),
      auditLog: [loggedByDiagnostics(index, resource)],
      ddosProtection: address === undefined ? [] : ddosProtectionOf(index, address),
    },
  };
  return [gateway, ...(isRunElsewhere ? [] : listenersOf(index, resource))];
};

function isPublic(body: ObjectValue): boolean {
  return nestedBlocks(body, 'frontend_ip_configuration').some((front) =>
    isSet(front, 'public_ip_address_id'),
  );
}

function listenersOf(index: RootIndex, resource: TerraformResource): readonly PlainComponent[] {
  const base = baseOf(resource, index);
  return nestedBlocks(resource.body, 'http_listener').map((listener, number) => ({
    ...base,
    id: `${base.id}#listener-${number}`,
    span: listener.header,
    kind: 'listener',
    noun: 'a listener of an application gateway',
    safeguards: { encryptedListening: listenerEncryption(resource.body, listener) },
  }));
}

/** Its own probes, and the first of its back ends that has none. */
function checksOf(resource: TerraformResource): readonly HealthCheck[] {
  const name = 'health probe of its own';
  const probes = nestedBlocks(resource.body, 'probe').map((probe) => ({
    name,
    present: known(true, probe.header),
    intervalSeconds: numberSetting(probe, 'interval'),
    timeoutSeconds: numberSetting(probe, 'timeout'),
    failures: numberSetting(probe, 'unhealthy_threshold'),
  }));
  return [{ name, present: probesOf(resource) }, ...probes];
}

/** The first of the settings for its back ends that names no probe speaks for all. */
function probesOf({ body, header }: TerraformResource): Attribute<boolean> {
  const settings = nestedBlocks(body, 'backend_http_settings');
  if (settings.length === 0) return unknown('its back ends are not known', header);
  const bare = settings.find((block) => !isSet(block, 'probe_name'));
  if (bare === undefined) return known(true, header);
  return byDefault(false, bare.header, {
    detail: 'without `probe_name` only an answer on `/` is asked for',
    remedy:
      'Add a `probe` block with a path that tells whether the application works, and name it in `probe_name`.',
  });
}

function affinities(body: ObjectValue): readonly Attribute<boolean>[] {
  return nestedBlocks(body, 'backend_http_settings').flatMap((settings) => {
    const field = settings.fields.get('cookie_based_affinity');
    if (field === undefined || textOf(settings, 'cookie_based_affinity') !== 'Enabled') return [];
    return [
      known(false, field.span, {
        via: field.value.via,
        detail: '`cookie_based_affinity` is `Enabled`',
        ...settingTo(settings, 'cookie_based_affinity', 'Disabled'),
        remedy:
          'Set `cookie_based_affinity = "Disabled"`, and keep sessions in a store that all instances share.',
      }),
    ];
  });
}

/** Terraform is told to leave alone what the ingress controller writes. */
function isRunByCluster({ body }: TerraformResource): boolean {
  const [lifecycle] = nestedBlocks(body, 'lifecycle');
  const ignored = lifecycle?.fields.get('ignore_changes');
  return (
    ignored !== undefined &&
    /\b(?:backend_http_settings|http_listener|probe|all)\b/.test(sourceTextOf(ignored.span))
  );
}
