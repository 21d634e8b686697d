import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Datastore, Engine } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AdaptContext } from '../context.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { itemsIn, objectAt, objectsIn, textAt } from './read-pod.ts';

/** A database that an operator runs from a custom resource. */
export interface OperatorDatabase {
  readonly component: Datastore;
  readonly object: KubernetesObject;
  /** The names of the Services that the operator makes for it. */
  readonly hosts: readonly string[];
  /** The names of the Services of proxies and poolers before it. */
  readonly proxies: readonly string[];
}

interface OperatorKind {
  readonly group: string;
  readonly kind: string;
  readonly noun: string;
  readonly engine: Engine;
  hosts(name: string): readonly string[];
  proxies(name: string, poolers: ByCluster): readonly string[];
  backups(object: KubernetesObject, spec: ObjectValue, schedules: ByCluster): Attribute<boolean>;
}

/** CloudNativePG's ScheduledBackups or Poolers by the cluster that they name. */
type ByCluster = ReadonlyMap<string, readonly KubernetesObject[]>;

const operatorKinds: readonly OperatorKind[] = [
  {
    group: 'postgresql.cnpg.io',
    kind: 'Cluster',
    noun: 'a CloudNativePG cluster',
    engine: 'postgresql',
    hosts: (name) => [`${name}-rw`, `${name}-ro`, `${name}-r`],
    // A Pooler's Service has its name: https://cloudnative-pg.io/documentation/current/connection_pooling/
    proxies: (name, poolers) => (poolers.get(name) ?? []).map((pooler) => pooler.name),
    backups: cloudNativePgBackups,
  },
  {
    group: 'pxc.percona.com',
    kind: 'PerconaXtraDBCluster',
    noun: 'a Percona XtraDB cluster',
    engine: 'mysql',
    hosts: (name) => [`${name}-pxc`],
    proxies: (name) => [`${name}-haproxy`, `${name}-proxysql`],
    // https://docs.percona.com/percona-operator-for-mysql/pxc/backups-scheduled.html
    backups: (object, spec) => scheduled(object, spec, 'schedule', false),
  },
  {
    group: 'ps.percona.com',
    kind: 'PerconaServerMySQL',
    noun: 'a Percona Server for MySQL',
    engine: 'mysql',
    hosts: (name) => [`${name}-mysql`],
    proxies: (name) => [`${name}-haproxy`, `${name}-router`],
    // https://docs.percona.com/percona-operator-for-mysql/ps/backups-scheduled.html
    backups: (object, spec) => scheduled(object, spec, 'schedule', true),
  },
  {
    group: 'psmdb.percona.com',
    kind: 'PerconaServerMongoDB',
    noun: 'a Percona Server for MongoDB',
    engine: 'mongodb',
    hosts: (name) => [`${name}-rs0`, `${name}-mongos`],
    proxies: () => [],
    // https://docs.percona.com/percona-operator-for-mongodb/backups-scheduled.html
    backups: (object, spec) => scheduled(object, spec, 'tasks', true),
  },
  {
    group: 'acid.zalan.do',
    kind: 'postgresql',
    noun: 'a PostgreSQL cluster of the Zalando operator',
    engine: 'postgresql',
    hosts: (name) => [name, `${name}-repl`],
    proxies: (name) => [`${name}-pooler`, `${name}-pooler-repl`],
    // The operator's own configuration may archive the WAL of all clusters:
    // https://postgres-operator.readthedocs.io/en/latest/administrator/#wal-archiving-and-physical-basebackups
    backups: (object, spec) => {
      const logical = readBoolean(spec, 'enableLogicalBackup');
      return logical.state === 'known' && logical.value
        ? known(true, logical.span, { via: logical.via })
        : unknown("the operator's configuration may archive it", object.header);
    },
  },
];

