import { describe, expect, it } from 'vitest';
import type { Infrastructure } from '../../../src/model/infrastructure.ts';
import { adaptFiles, placeOf, said } from './adapt-files.ts';

function object(apiVersion: string, kind: string, name: string, spec: string, namespace = 'shop'): string {
  return `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: ${spec}\n`;
}

const destination = (name: string, spec: string) =>
  object('networking.istio.io/v1', 'DestinationRule', name, spec);

const breaking = (infrastructure: Infrastructure) =>
  infrastructure.all('target-group').map(({ safeguards }) => said(safeguards?.circuitBreaking?.[0]));

describe('a DestinationRule', () => {
  const guard = '{outlierDetection: {consecutive5xxErrors: 5}}';

  it.each(['basket', 'basket.shop.svc', 'basket.shop.svc.cluster.local'])(
    'is guarded by another one of its host (%s)',
    (host) => {
      const rules = [
        destination('guard', `{host: ${host}, trafficPolicy: ${guard}}`),
        destination('versions', '{host: basket, subsets: [{name: v1}]}'),
      ];
      expect(breaking(adaptFiles(rules.join('')))).toEqual(['true', 'true']);
    },
  );

  it('is not guarded by one for many hosts, nor by one of another namespace', () => {
    const wide = destination('wide', `{host: "*.shop.svc.cluster.local", trafficPolicy: ${guard}}`);
    const other = object(
      'networking.istio.io/v1',
      'DestinationRule',
      'basket',
      `{host: basket, trafficPolicy: ${guard}}`,
      'office',
    );
    const bare = destination('basket', '{host: basket}');
    expect(breaking(adaptFiles(wide + bare))).toEqual(['-', 'false']);
    expect(breaking(adaptFiles(other + bare))).toEqual(['true', 'false']);
  });

  it.each([
    ['{outlierDetection: {consecutive5xxErrors: 0}}', 'false'],
    ['{outlierDetection: {consecutive5xxErrors: 0, consecutiveGatewayErrors: 3}}', 'true'],
    ['{outlierDetection: {}}', 'true'],
    ['{connectionPool: {tcp: {connectTimeout: 1s}}}', 'false'],
    ['{connectionPool: {http: {http1MaxPendingRequests: 10}}}', 'true'],
    ['{portLevelSettings: [{port: {number: 80}, outlierDetection: {}}]}', 'true'],
    ['"{{ policy }}"', '-'],
  ])('bounds what it may (%s)', (policy, expected) => {
    expect(breaking(adaptFiles(destination('basket', `{host: basket, trafficPolicy: ${policy}}`)))).toEqual([
      expected,
    ]);
  });
});

const policy = (name: string, spec: string, namespace = 'shop') =>
  object('security.istio.io/v1', 'PeerAuthentication', name, spec, namespace);

const strictness = (text: string) =>
  adaptFiles(text)
    .components.filter(({ kind }) => kind === 'policy')
    .map(({ safeguards }) => said(safeguards?.encryptionInTransit?.[0]));

describe('a PeerAuthentication', () => {
  it.each([
    ['{mtls: {mode: STRICT}}', 'shop', 'true'],
    ['{mtls: {mode: PERMISSIVE}}', 'shop', 'false'],
    ['{mtls: {mode: UNSET}}', 'shop', 'true'],
    ['{}', 'shop', 'true'],
    ['{}', 'istio-system', 'false'],
    ['{mtls: {mode: "{{ mode }}"}}', 'istio-system', 'true'],
    ['{selector: {matchLabels: {app: a}}, mtls: {mode: DISABLE}}', 'istio-system', '-'],
    ['{mtls: {mode: STRICT}, portLevelMtls: {80: {mode: DISABLE}}}', 'shop', 'true'],
    ['{selector: {matchLabels: {app: a}}, portLevelMtls: {80: {mode: DISABLE}}}', 'shop', 'false'],
  ])('says how Pods are spoken to (%s in %s)', (spec, namespace, expected) => {
    expect(strictness(policy('default', spec, namespace))).toEqual([expected]);
  });

  it('has no say where narrower ones stand in for it', () => {
    const pods = (name: string) =>
      `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}\nspec: {containers: [{name: a, image: a}]}\n`;
    const wide = policy('default', '{mtls: {mode: PERMISSIVE}}');
    const narrow = policy('a', '{selector: {matchLabels: {app: a}}, mtls: {mode: STRICT}}');
    expect(strictness(wide + narrow + pods('a'))).toEqual(['unknown', 'true']);
    expect(strictness(wide + narrow + pods('a') + pods('b'))).toEqual(['false', 'true']);
    expect(strictness(wide + narrow)).toEqual(['false', 'true']);
  });
});

describe('a route', () => {
  const timeouts = (text: string) =>
    adaptFiles(text)
      .all('load-balancer')
      .flatMap(({ requestSeconds }) => (requestSeconds === undefined ? [] : [requestSeconds]));

  const service = (http: string) =>
    timeouts(
      object('networking.istio.io/v1', 'VirtualService', 'basket', `{hosts: [basket], http: [${http}]}`),
    );

  it.each([
    ['{timeout: 3s, route: [{destination: {host: a}}]}', ['3']],
    ['{timeout: 1m30s, route: [{destination: {host: a}}]}', ['90']],
    ['{timeout: 0s, route: [{destination: {host: a}}]}', ['Infinity']],
    ['{timeout: soon, route: [{destination: {host: a}}]}', ['unknown']],
    ['{retries: {perTryTimeout: 500ms}, route: [{destination: {host: a}}]}', ['0.5']],
    ['{retries: {attempts: 3}, route: [{destination: {host: a}}]}', ['absent']],
    ['{redirect: {uri: /}}', []],
    ['{directResponse: {status: 404}}', []],
  ])('ends when it is told to (%s)', (http, expected) => {
    expect(service(http).map(said)).toEqual(expected);
  });

  it('is told at the timeout that lasts longest', () => {
    const [timeout] = service(
      '{timeout: 3s, route: [{destination: {host: a}}]}, {timeout: 10m, route: [{destination: {host: b}}]}',
    );
    expect(placeOf(timeout)).toBe('timeout: 10m');
  });

  it.each(['s', 'ms'])('of App Mesh counts in %s', (unit) => {
    const router = object(
      'appmesh.k8s.aws/v1beta2',
      'VirtualRouter',
      'basket',
      `{routes: [{httpRoute: {timeout: {perRequest: {unit: ${unit}, value: 2000}}}}]}`,
    );
    expect(timeouts(router).map(said)).toEqual([unit === 's' ? '2000' : '2']);
  });
});
