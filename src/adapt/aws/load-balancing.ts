import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, isMissing, known, unknown } from '../../model/attribute.ts';
import type { LoadBalancer } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { orPreventDestroy, switchedOn } from '../terraform/switch.ts';
import { accessLogsOf, orDelivered } from './access-log.ts';
import { openRulesOfGroup, securityGroupsIn } from './security-group.ts';
import { ddosProtectionOf } from './shield.ts';
import { countZonesOf, subnetsNamedBy, zonesOfSubnets, zonesText } from './subnet.ts';
import { webFirewallOf } from './web-firewall.ts';

export const balancerTypes = ['aws_lb', 'aws_alb'];
const listenerTypes = ['aws_lb_listener', 'aws_alb_listener'];

const nouns: ReadonlyMap<string, string> = new Map([
  ['application', 'an Application Load Balancer'],
  ['network', 'a Network Load Balancer'],
  ['gateway', 'a Gateway Load Balancer'],
]);

/**
 * A load balancer. Source: the page `aws_lb` of the AWS provider: `load_balancer_type` is `application`, `internal` and
 * `enable_deletion_protection` are `false`, `idle_timeout` is 60 seconds and only for application balancers, and
 * `access_logs.enabled` is `false` even where a bucket is named.
 */
export const adaptLoadBalancer: Adapter = (resource, index) => [loadBalancer(resource, index)];

/** The same, for what brings more along than a resource says. */
export function loadBalancer(resource: TerraformResource, index: RootIndex): LoadBalancer {
  const type = balancerTypeOf(resource);
  const zones = zonesOfSubnets(index, resource.body, 'subnets') ?? zonesOfMappings(index, resource);
  return {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: (type.state === 'known' ? nouns.get(type.value) : undefined) ?? 'a load balancer',
    zones,
    ...(isKnown(type, 'application')
      ? { timeoutSeconds: numberSetting(resource.body, 'idle_timeout', 60) }
      : {}),
    healthChecks: [],
    safeguards: safeguardsOf(resource, index, type),
  };
}

export function balancerTypeOf({ body }: Pick<TerraformResource, 'body'>): Attribute<string> {
  return stringSetting(body, 'load_balancer_type', 'application');
}

/** Whether it has no public address. */
export function internalOf({ body }: Pick<TerraformResource, 'body'>): Attribute<boolean> {
  return booleanSetting(body, 'internal', false);
}

/** A CloudFront distribution that sends requests on to a balancer, by its own name or by a record that leads to it. */
export function distributionBefore(
  index: RootIndex,
  balancer: TerraformResource,
): TerraformResource | undefined {
  const before = (target: TerraformResource) =>
    namersOf(index, target, 'aws_cloudfront_distribution', 'origin', []).sure[0];
  const own = before(balancer);
  if (own !== undefined) return own;
  const records = namersOf(index, balancer, 'aws_route53_record', 'alias', []).sure;
  return records.map(before).find((distribution) => distribution !== undefined);
}

function safeguardsOf(resource: TerraformResource, index: RootIndex, type: Attribute<string>): Safeguards {
  const { body } = resource;
  const isApplication = isKnown(type, 'application');
  const isNetwork = isKnown(type, 'network');
  const deletionProtection = [orPreventDestroy(body, switchedOn(body, 'enable_deletion_protection', false))];
  // A network balancer logs what it decrypts and nothing else.
  const logs =
    isApplication || (isNetwork && listenersOf(index, resource).some(isEncrypted))
      ? [orDelivered(index, resource, accessLogsOf(body, false))]
      : undefined;
  return {
    deletionProtection,
    auditLog: logs,
    ...(isApplication || isNetwork ? publicSafeguards(resource, index, isApplication) : {}),
    suitedBalancer: isNetwork ? webOverNetwork(resource, index) : undefined,
  };
}

