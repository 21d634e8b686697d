import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  knownValue,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { HealthCheck, LoadBalancer, TargetGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { ddosProtectionOf } from './ddos-protection.ts';
import { nestedBlocks } from './nested-blocks.ts';
import { zonesListed } from './zone-count.ts';

/**
 * A load balancer, which lies in the zones of its addresses: those that a front end names itself, or those of its
 * public address. Where none are named, Azure decides. Source: the pages `azurerm_lb` and `azurerm_public_ip` of the
 * azurerm provider: `sku` is `Standard` by default, and `Basic` until 3.x; and
 * https://learn.microsoft.com/azure/load-balancer/skus: Basic has no zones and no service level, and is retired.
 */
export const adaptLoadBalancer: Adapter = (resource, index) => {
  const { body } = resource;
  const [address] = publicAddressesOf(index, body);
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'a load balancer',
    zones: zonesOfFrontEnds(index, body),
    timeoutSeconds: longestSilence(index, resource),
    healthChecks: [],
    safeguards: {
      suitedBalancer: skuFit(body),
      ddosProtection: address === undefined ? [] : ddosProtectionOf(index, address),
    },
  };
  return [balancer];
};

/** How long the most patient of its rules keeps a silent connection; 4 minutes where none says so. */
function longestSilence(index: RootIndex, resource: TerraformResource): Attribute<number> | undefined {
  const written = namersOf(index, resource, 'azurerm_lb_rule', 'loadbalancer_id')
    .sure.filter(({ body }) => isSet(body, 'idle_timeout_in_minutes'))
    .map(({ body }) => mapKnown(numberSetting(body, 'idle_timeout_in_minutes'), (minutes) => minutes * 60));
  return written.reduce<Attribute<number> | undefined>(
    (longest, one) =>
      (knownValue(one) ?? 0) > (longest === undefined ? 0 : (knownValue(longest) ?? 0)) ? one : longest,
    undefined,
  );
}

/** The public addresses of its front ends. */
export function publicAddressesOf(index: RootIndex, body: ObjectValue): readonly TerraformResource[] {
  return nestedBlocks(body, 'frontend_ip_configuration').flatMap((front) => [
    ...resourcesIn(index, argumentOf(front, 'public_ip_address_id'), 'azurerm_public_ip').keys(),
  ]);
}

/** What is not written differs between the versions of the provider. */
function skuFit(body: ObjectValue): readonly Attribute<boolean>[] {
  const sku = stringSetting(body, 'sku');
  if (!isKnown(sku, 'Basic')) return [];
  return [
    known(false, sku.span, {
      via: sku.via,
      detail: '`sku` is `Basic`, which is retired and knows neither zones nor a service level',
      remedy: 'Set `sku = "Standard"`.',
    }),
  ];
}

/**
 * A rule by which a load balancer spreads requests. Source: the pages `azurerm_lb_rule` and `azurerm_lb_probe` of the
 * azurerm provider: `load_distribution` is `Default`, which looks at five properties of a connection, and
 * `interval_in_seconds` of a probe is `15` by default.
 */
export const adaptLoadBalancerRule: Adapter = (resource, index) => {
  const rule: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a load balancing rule',
    healthChecks: [probeOf(index, resource)],
    safeguards: {
      sessionFreedom: [
        explained(
          mapKnown(
            stringSetting(resource.body, 'load_distribution', 'Default'),
            (word) => !word.startsWith('SourceIP'),
          ),
          settingTo(resource.body, 'load_distribution', 'Default'),
        ),
      ],
    },
  };
  return [rule];
};

function probeOf(index: RootIndex, { body, header }: TerraformResource): HealthCheck {
  const name = 'health probe';
  const field = body.fields.get('probe_id');
  const value = argumentOf(body, 'probe_id');
  if (field === undefined || value === undefined)
    return {
      name,
      present: byDefault(false, header, {
        detail: '`probe_id` is not set',
        remedy: 'Add an `azurerm_lb_probe` and set `probe_id`.',
      }),
    };
  if (value.kind === 'unknown' && value.reference === undefined)
    return { name, present: unknown(value.because, field.span, value.via) };
  const [probe] = resourcesIn(index, value, 'azurerm_lb_probe').keys();
  const present = known(true, field.span);
  if (probe === undefined) return { name, present };
  return {
    name,
    present,
    intervalSeconds: numberSetting(probe.body, 'interval_in_seconds', 15),
    failures: numberSetting(probe.body, 'number_of_probes', 2),
  };
}

/** Undefined where any of them says nothing. */
function zonesOfFrontEnds(index: RootIndex, body: ObjectValue): Attribute<number> | undefined {
  const zones = nestedBlocks(body, 'frontend_ip_configuration').map((front) => {
    const [address] = resourcesIn(
      index,
      argumentOf(front, 'public_ip_address_id'),
      'azurerm_public_ip',
    ).keys();
    return zonesListed(front) ?? (address === undefined ? undefined : zonesListed(address.body));
  });
  if (zones.some((one) => one?.state !== 'known')) return undefined;
  return zones.find((one) => one?.state === 'known' && one.value === 1) ?? zones[0];
}
