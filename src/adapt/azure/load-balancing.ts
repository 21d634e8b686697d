import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import type { LoadBalancer, TargetGroup } from '../../model/component.ts';
import { textOf as sourceTextOf } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { zonesListed } from './zone-count.ts';

/**
 * A load balancer, which lies in the zones of its addresses: those that a front end names itself, or those of its
 * public address. Where none are named, Azure decides. Source: the pages `azurerm_lb` and `azurerm_public_ip` of the
 * azurerm provider.
 */
export const adaptLoadBalancer: Adapter = (resource, index) => {
  const zones = zonesOfFrontEnds(index, resource.body);
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'a load balancer',
    zones,
    healthChecks: [],
  };
  return [balancer];
};

/** A rule by which a load balancer spreads requests. Source: the page `azurerm_lb_rule` of the azurerm provider. */
export const adaptLoadBalancerRule: Adapter = (resource, index) => {
  const rule: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a load balancing rule',
    healthChecks: [{ name: 'health probe', present: probeOf(resource.body, resource) }],
  };
  return [rule];
};

/**
 * An application gateway. Without a probe of its own it asks for `/` only. Source: the page
 * `azurerm_application_gateway` of the azurerm provider, and
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview
 */
export const adaptApplicationGateway: Adapter = (resource, index) => {
  const zones = zonesListed(resource.body);
  const gateway: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'an application gateway',
    zones,
    healthChecks: isRunByCluster(resource)
      ? []
      : [{ name: 'health probe of its own', present: probesOf(resource) }],
  };
  return [gateway];
};

function probeOf(body: ObjectValue, { header }: Pick<TerraformResource, 'header'>): Attribute<boolean> {
  const field = body.fields.get('probe_id');
  const value = argumentOf(body, 'probe_id');
  if (field === undefined || value === undefined)
    return byDefault(false, header, {
      detail: '`probe_id` is not set',
      remedy: 'Add an `azurerm_lb_probe` and set `probe_id`.',
    });
  if (value.kind === 'unknown' && value.reference === undefined)
    return unknown(value.because, field.span, value.via);
  return known(true, field.span);
}

/** The first of the settings for its back ends that names no probe speaks for all. */
function probesOf({ body, header }: TerraformResource): Attribute<boolean> {
  const settings = readBlocks(body, 'backend_http_settings');
  if (settings.state !== 'known') return unknown('its back ends are not known', header);
  const [bare] = settings.value.filter((block) => argumentOf(block, 'probe_name') === undefined);
  if (bare === undefined) return known(true, header);
  return byDefault(false, bare.header, {
    detail: 'without `probe_name` only an answer on `/` is asked for',
    remedy:
      'Add a `probe` block with a path that tells whether the application works, and name it in `probe_name`.',
  });
}

/** The ingress controller of AKS writes back ends and probes itself, so Terraform is told to leave them alone. */
function isRunByCluster({ body }: TerraformResource): boolean {
  const blocks = readBlocks(body, 'lifecycle');
  const [lifecycle] = blocks.state === 'known' ? blocks.value : [];
  const ignored = lifecycle?.fields.get('ignore_changes');
  return ignored !== undefined && /\b(?:backend_http_settings|probe|all)\b/.test(sourceTextOf(ignored.span));
}

/** Undefined where any of them says nothing. */
function zonesOfFrontEnds(index: RootIndex, body: ObjectValue): Attribute<number> | undefined {
  const blocks = readBlocks(body, 'frontend_ip_configuration');
  const fronts = blocks.state === 'known' ? blocks.value : [];
  const zones = fronts.map((front) => {
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
