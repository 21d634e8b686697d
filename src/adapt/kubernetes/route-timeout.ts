import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known } from '../../model/attribute.ts';
import type { LoadBalancer } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { baseOf } from './component-base.ts';
import { longest, timeoutAt } from './duration.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

const remedy = 'Set `timeout` a little above what a slow but good answer takes.';

/** Routes of meshes and gateways, as far as they say how long a request may take. */
export function timedRoutes(landscape: Landscape, context: AdaptContext): readonly LoadBalancer[] {
  const route = (object: KubernetesObject, noun: string, requestSeconds: Attribute<number> | undefined) =>
    requestSeconds === undefined
      ? []
      : [
          {
            ...baseOf(object, `${idOf(object)}@${object.header.start}#route`, context),
            kind: 'load-balancer',
            noun,
            healthChecks: [],
            requestSeconds,
          } as const,
        ];
  const endless = istioGateways(landscape);
  return [
    ...landscape
      .all('networking.istio.io', 'VirtualService')
      .flatMap((object) => route(object, 'a VirtualService', virtualServiceTimeout(object))),
    ...landscape
      .all('gateway.networking.k8s.io', 'HTTPRoute')
      .flatMap((object) => route(object, 'an HTTPRoute', httpRouteTimeout(object, endless))),
    ...landscape
      .all('appmesh.k8s.aws', 'VirtualRouter')
      .flatMap((object) => route(object, 'a VirtualRouter', virtualRouterTimeout(object))),
    ...landscape
      .all('projectcontour.io', 'HTTPProxy')
      .flatMap((object) => route(object, 'an HTTPProxy', httpProxyTimeout(object))),
  ];
}

/**
 * Istio waits for ever unless a route has a `timeout`, and a try as long as the route unless `retries` say otherwise.
 * What only redirects or answers by itself waits for nobody.
 * Source: https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
function virtualServiceTimeout(object: KubernetesObject): Attribute<number> | undefined {
  const routes = objectsIn(objectAt(object.body, 'spec'), 'http').filter(
    (entry) => objectsIn(entry, 'route').length > 0,
  );
  const timed = routes.map((entry) => ({
    entry,
    timeout:
      timeoutAt(entry, 'timeout', remedy) ?? timeoutAt(objectAt(entry, 'retries'), 'perTryTimeout', remedy),
  }));
  const hanging = timed.filter(({ timeout }) => timeout === undefined).map(({ entry }) => entry);
  const [first] = hanging;
  if (first === undefined) return longest(timed.map(({ timeout }) => timeout));
  const retrying = hanging.every((entry) => fieldOf(entry, 'retries') !== undefined);
  const field = fieldOf(first, 'route');
  return absent(field?.span ?? first.header, {
    detail: retrying
      ? `${routesText(hanging)} no \`timeout\`, and its \`retries\` no \`perTryTimeout\``
      : `${routesText(hanging)} neither \`timeout\` nor \`retries\``,
    remedy,
  });
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

/**
 * Without a timeout the implementation decides, and of those whose Gateways are told by their class Istio waits for ever.
 * Source: https://gateway-api.sigs.k8s.io/geps/gep-1742/
 */
function httpRouteTimeout(
  object: KubernetesObject,
  endless: readonly KubernetesObject[],
): Attribute<number> | undefined {
  const spec = objectAt(object.body, 'spec');
  const rules = objectsIn(spec, 'rules').filter((rule) => objectsIn(rule, 'backendRefs').length > 0);
  const timed = rules.map((rule) => {
    const timeouts = objectAt(rule, 'timeouts');
    const lower = 'Set `timeouts.request` a little above what a slow but good answer takes.';
    return {
      rule,
      timeout: timeoutAt(timeouts, 'request', lower) ?? timeoutAt(timeouts, 'backendRequest', lower),
    };
  });
  const hanging = timed.find(({ timeout }) => timeout === undefined)?.rule;
  const gateway = objectsIn(spec, 'parentRefs')
    .map((parent) => gatewayOf(parent, object, endless))
    .find((found) => found !== undefined);
  if (hanging !== undefined && gateway !== undefined)
    return absent(fieldOf(hanging, 'backendRefs')?.span ?? hanging.header, {
      detail: `a rule sets no \`timeouts\`, and \`${gateway.resource}\` is Istio's, which waits for ever then`,
      remedy: 'Set `timeouts.request` a little above what a slow but good answer takes.',
      via: [{ span: gateway.header, message: 'the Gateway that it is attached to' }],
    });
  return longest(timed.map(({ timeout }) => timeout));
}

function istioGateways({ all }: Landscape): readonly KubernetesObject[] {
  return all('gateway.networking.k8s.io', 'Gateway').filter(
    ({ body }) => textAt(objectAt(body, 'spec'), 'gatewayClassName') === 'istio',
  );
}

function gatewayOf(
  parent: ObjectValue,
  route: KubernetesObject,
  gateways: readonly KubernetesObject[],
): KubernetesObject | undefined {
  if ((textAt(parent, 'kind') ?? 'Gateway') !== 'Gateway') return undefined;
  const name = textAt(parent, 'name');
  const from = { ...route, namespace: textAt(parent, 'namespace') ?? route.namespace };
  return gateways.find((gateway) => gateway.name === name && mayShareNamespace(gateway, from));
}

/**
 * App Mesh gives up after 15 seconds unless a route says otherwise; zero is for ever.
 * Source: https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpTimeout.html
 */
function virtualRouterTimeout(object: KubernetesObject): Attribute<number> | undefined {
  const routes = objectsIn(objectAt(object.body, 'spec'), 'routes');
  return longest(
    routes.flatMap((route) =>
      ['httpRoute', 'http2Route', 'grpcRoute'].map((kind) => {
        const timeout = objectAt(route, kind, 'timeout');
        const perRequest = timeout === undefined ? undefined : objectAt(timeout, 'perRequest');
        return perRequest === undefined || timeout === undefined
          ? undefined
          : appMeshTimeout(perRequest, fieldOf(timeout, 'perRequest')?.span ?? perRequest.header);
      }),
    ),
  );
}

function appMeshTimeout(perRequest: ObjectValue, span: Attribute<number>['span']) {
  const value = readNumber(perRequest, 'value');
  const unit = textAt(perRequest, 'unit');
  if (value.state !== 'known' || (unit !== 's' && unit !== 'ms')) return undefined;
  const seconds = unit === 's' ? value.value : value.value / 1000;
  return known(seconds === 0 ? Number.POSITIVE_INFINITY : seconds, span, {
    detail: `\`perRequest\` is ${value.value} ${unit}`,
    remedy: 'Set `perRequest` a little above what a slow but good answer takes.',
  });
}

/** Envoy's 15 seconds hold where nothing is set: https://projectcontour.io/docs/main/config/request-routing/#response-timeouts */
function httpProxyTimeout(object: KubernetesObject): Attribute<number> | undefined {
  return longest(
    objectsIn(objectAt(object.body, 'spec'), 'routes').map((route) =>
      timeoutAt(
        objectAt(route, 'timeoutPolicy'),
        'response',
        'Set `timeoutPolicy.response` a little above what a slow but good answer takes.',
      ),
    ),
  );
}
