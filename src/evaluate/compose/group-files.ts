import { directoryOf, fileNameOf } from '../../source/path.ts';
import type { ComposeSource } from './project.ts';

/** A file that is read first, and what Compose puts over it without being asked. */
export interface FileGroup {
  readonly base: ComposeSource;
  readonly overrides: readonly ComposeSource[];
  /** The base that it may make sense on top of: `compose.yaml` for `compose.prod.yaml`. */
  readonly below: ComposeSource | undefined;
  /** Compose takes the base without being asked for it, so that nothing else belongs to the project. */
  readonly isPicked: boolean;
}

/** The names that Compose looks for by itself, in its order of preference. */
const baseNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/**
 * In a directory Compose reads one base and over it one override, each the first of the names that it knows; every other
 * file has to be asked for. A file of a name that it knows, and would not take, is a project of its own.
 * Source: https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/
 */
export function groupFiles(files: readonly ComposeSource[]): readonly FileGroup[] {
  const bases = pickedOf(files, baseNames);
  const overrides = pickedOf(files, overrideNames);
  return files.flatMap((source): FileGroup[] => {
    const { path } = source.file;
    const directory = directoryOf(path);
    const base = bases.get(directory);
    const override = overrides.get(directory);
    if (base === source)
      return [
        { base, overrides: override === undefined ? [] : [override], below: undefined, isPicked: true },
      ];
    if (override === source && base !== undefined) return [];
    const isVariant = /^(?:docker-)?compose[-._]/i.test(fileNameOf(path));
    return [{ base: source, overrides: [], below: isVariant ? base : undefined, isPicked: false }];
  });
}

/** The first of the names in each directory. */
function pickedOf(
  files: readonly ComposeSource[],
  names: readonly string[],
): ReadonlyMap<string, ComposeSource> {
  const picked = new Map<string, { readonly source: ComposeSource; readonly rank: number }>();
  for (const source of files) {
    const directory = directoryOf(source.file.path);
    const rank = names.indexOf(fileNameOf(source.file.path).toLowerCase());
    const before = picked.get(directory);
    if (rank !== -1 && (before === undefined || rank < before.rank)) picked.set(directory, { source, rank });
  }
  return new Map([...picked].map(([directory, { source }]) => [directory, source]));
}
