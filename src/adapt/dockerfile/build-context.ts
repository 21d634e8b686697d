import { isIgnored, readIgnoreFile } from '../../evaluate/dockerfile/ignore-file.ts';

/** The folder that a build is sent, as far as ignore files and those who build it tell of it. */
export interface BuildContext {
  /** Whether an ignore file says what is sent. */
  readonly filtered: boolean;
  /** It is the root of the repository, where its history lies. */
  readonly isRoot: boolean;
  /** A `.env` lies in it. */
  readonly holdsSettings: boolean;
  /** Whether a path of it is kept out; true as well where nobody can tell. */
  hides(path: string): boolean;
}

/** What lies in the folders of the scan beside the Dockerfiles. */
export interface ContextFiles {
  /** The texts of ignore files, by their paths. */
  readonly ignoreFiles: ReadonlyMap<string, string>;
  /** The paths of environment files. */
  readonly environmentFiles: ReadonlySet<string>;
}

/**
 * Which folder is the context the Dockerfile does not say: where nobody who builds it does either, an ignore file in
 * its own folder or in any above it counts. One that is made for it alone (`Dockerfile.dockerignore`) comes first.
 * Source: https://docs.docker.com/build/concepts/context/#filename-and-location
 *
 * @param path of the Dockerfile
 * @param stated the folders that are known to be its context; empty where none is
 */
export function buildContextOf(
  path: string,
  stated: ReadonlySet<string>,
  { ignoreFiles, environmentFiles }: ContextFiles,
): BuildContext {
  const folders = stated.size > 0 ? [...stated] : foldersAbove(path);
  const own = ignoreFiles.get(`${path}.dockerignore`);
  const found = own === undefined ? ignoreFilesIn(folders, ignoreFiles) : [];
  // Whoever wrote an ignore file wrote it where the context is.
  const likely = found.length > 0 ? found.map(({ folder }) => folder) : folders;
  const texts = own === undefined ? found.map(({ text }) => text) : [own].filter(hasPatterns);
  const files = texts.map(readIgnoreFile);
  return {
    filtered: files.length > 0,
    isRoot: likely.every((folder) => folder === ''),
    holdsSettings: likely.every((folder) => environmentFiles.has(inFolder(folder, '.env'))),
    hides: (each) => files.some((patterns) => patterns === undefined || isIgnored(patterns, each)),
  };
}

interface FoundIgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** Podman and Buildah have a name of their own for it. */
function ignoreFilesIn(
  folders: readonly string[],
  ignoreFiles: ReadonlyMap<string, string>,
): readonly FoundIgnoreFile[] {
  return folders.flatMap((folder) => {
    const text =
      ignoreFiles.get(inFolder(folder, '.dockerignore')) ??
      ignoreFiles.get(inFolder(folder, '.containerignore'));
    return text !== undefined && hasPatterns(text) ? [{ folder, text }] : [];
  });
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The same context, of which an instruction leaves something out itself. */
export function withoutExcluded(context: BuildContext, excluded: string): BuildContext {
  const patterns = readIgnoreFile(excluded);
  if (patterns?.length === 0) return context;
  return {
    ...context,
    hides: (path) => patterns === undefined || isIgnored(patterns, path) || context.hides(path),
  };
}

/** The Dockerfile's folder and those above it, up to the root. */
function foldersAbove(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return ['', ...folders.map((_, index) => folders.slice(0, index + 1).join('/'))];
}

function hasPatterns(text: string): boolean {
  return text.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'));
}
