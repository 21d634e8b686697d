import { directoryOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { ObjectValue, StringValue, UnknownValue } from '../value.ts';
import { readEnvironmentFile } from './environment-file.ts';
import { type ExtendedService, extendService, type LayerOf } from './extend-services.ts';
import { type FileGroup, groupFiles } from './group-files.ts';
import type { Variables } from './interpolate.ts';
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

/** A project before those that it includes, or stands on, are joined to it. */
interface Draft {
  readonly path: string;
  readonly directory: string;
  readonly services: ReadonlyMap<string, ComposeService>;
  readonly includes: readonly string[];
  /** The path of the base project that it makes sense on top of only. */
  readonly below: string | undefined;
}

/** Reads the Compose files of a scan as the projects that they start. */
export function evaluateCompose(input: ComposeInput): ComposeEvaluation {
  const sources = new Map(input.files.map((source) => [source.file.path, source]));
  const drafts = new Map<string, Draft>();
  const groups = groupFiles(input.files);
  // Bases first: what stands on one is merged with it.
  for (const group of groups.filter(({ below }) => below === undefined))
    drafts.set(group.base.file.path, draftOf(group, undefined, input, sources));
  for (const group of groups.filter(({ below }) => below !== undefined)) {
    const base = group.below === undefined ? undefined : drafts.get(group.below.file.path);
    drafts.set(group.base.file.path, draftOf(group, base, input, sources));
  }
  const homes = homesOf(groups, drafts);
  const projects = groups.flatMap(({ base }) => {
    const draft = drafts.get(base.file.path);
    return draft === undefined ? [] : [toProject(draft, homes)];
  });
  return { projects, notAnalysed: fetchedIncludes(drafts), problems: [] };
}

function draftOf(
  group: FileGroup,
  base: Draft | undefined,
  input: ComposeInput,
  sources: ReadonlyMap<string, ComposeSource>,
): Draft {
  const { path } = group.base.file;
  const directory = directoryOf(path);
  const variables = variablesOf(directory, input.environmentFiles);
  const layers = layerCache(sources, variables);
  const readFile = environmentReader(input.environmentFiles, variables);
  const own = [group.base, ...group.overrides].flatMap(({ file }) => layers(file.path) ?? []);
  const services = mergedServices(own, layers);
  const isVariant = base !== undefined && needsBase(services, base);
  const finish = (name: string, { body, incomplete }: ExtendedService): ComposeService => {
    const below = isVariant ? base.services.get(name) : undefined;
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
    };
  };
  return {
    path,
    directory,
    services: new Map([...services].map(([name, service]) => [name, finish(name, service)])),
    includes: own.flatMap(({ includes }) => includes),
    below: isVariant ? base.path : undefined,
  };
}

function overBase(lower: ObjectValue, upper: ObjectValue, tags: MergeTags = new Map()): ObjectValue {
  return { ...mergeObjects(lower, upper, tags), header: upper.header };
}

/** The variables of the `.env` beside the project's file; the shell's are not known. */
function variablesOf(directory: string, files: ReadonlyMap<string, SourceFile>): Variables {
  const file = files.get(directory === '' ? '.env' : `${directory}/.env`);
  const variables = new Map<string, StringValue | UnknownValue>();
  if (file === undefined) return variables;
  for (const { name, value } of readEnvironmentFile(file, variables))
    if (value !== undefined) variables.set(name, value);
  return variables;
}

/** Each file is interpolated once for a project, also where many services extend what is in it. */
function layerCache(sources: ReadonlyMap<string, ComposeSource>, variables: Variables): LayerOf {
  const layers = new Map<string, Layer>();
  return (path) => {
    const read = layers.get(path);
    const source = sources.get(path);
    if (read !== undefined || source === undefined) return read;
    const layer = readLayer(source, variables);
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

function toProject(draft: Draft, homes: ReadonlyMap<string, Draft>): ComposeProject {
  const visible = new Map<string, ComposeService>();
  const seen = new Set<Draft>();
  const add = (current: Draft | undefined, depth: number): void => {
    if (current === undefined || seen.has(current) || depth > deepestInclude) return;
    seen.add(current);
    for (const [name, service] of current.services) if (!visible.has(name)) visible.set(name, service);
    if (current.below !== undefined) add(homes.get(current.below), depth + 1);
    for (const include of current.includes)
      add(homes.get(joinPath(current.directory, include) ?? ''), depth + 1);
  };
  add(draft, 0);
  return { path: draft.path, services: [...draft.services.values()], visible };
}

function fetchedIncludes(drafts: ReadonlyMap<string, Draft>): ComposeEvaluation['notAnalysed'] {
  return [...drafts.values()]
    .filter(({ includes }) => includes.some((include) => /^[a-z][a-z0-9+.-]*:|^git@/i.test(include)))
    .map(({ path }) => ({ path, reason: 'It includes files that would have to be fetched' }));
}
