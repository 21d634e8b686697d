import { directoryOf } from '../../source/path.ts';
import { toObject } from '../from-data.ts';
import type { Field, ObjectValue } from '../value.ts';
import { canonicalService } from './canonical-service.ts';
import { type Include, includesIn } from './include.ts';
import { interpolateAll, type Variables } from './interpolate.ts';
import { type MergeTags, mergeTagsOf } from './merge.ts';
import type { ComposeSource } from './project.ts';
import { rebased } from './rebase.ts';

/** One Compose file, interpolated: the services as it writes them, before anything is merged. */
export interface Layer {
  readonly source: ComposeSource;
  readonly services: ReadonlyMap<string, ObjectValue>;
  /** In order of writing. */
  readonly includes: readonly Include[];
  /** What it declares beside its services: networks, volumes, secrets and the like, by their section. */
  readonly declared: ReadonlyMap<string, ReadonlyMap<string, Field>>;
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

/** Sections whose entries services refer to by name. */
const sections = ['networks', 'volumes', 'configs', 'secrets', 'models'];

/** @param directory where the relative paths of the file begin */
export function readLayer(source: ComposeSource, variables: Variables, directory: string): Layer {
  const services = new Map<string, ObjectValue>();
  const includes: Include[] = [];
  const declared = new Map(sections.map((section) => [section, new Map<string, Field>()]));
  const fileDirectory = directoryOf(source.file.path);
  for (const { root } of source.stream.documents) {
    const object = root === undefined ? undefined : toObject(root);
    if (object === undefined) continue;
    for (const [name, body] of servicesIn(object)) {
      const value = interpolateAll(body, variables);
      if (value.kind === 'object')
        services.set(name, rebased(canonicalService(value), fileDirectory, directory));
    }
    includes.push(...includesIn(object.fields.get('include')?.value, variables));
    for (const [section, entries] of declared) {
      const written = object.fields.get(section)?.value;
      if (written?.kind !== 'object') continue;
      for (const [name, field] of written.fields)
        entries.set(name, { ...field, value: interpolateAll(field.value, variables) });
    }
  }
  return { source, services, includes, declared, tags: mergeTagsOf(source) };
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
