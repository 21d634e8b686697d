import { describe, expect, it } from 'vitest';
import { adaptFiles, datastoreOf, said } from './adapt-files.ts';
import { workload } from './manifests.ts';

function object(apiVersion: string, kind: string, name: string, spec: string): string {
  return `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

/** The datastores that a program finds under a host name. */
function reached(host: string, ...objects: readonly string[]): readonly string[] {
  const container = `env:\n  - name: DATABASE_HOST\n    value: ${host}`;
  const { edges } = adaptFiles(workload({ container }) + objects.join(''));
  return edges
    .filter(({ kind }) => kind === 'connects-to')
    .map(({ to }) => to.slice(to.lastIndexOf(':') + 1));
}

describe('the Services that an operator makes', () => {
  it.each([
    ['postgresql.cnpg.io/v1', 'Cluster', '{}', 'db-rw'],
    ['acid.zalan.do/v1', 'postgresql', '{}', 'db-repl'],
    ['postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', '{}', 'db-pgbouncer'],
    ['stackgres.io/v1', 'SGCluster', '{}', 'db-primary'],
    ['pxc.percona.com/v1', 'PerconaXtraDBCluster', '{}', 'db-haproxy'],
    ['mysql.oracle.com/v2', 'InnoDBCluster', '{}', 'db-instances'],
    ['psmdb.percona.com/v1', 'PerconaServerMongoDB', '{replsets: [{name: orders}]}', 'db-orders'],
    ['mongodbcommunity.mongodb.com/v1', 'MongoDBCommunity', '{}', 'db-svc'],
    ['elasticsearch.k8s.elastic.co/v1', 'Elasticsearch', '{}', 'db-es-http'],
    [
      'cassandra.datastax.com/v1beta1',
      'CassandraDatacenter',
      '{clusterName: Shop One}',
      'shopone-db-service',
    ],
    ['scylla.scylladb.com/v1', 'ScyllaCluster', '{}', 'db-client'],
    ['redis.redis.opstreelabs.in/v1beta2', 'RedisCluster', '{}', 'db-leader'],
    ['crdb.cockroachlabs.com/v1alpha1', 'CrdbCluster', '{}', 'db-public'],
  ])('lead to its datastore (%s %s %s)', (apiVersion, kind, spec, host) => {
    expect(reached(host, object(apiVersion, kind, 'db', spec))).toEqual([`${kind}/db`]);
    expect(reached(`${host}-else`, object(apiVersion, kind, 'db', spec))).not.toContain(`${kind}/db`);
  });

  it('have others beside them that select the same Pods', () => {
    const cluster = object('postgresql.cnpg.io/v1', 'Cluster', 'db', '{}');
    const own = object('v1', 'Service', 'orders', '{selector: {cnpg.io/cluster: db}, ports: [{port: 5432}]}');
    expect(reached('orders', cluster, own)).toEqual(['Cluster/db']);
  });
});

describe('what the internet reaches of an operator’s datastore', () => {
  const open = (...objects: readonly string[]) =>
    datastoreOf(adaptFiles(objects.join('')), 'Cluster/db').exposures.map((exposure) => said(exposure.open));
  const cluster = object('postgresql.cnpg.io/v1', 'Cluster', 'db', '{instances: 3}');
  const service = (type: string) =>
    object('v1', 'Service', 'db', `{type: ${type}, selector: {cnpg.io/cluster: db}, ports: [{port: 5432}]}`);
  const policy = (selector: string, ingress: string) =>
    object('networking.k8s.io/v1', 'NetworkPolicy', 'db', `{podSelector: ${selector}, ingress: ${ingress}}`);

  it.each([
    ['LoadBalancer', ['true']],
    ['NodePort', ['true']],
    ['ClusterIP', []],
    ['"{{ type }}"', ['unknown']],
  ])('is what a Service opens (%s)', (type, expected) => {
    expect(open(cluster, service(type))).toEqual(expected);
  });

  it('may be kept out by a policy, unless another one lets it in', () => {
    const closed = policy('{}', '[]');
    const opening = policy('{matchLabels: {cnpg.io/cluster: db}}', '[{ports: [{port: 5432}]}]');
    expect(open(cluster, service('LoadBalancer'), closed)).toEqual(['unknown']);
    expect(open(cluster, service('LoadBalancer'), closed, opening)).toEqual(['true']);
    expect(open(cluster, service('LoadBalancer'), policy('{matchLabels: {app: web}}', '[]'))).toEqual([
      'true',
    ]);
  });
});
