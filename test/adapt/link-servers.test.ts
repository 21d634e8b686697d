import { describe, expect, it } from 'vitest';
import { linkServers } from '../../src/adapt/link-servers.ts';
import { known } from '../../src/model/attribute.ts';
import type { Component, Datastore, HostName } from '../../src/model/component.ts';
import type { Edge } from '../../src/model/edge.ts';

const span = { file: { path: 'shop.yaml', text: 'host' }, start: 0, end: 4 };

function store(id: string, facts: Partial<Datastore>): Component {
  return {
    kind: 'datastore',
    id,
    resource: id,
    span,
    format: 'kubernetes',
    environment: { stage: 'unstated' },
    noun: 'a database server',
    engine: known('postgresql', span),
    role: 'primary',
    exposures: [],
    ...facts,
  };
}

const uses = (to: string): Edge => ({ kind: 'routes-to', from: 'cart', to, span, via: [] });

/** Where an edge to a server with this host leads, beside datastores with these names. */
function target(host: string, ...made: readonly HostName[]): string | undefined {
  const datastores = made.map((hostName, index) => store(`made ${index}`, { hostName }));
  const parts = linkServers([
    { components: [store('server', { host })], edges: [uses('server')] },
    { components: datastores, edges: [] },
  ]);
  return parts[0]?.edges[0]?.to;
}

const rds = { label: 'orders', domain: 'rds.amazonaws.com' };
const redis = { label: 'carts', domain: 'cache.amazonaws.com' };

describe('what a host name means', () => {
  it.each([
    ['orders.c9akciq32rzf.eu-west-1.rds.amazonaws.com', rds],
    ['orders.cluster-c9akciq32rzf.eu-west-1.rds.amazonaws.com', rds],
    ['orders.cluster-ro-c9akciq32rzf.eu-west-1.rds.amazonaws.com', rds],
    ['carts.abc123.ng.0001.euw1.cache.amazonaws.com', redis],
    ['master.carts.abc123.euw1.cache.amazonaws.com', redis],
    ['clustercfg.carts.abc123.euw1.cache.amazonaws.com', redis],
    ['orders.postgres.database.azure.com', { label: 'orders', domain: 'postgres.database.azure.com' }],
  ])('%s is the datastore with its name', (host, made) => {
    expect(target(host, made)).toBe('made 0');
  });

  it.each([
    ['another identifier', 'orders-archive.c9akciq32rzf.eu-west-1.rds.amazonaws.com', [rds]],
    ['a proxy', 'orders.proxy-c9akciq32rzf.eu-west-1.rds.amazonaws.com', [rds]],
    ['another service', 'orders.cluster-c9akciq32rzf.eu-west-1.docdb.amazonaws.com', [rds]],
    ['two that may be meant', 'orders.c9akciq32rzf.eu-west-1.rds.amazonaws.com', [rds, rds]],
    ['a host that anybody may have', 'orders', [rds]],
  ])('tells nothing of %s', (_, host, made) => {
    expect(target(host, ...made)).toBe('server');
  });

  it('leaves no server where a datastore stands for it', () => {
    const [first] = linkServers([
      { components: [store('server', { host: 'orders.abc.eu-west-1.rds.amazonaws.com' })], edges: [] },
      { components: [store('made', { hostName: rds })], edges: [] },
    ]);
    expect(first?.components).toEqual([]);
  });
});

describe('servers that several parts name', () => {
  const twice = (host: string) =>
    linkServers([
      { components: [store('one', { host })], edges: [uses('one')] },
      { components: [store('two', { host })], edges: [uses('two')] },
    ]).flatMap(({ edges }) => edges.map(({ to }) => to));

  it('are one where the name is a provider’s', () => {
    expect(twice('shop.abc.eu-west-1.rds.amazonaws.com')).toEqual(['one', 'one']);
  });

  it('stay two where each network has its own of that name', () => {
    expect(twice('db')).toEqual(['one', 'two']);
    expect(twice('db.internal.example.com')).toEqual(['one', 'two']);
  });
});
