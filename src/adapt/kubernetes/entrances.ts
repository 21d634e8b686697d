import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import { repairWith, setIn } from '../repair.ts';
import { awsTlsPolicy } from './alb-ingress.ts';
import { plainComponent } from './component-base.ts';
import { contourEncryption, openShiftEncryption, traefikEncryption } from './edge-route.ts';
import { gatewayEncryption } from './gateway-listeners.ts';
import { gatewayRedirects } from './gateway-redirect.ts';
import { ingressEncryption } from './ingress-encryption.ts';
import { istioEncryption, istioTls, tlsVersion } from './istio-gateway.ts';
import type { Landscape } from './landscape.ts';
import { objectAt, textMapAt } from './read-pod.ts';
import { stickyByAnnotation } from './session-affinity.ts';
import { tlsInFront } from './tls-in-front.ts';
import { webFirewall } from './web-firewall.ts';

type Answer = Attribute<boolean> | undefined;

/** What requests enter a cluster by, as far as TLS and sessions are concerned. */
export function entranceListeners(landscape: Landscape, context: AdaptContext): readonly Component[] {
  const front = tlsInFront(landscape);
  const firewall = webFirewall(landscape);
  const isRedirected = gatewayRedirects(landscape);
  const ofGateway = gatewayEncryption(landscape);
  const { all } = landscape;
  const listener = (
    object: KubernetesObject,
    noun: string,
    encrypted: readonly Answer[],
    modern: readonly Answer[] = [],
    free: readonly Answer[] = [],
    guarded: readonly Answer[] = [],
  ) =>
    plainComponent(object, context, 'listener', noun, {
      webFirewall: given(guarded),
      encryptedListening: given(encrypted),
      modernTls: given(modern),
      sessionFreedom: given(free),
    });
  return [
    ...['networking.k8s.io', 'extensions']
      .flatMap((group) => all(group, 'Ingress'))
      .map((object) =>
        listener(
          object,
          'an Ingress',
          [ingressEncryption(object, landscape, front)],
          [awsTlsPolicy(object)],
          [stickyByAnnotation(object)],
          [firewall(object)],
        ),
      ),
    ...all('gateway.networking.k8s.io', 'Gateway').map((object) =>
      listener(object, 'a Gateway', ofGateway(object)),
    ),
    ...all('networking.istio.io', 'Gateway').map((object) =>
      listener(object, 'an Istio Gateway', istioEncryption(object, front, isRedirected), istioTls(object)),
    ),
    ...['route.openshift.io', '']
      .flatMap((group) => all(group, 'Route'))
      .map((object) => listener(object, 'a Route', [openShiftEncryption(object)])),
    ...['traefik.io', 'traefik.containo.us'].flatMap((group) => [
      ...all(group, 'IngressRoute').map((object) =>
        listener(object, 'an IngressRoute', [traefikEncryption(object, landscape)]),
      ),
      ...all(group, 'TLSOption').map((object) =>
        listener(object, 'a TLSOption', [], [oldestOf(object, [], 'minVersion', traefikOld, 'VersionTLS12')]),
      ),
    ]),
    ...all('projectcontour.io', 'HTTPProxy').map((object) =>
      listener(
        object,
        'an HTTPProxy',
        [contourEncryption(object)],
        [oldestOf(object, ['virtualhost', 'tls'], 'minimumProtocolVersion', /^1\.[01]$/, '"1.2"')],
      ),
    ),
    ...all('gateway.envoyproxy.io', 'ClientTrafficPolicy').map((object) =>
      listener(
        object,
        'a ClientTrafficPolicy',
        [],
        [oldestOf(object, ['tls'], 'minVersion', /^1\.[01]$/, '"1.2"')],
      ),
    ),
    ...all('operator.openshift.io', 'IngressController').map((object) =>
      listener(
        object,
        'an IngressController',
        [],
        [
          oldestOf(object, ['tlsSecurityProfile'], 'type', /^Old$/, 'Intermediate'),
          oldestOf(
            object,
            ['tlsSecurityProfile', 'custom'],
            'minTLSVersion',
            /^VersionTLS1[01]$/,
            'VersionTLS12',
          ),
        ],
      ),
    ),
    ...all('', 'Service').flatMap((object) => {
      const policy = awsTlsPolicy(object);
      return policy === undefined ? [] : [listener(object, 'a Service', [], [policy])];
    }),
    ...all('', 'ConfigMap').flatMap((object) => {
      const modern = nginxProtocols(object);
      return modern === undefined ? [] : [listener(object, 'a configuration of ingress-nginx', [], [modern])];
    }),
  ];
}

const traefikOld = /^VersionTLS1[01]$/;

function oldestOf(
  object: KubernetesObject,
  path: readonly string[],
  name: string,
  old: RegExp,
  wanted: string,
): Answer {
  return tlsVersion(objectAt(object.body, 'spec', ...path), name, old, wanted);
}

/** Source: https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#ssl-protocols */
function nginxProtocols(configMap: KubernetesObject): Answer {
  const protocols = textMapAt(configMap.body, 'data').get('ssl-protocols');
  if (protocols === undefined || !/nginx|ingress/.test(configMap.name)) return undefined;
  const data = objectAt(configMap.body, 'data');
  const old = protocols.split(/\s+/).some((word) => /^(?:SSLv[23]|TLSv1(?:\.[01])?)$/.test(word));
  return known(!old, data?.fields.get('ssl-protocols')?.span ?? configMap.header, {
    detail: `\`ssl-protocols\` is \`${protocols.trim().slice(0, 80)}\``,
    remedy: 'Set `ssl-protocols: "TLSv1.2 TLSv1.3"`.',
    ...repairWith(setIn(data, ['ssl-protocols'], 'TLSv1.2 TLSv1.3')),
  });
}

/** Undefined where nothing is to be said, so that the model holds no empty answers. */
function given(answers: readonly Answer[]): readonly Attribute<boolean>[] | undefined {
  const found = answers.filter((answer) => answer !== undefined);
  return found.length === 0 ? undefined : found;
}
