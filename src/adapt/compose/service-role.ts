import { dependenciesOf } from '../../evaluate/compose/dependency.ts';
import { linksOf } from '../../evaluate/compose/link.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { endsByItself } from '../tool-name.ts';

/** What the other services of a project say about one. */
export interface Dependents {
  /** Others start after it. */
  readonly dependedOn: ReadonlySet<string>;
  /** Others wait until it has ended. */
  readonly awaited: ReadonlySet<string>;
}

export function dependentsIn(project: ComposeProject): Dependents {
  const dependedOn = new Set<string>();
  const awaited = new Set<string>();
  for (const { body } of project.visible.values()) {
    for (const { service, condition } of dependenciesOf(body)) {
      const isAwaited = condition.state === 'known' && condition.value === 'service_completed_successfully';
      (isAwaited ? awaited : dependedOn).add(service);
    }
    for (const { service } of linksOf(body)) dependedOn.add(service);
  }
  return { dependedOn, awaited };
}

/** It does its work and ends: a migration, a seed. */
export function isJob(service: ComposeService, dependents: Dependents): boolean {
  const { name, body } = service;
  if (dependents.awaited.has(name) || hasJobDeployment(body)) return true;
  const restart = readString(body, 'restart');
  const isOnce = restart.state === 'known' && /^(?:no|false)$/.test(restart.value);
  if (isOnce && buildCommand.test(commandText(body))) return true;
  if (hasEntries(body, 'ports')) return false;
  // Without a policy Compose does not restart either, but few who leave it out mean that.
  const mayEnd =
    restart.state === 'absent' || (restart.state === 'known' && endingPolicies.test(restart.value));
  if (!mayEnd) return false;
  if (runsClient(body) || endsByItself(name)) return true;
  if (restart.state === 'absent' && runsScript(body) && !isServing(service, dependents)) return true;
  return restart.state === 'known' && (endsByItself(commandText(body)) || endsByItself(imageName(body)));
}

/** A build or a test ends, whatever ports the image opens for other commands. */
const buildCommand =
  /\b(?:npm|yarn|pnpm|bun|make|mvn|gradle|go|cargo|dotnet)\b[^;&|]*\b(?:build|test|package|compile)\b/;

const systems =
  /(?:^|\/)(?:alpine|debian|ubuntu|fedora|centos|rockylinux|almalinux|oraclelinux|amazonlinux|archlinux|busybox|bash|leap|tumbleweed|opensuse|brew)(?:[:@]|$)/;

/** A bare system is given a script: there is nothing in it that would go on running. */
function runsScript(body: ObjectValue): boolean {
  return (
    systems.test(imageName(body)) && /^\s*(?:(?:\/bin\/)?(?:ba)?sh\s+)?[\w./-]+\.sh\b/.test(commandText(body))
  );
}

const endingPolicies = /^(?:no|false|on-failure(?::[0-9]+)?)$/;

function hasJobDeployment(body: ObjectValue): boolean {
  const deploy = readObject(body, 'deploy');
  if (deploy.state !== 'known') return false;
  const mode = readString(deploy.value, 'mode');
  if (mode.state === 'known' && mode.value.endsWith('-job')) return true;
  const policy = readObject(deploy.value, 'restart_policy');
  const condition = policy.state === 'known' ? readString(policy.value, 'condition') : policy;
  return condition.state === 'known' && condition.value === 'none';
}

/** Requests reach it: it publishes or exposes a port, or another service starts after it. */
export function isServing({ name, body }: ComposeService, dependents: Dependents): boolean {
  return hasEntries(body, 'ports') || hasEntries(body, 'expose') || dependents.dependedOn.has(name);
}

/** Started only when asked for. */
export function hasProfiles({ body }: ComposeService): boolean {
  return hasEntries(body, 'profiles');
}

const clients =
  /(?:^|[\s/"';&|(])(?:psql|pg_dump|pg_dumpall|pg_restore|mongosh|mongo|mongoimport|mongodump|mongorestore|mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|redis-cli|valkey-cli|cqlsh|etcdctl|clickhouse-client|sqlcmd)(?=$|[\s"';&|)])/;
const servers =
  /(?:^|[\s/"';&|(])(?:postgres|mongod|mysqld|mysqld_safe|mariadbd|redis-server|valkey-server|docker-entrypoint\.sh|sqlservr|cassandra|etcd|clickhouse-server)(?=$|[\s"';&|)])/;

/** The image's own client is run instead of its server: a backup, a script that fills the database. */
export function runsClient(body: ObjectValue): boolean {
  const text = commandText(body);
  return clients.test(text) && !servers.test(text);
}

export function imageName(body: ObjectValue): string {
  const image = readString(body, 'image');
  return image.state === 'known' ? image.value : '';
}

/** `entrypoint` and `command` as one text, as far as they are known. */
export function commandText(body: ObjectValue): string {
  return [
    ...wordsIn(body.fields.get('entrypoint')?.value),
    ...wordsIn(body.fields.get('command')?.value),
  ].join(' ');
}

function wordsIn(value: Value | undefined): readonly string[] {
  if (value?.kind === 'string') return [value.value];
  return value?.kind === 'list' ? value.items.flatMap(wordsIn) : [];
}

function hasEntries(body: ObjectValue, name: string): boolean {
  const value = body.fields.get(name)?.value;
  if (value?.kind === 'list') return value.items.length > 0;
  return value !== undefined && value.kind !== 'null';
}
