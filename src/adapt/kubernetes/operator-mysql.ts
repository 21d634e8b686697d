import type { ObjectValue } from '../../evaluate/value.ts';
import { listedBackups, mariaDbBackups, scheduledBackups, tidbBackups } from './operator-backups.ts';
import { allButOne, emptyDirectory, ephemeralSwitch, smallest, written } from './operator-counts.ts';
import type { OperatorKind } from './operator-kind.ts';
import { measured, openPart, writtenTls } from './operator-settings.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** Percona's parts of a cluster have a `size` and a `volumeSpec`. */
function sized(part: ObjectValue | undefined, remedy: string) {
  return { standbys: allButOne(written(part, 'size'), remedy) };
}

function perconaSafeguards(spec: ObjectValue, part: ObjectValue | undefined) {
  const volume = part === undefined ? undefined : objectAt(part, 'volumeSpec');
  return {
    persistence: emptyDirectory(volume),
    encryptionInTransit: writtenTls(spec, ['tls'], 'enabled', 'Set `tls.enabled: true`.'),
    monitoring: measured(spec, ['pmm']),
  };
}

const perconaExpose = { typeKey: 'type', rangesKey: 'loadBalancerSourceRanges' };

/** Operators of MySQL, MariaDB and what speaks like them. */
export const mysqlOperators: readonly OperatorKind[] = [
  {
    group: 'pxc.percona.com',
    kind: 'PerconaXtraDBCluster',
    noun: 'a Percona XtraDB cluster',
    engine: 'mysql',
    podLabel: 'app.kubernetes.io/instance',
    hosts: (name) => [`${name}-pxc`],
    proxies: (name) => [`${name}-haproxy`, `${name}-haproxy-replicas`, `${name}-proxysql`],
    openings: ({ spec }) =>
      [
        ['pxc', 'expose'],
        ['haproxy', 'exposePrimary'],
        ['haproxy', 'exposeReplicas'],
        ['proxysql', 'expose'],
      ].map((path) => openPart(spec, { path, ...perconaExpose })),
    // https://docs.percona.com/percona-operator-for-mysql/pxc/operator.html
    read: (of) => {
      const part = objectAt(of.spec, 'pxc');
      return {
        backups: scheduledBackups(of, 'schedule', false),
        ...sized(part, 'Set `pxc.size: 3`.'),
        safeguards: perconaSafeguards(of.spec, part),
      };
    },
  },
  {
    group: 'ps.percona.com',
    kind: 'PerconaServerMySQL',
    noun: 'a Percona Server for MySQL',
    engine: 'mysql',
    podLabel: 'app.kubernetes.io/instance',
    hosts: (name) => [`${name}-mysql`, `${name}-mysql-primary`],
    proxies: (name) => [`${name}-haproxy`, `${name}-router`],
    openings: ({ spec }) =>
      [
        ['mysql', 'expose'],
        ['mysql', 'exposePrimary'],
        ['proxy', 'haproxy', 'expose'],
        ['proxy', 'router', 'expose'],
      ].map((path) => openPart(spec, { path, ...perconaExpose })),
    // https://docs.percona.com/percona-operator-for-mysql/ps/operator.html
    read: (of) => {
      const part = objectAt(of.spec, 'mysql');
      return {
        backups: scheduledBackups(of, 'schedule', true),
        ...sized(part, 'Set `mysql.size: 3`.'),
        safeguards: perconaSafeguards(of.spec, part),
      };
    },
  },
  {
    group: 'k8s.mariadb.com',
    kind: 'MariaDB',
    noun: 'a MariaDB of its operator',
    engine: 'mariadb',
    podLabel: 'app.kubernetes.io/instance',
    hosts: (name) => [name, `${name}-internal`, `${name}-primary`, `${name}-secondary`],
    proxies: (_, { namers }) =>
      namers('k8s.mariadb.com', 'MaxScale', ({ body }) =>
        textAt(objectAt(body, 'spec', 'mariaDbRef'), 'name'),
      ).map(({ name }) => name),
    openings: ({ spec }) =>
      [['service'], ['primaryService'], ['secondaryService']].map((path) =>
        openPart(spec, { path, annotationsPath: ['metadata'] }),
      ),
    // https://github.com/mariadb-operator/mariadb-operator/blob/main/docs/high_availability.md
    read: (of) => ({
      backups: mariaDbBackups(of),
      standbys: allButOne(
        written(of.spec, 'replicas'),
        'Set `replicas: 3`, with `replication` or `galera` enabled.',
      ),
      safeguards: {
        persistence: ephemeralSwitch(objectAt(of.spec, 'storage'), 'ephemeral'),
        encryptionInTransit: writtenTls(of.spec, ['tls'], 'enabled', 'Set `tls.enabled: true`.'),
        monitoring: measured(of.spec, ['metrics']),
      },
    }),
  },
  {
    group: 'mysql.oracle.com',
    kind: 'InnoDBCluster',
    noun: 'an InnoDB cluster',
    engine: 'mysql',
    podLabel: 'mysql.oracle.com/cluster',
    hosts: (name) => [name, `${name}-instances`],
    openings: ({ spec }) => [openPart(spec, { path: ['service'] })],
    // https://dev.mysql.com/doc/mysql-operator/en/mysql-operator-properties.html
    read: (of) => ({
      backups: listedBackups(of, 'backupSchedules'),
      standbys: allButOne(written(of.spec, 'instances'), 'Set `instances: 3`.'),
      safeguards: { monitoring: measured(of.spec, ['metrics'], 'enable') },
    }),
  },
  {
    group: 'mysql.presslabs.org',
    kind: 'MysqlCluster',
    noun: 'a MySQL cluster of the Bitpoke operator',
    engine: 'mysql',
    podLabel: 'mysql.presslabs.org/cluster',
    hosts: (name) => [`${name}-mysql`, `${name}-mysql-master`, `${name}-mysql-replicas`],
    // https://github.com/bitpoke/mysql-operator/blob/master/docs/deploy-mysql-cluster.md
    read: (of) => ({
      backups: listedBackups(of, 'backupSchedule'),
      standbys: allButOne(written(of.spec, 'replicas'), 'Set `replicas: 2` or more.'),
      safeguards: { persistence: emptyDirectory(objectAt(of.spec, 'volumeSpec')) },
    }),
  },
  {
    group: 'planetscale.com',
    kind: 'VitessCluster',
    noun: 'a Vitess cluster',
    engine: 'mysql',
    podLabel: 'planetscale.com/cluster',
    // Its gateways' Services end in a hash.
    hosts: () => [],
    // https://github.com/planetscale/vitess-operator/blob/main/docs/api.md
    read: (of) => {
      const pools = objectsIn(of.spec, 'keyspaces')
        .flatMap((keyspace) => objectsIn(keyspace, 'partitionings'))
        .flatMap((partitioning) => objectAt(partitioning, 'equal', 'shardTemplate') ?? [])
        .flatMap((template) => objectsIn(template, 'tabletPools'))
        .filter((pool) => textAt(pool, 'type') === 'replica');
      return {
        backups: listedBackups(of, 'locations', ['backup']),
        standbys: allButOne(smallest(pools, 'replicas'), 'Set `replicas` of its tablet pools to 2 or more.'),
      };
    },
  },
  {
    group: 'pingcap.com',
    kind: 'TidbCluster',
    noun: 'a TiDB cluster',
    engine: 'other',
    podLabel: 'app.kubernetes.io/instance',
    hosts: (name) => [`${name}-tidb`],
    openings: ({ spec }) => [openPart(spec, { path: ['tidb', 'service'] })],
    // https://docs.pingcap.com/tidb-in-kubernetes/stable/configure-a-tidb-cluster
    read: (of) => ({
      backups: tidbBackups(of),
      nodes: written(objectAt(of.spec, 'tikv'), 'replicas'),
      safeguards: {
        encryptionInTransit: writtenTls(
          of.spec,
          ['tlsCluster'],
          'enabled',
          'Set `tlsCluster.enabled: true`.',
        ),
      },
    }),
  },
];
