import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readList, readObject, readString } from '../../evaluate/read.ts';
import { type Attribute, absent, type Explanation, known, unknown } from '../../model/attribute.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { repairWith } from '../repair.ts';
import { isMachineTool, usesEngine } from './machine-tool.ts';
import { serviceSetting } from './service-repair.ts';
import { commandText } from './service-role.ts';
import { volumesOf } from './volume-mount.ts';

/**
 * Whether the service is started again when it ends: by `restart`, `no` where it is not written, or by the swarm, which
 * restarts what it deploys. Source: https://docs.docker.com/reference/compose-file/services/#restart
 *
 * @param isStack whether its project is deployed to a swarm
 */
export function restartOf(service: ComposeService, isStack: boolean): Attribute<boolean> {
  const { body, incomplete } = service;
  const remedy = 'Set `restart: unless-stopped`.';
  const repair = repairWith(serviceSetting(service, 'restart', 'unless-stopped'));
  const deploy = readObject(body, 'deploy');
  if (deploy.state === 'unknown') return deploy;
  if (deploy.state === 'known') {
    const policy = readObject(deploy.value, 'restart_policy');
    if (policy.state === 'unknown') return policy;
    const condition = policy.state === 'known' ? readString(policy.value, 'condition') : undefined;
    if (condition?.state === 'unknown') return condition;
    if (policy.state === 'known' || deploy.value.fields.has('replicas') || deploy.value.fields.has('mode'))
      return known(condition?.state !== 'known' || condition.value !== 'none', deploy.span);
  }
  if (isStack) return known(true, body.header);
  const restart = readString(body, 'restart');
  if (restart.state === 'unknown') return restart;
  if (restart.state === 'known') {
    const isOff = restart.value === 'no' || restart.value === 'false';
    return known(!isOff, restart.span, { via: restart.via, detail: '`restart` is `no`', remedy, ...repair });
  }
  if (incomplete !== undefined) return unknown(incomplete, body.header);
  return absent(body.header, { detail: '`restart` is not set', remedy, ...repair });
}

/** A user that is written; an image's own is judged with the image. */
export function unprivilegedOf(service: ComposeService): readonly Attribute<boolean>[] {
  const { body } = service;
  // What reads the logs and figures of all others may not do so as an ordinary user.
  if (usesEngine(service) || isMachineTool(service)) return [];
  const user = readString(body, 'user');
  if (user.state !== 'known') return [];
  const [name = ''] = user.value.split(':');
  const isRoot = name === 'root' || /^0+$/.test(name);
  const { span, via } = user;
  return [
    known(!isRoot, span, {
      via,
      detail: `\`user\` is \`${name}\``,
      remedy: 'Set `user` to an ordinary user of the image.',
    }),
  ];
}

/** Files that an image reads when it starts, and not where it keeps its data. */
const settingPlaces =
  /initdb|\.(?:conf|cnf|ini|ya?ml|json|sql|sh|js|crt|key|pem|xml|toml|cfg|env|acl|keyfile|txt)$|^\/(?:etc|docker-entrypoint|usr\/local\/etc|run\/secrets|opt\/scripts|scripts?|conf(?:ig)?)(?:\/|$)/;

/** Caches and brokers are not asked, and a Redis only where it is told to write down what it is given. */
export function mayForget({ body }: ComposeService, { engine, keepsData }: DatastoreImage): boolean {
  if (!keepsData) return true;
  return engine === 'redis' && !/--appendonly\s+["']?yes/.test(commandText(body));
}

/**
 * Whether what a datastore writes outlives its container: it has a named volume or a directory of the host for more
 * than its settings.
 *
 * @param repair what gives it a volume
 */
export function persistenceOf(
  { body, incomplete, adds }: ComposeService,
  repair: Explanation,
): Attribute<boolean> {
  const volumes = readList(body, 'volumes');
  if (volumes.state === 'unknown') return volumes;
  const remedy = 'Mount a named volume where the image keeps its data.';
  const mounts = volumesOf(body);
  const isOpen = volumes.state === 'known' && volumes.value.some(({ kind }) => kind === 'unknown');
  const keeps = mounts.find(
    ({ type, source, target = '' }) =>
      type !== 'other' && source !== undefined && !settingPlaces.test(target),
  );
  if (keeps !== undefined) return known(true, keeps.item.span);
  if (isOpen) return unknown('one of its volumes is not known', body.header);
  if (body.fields.has('volumes_from')) return unknown('it has the volumes of another service', body.header);
  if (incomplete !== undefined || adds !== undefined)
    return unknown(incomplete ?? 'another file says the rest of it', body.header);
  if (mounts.length === 0) return absent(body.header, { detail: 'it has no volume', remedy, ...repair });
  return known(false, volumes.span, {
    via: volumes.via,
    detail: 'its volumes hold no more than its settings',
    remedy,
    ...repair,
  });
}
