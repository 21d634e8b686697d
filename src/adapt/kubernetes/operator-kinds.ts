import type { ObjectValue } from '../../evaluate/value.ts';
import { known } from '../../model/attribute.ts';
import {
  cloudNativePgBackups,
  clusterOf,
  mariaDbBackups,
  pgBackRestBackups,
  scheduledBackups,
  zalandoBackups,
} from './operator-backups.ts';
import { allButOne, emptyDirectory, ephemeralSwitch, smallest, sum, written } from './operator-counts.ts';
import type { OperatorKind, OperatorObject } from './operator-kind.ts';
import { labelsOf, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** PGO and Percona's operator, which is made from it, have the same `instances`, each with one replica unless set. */
const pgoHosts = (name: string) => ['primary', 'replicas', 'ha'].map((end) => `${name}-${end}`);
const readPgo = (of: OperatorObject) => ({
  backups: pgBackRestBackups(of),
  standbys: allButOne(
    sum(objectsIn(of.spec, 'instances'), 'replicas', 1),
    'Set `replicas` of `spec.instances` to 2 or more.',
  ),
});

const relational: readonly OperatorKind[] = [
  {
    group: 'postgresql.cnpg.io',
    kind: 'Cluster',
    noun: 'a CloudNativePG cluster',
    engine: 'postgresql',
    hosts: (name) => [`${name}-rw`, `${name}-ro`, `${name}-r`],
    // A Pooler's Service has its name: https://cloudnative-pg.io/documentation/current/connection_pooling/
    proxies: (_, { namers }) => namers('postgresql.cnpg.io', 'Pooler', clusterOf).map(({ name }) => name),
    // https://cloudnative-pg.io/documentation/current/failover/
    read: (of) => ({
      backups: cloudNativePgBackups(of),
      standbys: allButOne(written(of.spec, 'instances'), 'Set `instances: 3`.'),
    }),
  },
  {
    group: 'acid.zalan.do',
    kind: 'postgresql',
    noun: 'a PostgreSQL cluster of the Zalando operator',
    engine: 'postgresql',
    hosts: (name) => [name, `${name}-repl`],
    proxies: (name) => [`${name}-pooler`, `${name}-pooler-repl`],
    // https://postgres-operator.readthedocs.io/en/latest/reference/cluster_manifest/
    read: (of) => ({
      backups: zalandoBackups(of),
      standbys: allButOne(written(of.spec, 'numberOfInstances'), 'Set `numberOfInstances: 2`.'),
    }),
  },
  {
    group: 'postgres-operator.crunchydata.com',
    kind: 'PostgresCluster',
    noun: 'a PostgreSQL cluster of the Crunchy operator',
    engine: 'postgresql',
    hosts: pgoHosts,
    proxies: (name) => [`${name}-pgbouncer`],
    // https://access.crunchydata.com/documentation/postgres-operator/latest/references/crd/5.7.x/postgrescluster
    read: readPgo,
  },
  {
    group: 'pgv2.percona.com',
    kind: 'PerconaPGCluster',
    noun: 'a Percona PostgreSQL cluster',
    engine: 'postgresql',
    hosts: pgoHosts,
    proxies: (name) => [`${name}-pgbouncer`],
    // https://docs.percona.com/percona-operator-for-postgresql/2.0/operator.html
    read: readPgo,
  },
  {
    group: 'pxc.percona.com',
    kind: 'PerconaXtraDBCluster',
    noun: 'a Percona XtraDB cluster',
    engine: 'mysql',
    hosts: (name) => [`${name}-pxc`],
    proxies: (name) => [`${name}-haproxy`, `${name}-proxysql`],
    // https://docs.percona.com/percona-operator-for-mysql/pxc/operator.html
    read: (of) => ({
      backups: scheduledBackups(of, 'schedule', false),
      ...sized(objectAt(of.spec, 'pxc'), 'Set `pxc.size: 3`.'),
    }),
  },
  {
    group: 'ps.percona.com',
    kind: 'PerconaServerMySQL',
    noun: 'a Percona Server for MySQL',
    engine: 'mysql',
    hosts: (name) => [`${name}-mysql`],
    proxies: (name) => [`${name}-haproxy`, `${name}-router`],
    // https://docs.percona.com/percona-operator-for-mysql/ps/operator.html
    read: (of) => ({
      backups: scheduledBackups(of, 'schedule', true),
      ...sized(objectAt(of.spec, 'mysql'), 'Set `mysql.size: 3`.'),
    }),
  },
  {
    group: 'k8s.mariadb.com',
    kind: 'MariaDB',
    noun: 'a MariaDB of its operator',
    engine: 'mariadb',
    hosts: (name) => [name, `${name}-primary`, `${name}-secondary`],
    // https://github.com/mariadb-operator/mariadb-operator/blob/main/docs/high_availability.md
    read: (of) => ({
      backups: mariaDbBackups(of),
      standbys: allButOne(
        written(of.spec, 'replicas'),
        'Set `replicas: 3`, with `replication` or `galera` enabled.',
      ),
      safeguards: { persistence: ephemeralSwitch(objectAt(of.spec, 'storage'), 'ephemeral') },
    }),
  },
];

const others: readonly OperatorKind[] = [
  {
    group: 'psmdb.percona.com',
    kind: 'PerconaServerMongoDB',
    noun: 'a Percona Server for MongoDB',
    engine: 'mongodb',
    hosts: (name) => [`${name}-rs0`, `${name}-mongos`],
    // https://docs.percona.com/percona-operator-for-mongodb/operator.html
    read: (of) => {
      const sets = objectsIn(of.spec, 'replsets');
      const volume = sets[0] === undefined ? undefined : objectAt(sets[0], 'volumeSpec');
      return {
        backups: scheduledBackups(of, 'tasks', true),
        standbys: allButOne(smallest(sets, 'size'), 'Set the `size` of every replica set to 3.'),
        safeguards: { persistence: emptyDirectory(volume) },
      };
    },
  },
  {
    group: 'mongodbcommunity.mongodb.com',
    kind: 'MongoDBCommunity',
    noun: 'a MongoDB of its operator',
    engine: 'mongodb',
    hosts: (name) => [`${name}-svc`],
    // https://github.com/mongodb/mongodb-kubernetes-operator/blob/master/docs/deploy-configure.md
    read: ({ spec }) => ({ standbys: allButOne(written(spec, 'members'), 'Set `members: 3`.') }),
  },
  {
    group: 'kafka.strimzi.io',
    kind: 'Kafka',
    noun: 'a Kafka of the Strimzi operator',
    engine: 'kafka',
    hosts: (name) => [`${name}-kafka-bootstrap`, `${name}-kafka-brokers`],
    read: (of) => ({ nodes: brokersOf(of) }),
  },
  {
    group: 'rabbitmq.com',
    kind: 'RabbitmqCluster',
    noun: 'a RabbitMQ cluster of its operator',
    engine: 'rabbitmq',
    hosts: (name) => [name],
    // https://www.rabbitmq.com/kubernetes/operator/using-operator#number-of-replicas
    read: ({ spec }) => ({ nodes: written(spec, 'replicas') }),
  },
  {
    group: 'databases.spotahome.com',
    kind: 'RedisFailover',
    noun: 'a Redis of the Spotahome operator',
    engine: 'redis',
    hosts: (name) => [`rfs-${name}`, `rfrm-${name}`, `rfrs-${name}`],
    // https://github.com/spotahome/redis-operator#usage
    read: ({ spec }) => ({
      standbys: allButOne(written(objectAt(spec, 'redis'), 'replicas'), 'Set `redis.replicas: 3`.'),
    }),
  },
  {
    group: 'redis.redis.opstreelabs.in',
    kind: 'Redis',
    noun: 'a Redis of the Opstree operator',
    engine: 'redis',
    hosts: (name) => [name],
    // https://redis-operator.opstree.dev/docs/configuration/redis/
    read: ({ object }) => ({
      standbys: known(0, object.header, {
        detail: 'the kind `Redis` is one server',
        remedy: 'Use a RedisReplication with a RedisSentinel, or a RedisCluster.',
      }),
    }),
  },
  {
    group: 'elasticsearch.k8s.elastic.co',
    kind: 'Elasticsearch',
    noun: 'an Elasticsearch of its operator',
    engine: 'elasticsearch',
    hosts: (name) => [`${name}-es-http`],
    // https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s/node-configuration
    read: ({ spec }) => {
      const sets = objectsIn(spec, 'nodeSets');
      const volumes = sets.flatMap((set) => objectsIn(objectAt(set, 'podTemplate', 'spec'), 'volumes'));
      const data = volumes.find((volume) => textAt(volume, 'name') === 'elasticsearch-data');
      return { nodes: sum(sets, 'count'), safeguards: { persistence: emptyDirectory(data) } };
    },
  },
  {
    group: 'cassandra.datastax.com',
    kind: 'CassandraDatacenter',
    noun: 'a Cassandra datacenter of its operator',
    engine: 'cassandra',
    hosts: (name) => [`${name}-service`],
    // https://docs.k8ssandra.io/reference/crd/cass-operator-crds-latest/
    read: ({ spec }) => ({ nodes: written(spec, 'size') }),
  },
  {
    group: 'k8ssandra.io',
    kind: 'K8ssandraCluster',
    noun: 'a K8ssandra cluster',
    engine: 'cassandra',
    hosts: () => [],
    // https://docs.k8ssandra.io/reference/crd/k8ssandra-operator-crds-latest/
    read: ({ spec }) => {
      const medusa = spec.fields.get('medusa');
      return {
        nodes: sum(objectsIn(objectAt(spec, 'cassandra'), 'datacenters'), 'size'),
        ...(medusa === undefined ? {} : { backups: known(true, medusa.span) }),
      };
    },
  },
];

/** The operators whose datastores are read. */
export const operatorKinds: readonly OperatorKind[] = [...relational, ...others];

/** Percona's parts of a cluster have a `size` and a `volumeSpec`. */
function sized(part: ObjectValue | undefined, remedy: string) {
  const volume = part === undefined ? undefined : objectAt(part, 'volumeSpec');
  return {
    standbys: allButOne(written(part, 'size'), remedy),
    safeguards: { persistence: emptyDirectory(volume) },
  };
}

/**
 * The brokers of a Kafka: those of its node pools, which take the place of `spec.kafka.replicas`.
 * Source: https://strimzi.io/docs/operators/latest/configuring#type-KafkaNodePoolSpec-reference
 */
function brokersOf({ object, spec, namers }: OperatorObject) {
  const pools = namers('kafka.strimzi.io', 'KafkaNodePool', (pool) =>
    labelsOf(pool).get('strimzi.io/cluster'),
  )
    .filter((pool) => pool.directory === object.directory)
    .flatMap((pool) => objectAt(pool.body, 'spec') ?? [])
    .filter((pool) => textsIn(pool, 'roles').includes('broker'));
  return pools.length > 0 ? sum(pools, 'replicas') : written(objectAt(spec, 'kafka'), 'replicas');
}
