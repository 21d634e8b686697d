import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/source/span.ts';
import { adaptFiles, said } from './adapt-files.ts';
import { database, service, workload } from './manifests.ts';

const store = database() + service('db', 'ports:\n  - port: 5432');

const client = (name: string, env: string, image = `example.com/${name}:1.0.0`) =>
  workload({ name, image, container: `env:\n${env}` });

const url = (address: string) => `  - name: DATABASE_URL\n    value: ${address}`;

function edges(files: string | Readonly<Record<string, string>>) {
  const infrastructure = adaptFiles(files);
  return infrastructure.all('datastore').flatMap(({ id }) =>
    infrastructure.edgesTo(id, 'connects-to').map((edge) => {
      const from = infrastructure.component(edge.from);
      return { from: from?.resource, database: said(edge.database), place: textOf(edge.span), via: edge.via };
    }),
  );
}

describe('connections', () => {
  it.each([
    'postgres://db/shop',
    'postgres://app:secret@db.shop:5432/shop',
    'postgres://db.shop.svc.cluster.local/shop',
    'postgres://db-0.db/shop',
  ])('lead from an environment variable through a Service to the datastore: %s', (address) => {
    const [edge] = edges(store + client('cart', url(address)));
    expect(edge).toMatchObject({ from: 'Deployment/cart', database: 'shop' });
    expect(edge?.place).toContain('name: DATABASE_URL');
  });

  it.each([
    ['postgres://db.example.com/shop', 'db.example.com'],
    ['postgres://db.com/shop', 'db.com'],
    ['postgres://other/shop', 'other'],
  ])('lead out of the tree where nothing there answers: %s', (address, host) => {
    const infrastructure = adaptFiles(store + client('cart', url(address)));
    const server = infrastructure.all('datastore').find((datastore) => datastore.host !== undefined);
    expect(server).toMatchObject({ resource: `database ${host}`, host, role: 'primary' });
    expect(infrastructure.edgesTo(server?.id ?? '', 'connects-to')).toHaveLength(1);
    expect(infrastructure.all('datastore')).toHaveLength(2);
  });

  it('follow a Service that is another name', () => {
    const alias = service('orders', 'type: ExternalName\nexternalName: db');
    const [edge] = edges(store + alias + client('cart', url('postgres://orders/shop')));
    expect(edge).toMatchObject({ from: 'Deployment/cart', database: 'shop' });
    expect(edge?.via.map(({ message }) => message)).toContain('`Service/orders` is another name for it');
  });

  it('end where names lead in a circle', () => {
    const circle =
      service('one', 'type: ExternalName\nexternalName: two') +
      service('two', 'type: ExternalName\nexternalName: one');
    expect(edges(circle + client('cart', url('postgres://one/shop')))).toEqual([]);
  });

  it('take the host of a provider for one server in every directory, and any other for one of its own', () => {
    const managed = url('postgres://shop.abc.eu-west-1.rds.amazonaws.com/shop');
    const own = url('postgres://db/shop');
    const hosts = (env: string) =>
      adaptFiles({ 'north/a.yaml': client('cart', env), 'south/b.yaml': client('orders', env) }).all(
        'datastore',
      ).length;
    expect([hosts(managed), hosts(own)]).toEqual([1, 2]);
  });

  it('are put together from several variables', () => {
    const env = '  - {name: DB_HOST, value: db}\n  - {name: DB_NAME, value: shop}';
    expect(edges(store + client('cart', env))).toMatchObject([{ from: 'Deployment/cart', database: 'shop' }]);
  });

  it('are followed into ConfigMaps', () => {
    const configMap =
      '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cart}\ndata:\n  DB_HOST: db\n  DB_NAME: shop\n';
    const [edge] = edges(
      store + configMap + workload({ name: 'cart', container: 'envFrom:\n  - configMapRef: {name: cart}' }),
    );
    expect(edge).toMatchObject({ from: 'Deployment/cart', database: 'shop', place: 'DB_HOST: db' });
    expect(edge?.via.map(({ message }) => message)).toEqual([
      '`Deployment/cart` takes its environment from there',
    ]);
  });

  const mounting = (name: string, text: string, env = '') => {
    const lines = text
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
    const configMap = `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: cart}\ndata:\n  ${name}: |\n${lines}\n`;
    return (
      store +
      configMap +
      workload({
        name: 'cart',
        container: `volumeMounts:\n  - {name: settings, mountPath: /settings}${env}`,
        pod: 'volumes:\n  - {name: settings, configMap: {name: cart}}',
      })
    );
  };

  it.each([
    [
      'application.yaml',
      'spring:\n  datasource:\n    url: jdbc:postgresql://db/shop # here\n    username: app',
    ],
    ['application.properties', 'server.port=8080\nspring.datasource.url=jdbc:postgresql://db/shop'],
    ['.env', 'export DB_HOST="db"\nDB_NAME=shop'],
  ])('are read in the mounted file %s', (name, text) => {
    expect(edges(mounting(name, text))).toMatchObject([
      { from: 'Deployment/cart', database: 'shop', place: name },
    ]);
  });

  it.each([
    ['application.yaml', `spring:\n  datasource:\n    url: \${DATABASE_URL}`],
    ['application.yaml', 'a: 1\n---\nspring:\n  datasource:\n    url: jdbc:postgresql://db/shop'],
    ['setup.sh', 'DB_HOST=db'],
  ])('are not taken from what may not hold in the mounted file %s', (name, text) => {
    expect(edges(mounting(name, text))).toEqual([]);
  });

  it('are taken from the environment before a mounted file', () => {
    const env = '\nenv:\n  - {name: DATABASE_URL, value: "postgres://db.example.com/shop"}';
    expect(edges(mounting('.env', 'DATABASE_URL=postgres://db/shop', env))).toMatchObject([
      { place: expect.stringContaining('db.example.com') },
    ]);
  });

  it('are followed into Secrets, of which no text is kept', () => {
    const encoded = Buffer.from('postgres://app:hunter2@db/shop').toString('base64');
    const secret = `---\napiVersion: v1\nkind: Secret\nmetadata: {name: cart}\ndata:\n  url: ${encoded}\n`;
    const env = '  - name: DATABASE_URL\n    valueFrom:\n      secretKeyRef: {name: cart, key: url}';
    const found = edges(store + secret + client('cart', env));
    expect(found).toMatchObject([{ from: 'Deployment/cart', database: 'shop' }]);
    expect(JSON.stringify(found.map(({ database, from }) => [database, from]))).not.toContain('hunter2');
  });

  it('fill in earlier variables', () => {
    const env = `  - {name: HOST, value: db}\n${url('postgres://$(HOST)/shop')}`;
    expect(edges(store + client('cart', env))).toMatchObject([{ database: 'shop' }]);
  });

  it('leave a database unknown that is not in the tree', () => {
    const env =
      '  - {name: DB_HOST, value: db}\n  - name: DB_NAME\n    valueFrom:\n      secretKeyRef: {name: gone, key: name}';
    expect(edges(store + client('cart', env))).toMatchObject([{ database: 'unknown' }]);
  });

  it('do not grow without bounds', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `  - {name: V${index + 1}, value: "$(V${index})$(V${index})"}`,
    );
    const env = [`  - {name: V0, value: "\${X}"}`, ...doubling, url('postgres://$(V40)/shop')].join('\n');
    expect(edges(store + client('cart', env))).toEqual([]);
  });

  it('are read from arguments', () => {
    const cart = workload({ name: 'cart', container: 'args: ["--database-url=postgres://db/shop"]' });
    expect(edges(store + cart)).toMatchObject([{ from: 'Deployment/cart', database: 'shop' }]);
  });

  it('are not drawn for jobs, consoles and backups', () => {
    const job = client('migrate', url('postgres://db/shop'))
      .replace('Deployment', 'Job')
      .replace('apps/v1', 'batch/v1');
    const console = client('pgadmin', url('postgres://db/shop'), 'dpage/pgadmin4:8');
    expect(edges(store + job + console)).toEqual([]);
  });

  it('count an application once, however many workloads it has', () => {
    const shop = url('postgres://db/shop');
    const canary = client('cart-canary', shop, 'example.com/cart:2.0.0');
    expect(edges(store + client('cart', shop) + canary)).toHaveLength(1);
    expect(edges(store + client('cart', shop) + client('orders', shop))).toHaveLength(2);
  });

  it('stay within the directory where there are copies', () => {
    const files = {
      'dev/all.yaml': store + client('cart', url('postgres://db/shop')),
      'prod/all.yaml': store + client('cart', url('postgres://db/shop')),
    };
    expect(edges(files).map(({ from }) => from)).toEqual(['Deployment/cart', 'Deployment/cart']);
  });

  it('lead through a connection pooler', () => {
    const pooler = workload({
      name: 'pool',
      image: 'edoburu/pgbouncer:1.23.1',
      container: `env:\n${url('postgres://db/shop')}`,
    });
    const files =
      store +
      pooler +
      service('pool', 'ports:\n  - port: 5432') +
      client('cart', url('postgres://pool/shop'));
    expect(edges(files)).toMatchObject([{ from: 'Deployment/cart', database: 'shop' }]);
  });

  it('lead to the Services of an operator', () => {
    const cluster =
      '---\napiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: shop}\nspec: {instances: 3}\n';
    expect(edges(cluster + client('cart', url('postgres://shop-rw/cart')))).toMatchObject([
      { database: 'cart' },
    ]);
  });
});
