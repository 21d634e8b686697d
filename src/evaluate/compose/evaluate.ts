import { directoryOf } from '../../source/path.ts';
import type { Field, ObjectValue, Value } from '../value.ts';
import { type ExtendedService, extendService, type LayerOf } from './extend-services.ts';
import { type FileGroup, groupFiles } from './group-files.ts';
import type { Surroundings } from './include.ts';
import { type Inclusions, inclusionsIn } from './inclusions.ts';
import { type Layer, readLayer } from './layer.ts';
import { type MergeTags, mergeObjects } from './merge.ts';
import { joinPath } from './path.ts';
import type {
  ComposeEvaluation,
  ComposeInput,
  ComposeProject,
  ComposeService,
  ComposeSource,
} from './project.ts';
import { environmentOfService, environmentReader } from './service-environment.ts';

/** How many settings `extends` may copy in one project. */
const mostCopies = 200_000;
const deepestInclude = 16;

const nothing: ReadonlySet<string> = new Set();

/** A project before those that it includes, or stands on, are joined to it. */
export interface Draft {
  readonly path: string;
  readonly services: ReadonlyMap<string, ComposeService>;
  readonly layers: readonly Layer[];
  /** The first files of what it includes; undefined where one is not in the scan. */
  readonly includes: readonly (string | undefined)[];
  /** The path of the base project that it makes sense on top of only. */
  readonly below: string | undefined;
  readonly isPicked: boolean;
}

/** Reads the Compose files of a scan as the projects that they start. */
export function evaluateCompose(input: ComposeInput): ComposeEvaluation {
  const sources = new Map(input.files.map((source) => [source.file.path, source]));
  const inclusions = inclusionsIn(input, sources);
  const groups = groupFiles(input.files.filter(({ file }) => !inclusions.over.has(file.path)));
  const byPath = new Map(groups.map((group) => [group.base.file.path, group]));
  const drafts = new Map<string, Draft>();
  const started = new Set<string>();
  const draftAt = (path: string): Draft | undefined => {
    const group = byPath.get(path);
    const done = drafts.get(path);
    // A file that includes itself by way of another is read once.
    if (
      done !== undefined ||
      group === undefined ||
      started.has(path) ||
      started.size - drafts.size > deepestInclude
    )
      return done;
    started.add(path);
    const draft = draftOf(group, { input, sources, inclusions, draftAt });
    drafts.set(path, draft);
    return draft;
  };
  for (const { base } of groups) draftAt(base.file.path);
  const homes = homesOf(groups, drafts);
  const beside = namesBeside(groups, drafts);
  const projects = groups.flatMap(({ base }) => {
    const draft = drafts.get(base.file.path);
    return draft === undefined ? [] : [toProject(draft, homes, beside.get(draft.path) ?? nothing)];
  });
  return { projects, notAnalysed: fetchedIncludes(drafts), problems: [] };
}

/** What a draft is made with. */
interface Drafting {
  readonly input: ComposeInput;
  readonly sources: ReadonlyMap<string, ComposeSource>;
  readonly inclusions: Inclusions;
  readonly draftAt: (path: string) => Draft | undefined;
}

function draftOf(group: FileGroup, { input, sources, inclusions, draftAt }: Drafting): Draft {
  const { path } = group.base.file;
  const surroundings = inclusions.surroundingsOf(path);
  const { variables } = surroundings;
  const readFile = environmentReader(input.environmentFiles, variables);
  const over = inclusions.partsOf(path);
  const files = [group.base, ...group.overrides, ...over];
  const layers = layerCache(sources, surroundings, new Set(files));
  const own = files.flatMap(({ file }) => layers(file.path) ?? []);
  const services = mergedServices(own, layers);
  const base = group.below === undefined ? undefined : draftAt(group.below.file.path);
  const isVariant = base !== undefined && needsBase(services, base);
  const includes = own.flatMap((layer) =>
    layer.includes.map(({ paths: [first] }) =>
      first === undefined ? undefined : joinPath(surroundings.directory, first.value),
    ),
  );
  const included = includes.flatMap((include) => (include === undefined ? [] : (draftAt(include) ?? [])));
  const finish = (name: string, { body, incomplete, wrongExtends }: ExtendedService): ComposeService => {
    const below = isVariant
      ? base.services.get(name)
      : included.map((draft) => draft.services.get(name)).find((service) => service !== undefined);
    const merged = below === undefined ? body : overBase(below.body, body, own[0]?.tags);
    const environment = environmentOfService(merged, variables, readFile);
    return {
      name,
      project: path,
      body: merged,
      environment: environment.variables,
      missingEnvironment: environment.missing,
      incomplete: incomplete ?? below?.incomplete,
      adds: below === undefined ? undefined : group.base.file,
      wrongExtends,
    };
  };
  return {
    path,
    services: new Map([...services].map(([name, service]) => [name, finish(name, service)])),
    layers: own,
    includes,
    below: isVariant ? base.path : undefined,
    isPicked: group.isPicked,
  };
}

function overBase(lower: ObjectValue, upper: ObjectValue, tags: MergeTags = new Map()): ObjectValue {
  return { ...mergeObjects(lower, upper, tags), header: upper.header };
}

