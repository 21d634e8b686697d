import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { TargetGroup } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AdaptContext } from '../context.ts';
import { repairWith, setIn } from '../repair.ts';
import { baseOf } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { isUnknownAt, objectAt, objectsIn, textAt } from './read-pod.ts';
import { stickyDestination } from './session-affinity.ts';

/**
 * DestinationRules, those of one host taken together as Istio does. What a rule for `*.shop.svc.cluster.local` says does
 * not hold for a host that has a rule of its own.
 * Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export function destinations(landscape: Landscape, context: AdaptContext): readonly TargetGroup[] {
  const rules = landscape.all('networking.istio.io', 'DestinationRule');
  const byHost = new Map([...groupBy(rules, hostOf)].map(([host, group]) => [host, policyOf(group)]));
  const services = groupBy(landscape.all('', 'Service'), ({ name }) => name);
  return rules.map((object) => {
    const sticky = stickyDestination(object);
    const host = hostOf(object);
    const policy = byHost.get(host);
    const breaking = policy === undefined || host.includes('*') ? undefined : breakerOf(object, policy);
    const plain = plainTransport(object, services);
    return {
      ...baseOf(object, `${idOf(object)}@${object.header.start}`, context),
      kind: 'target-group',
      noun: 'a DestinationRule',
      healthChecks: [],
      safeguards: {
        circuitBreaking: breaking === undefined ? undefined : [breaking],
        sessionFreedom: sticky === undefined ? undefined : [sticky],
        encryptionInTransit: plain === undefined ? undefined : [plain],
      },
    };
  });
}

/**
 * `shop/basket` for `basket` in a rule of the namespace `shop`, for `basket.shop` and for
 * `basket.shop.svc.cluster.local`; other names as they are.
 */
function hostOf(rule: KubernetesObject): string {
  const host = textAt(objectAt(rule.body, 'spec'), 'host') ?? '';
  const { name, namespace } = serviceOf(host, rule);
  return name === undefined ? host : `${namespace ?? ''}/${name}`;
}

function serviceOf(host: string, { namespace: own }: KubernetesObject) {
  const [name, namespace, svc] = host.replace(/\.cluster\.local$/, '').split('.');
  if (namespace === undefined) return { name, namespace: own };
  return svc === 'svc' ? { name, namespace } : { name: undefined, namespace: undefined };
}

/** What all rules of one host say together. */
interface HostPolicy {
  readonly opaque: boolean;
  readonly guarded: boolean;
  readonly subsets: number;
  readonly bare: ReadonlySet<ObjectValue>;
}

function policyOf(rules: readonly KubernetesObject[]): HostPolicy {
  const specs = rules.flatMap((rule) => objectAt(rule.body, 'spec') ?? []);
  const subsets = specs.flatMap((spec) => objectsIn(spec, 'subsets'));
  return {
    opaque: specs.some(isOpaque),
    guarded: specs.some(isGuarded),
    subsets: subsets.length,
    bare: new Set(subsets.filter((subset) => !isGuarded(subset))),
  };
}

function breakerOf(
  object: KubernetesObject,
  { opaque, guarded, subsets, bare }: HostPolicy,
): Attribute<boolean> | undefined {
  const spec = objectAt(object.body, 'spec');
  if (spec === undefined || opaque) return undefined;
  if (guarded || (subsets > 0 && bare.size === 0)) return known(true, object.header);
  const remedy = 'Add `trafficPolicy.outlierDetection` and bounds under `trafficPolicy.connectionPool`.';
  // Where some subsets are guarded, the fault is with the others, and with the rule that they are in.
  if (bare.size < subsets) {
    const first = objectsIn(spec, 'subsets').find((subset) => bare.has(subset));
    if (first === undefined) return known(true, object.header);
    return known(false, first.header, {
      detail: `its subset \`${textAt(first, 'name') ?? ''}\` has neither \`outlierDetection\` nor \`connectionPool\`, as others have`,
      remedy,
    });
  }
  const policy = fieldOf(spec, 'trafficPolicy');
  const repair = repairWith(setIn(spec, ['trafficPolicy', 'outlierDetection'], firstEjection));
  return known(false, policy?.span ?? object.header, { detail: whyBare(spec), remedy, ...repair });
}

/**
 * Five errors in a row, and half of the Pods at most: the proxy's own figures but for the share, which it leaves at a
 * tenth. Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection
 */
