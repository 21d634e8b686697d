import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known, unknown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { asResource } from '../terraform/as-resource.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { referencesIn, resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, stringSetting, textOf } from '../terraform/setting.ts';
import { balancerTypeOf, balancerTypes, distributionBefore, internalOf } from './load-balancing.ts';
import { callNamers } from './registry/call-namers.ts';
import { registryModuleOf } from './registry/registry-source.ts';
import { modernTlsOf } from './tls-policy.ts';

const ruleTypes = ['aws_lb_listener_rule', 'aws_alb_listener_rule'];

/**
 * One port of a load balancer. Source: the page `aws_lb_listener` of the AWS provider: on an application balancer
 * `protocol` is `HTTP` where it is not set, and `redirect.protocol` keeps the protocol that the request came by.
 */
export const adaptListener: Adapter = (resource, index) => {
  const { body } = resource;
  const balancer = balancerOf(index, resource);
  const protocol = protocolOf(body, balancer);
  const encrypted = encryptedListening({ index, listener: resource, balancer, protocol });
  const listener: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'a listener',
    safeguards: {
      encryptedListening: encrypted === undefined ? undefined : [encrypted],
      modernTls: isEncrypted(protocol) ? [modernTlsOf(body)] : undefined,
    },
  };
  return [listener];
};

/** Whether a protocol is known to be one over TLS. */
export function isEncrypted(protocol: Attribute<string>): boolean {
  return protocol.state === 'known' && /^(?:https|tls)$/i.test(protocol.value);
}

/** Whether a redirect leads to HTTPS. */
export function redirectsToTls(redirect: ObjectValue): Attribute<boolean> {
  const protocol = stringSetting(redirect, 'protocol', '#{protocol}');
  if (protocol.state !== 'known') return unknown('the protocol of its redirect is not known', protocol.span);
  return known(protocol.value.toUpperCase() === 'HTTPS', protocol.span, {
    via: protocol.via,
    detail: `it redirects, but the \`protocol\` of the redirect is \`${protocol.value}\``,
    ...settingTo(redirect, 'protocol', 'HTTPS'),
    remedy: 'Set `protocol = "HTTPS"` in its `redirect` block.',
  });
}

/** What is said of a listener that takes HTTP and sends it on. */
export const forwardsPlainly = {
  detail: 'its protocol is `HTTP`, and it does not redirect to HTTPS',
  remedy: 'Redirect to HTTPS, and forward from a listener with `protocol = "HTTPS"`.',
};

/** The balancer of a listener, which the call of a public module may make. */
interface Balancer {
  readonly resource: TerraformResource;
  /** A CloudFront distribution sends requests on to it. */
  readonly isFronted: boolean;
}

function balancerOf(index: RootIndex, { body }: TerraformResource): Balancer | undefined {
  const arn = argumentOf(body, 'load_balancer_arn');
  const [own] = resourcesIn(index, arn, ...balancerTypes).keys();
  if (own !== undefined) return { resource: own, isFronted: distributionBefore(index, own) !== undefined };
  const calls = referencesIn(arn).map(({ reference }) => index.moduleCallAt(reference.address));
  const made = calls.find((call): call is TerraformModuleCall => call !== undefined && isAlbModule(call));
  if (made === undefined) return undefined;
  const distributions = callNamers(index, made, 'aws_cloudfront_distribution', 'origin');
  return { resource: asResource(made, 'aws_lb'), isFronted: distributions.length > 0 };
}

function isAlbModule(call: TerraformModuleCall): boolean {
  return registryModuleOf(call) === 'alb';
}

function protocolOf(body: ObjectValue, balancer: Balancer | undefined): Attribute<string> {
  const isApplication = balancer !== undefined && isKnown(balancerTypeOf(balancer.resource), 'application');
  return stringSetting(body, 'protocol', isApplication ? 'HTTP' : undefined);
}

interface Listening {
  readonly index: RootIndex;
  readonly listener: TerraformResource;
  readonly balancer: Balancer | undefined;
  readonly protocol: Attribute<string>;
}

/** Other protocols than HTTP and those over TLS say nothing of what they carry. */
function encryptedListening(listening: Listening): Attribute<boolean> | undefined {
  const { listener, balancer, protocol } = listening;
  if (protocol.state === 'unknown') return protocol;
  if (isEncrypted(protocol)) return known(true, protocol.span);
  if (protocol.state === 'absent' || protocol.value.toUpperCase() !== 'HTTP') return undefined;
  if (balancer === undefined)
    return unknown('its load balancer, which may be internal, is not in this root', listener.header);
  const internal = internalOf(balancer.resource);
  if (internal.state === 'unknown') return internal;
  if (isKnown(internal, true) || balancer.isFronted) return undefined;
  return encryptedByActions(listening, protocol);
}

function encryptedByActions(
  { index, listener }: Listening,
  protocol: Attribute<string>,
): Attribute<boolean> | undefined {
  const actions = readBlocks(listener.body, 'default_action');
  if (actions.state === 'unknown') return actions;
  const blocks = actions.state === 'known' ? actions.value : [];
  const types = blocks.map((block) => textOf(block, 'type'));
  if (types.length === 0 || types.includes(undefined))
    return unknown('what it does with a request is not known', listener.header);
  const [redirect] = blocks.filter((block) => textOf(block, 'type') === 'redirect');
  if (redirect !== undefined) return redirectOf(redirect);

  const rules = ruleTypes.flatMap((type) => namersOf(index, listener, type, 'listener_arn', []).sure);
  if (rules.some(redirectsEverything)) return known(true, protocol.span);
  // What answers by itself tells nobody anything, unless a rule forwards.
  if (types.every((type) => type === 'fixed-response') && !rules.some(forwards)) return undefined;
  return known(false, protocol.span, { via: protocol.via, ...forwardsPlainly });
}

function redirectOf(action: ObjectValue): Attribute<boolean> {
  const block = onlyBlock(action, 'redirect');
  return block.state === 'known'
    ? redirectsToTls(block.value)
    : unknown('where it redirects to is not known', action.header);
}

function actionsOf({ body }: TerraformResource): readonly ObjectValue[] {
  const actions = readBlocks(body, 'action');
  return actions.state === 'known' ? actions.value : [];
}

function forwards(rule: TerraformResource): boolean {
  return actionsOf(rule).some((action) => textOf(action, 'type') === 'forward');
}

/** A rule for every path or host that redirects to HTTPS. */
function redirectsEverything(rule: TerraformResource): boolean {
  const redirects = actionsOf(rule).some((action) => {
    const block = onlyBlock(action, 'redirect');
    return block.state === 'known' && isKnown(redirectsToTls(block.value), true);
  });
  if (!redirects) return false;
  const conditions = readBlocks(rule.body, 'condition');
  return (conditions.state === 'known' ? conditions.value : []).some((condition) =>
    ['path_pattern', 'host_header'].some((name) => {
      const block = onlyBlock(condition, name);
      const values = block.state === 'known' ? argumentOf(block.value, 'values') : undefined;
      return (
        values?.kind === 'list' &&
        values.items.some((item) => item.kind === 'string' && /^\/?\*$/.test(item.value))
      );
    }),
  );
}
