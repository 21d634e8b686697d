import { describe, expect, it } from 'vitest';
import { adaptDockerfiles } from '../../src/adapt/dockerfile/adapt.ts';
import { linkImages } from '../../src/adapt/link-images.ts';
import { evaluateDockerfile } from '../../src/evaluate/dockerfile/evaluate.ts';
import { known } from '../../src/model/attribute.ts';
import type { Container } from '../../src/model/component.ts';
import type { Edge } from '../../src/model/edge.ts';
import { environmentOf } from '../../src/model/environment.ts';
import { parseDockerfile } from '../../src/parse/dockerfile/parse.ts';

/** What a Compose file builds as `acme/shop`. */
const named = 'services/storefront/Dockerfile';

const images = (...paths: string[]) =>
  adaptDockerfiles(
    paths.map((path) => {
      const file = { path, text: 'FROM node:22\nEXPOSE 3000\n' };
      const evaluated = evaluateDockerfile(parseDockerfile(file).tree);
      return { file, evaluated, evaluateWith: () => evaluated };
    }),
    new Map([
      [
        named,
        [
          {
            context: undefined,
            target: undefined,
            arguments: new Map(),
            namedContexts: new Set(),
            image: 'acme/shop:dev',
          },
        ],
      ],
    ]),
    { ignoreFiles: new Map(), environmentFiles: new Set() },
    { environmentOf },
  );

function container(image: string): Container {
  const span = { file: { path: 'shop.yaml', text: `image: ${image}` }, start: 0, end: 7 + image.length };
  return {
    kind: 'container',
    id: 'container',
    name: 'web',
    resource: 'Deployment/web',
    workload: 'workload',
    span,
    format: 'kubernetes',
    environment: { stage: 'unstated' },
    image: known(image, span),
    serving: true,
    healthChecks: [],
  };
}

/** The Dockerfiles whose image a container with this image is taken to run. */
const linked = (image: string, paths: readonly string[], edges: readonly Edge[] = []) =>
  linkImages([images(...paths), { components: [container(image)], edges }]).map(
    ({ from, to }) => `${from} → ${to}`,
  );

describe('telling by name which image a container runs', () => {
  it.each([
    ['the folder of the Dockerfile', 'frontend', 'src/frontend/Dockerfile'],
    [
      'a registry and a tag around it',
      'registry.example.com:5000/shop/frontend:1.4',
      'src/frontend/Dockerfile',
    ],
    ['a project before it', 'example/shop-frontend', 'src/frontend/Dockerfile'],
    ['underscores', 'example/shop_frontend', 'src/frontend/Dockerfile'],
    ['a folder that says nothing below it', 'example/cart', 'src/cart/src/Dockerfile'],
  ])('goes by %s', (_, image, path) => {
    expect(linked(image, [path, 'src/other/Dockerfile'])).toEqual([`image:${path} → container`]);
  });

  it('prefers the whole name to its end', () => {
    expect(linked('user-service', ['service/Dockerfile', 'user-service/Dockerfile'])).toEqual([
      'image:user-service/Dockerfile → container',
    ]);
  });

  it('passes over a Dockerfile for development', () => {
    expect(linked('cart', ['cart/Dockerfile', 'cart/Dockerfile.dev'])).toEqual([
      'image:cart/Dockerfile → container',
    ]);
  });

  it.each([
    ['two Dockerfiles have the name', 'cart', ['a/cart/Dockerfile', 'b/cart/Dockerfile']],
    ['no Dockerfile has it', 'checkout', ['cart/Dockerfile']],
    ['the name only ends alike', 'shopcart', ['cart/Dockerfile']],
    ['the Dockerfile stands at the root', 'shop', ['Dockerfile']],
    ['the image is a published one', 'redis:7.2', ['redis/Dockerfile']],
  ])('says nothing where %s', (_, image, paths) => {
    expect(linked(image, paths)).toEqual([]);
  });

  it('goes by the name that a Compose file gives what it builds', () => {
    const paths = [named, 'shop/Dockerfile'];
    expect(linked('docker.io/acme/shop:1.4', paths)).toEqual([`image:${named} → container`]);
    expect(linked('other/shop', paths)).toEqual(['image:shop/Dockerfile → container']);
  });

  it('says nothing where it is known already', () => {
    const span = { file: { path: 'compose.yaml', text: '' }, start: 0, end: 0 };
    const edge: Edge = { kind: 'builds', from: 'image:b/Dockerfile', to: 'container', span, via: [] };
    expect(linked('cart', ['cart/Dockerfile'], [edge])).toEqual([]);
  });
});