export function readOperatorDatabases(
  landscape: Landscape,
  context: AdaptContext,
): readonly OperatorDatabase[] {
  const schedules = byCluster(landscape, 'ScheduledBackup');
  const poolers = byCluster(landscape, 'Pooler');
  return operatorKinds.flatMap((kind) =>
    landscape.all(kind.group, kind.kind).map((object) => {
      const spec = objectAt(object.body, 'spec');
      const backups =
        spec === undefined
          ? unknown('its `spec` cannot be known', object.header)
          : kind.backups(object, spec, schedules);
      const stated = object.namespace === undefined ? [] : [object.namespace];
      const component: Datastore = {
        kind: 'datastore',
        id: idOf(object),
        resource: object.resource,
        span: object.header,
        format: 'kubernetes',
        environment: context.environmentOf(object.home, stated),
        noun: kind.noun,
        engine: known(kind.engine, object.header),
        role: isReplicaCluster(spec) ? 'replica' : 'primary',
        backups,
        exposures: [],
      };
      const proxies = kind.proxies(object.name, poolers);
      return { component, object, hosts: kind.hosts(object.name), proxies };
    }),
  );
}

function isReplicaCluster(spec: ObjectValue | undefined): boolean {
  const replica = spec === undefined ? undefined : objectAt(spec, 'replica');
  const enabled = replica === undefined ? undefined : readBoolean(replica, 'enabled');
  return enabled?.state === 'known' && enabled.value;
}

/**
 * An object store or volume snapshots in the cluster, a plugin that archives, or a schedule that names the cluster.
 * Source: https://cloudnative-pg.io/documentation/current/backup/
 */
function cloudNativePgBackups(
  object: KubernetesObject,
  spec: ObjectValue,
  schedules: ByCluster,
): Attribute<boolean> {
  for (const key of ['backup', 'plugins']) {
    const field = fieldOf(spec, key);
    if (field?.value.kind === 'unknown') return unknown(field.value.because, field.span, field.value.via);
    if (field?.value.kind === 'object' && field.value.fields.size > 0) return known(true, field.span);
    if (itemsIn(spec, key).length > 0 && field !== undefined) return known(true, field.span);
  }
  const schedule = schedules.get(object.name)?.find((candidate) => mayShareNamespace(candidate, object));
  if (schedule !== undefined) return known(true, schedule.header);
  return known(false, object.header, {
    detail: 'it has no `backup` and no ScheduledBackup names it',
    remedy: 'Add an object store under `spec.backup` or a backup plugin, and a ScheduledBackup.',
  });
}

function byCluster(landscape: Landscape, kind: string): ByCluster {
  return groupBy(
    landscape.all('postgresql.cnpg.io', kind),
    ({ body }) => textAt(objectAt(body, 'spec', 'cluster'), 'name') ?? '',
  );
}

/** Percona's operators back up by the schedules under `spec.backup`. */
function scheduled(
  object: KubernetesObject,
  spec: ObjectValue,
  key: string,
  needsEnabled: boolean,
): Attribute<boolean> {
  const field = fieldOf(spec, 'backup');
  const remedy = `Add a backup storage and an entry to \`spec.backup.${key}\`.`;
  if (field === undefined) return known(false, object.header, { detail: 'it has no `backup`', remedy });
  if (field.value.kind !== 'object') return unknown('its `backup` cannot be known', field.span);
  const entries = fieldOf(field.value, key);
  if (entries?.value.kind === 'unknown')
    return unknown(entries.value.because, entries.span, entries.value.via);
  const enabled = readBoolean(field.value, 'enabled');
  if (enabled.state === 'unknown') return unknown(enabled.because, enabled.span, enabled.via);
  const off = enabled.state === 'known' ? !enabled.value : needsEnabled;
  if (off) return known(false, enabled.span, { detail: '`backup` is not enabled', remedy });
  const active = objectsIn(field.value, key).some((entry) => textAt(entry, 'enabled') !== 'false');
  if (active) return known(true, field.span);
  return known(false, field.span, { detail: `its \`backup\` has no \`${key}\``, remedy });
}
