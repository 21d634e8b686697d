import type { NearbyFiles } from '../../../source/nearby-files.ts';
import type { Manifest } from '../manifest.ts';
import type { BuiltObject } from './built-object.ts';
import type { Kustomization } from './kustomization.ts';
import type { Digest } from './name-hash.ts';
import type { TransformerConfig } from './transformer-config.ts';
import type { Var } from './vars.ts';

/** What a build reads. */
export interface Tree {
  /** By directory. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** Manifests by path. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly files: NearbyFiles | undefined;
  readonly digest: Digest | undefined;
}

/** What one kustomization makes, before names are mended and variables resolved. */
export interface Accumulated {
  readonly objects: readonly BuiltObject[];
  readonly config: TransformerConfig;
  readonly vars: readonly Var[];
}

/** What is noted while kustomizations are built. */
export interface Building {
  readonly tree: Tree;
  readonly used: Set<string>;
  /** What was not built, by the path of the kustomization that names it. */
  readonly notBuilt: Map<string, Set<string>>;
  /** What directories make, so that each is built once. */
  readonly known: Map<string, Accumulated>;
  /** Directories on the way from the outermost kustomization. */
  readonly open: Set<string>;
  /** How many more objects may be looked at. */
  left: number;
}

/** Where a transformer, a generator or a patch is configured. */
export interface Place {
  readonly kustomization: Kustomization;
  readonly building: Building;
}

/** Notes what is not built, as a clause: "`https://…` is fetched from elsewhere". */
export function note({ kustomization, building }: Place, reason: string): void {
  const { path } = kustomization.file;
  const reasons = building.notBuilt.get(path);
  if (reasons === undefined) building.notBuilt.set(path, new Set([reason]));
  else reasons.add(reason);
}

const TOO_MUCH = 'it makes more than can be built here';

/** Whether so many more objects may be looked at; where not, it is noted. */
export function spend(place: Place, objects: number): boolean {
  place.building.left -= objects;
  if (place.building.left >= 0) return true;
  note(place, TOO_MUCH);
  return false;
}

/** As many objects as one kustomization may make; what is more is noted and left out. */
export function limited(objects: readonly BuiltObject[], place: Place): readonly BuiltObject[] {
  if (objects.length <= MAX_OBJECTS) return objects;
  note(place, TOO_MUCH);
  return objects.slice(0, MAX_OBJECTS);
}

const MAX_OBJECTS = 20_000;

/** Notes a file or directory that a kustomization names and that is not read. */
export function noteMissing(place: Place, written: string): void {
  const isAddress =
    /^[\w+.-]+:\/\/|^[\w.-]+@[\w.-]+:|^(?:github\.com|bitbucket\.org|gitlab\.com)[/:]|[?&](?:ref|version)=/.test(
      written,
    );
  note(place, `\`${shortened(written)}\` is ${isAddress ? 'fetched from elsewhere' : 'not on disk'}`);
}

function shortened(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
