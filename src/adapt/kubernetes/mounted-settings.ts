import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { EnvironmentVariable } from '../connection/connection.ts';
import { settingsIn } from '../connection/settings-file.ts';
import { dataOf } from './environment.ts';
import type { Landscape } from './landscape.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, objectsIn, textAt } from './read-pod.ts';

/** The settings in files that a container mounts from ConfigMaps and Secrets, as if they stood in its environment. */
export function mountedSettingsOf(
  { body }: PodContainer,
  workload: PodWorkload,
  landscape: Landscape,
): readonly EnvironmentVariable[] {
  const mounted = new Set(objectsIn(body, 'volumeMounts').map((mount) => textAt(mount, 'name')));
  return objectsIn(workload.podSpec, 'volumes')
    .filter((volume) => mounted.has(textAt(volume, 'name')))
    .flatMap((volume) => [volume, ...objectsIn(objectAt(volume, 'projected'), 'sources')])
    .flatMap((source) => filesOf(source, workload, landscape))
    .flatMap(settingsOf);
}

/** The files of a volume, or of one source of a projected one, which calls a Secret by `name`. */
function filesOf(source: ObjectValue, workload: PodWorkload, landscape: Landscape) {
  const [configMap, secret] = [objectAt(source, 'configMap'), objectAt(source, 'secret')];
  const name = textAt(configMap, 'name') ?? textAt(secret, 'secretName') ?? textAt(secret, 'name');
  if (name === undefined) return [];
  const items = objectsIn(configMap ?? secret, 'items');
  const files = dataOf(configMap === undefined ? 'Secret' : 'ConfigMap', name, workload, landscape);
  if (items.length === 0) return files;
  const calledBy = new Map(items.map((item) => [textAt(item, 'key'), textAt(item, 'path')]));
  return files.flatMap((file) => {
    const path = calledBy.get(file.name);
    return path === undefined ? [] : [{ ...file, fileName: path.slice(path.lastIndexOf('/') + 1) }];
  });
}

function settingsOf({
  name,
  fileName,
  value,
  span,
}: EnvironmentVariable & { readonly fileName?: string }): readonly EnvironmentVariable[] {
  if (value.kind !== 'string') return [];
  // The whole file is too long to point at.
  const key = { ...span, end: Math.min(span.end, span.start + name.length) };
  return settingsIn(fileName ?? name, value.value).map((setting) => {
    const read: Value = { ...value, value: setting.text };
    return { name: setting.key, value: read, span: key };
  });
}
