import { readList } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck, PlainComponent, TargetGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, numberSetting } from '../terraform/setting.ts';
import { switchedOff, switchedOn } from '../terraform/switch.ts';
import { loggedByDiagnostics } from './diagnostic-setting.ts';
import { minimumTls } from './minimum-tls.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * Front Door itself, which answers attacks on the network by itself. Source: the pages `azurerm_cdn_frontdoor_profile`
 * and `azurerm_cdn_frontdoor_security_policy` of the azurerm provider.
 */
export const adaptFrontDoorProfile: Adapter = (resource, index) => {
  const profile: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a Front Door profile',
    safeguards: {
      webFirewall: hasEndpoint(index, resource) ? [profileFirewall(index, resource)] : [],
      auditLog: [loggedByDiagnostics(index, resource)],
    },
  };
  return [profile];
};

function hasEndpoint(index: RootIndex, profile: TerraformResource): boolean {
  const endpoints = namersOf(index, profile, 'azurerm_cdn_frontdoor_endpoint', 'cdn_frontdoor_profile_id');
  return endpoints.sure.length > 0;
}

function profileFirewall(index: RootIndex, profile: TerraformResource): Attribute<boolean> {
  const { sure, doubtful } = namersOf(
    index,
    profile,
    'azurerm_cdn_frontdoor_security_policy',
    'cdn_frontdoor_profile_id',
  );
  const [policy] = sure;
  if (policy !== undefined) return known(true, policy.header);
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may protect it`, profile.header);
  return byDefault(false, profile.header, {
    detail: 'no `azurerm_cdn_frontdoor_security_policy` names it',
    remedy:
      'Add an `azurerm_cdn_frontdoor_security_policy` with an `azurerm_cdn_frontdoor_firewall_policy` for its domains.',
  });
}

/**
 * A route of Front Door. Source: the page `azurerm_cdn_frontdoor_route` of the azurerm provider: `supported_protocols`
 * has to be written, and `https_redirect_enabled` is `true` by default.
 */
export const adaptFrontDoorRoute: Adapter = (resource, index) => {
  const route: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'a route of Front Door',
    safeguards: { encryptedListening: routeEncryption(resource.body) },
  };
  return [route];
};

function routeEncryption(body: ObjectValue): readonly Attribute<boolean>[] {
  const protocols = readList(body, 'supported_protocols');
  if (protocols.state !== 'known') return [];
  const plain = protocols.value.some((item) => item.kind === 'string' && item.value === 'Http');
  return plain ? [switchedOn(body, 'https_redirect_enabled', true)] : [];
}

/**
 * A domain of Front Door. Source: the page `azurerm_cdn_frontdoor_custom_domain` of the azurerm provider:
 * `minimum_tls_version` of `tls` is `TLS12` by default.
 */
export const adaptFrontDoorDomain: Adapter = (resource, index) => {
  const domain: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'listener',
    noun: 'a domain of Front Door',
    safeguards: {
      modernTls: nestedBlocks(resource.body, 'tls').map((tls) =>
        minimumTls(tls, 'minimum_tls_version', 'TLS12', 'TLS12'),
      ),
    },
  };
  return [domain];
};

/**
 * Origins that Front Door chooses between. Source: the pages `azurerm_cdn_frontdoor_origin_group` and
 * `azurerm_cdn_frontdoor_origin` of the azurerm provider: `session_affinity_enabled` is `true` by default; and
 * https://learn.microsoft.com/azure/frontdoor/health-probes: with one origin there is nothing to choose, so that neither
 * a probe nor affinity matters.
 */
export const adaptOriginGroup: Adapter = (resource, index) => {
  const { body } = resource;
  const origins = namersOf(index, resource, 'azurerm_cdn_frontdoor_origin', 'cdn_frontdoor_origin_group_id');
  const isAlone = origins.sure.length < 2;
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'an origin group of Front Door',
    healthChecks: isAlone ? [] : [probeOf(resource, origins.sure.length)],
    safeguards: { sessionFreedom: isAlone ? [] : [switchedOff(body, 'session_affinity_enabled', true)] },
  };
  return [group];
};

function probeOf({ body, header }: TerraformResource, origins: number): HealthCheck {
  const name = 'health probe';
  const [probe] = nestedBlocks(body, 'health_probe');
  if (probe !== undefined)
    return {
      name,
      present: known(true, probe.header),
      intervalSeconds: numberSetting(probe, 'interval_in_seconds'),
    };
  const field = body.fields.get('health_probe');
  if (field !== undefined && isSet(body, 'health_probe'))
    return { name, present: unknown('its `health_probe` is not known', field.span) };
  return {
    name,
    present: known(false, header, {
      detail: `it has ${origins} origins and no \`health_probe\` block`,
      remedy: 'Add a `health_probe` block with a path that tells whether the application works.',
    }),
  };
}

/**
 * The first generation of Front Door. Source: the page `azurerm_frontdoor` of the azurerm provider, 3.x:
 * `web_application_firewall_policy_link_id` of a front end may be left out, `session_affinity_enabled` is `false` by
 * default, and `accepted_protocols` of a rule is `Http` where it is not written.
 */
export const adaptClassicFrontDoor: Adapter = (resource, index) => {
  const fronts = nestedBlocks(resource.body, 'frontend_endpoint');
  const bare = fronts.find((front) => !isSet(front, 'web_application_firewall_policy_link_id'));
  const door: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a Front Door',
    safeguards: {
      webFirewall:
        bare === undefined
          ? []
          : [
              byDefault(false, bare.header, {
                detail: '`web_application_firewall_policy_link_id` is not set',
                remedy:
                  'Set `web_application_firewall_policy_link_id` to an `azurerm_frontdoor_firewall_policy`.',
              }),
            ],
      sessionFreedom: fronts
        .map((front) => switchedOff(front, 'session_affinity_enabled', false))
        .filter((answer) => isKnown(answer, false)),
      encryptedListening: plainRules(resource.body),
    },
  };
  return [door];
};

/** The rules that pass plain requests on, unless one of them redirects. */
function plainRules(body: ObjectValue): readonly Attribute<boolean>[] {
  const rules = nestedBlocks(body, 'routing_rule');
  if (rules.some((rule) => isSet(rule, 'redirect_configuration'))) return [];
  return rules.flatMap((rule) => {
    const protocols = readList(rule, 'accepted_protocols');
    if (protocols.state !== 'known') return [];
    const plain = protocols.value.find((item) => item.kind === 'string' && item.value === 'Http');
    if (plain === undefined) return [];
    return [
      known(false, plain.span, {
        via: plain.via,
        detail: '`accepted_protocols` names `Http`, and no rule redirects',
        remedy:
          'Set `accepted_protocols = ["Https"]`, and add a rule for `Http` with a `redirect_configuration`.',
      }),
    ];
  });
}