function publicSafeguards(resource: TerraformResource, index: RootIndex, isApplication: boolean): Safeguards {
  const internal = internalOf(resource);
  if (isKnown(internal, true)) return {};
  if (internal.state === 'unknown')
    return { webFirewall: isApplication ? [internal] : undefined, ddosProtection: [internal] };
  // What stands before it is what the internet enters by.
  if (distributionBefore(index, resource) !== undefined) return {};
  const mappings = readBlocks(resource.body, 'subnet_mapping');
  const addresses = (mappings.state === 'known' ? mappings.value : []).flatMap((block) => [
    ...resourcesIn(index, argumentOf(block, 'allocation_id'), 'aws_eip').keys(),
  ]);
  return {
    webFirewall: isApplication ? [firewallOf(index, resource)] : undefined,
    ddosProtection: [ddosProtectionOf(index, resource, addresses)],
  };
}

/** Where its security groups let only some in, a firewall may stand before those: CloudFront's own list of prefixes. */
function firewallOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const answer = webFirewallOf(index, resource);
  const named = argumentOf(resource.body, 'security_groups');
  const groups = [...securityGroupsIn(index, named).keys()];
  const isComplete = named?.kind === 'list' && named.items.length === groups.length && groups.length > 0;
  if (!isComplete || groups.some((group) => openRulesOfGroup(index, group).length > 0)) return answer;
  return isMissing(answer) ? unknown('its security groups let only some clients in', answer.span) : answer;
}

function listenersOf(index: RootIndex, balancer: TerraformResource): readonly TerraformResource[] {
  return listenerTypes.flatMap((type) => namersOf(index, balancer, type, 'load_balancer_arn', []).sure);
}

function isEncrypted({ body }: TerraformResource): boolean {
  return textOf(body, 'protocol')?.toUpperCase() === 'TLS';
}

/**
 * HTTP on a public network balancer. One that lets TLS through to what is behind it stands there for that, one that
 * leads to an application balancer for its fixed addresses, and one of an endpoint service because nothing else can.
 */
function webOverNetwork(
  resource: TerraformResource,
  index: RootIndex,
): readonly Attribute<boolean>[] | undefined {
  if (!isKnown(internalOf(resource), false)) return undefined;
  const listeners = listenersOf(index, resource);
  const web = listeners.find(({ body }) => portOf(body) === '80' && textOf(body, 'protocol') === 'TCP');
  const passesThrough = listeners.some(
    ({ body }) => portOf(body) === '443' && textOf(body, 'protocol') === 'TCP',
  );
  if (web === undefined || passesThrough || leadsToBalancer(index, web)) return undefined;
  if (namersOf(index, resource, 'aws_vpc_endpoint_service', 'network_load_balancer_arns', []).sure.length > 0)
    return undefined;
  return [
    known(false, web.body.fields.get('protocol')?.span ?? web.header, {
      detail: `\`${web.address}\` takes HTTP as mere connections`,
      remedy: 'Use a balancer with `load_balancer_type = "application"` for it.',
    }),
  ];
}

function portOf(body: TerraformResource['body']): string | undefined {
  const port = stringSetting(body, 'port');
  return port.state === 'known' ? port.value : undefined;
}

function leadsToBalancer(index: RootIndex, { body }: TerraformResource): boolean {
  const groups = resourcesIn(
    index,
    argumentOf(body, 'default_action'),
    'aws_lb_target_group',
    'aws_alb_target_group',
  );
  // Where it leads elsewhere, that is not known.
  return groups.size === 0 || [...groups.keys()].some((group) => textOf(group.body, 'target_type') === 'alb');
}

function zonesOfMappings(index: RootIndex, { body }: TerraformResource): Attribute<number> | undefined {
  const field = body.fields.get('subnet_mapping');
  const blocks = readBlocks(body, 'subnet_mapping');
  if (field === undefined || blocks.state !== 'known' || blocks.value.length === 0) return undefined;
  const ids = blocks.value.flatMap((block) => block.fields.get('subnet_id')?.value ?? []);
  const named = subnetsNamedBy(index, { kind: 'list', items: ids, span: field.span, via: [] });
  if (named.state === 'unknown') return undefined;
  const count = countZonesOf(named.subnets);
  if (count === undefined) return undefined;
  return known(count, field.span, {
    detail: `its subnets lie in ${zonesText(count)}`,
    remedy: 'Map subnets of at least two availability zones.',
  });
}
