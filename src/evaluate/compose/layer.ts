import { toObject } from '../from-data.ts';
import type { ObjectValue, Value } from '../value.ts';
import { canonicalService, textOfValue, textsOf } from './canonical-service.ts';
import { interpolateAll, type Variables } from './interpolate.ts';
import { type MergeTags, mergeTagsOf } from './merge.ts';
import type { ComposeSource } from './project.ts';

/** One Compose file, interpolated: the services as it writes them, before anything is merged. */
export interface Layer {
  readonly source: ComposeSource;
  readonly services: ReadonlyMap<string, ObjectValue>;
  /** What `include` names, in order of writing. */
  readonly includes: readonly string[];
  readonly tags: MergeTags;
}

/** Keys of the first version's files that are not services, though they are mappings. */
const notServices = new Set([
  'version',
  'name',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'include',
  'models',
]);

export function readLayer(source: ComposeSource, variables: Variables): Layer {
  const services = new Map<string, ObjectValue>();
  const includes: string[] = [];
  for (const { root } of source.stream.documents) {
    const object = root === undefined ? undefined : toObject(root);
    if (object === undefined) continue;
    for (const [name, body] of servicesIn(object)) {
      const value = interpolateAll(body, variables);
      if (value.kind === 'object') services.set(name, canonicalService(value));
    }
    includes.push(...includesIn(object.fields.get('include')?.value, variables));
  }
  return { source, services, includes, tags: mergeTagsOf(source) };
}

function servicesIn(root: ObjectValue): readonly (readonly [string, ObjectValue])[] {
  const services = root.fields.get('services')?.value;
  if (services !== undefined) return services.kind === 'object' ? objectsIn(services) : [];
  // The first version of the format has the services at the top.
  if (root.fields.has('version') || root.fields.has('include')) return [];
  const candidates = objectsIn(root).filter(([name]) => !notServices.has(name) && !name.startsWith('x-'));
  return candidates.some(([, body]) => body.fields.has('image') || body.fields.has('build'))
    ? candidates
    : [];
}

function objectsIn(object: ObjectValue): readonly (readonly [string, ObjectValue])[] {
  return [...object.fields].flatMap(([name, { value, nameSpan }]) => {
    if (value.kind === 'object') return [[name, { ...value, header: nameSpan }] as const];
    // A service that says nothing is one where an override says the rest.
    if (value.kind !== 'null') return [];
    return [[name, { ...value, kind: 'object', fields: new Map(), header: nameSpan }] as const];
  });
}

function includesIn(value: Value | undefined, variables: Variables): readonly string[] {
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) => {
    const read = interpolateAll(item, variables);
    const text = textOfValue(read);
    if (text !== undefined) return [text];
    return read.kind === 'object'
      ? textsOf(read.fields.get('path')?.value).map(({ value: path }) => path)
      : [];
  });
}
