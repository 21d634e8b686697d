import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known } from '../../model/attribute.ts';
import type { Component, LoadBalancer, TargetGroup } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf, plainComponent } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { isUnknownAt, objectAt, objectsIn, textAt } from './read-pod.ts';
import { stickyDestination } from './session-affinity.ts';

const traffic = 'networking.istio.io';

/** How an Istio mesh sends requests: encrypted or not, with or without a way out where something hangs. */
export function meshComponents(landscape: Landscape, context: AdaptContext): readonly Component[] {
  const rules = landscape.all(traffic, 'DestinationRule');
  const guarded = new Set(rules.filter(isGuarded).map(hostOf));
  return [
    ...landscape.all('security.istio.io', 'PeerAuthentication').flatMap((object) => {
      const strict = mutualTls(object);
      const safeguards = { encryptionInTransit: strict === undefined ? undefined : [strict] };
      return [plainComponent(object, context, 'policy', 'a PeerAuthentication', safeguards)];
    }),
    ...rules.map((object) => destination(object, guarded, context)),
    ...landscape.all(traffic, 'VirtualService').map((object) => route(object, context)),
  ];
}

/**
 * Whether Pods take nothing but mutual TLS. `UNSET` takes what the mesh says.
 * Source: https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication-MutualTLS-Mode
 */
function mutualTls(object: KubernetesObject): Attribute<boolean> | undefined {
  const tls = objectAt(object.body, 'spec', 'mtls');
  const mode = textAt(tls, 'mode');
  const field = tls === undefined ? undefined : fieldOf(tls, 'mode');
  if (mode === undefined || field === undefined || mode === 'UNSET') return undefined;
  const how = mode === 'DISABLE' ? 'switches mutual TLS off' : 'lets clients speak plainly beside mutual TLS';
  return known(mode === 'STRICT', field.span, {
    detail: `\`mode: ${mode}\` ${how}`,
    remedy: 'Set `mode: STRICT` once every client has a sidecar or is in the ambient mesh.',
  });
}

/** Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/ */
function destination(
  object: KubernetesObject,
  guarded: ReadonlySet<string>,
  context: AdaptContext,
): TargetGroup {
  const sticky = stickyDestination(object);
  const host = hostOf(object);
  const spec = objectAt(object.body, 'spec');
  const breaking = breakerOf(object, spec, guarded);
  return {
    ...baseOf(object, `${idOf(object)}@${object.header.start}`, context),
    kind: 'target-group',
    noun: 'a DestinationRule',
    healthChecks: [],
    safeguards: {
      circuitBreaking: breaking === undefined || host.includes('*') ? undefined : [breaking],
      sessionFreedom: sticky === undefined ? undefined : [sticky],
    },
  };
}

function breakerOf(
  object: KubernetesObject,
  spec: ObjectValue | undefined,
  guarded: ReadonlySet<string>,
): Attribute<boolean> | undefined {
  if (spec === undefined || isUnknownAt(spec, 'trafficPolicy') || isUnknownAt(spec, 'subsets'))
    return undefined;
  if (guarded.has(hostOf(object))) return known(true, object.header);
  return known(false, fieldOf(spec, 'trafficPolicy')?.span ?? object.header, {
    detail: 'it sets neither `outlierDetection` nor `connectionPool`',
    remedy: 'Add `trafficPolicy.outlierDetection` and bounds under `trafficPolicy.connectionPool`.',
  });
}

function hostOf(rule: KubernetesObject): string {
  const host = textAt(objectAt(rule.body, 'spec'), 'host') ?? '';
  return `${rule.namespace ?? ''}/${host.replace(/\.svc(?:\.cluster\.local)?$/, '')}`;
}

function isGuarded(rule: KubernetesObject): boolean {
  const spec = objectAt(rule.body, 'spec');
  const subsets = objectsIn(spec, 'subsets');
  const policies = [spec, ...subsets].map((owner) =>
    owner === undefined ? undefined : objectAt(owner, 'trafficPolicy'),
  );
  const ports = policies.flatMap((policy) => objectsIn(policy, 'portLevelSettings'));
  return [...policies, ...ports].some(
    (policy) =>
      policy !== undefined &&
      (fieldOf(policy, 'outlierDetection') !== undefined || fieldOf(policy, 'connectionPool') !== undefined),
  );
}

/**
 * A VirtualService with routes that may hang: Istio waits for ever unless a route has a `timeout`, and `retries` give
 * each try a time of its own. Source: https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
function route(object: KubernetesObject, context: AdaptContext): LoadBalancer {
  const hanging = objectsIn(objectAt(object.body, 'spec'), 'http').filter(
    (entry) =>
      objectsIn(entry, 'route').length > 0 &&
      fieldOf(entry, 'timeout') === undefined &&
      fieldOf(entry, 'retries') === undefined,
  );
  const [first] = hanging;
  const timeout =
    first === undefined
      ? undefined
      : absent(fieldOf(first, 'route')?.span ?? first.header, {
          detail: `${routesText(hanging)} neither \`timeout\` nor \`retries\``,
          remedy: 'Set `timeout` a little above what a slow but good answer takes.',
        });
  return {
    ...baseOf(object, `${idOf(object)}@${object.header.start}`, context),
    kind: 'load-balancer',
    noun: 'a VirtualService',
    healthChecks: [],
    ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
  };
}

function routesText(routes: readonly ObjectValue[]): string {
  const hosts = routes.flatMap((entry) =>
    objectsIn(entry, 'route').map((target) => textAt(objectAt(target, 'destination'), 'host')),
  );
  const named = [...new Set(hosts.filter((host) => host !== undefined))].map((host) => `\`${host}\``);
  const some = named.slice(0, 3).join(', ');
  const more = named.length > 3 ? ` and ${named.length - 3} more` : '';
  return named.length === 0 ? 'a route sets' : `what leads to ${some}${more} sets`;
}
