import { describe, expect, it } from 'vitest';
import { uses } from './read-compose.ts';

describe('use of databases', () => {
  const db = '  db:\n    image: postgres:16\n';
  const service = (name: string, settings: string) =>
    `  ${name}:\n    image: shop/${name}\n    ${settings}\n`;

  it('follows from addresses in the environment', () => {
    const text = `services:\n${db}${service('orders', 'environment: {DATABASE_URL: postgres://app@db/orders}')}${service('carts', 'environment: [DB_HOST=db, DB_NAME=carts]')}`;
    expect(uses(text)).toEqual(['orders → service db: orders (named)', 'carts → service db: carts (named)']);
  });

  it('follows from environment files and anchors', () => {
    const text = `x-database: &database\n  DB_HOST: db\nservices:\n${db}  orders:\n    image: shop/orders\n    environment: {<<: *database, DB_NAME: orders}\n${service('carts', 'env_file: carts.env')}`;
    expect(uses({ 'compose.yaml': text, 'carts.env': 'DATABASE_URL=postgres://db/carts' })).toEqual([
      'orders → service db: orders (named)',
      'carts → service db: carts (named)',
    ]);
  });

  it('follows from aliases, container names and links', () => {
    const text =
      'services:\n  store:\n    image: postgres:16\n    container_name: shop-db\n    networks: {back: {aliases: [database]}}\n' +
      service('a', 'environment: {PGHOST: shop-db}') +
      service('b', 'environment: {PGHOST: database}') +
      service('c', 'links: ["store:pg"]\n    environment: {PGHOST: pg}');
    expect(uses(text)).toEqual(['a', 'b', 'c'].map((name) => `${name} → service store: - (named)`));
  });

  it('follows from the order of starting where nothing names the database', () => {
    expect(uses(`services:\n${db}${service('orders', 'depends_on: [db]')}`)).toEqual([
      'orders → service db: - (ordered)',
    ]);
    expect(
      uses(`services:\n${db}${service('orders', 'depends_on: [db]\n    environment: {PGHOST: db}')}`),
    ).toEqual(['orders → service db: - (named)']);
  });

  it('follows from links as well', () => {
    expect(uses(`services:\n${db}${service('orders', 'links: ["db:database"]')}`)).toEqual([
      'orders → service db: - (ordered)',
    ]);
  });

  it('does not know the database where it may be named in what cannot be read', () => {
    const hidden = 'depends_on: [db]\n    environment: {DATABASE_URL: "$' + '{DATABASE_URL}"}';
    expect(uses(`services:\n${db}${service('orders', hidden)}`)).toEqual([
      'orders → service db: ? (ordered)',
    ]);
    expect(
      uses(`services:\n${db}${service('orders', 'depends_on: [db]\n    env_file: .env.secret')}`),
    ).toEqual(['orders → service db: ? (ordered)']);
  });

  it('counts one application in several processes once', () => {
    const text = `services:\n${db}  web:\n    build: .\n    depends_on: [db]\n  worker:\n    build: .\n    command: work\n    depends_on: [db]\n`;
    expect(uses(text)).toEqual(['web → service db: - (ordered)']);
  });

  it('tells programs apart that are mounted into the same runtime', () => {
    const program = (name: string) =>
      `  ${name}:\n    image: node:22\n    volumes: ["./${name}:/app"]\n    depends_on: [db]\n`;
    expect(uses(`services:\n${db}${program('orders')}${program('carts')}`)).toHaveLength(2);
  });

  it.each(['db-migrate', 'adminer', 'postgres-exporter', 'db-backup', 'pgadmin'])('leaves out %s', (name) => {
    expect(uses(`services:\n${db}${service(name, 'depends_on: [db]\n    restart: "no"')}`)).toEqual([]);
  });

  it('does not count brokers and memcached', () => {
    const text = `services:\n  queue:\n    image: rabbitmq:3\n  cache:\n    image: memcached\n${service('orders', 'depends_on: [queue, cache]')}`;
    expect(uses(text)).toEqual([]);
  });

  it('looks through a pooler', () => {
    const text = `services:\n${db}  pgbouncer:\n    image: edoburu/pgbouncer\n    environment: {DB_HOST: db}\n${service('orders', 'environment: {DATABASE_URL: postgres://pgbouncer/orders}')}`;
    expect(uses(text)).toEqual(['orders → service db: orders (named)']);
  });

  it('looks through a pooler that is only started before', () => {
    const text = `services:\n${db}  pgbouncer:\n    image: edoburu/pgbouncer\n    environment: {DB_HOST: db}\n${service('orders', 'depends_on: [pgbouncer]')}`;
    expect(uses(text)).toEqual(['orders → service db: - (ordered)']);
  });

  it('knows servers that run elsewhere by their names', () => {
    const environment = 'environment: {DATABASE_URL: mysql://db.example.com/shop}';
    const text = `services:\n${service('orders', environment)}${service('carts', environment)}`;
    expect(uses(text)).toEqual([
      'orders → database db.example.com: shop (named)',
      'carts → database db.example.com: shop (named)',
    ]);
  });

  it('takes no other host for a database', () => {
    expect(
      uses(`services:\n${service('orders', 'environment: {CATALOGUE_URL: "http://catalogue.example.com"}')}`),
    ).toEqual([]);
  });
});
