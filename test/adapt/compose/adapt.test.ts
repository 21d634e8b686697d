import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/source/span.ts';
import { infrastructureOf, read, type Texts, uses } from './read-compose.ts';

function workload(texts: Texts | string, name: string) {
  return infrastructureOf(texts)
    .all('workload')
    .find(({ resource }) => resource === `service ${name}`);
}

function container(texts: Texts | string, name: string) {
  return infrastructureOf(texts)
    .all('container')
    .find((each) => each.name === name);
}

function datastore(texts: Texts | string, name: string, baseImages: Texts = {}) {
  return infrastructureOf(texts, baseImages)
    .all('datastore')
    .find(({ resource }) => resource === `service ${name}`);
}

describe('datastores', () => {
  it('are told by their image', () => {
    expect(datastore('services:\n  db:\n    image: postgres:16\n', 'db')).toMatchObject({
      engine: { value: 'postgresql' },
      role: 'primary',
      exposures: [],
    });
  });

  it('are told by the name of an image whose registry and tag are unknown', () => {
    const text = 'services:\n  mongodb:\n    image: $' + '{REPO}/rs-mongodb:$' + '{TAG}\n';
    expect(datastore(text, 'mongodb')).toMatchObject({ engine: { value: 'mongodb' } });
  });

  it('are told by what their image is built from', () => {
    const text = 'services:\n  data:\n    build: ./store\n';
    expect(datastore(text, 'data', { 'store/Dockerfile': 'mysql:8' })).toMatchObject({
      engine: { value: 'mysql' },
    });
    expect(datastore(text, 'data', { 'store/Dockerfile': 'node:22' })).toBeUndefined();
    expect(datastore('services:\n  data:\n    build: ./mysql\n', 'data')).toMatchObject({
      engine: { value: 'mysql' },
    });
  });

  it.each([
    ['a backup that uses their image', 'db-backup:\n    image: postgres:16\n'],
    [
      'a script that runs their client',
      'fill:\n    image: mongo:7\n    command: mongosh --host mongo /fill.js\n',
    ],
    ['an application built beside its store', 'api:\n    image: shop/redis-api\n    build: ./api\n'],
  ])('are not %s', (_, service) => {
    expect(infrastructureOf(`services:\n  ${service}`).all('datastore')).toEqual([]);
  });
});

describe('published ports of a datastore', () => {
  function exposures(entry: string, image = 'postgres:16'): readonly (readonly [unknown, string])[] {
    const found = datastore(`services:\n  db:\n    image: ${image}\n    ${entry}\n`, 'db');
    return (found?.exposures ?? []).map(({ open }) => [
      open.state === 'known' ? open.value : open.state,
      textOf(open.span),
    ]);
  }

  it.each([
    ['ports: ["5432:5432"]', true],
    ['ports: ["5432"]', true],
    ['ports: [5432]', true],
    ['ports: ["15432:5432/tcp"]', true],
    ['ports: ["0.0.0.0:5432:5432"]', true],
    ['ports: ["[::]:5432:5432"]', true],
    ['ports: ["203.0.113.7:5432:5432"]', true],
    ['ports: ["5430-5440:5430-5440"]', true],
    ['ports: [{target: 5432, published: "5432"}]', true],
    ['ports: ["127.0.0.1:5432:5432"]', false],
    ['ports: ["127.0.0.1::5432"]', false],
    ['ports: ["[::1]:5432:5432"]', false],
    ['ports: ["10.0.0.5:5432:5432"]', false],
    ['ports: [{target: 5432, published: "5432", host_ip: 127.0.0.1}]', false],
    ['ports: ["$' + '{DB_PORT:-5432}:5432"]', true],
    ['ports: ["$' + '{DB_PORT:-127.0.0.1:5432}:5432"]', false],
    ['ports: ["$' + '{DB_PORT}:5432"]', 'unknown'],
    ['ports: ["$' + '{ADDRESS}:5432:5432"]', 'unknown'],
  ])('%s: %s', (entry, open) => {
    expect(exposures(entry).map(([state]) => state)).toEqual([open]);
  });

  it('point at the very entry', () => {
    expect(exposures('ports:\n      - "127.0.0.1:5432:5432"\n      - "5432:5432"')).toEqual([
      [false, '"127.0.0.1:5432:5432"'],
      [true, '"5432:5432"'],
    ]);
  });

  it('are not those of a management interface', () => {
    expect(exposures('ports: ["15672:15672"]', 'rabbitmq:3-management')).toEqual([]);
  });

  it('are all of them in the network of the host', () => {
    expect(exposures('network_mode: host')).toEqual([[true, 'network_mode: host']]);
  });
});

