import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { backupPlans } from './backup-plan.ts';
import type { OperatorObject } from './operator-kind.ts';
import { itemsIn, objectAt, objectsIn, textAt } from './read-pod.ts';

const cnpg = 'postgresql.cnpg.io';

/** The cluster that an object of CloudNativePG is for. */
export function clusterOf({ body }: KubernetesObject): string | undefined {
  return textAt(objectAt(body, 'spec', 'cluster'), 'name');
}

/**
 * An object store or volume snapshots in the cluster, a plugin that archives, or a schedule that names the cluster.
 * Source: https://cloudnative-pg.io/documentation/current/backup/
 */
export function cloudNativePgBackups({ object, spec, namers }: OperatorObject): Attribute<boolean> {
  for (const key of ['backup', 'plugins']) {
    const field = fieldOf(spec, key);
    if (field?.value.kind === 'unknown') return unknown(field.value.because, field.span, field.value.via);
    if (field?.value.kind === 'object' && field.value.fields.size > 0) return known(true, field.span);
    if (itemsIn(spec, key).length > 0 && field !== undefined) return known(true, field.span);
  }
  const [schedule] = namers(cnpg, 'ScheduledBackup', clusterOf).filter(
    ({ body }) => textAt(objectAt(body, 'spec'), 'suspend') !== 'true',
  );
  if (schedule !== undefined) return known(true, schedule.header);
  return known(false, object.header, {
    detail: 'it has no `backup` and no ScheduledBackup names it',
    remedy: 'Add an object store under `spec.backup` or a backup plugin, and a ScheduledBackup.',
  });
}

/** Percona's operators back up by the schedules under `spec.backup`. */
export function scheduledBackups(
  { object, spec }: OperatorObject,
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

/**
 * A logical backup where the cluster asks for one. The operator's own configuration may archive the WAL of all clusters:
 * https://postgres-operator.readthedocs.io/en/latest/administrator/#wal-archiving-and-physical-basebackups
 */
export function zalandoBackups({ object, spec }: OperatorObject): Attribute<boolean> {
  const logical = readBoolean(spec, 'enableLogicalBackup');
  return logical.state === 'known' && logical.value
    ? known(true, logical.span, { via: logical.via })
    : unknown("the operator's configuration may archive it", object.header);
}

/**
 * pgBackRest archives and backs up as soon as it has a repository; without it nothing does.
 * Source: https://access.crunchydata.com/documentation/postgres-operator/latest/tutorials/backups-disaster-recovery/backups
 */
export function pgBackRestBackups({ object, spec }: OperatorObject): Attribute<boolean> {
  const field = fieldOf(spec, 'backups');
  const remedy = 'Add a repository under `spec.backups.pgbackrest.repos`, with schedules.';
  if (field === undefined) return known(false, object.header, { detail: 'it has no `backups`', remedy });
  if (field.value.kind !== 'object') return unknown('its `backups` cannot be known', field.span);
  const enabled = readBoolean(field.value, 'enabled');
  if (enabled.state === 'unknown') return unknown(enabled.because, enabled.span, enabled.via);
  if (enabled.state === 'known' && !enabled.value)
    return known(false, enabled.span, { detail: '`backups` is not enabled', remedy });
  return known(true, field.span);
}

/** Source: https://github.com/mariadb-operator/mariadb-operator/blob/main/docs/logical_backup.md */
export function mariaDbBackups({ object, landscape, namers }: OperatorObject): Attribute<boolean> {
  const server = ({ body }: KubernetesObject) => textAt(objectAt(body, 'spec', 'mariaDbRef'), 'name');
  const [backup] = ['Backup', 'PhysicalBackup'].flatMap((kind) => namers('k8s.mariadb.com', kind, server));
  if (backup !== undefined) return known(true, backup.header);
  const [plan] = backupPlans(landscape);
  if (plan !== undefined)
    return unknown(`\`${plan.object.resource}\` makes backups, perhaps of it`, object.header);
  return known(false, object.header, {
    detail: 'no Backup names it',
    remedy: 'Add a Backup with a `schedule` whose `mariaDbRef` names it.',
  });
}

/**
 * Schedules that an operator's object lists itself, or names as text; without them nothing backs it up.
 *
 * @param path from the `spec` to what holds them
 */
export function listedBackups(
  { object, spec }: OperatorObject,
  key: string,
  path: readonly string[] = [],
): Attribute<boolean> {
  const owner = objectAt(spec, ...path);
  const name = [...path, key].join('.');
  const remedy = `Add \`spec.${name}\`.`;
  const field = owner === undefined ? undefined : fieldOf(owner, key);
  if (field === undefined) return known(false, object.header, { detail: `it has no \`${name}\``, remedy });
  if (field.value.kind === 'unknown') return unknown(field.value.because, field.span, field.value.via);
  if (field.value.kind === 'list' && field.value.items.length === 0)
    return known(false, field.span, { detail: `\`${name}\` is empty`, remedy });
  return known(true, field.span);
}

/** `configurations.backups`, which took the place of `configurations.backupPath`. */
export function stackGresBackups(of: OperatorObject): Attribute<boolean> {
  return listedBackups(of, 'backups', ['configurations']);
}

/** Source: https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr */
export function tidbBackups({ object, namers }: OperatorObject): Attribute<boolean> {
  const cluster = ({ body }: KubernetesObject) =>
    textAt(
      objectAt(body, 'spec', 'backupTemplate', 'br') ?? objectAt(body, 'spec', 'br') ?? objectAt(body),
      'cluster',
    );
  const [schedule] = ['BackupSchedule', 'Backup'].flatMap((kind) => namers('pingcap.com', kind, cluster));
  if (schedule !== undefined) return known(true, schedule.header);
  return known(false, object.header, {
    detail: 'no BackupSchedule names it',
    remedy: 'Add a BackupSchedule whose `br.cluster` names it.',
  });
}

/** Source: https://operator.docs.scylladb.com/stable/reference/api/groups/scylla.scylladb.com/ */
export function scyllaBackups(of: OperatorObject): Attribute<boolean> {
  const own = listedBackups(of, 'backups');
  if (own.state !== 'known' || own.value) return own;
  const [task] = of.namers('scylla.scylladb.com', 'ScyllaDBManagerTask', ({ body }) =>
    textAt(objectAt(body, 'spec', 'scyllaDBClusterRef'), 'name'),
  );
  return task === undefined ? own : known(true, task.header);
}
