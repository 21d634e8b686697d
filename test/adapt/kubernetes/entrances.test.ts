import { describe, expect, it } from 'vitest';
import { adaptFiles, said } from './adapt-files.ts';

interface IngressOptions {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec?: string;
}

function ingress({ annotations = {}, spec = 'ingressClassName: nginx' }: IngressOptions): string {
  const marks = Object.entries(annotations).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`);
  return `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  annotations:
    example.com/owner: shop
${marks.join('')}spec:
  ${spec.replaceAll('\n', '\n  ')}
  rules:
    - host: shop.example.com
`;
}

function encrypted(text: string, noun = 'an Ingress'): readonly string[] {
  return adaptFiles(text)
    .components.filter((component) => component.kind === 'listener' && component.noun === noun)
    .flatMap(({ safeguards }) => safeguards?.encryptedListening?.map(said) ?? ['-']);
}

const scheme = { 'alb.ingress.kubernetes.io/scheme': 'internet-facing' };

describe('an Ingress', () => {
  it('speaks plainly without `tls`', () => {
    expect(encrypted(ingress({}))).toEqual(['false']);
    expect(encrypted(ingress({ spec: 'ingressClassName: nginx\ntls: [{secretName: shop}]' }))).toEqual([
      'true',
    ]);
  });

  it('is not judged by what may be anything', () => {
    expect(encrypted(ingress({ spec: 'ingressClassName: nginx\ntls: "{{ tls }}"' }))).toEqual(['unknown']);
    expect(encrypted(ingress({ annotations: { 'example.com/tls': '{{ tls }}' } }))).toEqual(['unknown']);
    expect(encrypted(ingress({ annotations: { 'example.com/tls-profile': 'modern' } }))).toEqual(['unknown']);
    expect(encrypted(ingress({ spec: 'ingressClassName: ngrok' }))).toEqual(['unknown']);
  });

  it.each(['nginx-internal', 'private'])('is nobody’s outside where its class is %s', (name) => {
    expect(encrypted(ingress({ spec: `ingressClassName: ${name}` }))).toEqual(['-']);
  });

  it('has names that its certificate does not cover', () => {
    const covered = (host: string) =>
      encrypted(ingress({ spec: `ingressClassName: nginx\ntls: [{hosts: ["${host}"], secretName: shop}]` }));
    expect(covered('shop.example.com')).toEqual(['true']);
    expect(covered('*.example.com')).toEqual(['true']);
    expect(covered('*.shop.example.com')).toEqual(['false']);
    expect(covered('example.com')).toEqual(['false']);
  });

  it('of the AWS controller listens as its annotations say', () => {
    const alb = (annotations: Readonly<Record<string, string>>) =>
      encrypted(ingress({ annotations: { ...scheme, ...annotations }, spec: 'ingressClassName: alb' }));
    const certificate = {
      'alb.ingress.kubernetes.io/certificate-arn': 'arn:aws:acm:eu-central-1:1:certificate/a',
    };
    const both = { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}, {"HTTPS": 443}]' };
    expect(alb({})).toEqual(['false']);
    expect(alb(certificate)).toEqual(['true']);
    expect(alb({ ...certificate, ...both })).toEqual(['false']);
    expect(alb({ ...both, 'alb.ingress.kubernetes.io/ssl-redirect': '443' })).toEqual(['true']);
    expect(alb({ ...both, 'alb.ingress.kubernetes.io/group.name': 'public' })).toEqual(['unknown']);
  });

  it('of GKE may redirect by a FrontendConfig that is not here', () => {
    const annotations = {
      'networking.gke.io/managed-certificates': 'shop',
      'networking.gke.io/v1beta1.FrontendConfig': 'shop',
    };
    expect(encrypted(ingress({ annotations, spec: 'defaultBackend: {}' }))).toEqual(['unknown']);
  });
});

describe('an IngressRoute of Traefik', () => {
  const route = (spec: string) =>
    `---\napiVersion: traefik.io/v1alpha1\nkind: IngressRoute\nmetadata: {name: shop}\nspec: ${spec}\n`;

  it('is judged where `web` is its only entry point', () => {
    expect(encrypted(route('{entryPoints: [web], routes: []}'), 'an IngressRoute')).toEqual(['false']);
    expect(encrypted(route('{routes: []}'), 'an IngressRoute')).toEqual(['-']);
    expect(encrypted(route('{entryPoints: [websecure], routes: []}'), 'an IngressRoute')).toEqual(['-']);
  });

  it('may have a middleware that is not here', () => {
    const spec = '{entryPoints: [web], routes: [{middlewares: [{name: to-https}]}]}';
    expect(encrypted(route(spec), 'an IngressRoute')).toEqual(['unknown']);
  });
});