/**
 * Each file is interpolated once for a project, also where many services extend what is in it. Paths of the project's own
 * files begin in its directory, those of others in theirs.
 */
function layerCache(
  sources: ReadonlyMap<string, ComposeSource>,
  { directory, variables }: Surroundings,
  own: ReadonlySet<ComposeSource>,
): LayerOf {
  const layers = new Map<string, Layer>();
  return (path) => {
    const read = layers.get(path);
    const source = sources.get(path);
    if (read !== undefined || source === undefined) return read;
    const layer = readLayer(source, variables, own.has(source) ? directory : directoryOf(path));
    layers.set(path, layer);
    return layer;
  };
}

function mergedServices(layers: readonly Layer[], layerOf: LayerOf): ReadonlyMap<string, ExtendedService> {
  const services = new Map<string, ExtendedService>();
  const budget = { left: mostCopies };
  for (const layer of layers) {
    for (const [name, body] of layer.services) {
      const upper = extendService(body, layer, layerOf, budget);
      const lower = services.get(name);
      if (lower === undefined) services.set(name, upper);
      else
        services.set(name, {
          body: mergeObjects(lower.body, upper.body, layer.tags),
          incomplete: lower.incomplete ?? upper.incomplete,
          wrongExtends: lower.wrongExtends ?? upper.wrongExtends,
        });
    }
  }
  return services;
}

/** Some service is nothing by itself and is something in the base. */
function needsBase(services: ReadonlyMap<string, ExtendedService>, base: Draft): boolean {
  return [...services].some(([name, { body, incomplete }]) => {
    const says =
      ['image', 'build', 'provider'].some((key) => body.fields.has(key)) || incomplete !== undefined;
    return !says && base.services.has(name);
  });
}

/** Which project a file belongs to: an override to that of its base. */
function homesOf(
  groups: readonly FileGroup[],
  drafts: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, Draft> {
  const homes = new Map<string, Draft>();
  for (const { base, overrides } of groups) {
    const draft = drafts.get(base.file.path);
    if (draft !== undefined) for (const { file } of [base, ...overrides]) homes.set(file.path, draft);
  }
  return homes;
}

function toProject(
  draft: Draft,
  homes: ReadonlyMap<string, Draft>,
  namedBeside: ReadonlySet<string>,
): ComposeProject {
  const visible = new Map<string, ComposeService>();
  const declared = new Map<string, Map<string, Field>>();
  const seen = new Set<Draft>();
  let { isPicked: isWhole } = draft;
  const add = (current: Draft | undefined, depth: number): void => {
    if (current === undefined || depth > deepestInclude) isWhole = false;
    if (current === undefined || seen.has(current) || depth > deepestInclude) return;
    seen.add(current);
    for (const [name, service] of current.services) if (!visible.has(name)) visible.set(name, service);
    for (const layer of current.layers) declare(layer, declared);
    if (current.below !== undefined) add(homes.get(current.below), depth + 1);
    for (const include of current.includes) add(homes.get(include ?? ''), depth + 1);
  };
  add(draft, 0);
  const { path } = draft;
  return { path, services: [...draft.services.values()], visible, declared, isWhole, namedBeside };
}

/** A later file adds to what an earlier one declares, or replaces it. */
function declare({ declared, tags }: Layer, all: Map<string, Map<string, Field>>): void {
  for (const [section, entries] of declared) {
    const known = all.get(section) ?? new Map<string, Field>();
    all.set(section, known);
    for (const [name, field] of entries) {
      const below = known.get(name);
      const isBoth = below?.value.kind === 'object' && field.value.kind === 'object';
      if (below === undefined) known.set(name, field);
      else if (isBoth) known.set(name, { ...field, value: mergedValues(below.value, field.value, tags) });
      else if (field.value.kind !== 'null') known.set(name, field);
    }
  }
}

function mergedValues(lower: Value, upper: Value, tags: MergeTags): Value {
  return lower.kind === 'object' && upper.kind === 'object' ? mergeObjects(lower, upper, tags) : upper;
}

/** What files that may be put over a base name, by the base's path. */
function namesBeside(
  groups: readonly FileGroup[],
  drafts: ReadonlyMap<string, Draft>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { base, below } of groups) {
    if (below === undefined) continue;
    const beside = names.get(below.file.path) ?? new Set<string>();
    names.set(below.file.path, beside);
    for (const { services, declared } of drafts.get(base.file.path)?.layers ?? [])
      for (const each of [services, ...declared.values()]) for (const name of each.keys()) beside.add(name);
  }
  return names;
}

function fetchedIncludes(drafts: ReadonlyMap<string, Draft>): ComposeEvaluation['notAnalysed'] {
  return [...drafts.values()]
    .filter(({ layers }) =>
      layers.some(({ includes }) =>
        includes.some(({ paths }) => paths.some(({ value }) => /^[a-z][a-z0-9+.-]*:|^git@/i.test(value))),
      ),
    )
    .map(({ path }) => ({ path, reason: 'It includes files that would have to be fetched' }));
}
