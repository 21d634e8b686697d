import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Datastore, Engine } from '../../model/component.ts';
import type { Place } from '../../source/span.ts';
import type { Connection } from '../connection/connection.ts';
import { speaksOfPool } from '../connection/pool-words.ts';
import { isDatabaseProxyName } from '../tool-name.ts';
import { repositoryName } from './container-image.ts';
import { dataOf, environmentOf } from './environment.ts';
import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** A datastore, and whether a proxy or a pooler passes the connections on to it. */
export interface Reached {
  readonly datastore: Datastore;
  readonly proxied: boolean;
  /** Other names that were passed on the way. */
  readonly via: readonly Place[];
}

/** What shares connections for each engine that pays for every one. */
const poolers: ReadonlyMap<Engine, string> = new Map([
  ['postgresql', 'PgBouncer'],
  ['mysql', 'ProxySQL'],
  ['mariadb', 'ProxySQL'],
]);

/**
 * Whether the Pods of a workload share their connections to a server. A proxy on the way or beside the program does
 * it; where its environment or its files speak of a pool, or some of them are not in the tree, it may do so itself.
 */
export function poolingOf(
  workload: PodWorkload,
  { span, via }: Connection,
  { datastore, proxied }: Reached,
  landscape: Landscape,
): Attribute<boolean> | undefined {
  const pooler =
    datastore.engine.state === 'known' ? poolers.get(datastore.engine.value) : 'a connection pooler';
  if (pooler === undefined) return undefined;
  if (proxied || workload.containers.some(isDatabaseProxy)) return known(true, span, { via });
  const doubt = doubtOf(workload, landscape);
  if (doubt !== undefined) return unknown(doubt, span, via);
  return known(false, span, {
    via,
    detail: 'no pooler stands between and its environment sets no limit',
    remedy: `Put ${pooler} before \`${datastore.resource}\`, or set the size of the pool of each Pod in its environment.`,
  });
}

export function isDatabaseProxy({ image }: PodContainer): boolean {
  return image.state === 'known' && isDatabaseProxyName(repositoryName(image.value));
}

/** Why its connections may be limited all the same, as a clause. */
function doubtOf(workload: PodWorkload, landscape: Landscape): string | undefined {
  const { containers, podSpec } = workload;
  const told = containers
    .flatMap((container) => environmentOf(container, workload, landscape))
    .find(speaksOfPool);
  if (told !== undefined) return `\`${told.name}\` speaks of a pool`;
  const sources = [
    ...containers.flatMap(({ body }) => objectsIn(body, 'envFrom')),
    ...objectsIn(podSpec, 'volumes'),
    ...objectsIn(podSpec, 'volumes').flatMap((volume) => objectsIn(objectAt(volume, 'projected'), 'sources')),
  ];
  for (const source of sources) {
    const reference =
      named('ConfigMap', objectAt(source, 'configMapRef') ?? objectAt(source, 'configMap')) ??
      named('Secret', objectAt(source, 'secretRef') ?? objectAt(source, 'secret'));
    if (reference === undefined) continue;
    const { kind, name } = reference;
    if (landscape.named(kind, name, workload.object) === undefined)
      return `\`${kind}/${name}\` is not in the scanned tree`;
    if (dataOf(kind, name, workload, landscape).some(speaksOfPool))
      return `\`${kind}/${name}\` speaks of a pool`;
  }
  return undefined;
}

function named(kind: 'ConfigMap' | 'Secret', reference: Parameters<typeof textAt>[0]) {
  const name = textAt(reference, 'name') ?? textAt(reference, 'secretName');
  return name === undefined ? undefined : { kind, name };
}
