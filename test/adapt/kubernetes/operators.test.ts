import { describe, expect, it } from 'vitest';
import { adaptFiles, datastoreOf, placeOf, said } from './adapt-files.ts';

function object(apiVersion: string, kind: string, spec: string, metadata = ''): string {
  return `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: db${metadata}}\nspec: ${spec}\n`;
}

const standbys = (apiVersion: string, kind: string, spec: string) =>
  datastoreOf(adaptFiles(object(apiVersion, kind, spec)), `${kind}/db`).standbys;

describe('the datastores of operators', () => {
  it.each([
    ['postgresql.cnpg.io/v1', 'Cluster', '{instances: 3}', '2'],
    ['postgresql.cnpg.io/v1', 'Cluster', '{instances: "{{ count }}"}', 'unknown'],
    ['postgresql.cnpg.io/v1', 'Cluster', '{}', '-'],
    ['acid.zalan.do/v1', 'postgresql', '{numberOfInstances: 1}', '0'],
    ['postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', '{instances: [{name: a}]}', '0'],
    ['pgv2.percona.com/v2', 'PerconaPGCluster', '{instances: [{replicas: 1}, {replicas: 2}]}', '2'],
    ['pxc.percona.com/v1', 'PerconaXtraDBCluster', '{pxc: {size: 3}}', '2'],
    ['psmdb.percona.com/v1', 'PerconaServerMongoDB', '{replsets: [{size: 3}, {size: 1}]}', '0'],
    ['mongodbcommunity.mongodb.com/v1', 'MongoDBCommunity', '{members: 3}', '2'],
    ['databases.spotahome.com/v1', 'RedisFailover', '{redis: {replicas: 3}}', '2'],
  ])('have standbys (%s %s %s)', (apiVersion, kind, spec, expected) => {
    expect(said(standbys(apiVersion, kind, spec))).toBe(expected);
  });

  it('are told at the number that is written', () => {
    expect(placeOf(standbys('postgresql.cnpg.io/v1', 'Cluster', '{instances: 1}'))).toBe('instances: 1');
  });

  it('count the brokers of node pools, and those of no other Kafka', () => {
    const pool = (cluster: string) =>
      object(
        'kafka.strimzi.io/v1',
        'KafkaNodePool',
        '{roles: [broker], replicas: 2}',
        `-${cluster}, labels: {strimzi.io/cluster: ${cluster}}`,
      );
    const kafka = object('kafka.strimzi.io/v1', 'Kafka', '{kafka: {replicas: 1}}');
    expect(said(datastoreOf(adaptFiles(kafka), 'Kafka/db').nodes)).toBe('1');
    expect(said(datastoreOf(adaptFiles(kafka + pool('db') + pool('other')), 'Kafka/db').nodes)).toBe('2');
  });
});