describe('health checks', () => {
  function presence(settings: string): unknown {
    const found = container(`services:\n  web:\n    image: shop/web\n    ${settings}\n`, 'web');
    return found?.healthChecks.map(({ present }) =>
      present.state === 'known' ? present.value : present.state,
    );
  }

  it.each([
    ['ports: ["80:80"]', ['absent']],
    ['healthcheck: {test: [CMD, /web, health]}', [true]],
    ['healthcheck: {test: curl -f http://localhost}', [true]],
    ['healthcheck: {disable: true}', [false]],
    ['healthcheck: {test: [NONE]}', [false]],
    ['healthcheck: {interval: 10s}', ['unknown']],
    ['profiles: [debug]', []],
    ['deploy: {mode: replicated-job}', []],
    ['extends: {file: ../elsewhere.yaml, service: web}', ['unknown']],
  ])('%s: %j', (settings, expected) => {
    expect(presence(settings)).toEqual(expected);
  });

  it('are missing at the name of the service', () => {
    const present = container('services:\n  web:\n    image: shop/web\n', 'web')?.healthChecks[0]?.present;
    expect(present && textOf(present.span)).toBe('web');
  });

  it('are not asked of what ends by itself', () => {
    const text =
      'services:\n  web:\n    image: shop/web\n    depends_on:\n      prepare: {condition: service_completed_successfully}\n' +
      '  prepare:\n    image: shop/web\n  migrate:\n    image: shop/web\n    restart: "no"\n';
    expect(container(text, 'prepare')?.healthChecks).toEqual([]);
    expect(container(text, 'migrate')?.healthChecks).toEqual([]);
    expect(workload(text, 'prepare')?.role).toBe('job');
  });

  it('know which services others send requests to', () => {
    const text =
      'services:\n  web:\n    image: shop/web\n    ports: ["80:80"]\n    depends_on: [api]\n' +
      '  api:\n    image: shop/api\n  mailer:\n    image: shop/mailer\n';
    expect(['web', 'api', 'mailer'].map((name) => container(text, name)?.serving)).toEqual([
      true,
      true,
      false,
    ]);
    expect(workload(text, 'mailer')?.role).toBe('worker');
  });
});

describe('start order', () => {
  it.each([
    ['[db]', false, 'db'],
    ['{db: {condition: service_started}}', false, 'condition: service_started'],
    ['{db: {condition: service_healthy}}', true, 'condition: service_healthy'],
    ['{db: {condition: service_completed_successfully}}', true, 'condition: service_completed_successfully'],
  ])('depends_on: %s', (dependsOn, value, place) => {
    const text = `services:\n  web:\n    image: shop/web\n    depends_on: ${dependsOn}\n  db:\n    image: postgres:16\n`;
    const [edge] = infrastructureOf(text).edgesFrom('compose:compose.yaml:web', 'starts-after');
    expect(edge).toMatchObject({ to: 'compose:compose.yaml:db', waitsForHealth: { value } });
    expect(edge && textOf(edge.span)).toBe(place);
  });
});

describe('start order through an alias', () => {
  it('is shown where the dependency is named', () => {
    const text =
      'x-started: &started {condition: service_started}\nservices:\n  web:\n    image: shop/web\n' +
      '    depends_on:\n      db: {<<: *started}\n  db:\n    image: postgres:16\n';
    const [edge] = infrastructureOf(text).edgesFrom('compose:compose.yaml:web', 'starts-after');
    expect(edge && textOf(edge.span)).toBe('db: {<<: *started}');
    expect(edge?.via).toMatchObject([{ message: 'the alias `*started` brings it here' }]);
  });
});

