import { readBoolean, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Datastore } from '../../model/component.ts';
import { isOpenRange, reachOfLoadBalancer } from './internal-load-balancer.ts';
import {
  cloudNativePgBackups,
  clusterOf,
  pgBackRestBackups,
  stackGresBackups,
  zalandoBackups,
} from './operator-backups.ts';
import { allButOne, sum, written } from './operator-counts.ts';
import { opened } from './operator-exposure.ts';
import type { OperatorKind, OperatorObject } from './operator-kind.ts';
import { measured, openPart, retentionAt, tlsMode } from './operator-settings.ts';
import { objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';
import { serviceOpenness } from './service-exposure.ts';

/** PGO and Percona's operator, which is made from it, have the same `instances`, each with one replica unless set. */
const pgoHosts = (name: string) => ['primary', 'replicas', 'ha'].map((end) => `${name}-${end}`);

const pgoBackups = (of: OperatorObject) => ({
  backups: pgBackRestBackups(of),
  backupRetentionDays: pgBackRestRetention(of.spec),
  standbys: allButOne(
    sum(objectsIn(of.spec, 'instances'), 'replicas', 1),
    'Set `replicas` of `spec.instances` to 2 or more.',
  ),
  ...standby(of.spec, 'standby'),
});

/** A cluster that follows another one is backed up and fails over by way of that one. */
function standby(spec: ObjectValue, key: string): { readonly role?: Datastore['role'] } {
  const part = objectAt(spec, key);
  const enabled = part === undefined ? undefined : readBoolean(part, 'enabled');
  return enabled?.state === 'known' && enabled.value ? { role: 'replica' } : {};
}

/** pgBackRest keeps full backups by number unless it is told to count days: https://pgbackrest.org/configuration.html */
function pgBackRestRetention(spec: ObjectValue): Attribute<number> | undefined {
  const settings = objectAt(spec, 'backups', 'pgbackrest', 'global');
  if (settings === undefined || textAt(settings, 'repo1-retention-full-type') !== 'time') return undefined;
  const days = readNumber(settings, 'repo1-retention-full');
  if (days.state !== 'known') return undefined;
  const detail = `\`repo1-retention-full\` is \`${days.value}\``;
  return known(days.value, days.span, { detail, remedy: 'Set `repo1-retention-full: "30"`.' });
}

/** Its own Services beside those that the operator makes anyway. */
function managedServices({ spec }: OperatorObject): readonly (Attribute<boolean> | undefined)[] {
  return objectsIn(objectAt(spec, 'managed', 'services'), 'additional').map((service) => {
    const template = objectAt(service, 'serviceTemplate');
    const own = template === undefined ? undefined : objectAt(template, 'spec');
    const metadata = template === undefined ? undefined : objectAt(template, 'metadata');
    if (own === undefined) return undefined;
    const name = `its Service \`${textAt(metadata, 'name') ?? ''}\``;
    return serviceOpenness({ spec: own, annotations: textMapAt(metadata, 'annotations'), name });
  });
}

/** Source: https://postgres-operator.readthedocs.io/en/latest/user/#load-balancers */
function zalandoServices(of: OperatorObject): readonly (Attribute<boolean> | undefined)[] {
  const { spec } = of;
  const ranges = textsIn(spec, 'allowedSourceRanges');
  return [
    ['enableMasterLoadBalancer', 'masterServiceAnnotations'],
    ['enableReplicaLoadBalancer', 'replicaServiceAnnotations'],
    ['enableMasterPoolerLoadBalancer', 'masterServiceAnnotations'],
    ['enableReplicaPoolerLoadBalancer', 'replicaServiceAnnotations'],
  ].map(([key = '', annotations = '']) => {
    const marks = new Map([...textMapAt(spec, 'serviceAnnotations'), ...textMapAt(spec, annotations)]);
    const isInternal =
      reachOfLoadBalancer(marks, undefined) !== 'internet' || (ranges.length > 0 && !isOpenRange(ranges));
    return opened(of, key, isInternal);
  });
}

/** Operators of PostgreSQL. */
export const postgresqlOperators: readonly OperatorKind[] = [
  {
    group: 'postgresql.cnpg.io',
    kind: 'Cluster',
    noun: 'a CloudNativePG cluster',
    engine: 'postgresql',
    podLabel: 'cnpg.io/cluster',
    hosts: (name) => [`${name}-rw`, `${name}-ro`, `${name}-r`],
    // A Pooler's Service has its name: https://cloudnative-pg.io/documentation/current/connection_pooling/
    proxies: (_, { namers }) => namers('postgresql.cnpg.io', 'Pooler', clusterOf).map(({ name }) => name),
    openings: managedServices,
    // https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
    read: (of) => ({
      backups: cloudNativePgBackups(of),
      backupRetentionDays: retentionAt(
        objectAt(of.spec, 'backup'),
        'retentionPolicy',
        'Set `retentionPolicy: 30d`.',
      ),
      standbys: allButOne(written(of.spec, 'instances'), 'Set `instances: 3`.'),
      ...standby(of.spec, 'replica'),
    }),
  },
  {
    group: 'acid.zalan.do',
    kind: 'postgresql',
    noun: 'a PostgreSQL cluster of the Zalando operator',
    engine: 'postgresql',
    podLabel: 'cluster-name',
    hosts: (name) => [name, `${name}-repl`],
    proxies: (name) => [`${name}-pooler`, `${name}-pooler-repl`],
    openings: zalandoServices,
    // https://postgres-operator.readthedocs.io/en/latest/reference/cluster_manifest/
    read: (of) => ({
      backups: zalandoBackups(of),
      standbys: allButOne(written(of.spec, 'numberOfInstances'), 'Set `numberOfInstances: 2`.'),
      ...(of.spec.fields.has('standby') ? { role: 'replica' as const } : {}),
    }),
  },
  {
    group: 'postgres-operator.crunchydata.com',
    kind: 'PostgresCluster',
    noun: 'a PostgreSQL cluster of the Crunchy operator',
    engine: 'postgresql',
    podLabel: 'postgres-operator.crunchydata.com/cluster',
    hosts: pgoHosts,
    proxies: (name) => [`${name}-pgbouncer`],
    openings: ({ spec }) =>
      [['service'], ['replicaService'], ['proxy', 'pgBouncer', 'service']].map((path) =>
        openPart(spec, { path, annotationsPath: ['metadata'] }),
      ),
    // https://access.crunchydata.com/documentation/postgres-operator/latest/references/crd/5.7.x/postgrescluster
    read: pgoBackups,
  },
  {
    group: 'pgv2.percona.com',
    kind: 'PerconaPGCluster',
    noun: 'a Percona PostgreSQL cluster',
    engine: 'postgresql',
    podLabel: 'postgres-operator.crunchydata.com/cluster',
    hosts: pgoHosts,
    proxies: (name) => [`${name}-pgbouncer`],
    openings: ({ spec }) =>
      [['expose'], ['exposeReplicas'], ['proxy', 'pgBouncer', 'expose']].map((path) =>
        openPart(spec, { path }),
      ),
    // https://docs.percona.com/percona-operator-for-postgresql/2.0/operator.html
    read: (of) => ({ ...pgoBackups(of), safeguards: { monitoring: measured(of.spec, ['pmm']) } }),
  },
  {
    group: 'stackgres.io',
    kind: 'SGCluster',
    noun: 'a StackGres cluster',
    engine: 'postgresql',
    podLabel: 'stackgres.io/cluster-name',
    hosts: () => [],
    // Each Pod has a PgBouncer: https://stackgres.io/doc/latest/administration/configuration/pool/
    proxies: (name) => [name, `${name}-primary`, `${name}-replicas`],
    openings: ({ spec }) => [
      openPart(spec, { path: ['postgresServices', 'primary'] }),
      openPart(spec, { path: ['postgresServices', 'replicas'] }),
    ],
    // https://stackgres.io/doc/latest/reference/crd/sgcluster/
    read: (of) => ({
      backups: stackGresBackups(of),
      standbys: allButOne(written(of.spec, 'instances'), 'Set `instances: 2` or more.'),
      safeguards: {
        encryptionInTransit: tlsMode(
          of.spec,
          ['postgres', 'ssl'],
          'enabled',
          /^false$/,
          'Set `postgres.ssl.enabled: true`.',
        ),
      },
    }),
  },
];