const firstEjection = {
  consecutive5xxErrors: 5,
  interval: '10s',
  baseEjectionTime: '30s',
  maxEjectionPercent: 50,
};

function isOpaque(spec: ObjectValue): boolean {
  return isUnknownAt(spec, 'trafficPolicy') || isUnknownAt(spec, 'subsets');
}

function whyBare(spec: ObjectValue): string {
  const policy = objectAt(spec, 'trafficPolicy');
  const written = (name: string) => policy !== undefined && fieldOf(policy, name) !== undefined;
  if (written('outlierDetection')) return 'its `outlierDetection` counts no errors';
  if (written('connectionPool'))
    return 'its `connectionPool` bounds nothing, and it has no `outlierDetection`';
  return 'it sets neither `outlierDetection` nor `connectionPool`';
}

/** The traffic policy of a rule or of a subset, and of single ports. */
function isGuarded(owner: ObjectValue): boolean {
  const policy = objectAt(owner, 'trafficPolicy');
  if (policy === undefined) return false;
  return [policy, ...objectsIn(policy, 'portLevelSettings')].some(
    (settings) =>
      isUnknownAt(settings, 'outlierDetection') ||
      isUnknownAt(settings, 'connectionPool') ||
      ejects(objectAt(settings, 'outlierDetection')) ||
      bounds(objectAt(settings, 'connectionPool')),
  );
}

/** Five errors in a row eject by default, unless they are set to zero and no others are counted. */
function ejects(detection: ObjectValue | undefined): boolean {
  if (detection === undefined) return false;
  const count = (name: string) => readNumber(detection, name);
  const isOff = ['consecutive5xxErrors', 'consecutiveErrors'].some((name) => {
    const reading = count(name);
    return reading.state === 'known' && reading.value === 0;
  });
  return (
    !isOff ||
    ['consecutiveGatewayErrors', 'consecutiveLocalOriginFailures'].some((name) => {
      const reading = count(name);
      return reading.state === 'unknown' || (reading.state === 'known' && reading.value > 0);
    })
  );
}

/** How connections are kept alive or which protocol they speak bounds nothing. */
function bounds(pool: ObjectValue | undefined): boolean {
  if (pool === undefined) return false;
  const limits = [
    ['tcp', 'maxConnections'],
    ['http', 'http1MaxPendingRequests'],
    ['http', 'http2MaxRequests'],
    ['http', 'maxRequestsPerConnection'],
    ['http', 'maxRetries'],
    ['http', 'maxConcurrentStreams'],
  ] as const;
  return limits.some(([part, name]) => {
    const settings = objectAt(pool, part);
    return isUnknownAt(pool, part) || (settings !== undefined && fieldOf(settings, name) !== undefined);
  });
}

/** Ports on which programs speak TLS by themselves, so that a proxy must not. */
const ownTls = /^(?:https|tls|.*-tls|.*-https)$/;

/**
 * Known `false` where a rule takes mutual TLS away from a Service of the tree.
 * Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings-TLSmode
 */
function plainTransport(
  rule: KubernetesObject,
  services: ReadonlyMap<string, readonly KubernetesObject[]>,
): Attribute<boolean> | undefined {
  const tls = objectAt(rule.body, 'spec', 'trafficPolicy', 'tls');
  const field = tls === undefined ? undefined : fieldOf(tls, 'mode');
  if (field === undefined || textAt(tls, 'mode') !== 'DISABLE') return undefined;
  const { name, namespace } = serviceOf(textAt(objectAt(rule.body, 'spec'), 'host') ?? '', rule);
  const service = (services.get(name ?? '') ?? []).find((candidate) =>
    mayShareNamespace(candidate, { ...rule, namespace }),
  );
  if (service === undefined) return undefined;
  const ports = objectsIn(objectAt(service.body, 'spec'), 'ports');
  if (
    ports.some((port) => ownTls.test(textAt(port, 'name') ?? '') || /443$/.test(textAt(port, 'port') ?? ''))
  )
    return undefined;
  return known(false, field.span, {
    detail: `\`tls.mode\` is \`DISABLE\`, so that proxies speak plainly to \`${service.resource}\``,
    remedy: 'Set `tls.mode: ISTIO_MUTUAL`.',
    via: [{ span: service.header, message: 'the Service that it is for' }],
  });
}
