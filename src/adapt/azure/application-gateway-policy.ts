import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { switchedOn } from '../terraform/switch.ts';
import { minimumTls } from './minimum-tls.ts';
import { nestedBlocks } from './nested-blocks.ts';

/** The predefined policies that still accept TLS 1.0 or 1.1. */
const oldPolicies = new Set(['AppGwSslPolicy20150501', 'AppGwSslPolicy20170401']);

/**
 * Which TLS the listeners of a gateway accept: by a predefined policy, or by a version of its own. Where none is chosen,
 * the API decides by its own version. Source: the page `azurerm_application_gateway` of the azurerm provider, and
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview
 */
export function gatewayTls(body: ObjectValue): readonly Attribute<boolean>[] {
  const holders = [body, ...nestedBlocks(body, 'ssl_profile')];
  return holders.flatMap((holder) => nestedBlocks(holder, 'ssl_policy')).flatMap(policyTls);
}

function policyTls(policy: ObjectValue): readonly Attribute<boolean>[] {
  if (isSet(policy, 'min_protocol_version'))
    return [minimumTls(policy, 'min_protocol_version', undefined, 'TLSv1_2')];
  const name = stringSetting(policy, 'policy_name');
  if (name.state === 'absent') return [];
  return [
    explained(
      mapKnown(name, (word) => !oldPolicies.has(word)),
      settingTo(policy, 'policy_name', 'AppGwSslPolicy20220101'),
    ),
  ];
}

/**
 * Whether a web application firewall looks at what comes in: by the tier with a configuration that is on, or by a policy
 * of its own, of a listener or of a path.
 */
export function gatewayFirewall(index: RootIndex, body: ObjectValue): Attribute<boolean> {
  const policy = body.fields.get('firewall_policy_id');
  if (policy !== undefined && isSet(body, 'firewall_policy_id'))
    return switchedOffPolicy(index, policy.value) ?? known(true, policy.span);
  const [holder] = nestedBlocks(body, 'http_listener').filter((one) => isSet(one, 'firewall_policy_id'));
  if (holder !== undefined) return known(true, holder.header);
  const configuration = onlyBlock(body, 'waf_configuration');
  if (configuration.state === 'unknown') return configuration;
  if (configuration.state === 'known')
    return explained(
      booleanSetting(configuration.value, 'enabled'),
      settingTo(configuration.value, 'enabled', true),
    );
  const sku = onlyBlock(body, 'sku');
  if (sku.state === 'unknown') return sku;
  const tier = sku.state === 'known' ? stringSetting(sku.value, 'tier') : undefined;
  if (tier?.state === 'unknown') return tier;
  const remedy =
    'Set `tier = "WAF_v2"` in its `sku`, and `firewall_policy_id` to an `azurerm_web_application_firewall_policy`.';
  const detail = '`firewall_policy_id` is not set, and it has no `waf_configuration` block';
  return known(false, tier?.state === 'known' ? tier.span : body.header, { detail, remedy });
}

/** Known `false` where the policy that a gateway names is in the root, and switched off there. */
function switchedOffPolicy(index: RootIndex, named: Value): Attribute<boolean> | undefined {
  const [policy] = resourcesIn(index, named, 'azurerm_web_application_firewall_policy').keys();
  const [settings] = policy === undefined ? [] : nestedBlocks(policy.body, 'policy_settings');
  if (settings === undefined) return undefined;
  const enabled = switchedOn(settings, 'enabled', true);
  return isKnown(enabled, true) ? undefined : enabled;
}

/** A listener speaks TLS, or all its rules send clients to one that does. */
export function listenerEncryption(body: ObjectValue, listener: ObjectValue): readonly Attribute<boolean>[] {
  const protocol = stringSetting(listener, 'protocol');
  if (!isKnown(protocol, 'Http')) return [];
  const rules = rulesOf(body, textOf(listener, 'name'));
  // A rule that is not known, or that goes by paths, may redirect.
  if (rules.length === 0 || rules.some((rule) => isSet(rule, 'url_path_map_name'))) return [];
  if (rules.every((rule) => isSet(rule, 'redirect_configuration_name'))) return [known(true, protocol.span)];
  return [
    known(false, protocol.span, {
      via: protocol.via,
      detail: '`protocol` is `Http`, and no rule redirects',
      remedy:
        'Add an HTTPS listener, and a rule for this one that names a `redirect_configuration` with it as its target.',
    }),
  ];
}

/** The rules of a listener; all there are where its name is not known, for what none of them does, its own do not. */
function rulesOf(body: ObjectValue, name: string | undefined): readonly ObjectValue[] {
  const all = nestedBlocks(body, 'request_routing_rule');
  if (name !== undefined) return all.filter((rule) => textOf(rule, 'http_listener_name') === name);
  return all.some((rule) => isSet(rule, 'redirect_configuration_name')) ? [] : all;
}