describe('placement', () => {
  const pinned = (replicas: number) =>
    `services:\n  api:\n    image: shop/api\n    deploy:\n      replicas: ${replicas}\n      placement:\n        constraints: [node.hostname == rack-1]\n`;

  it('holds several replicas in one place', () => {
    const zones = workload(pinned(3), 'api')?.zones;
    expect(zones).toMatchObject({ state: 'known', value: 1 });
    expect(zones && textOf(zones.span)).toBe('node.hostname == rack-1');
  });

  it('says nothing of a single one', () => {
    expect(workload(pinned(1), 'api')?.zones).toBeUndefined();
  });
});

describe('builds', () => {
  it('lead from the Dockerfile and its stage to the container', () => {
    const text =
      'services:\n  web:\n    build: {context: ./web, dockerfile: docker/Dockerfile.web, target: Serve}\n';
    expect(read({ 'shop/compose.yaml': text }).edges).toMatchObject([
      {
        kind: 'builds',
        from: 'image:shop/web/docker/Dockerfile.web#serve',
        to: 'compose:shop/compose.yaml:web#container',
      },
    ]);
  });

  it('lead to whoever runs the image by its name', () => {
    const text =
      'services:\n  web:\n    build: .\n    image: shop\n  jobs:\n    image: shop\n  cache:\n    image: redis\n';
    const builds = read(text).edges.filter(({ kind }) => kind === 'builds');
    expect(builds.map(({ from, to }) => [from, to])).toEqual([
      ['image:Dockerfile', 'compose:compose.yaml:web#container'],
      ['image:Dockerfile', 'compose:compose.yaml:jobs#container'],
    ]);
  });

  it('name no file where the context is fetched or the Dockerfile is written in place', () => {
    const text =
      'services:\n  a:\n    build: https://git.example.com/a.git\n  b:\n    build: {dockerfile_inline: FROM scratch}\n' +
      '  c:\n    build: ../../outside\n';
    expect(read(text).edges).toEqual([]);
  });

  it('leave no published image, whatever it is called', () => {
    expect(container('services:\n  web:\n    image: shop/web\n    build: .\n', 'web')?.image.state).toBe(
      'absent',
    );
    expect(container('services:\n  web:\n    image: shop/web:1\n', 'web')?.image).toMatchObject({
      value: 'shop/web:1',
    });
  });
});

describe('environments', () => {
  it.each([
    ['compose.yaml', 'unstated'],
    ['compose.override.yaml', 'development'],
    ['docker-compose.dev.yml', 'development'],
    ['docker-compose.prod.yml', 'production'],
  ])('%s is %s', (path, stage) => {
    expect(workload({ [path]: 'services:\n  web:\n    image: shop/web\n' }, 'web')?.environment.stage).toBe(
      stage,
    );
  });
});

describe('a file on top of a base', () => {
  const base =
    'services:\n  web:\n    image: shop/web\n    depends_on: [db]\n  db:\n    image: postgres:16\n    ports: ["5432:5432"]\n';
  const files = {
    'docker-compose.yml': base,
    'docker-compose.prod.yml': 'services:\n  web:\n    restart: always\n  db:\n    ports: ["5433:5432"]\n',
  };

  it('says only what it adds', () => {
    const infrastructure = infrastructureOf(files);
    const places = [
      ...infrastructure
        .all('container')
        .flatMap(({ healthChecks }) => healthChecks.map(({ present }) => present.span)),
      ...infrastructure.all('datastore').flatMap(({ exposures }) => exposures.map(({ open }) => open.span)),
      ...infrastructure
        .all('workload')
        .flatMap(({ id }) => infrastructure.edgesFrom(id, 'starts-after').map(({ span }) => span)),
    ].map((span) => `${span.file.path}: ${textOf(span)}`);
    expect(places.sort()).toEqual([
      'docker-compose.prod.yml: "5433:5432"',
      'docker-compose.yml: "5432:5432"',
      'docker-compose.yml: db',
      'docker-compose.yml: db',
      'docker-compose.yml: web',
    ]);
    expect(uses(files)).toEqual(['web → service db: - (ordered)']);
  });
});
