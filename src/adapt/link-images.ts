import type { Container, ImageBuild } from '../model/component.ts';
import type { Edge } from '../model/edge.ts';
import type { InfrastructurePart } from '../model/infrastructure.ts';
import { findBaseImage } from './dockerfile/base-images.ts';
import { readImageReference } from './dockerfile/image-reference.ts';

/** Folders that say nothing of what is built in them. */
const plainFolders = new Set([
  'src',
  'app',
  'docker',
  '.docker',
  'build',
  'container',
  'containers',
  'deploy',
  '.',
]);

/**
 * Which containers run the images that are built here, told by name: by the one that a Compose file gives what it
 * builds, else by the folder, so that a container with the image `registry.example.com/shop/frontend:1.4` or
 * `shop-frontend` runs what `src/frontend/Dockerfile` builds. Only where exactly one build has that name, and where
 * nothing says it already (`build:` of a Compose service does).
 */
export function linkImages(parts: readonly InfrastructurePart[]): readonly Edge[] {
  const components = parts.flatMap((part) => part.components);
  const all = components.filter((component) => component.kind === 'image-build');
  if (all.length === 0) return [];
  const builds: Builds = { byName: buildsByGivenName(all), byFolder: buildsByFolder(all) };
  const linked = new Set(
    parts.flatMap(({ edges }) => edges.filter(({ kind }) => kind === 'builds').map(({ to }) => to)),
  );
  return components
    .filter((component) => component.kind === 'container')
    .filter(({ id }) => !linked.has(id))
    .flatMap((container) => linkTo(container, builds));
}

interface Builds {
  /** By the whole name without the tag. */
  readonly byName: ReadonlyMap<string, readonly ImageBuild[]>;
  readonly byFolder: ReadonlyMap<string, readonly ImageBuild[]>;
}

function linkTo(container: Container, { byName, byFolder }: Builds): readonly Edge[] {
  const { image } = container;
  // A published image stays one, whatever a folder here is called.
  if (image.state !== 'known' || findBaseImage(image.value).state === 'known') return [];
  const { repository } = readImageReference(image.value);
  const named = byName.get(repository);
  const build =
    named === undefined
      ? onlyBuild(repository.slice(repository.lastIndexOf('/') + 1), byFolder)
      : named.length === 1
        ? named[0]
        : undefined;
  if (build === undefined) return [];
  return [{ kind: 'builds', from: build.id, to: container.id, span: image.span, via: image.via }];
}

/** The build of this name, or else of an end of it: `frontend` for `shop-frontend`. */
function onlyBuild(name: string, builds: ReadonlyMap<string, readonly ImageBuild[]>): ImageBuild | undefined {
  const ends = Array.from(name.matchAll(/[-_]/g), ({ index }) => name.slice(index + 1));
  for (const candidates of [builds.get(name) ?? [], ends.flatMap((end) => builds.get(end) ?? [])]) {
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined;
  }
  return undefined;
}

function buildsByGivenName(builds: readonly ImageBuild[]): ReadonlyMap<string, readonly ImageBuild[]> {
  const named = new Map<string, ImageBuild[]>();
  for (const build of builds) {
    for (const name of new Set(build.names?.map((each) => readImageReference(each).repository))) {
      const others = named.get(name);
      if (others === undefined) named.set(name, [build]);
      else others.push(build);
    }
  }
  return named;
}

/** A Dockerfile for development is passed over where there is another one. */
function buildsByFolder(builds: readonly ImageBuild[]): ReadonlyMap<string, readonly ImageBuild[]> {
  const named = new Map<string, ImageBuild[]>();
  for (const build of lastStages(builds)) {
    const name = nameOf(build.span.file.path);
    if (name === undefined) continue;
    const others = named.get(name);
    if (others === undefined) named.set(name, [build]);
    else others.push(build);
  }
  return new Map(
    Array.from(named, ([name, all]) => {
      const deployed = all.filter(({ environment }) => environment.stage !== 'development');
      return [name, deployed.length > 0 ? deployed : all];
    }),
  );
}

/** Of each Dockerfile the image of its last stage: other stages are built for those who ask for them. */
function lastStages(builds: readonly ImageBuild[]): Iterable<ImageBuild> {
  const last = new Map<string, ImageBuild>();
  for (const build of builds) {
    const { file, start } = build.span;
    const other = last.get(file.path);
    if (other === undefined || other.span.start < start) last.set(file.path, build);
  }
  return last.values();
}

/** The nearest folder with a name of its own: `cart` of `src/cart/Dockerfile` and of `cart/docker/Dockerfile`. */
function nameOf(path: string): string | undefined {
  return path
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .findLast((folder) => !plainFolders.has(folder));
}
