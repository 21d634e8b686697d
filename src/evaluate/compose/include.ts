import { directoryOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { StringValue, UnknownValue, Value } from '../value.ts';
import { textOfValue, textsOf } from './canonical-service.ts';
import { readEnvironmentFile } from './environment-file.ts';
import { interpolateAll, type Variables } from './interpolate.ts';
import { joinPath } from './path.ts';

/** One entry of `include`. Paths are as they are written, relative to the directory of the project that includes. */
export interface Include {
  /** The first file, and what is put over it. */
  readonly paths: readonly StringValue[];
  readonly projectDirectory: string | undefined;
  /** Read instead of the `.env` of the included project. */
  readonly envFiles: readonly StringValue[];
}

/** The entries of `include`. Source: https://docs.docker.com/reference/compose-file/include/ */
export function includesIn(value: Value | undefined, variables: Variables): readonly Include[] {
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item): readonly Include[] => {
    const read = interpolateAll(item, variables);
    if (read.kind === 'string') return [{ paths: [read], projectDirectory: undefined, envFiles: [] }];
    if (read.kind !== 'object') return [];
    const directory = textOfValue(read.fields.get('project_directory')?.value);
    return [
      {
        paths: textsOf(read.fields.get('path')?.value),
        projectDirectory: directory === '' ? undefined : directory,
        envFiles: textsOf(read.fields.get('env_file')?.value),
      },
    ];
  });
}

/** What a project is read in. */
export interface Surroundings {
  /** Where its relative paths begin. */
  readonly directory: string;
  /** What it may use in its texts; the shell's variables are not known. */
  readonly variables: Variables;
}

/** A project that nobody includes: it has the `.env` beside its file. */
export function ownSurroundings(path: string, files: ReadonlyMap<string, SourceFile>): Surroundings {
  const directory = directoryOf(path);
  return { directory, variables: variablesIn([within(directory, '.env')], files, new Map()) };
}

/** A project that is included: of what both set, the variables of the one that includes it hold. */
export function includedSurroundings(
  path: string,
  { projectDirectory, envFiles }: Include,
  outer: Surroundings,
  files: ReadonlyMap<string, SourceFile>,
): Surroundings {
  const named = projectDirectory === undefined ? undefined : joinPath(outer.directory, projectDirectory);
  const directory = named ?? directoryOf(path);
  const paths =
    envFiles.length === 0
      ? [within(directory, '.env')]
      : envFiles.map(({ value }) => joinPath(outer.directory, value) ?? '');
  return { directory, variables: variablesIn(paths, files, outer.variables) };
}

function within(directory: string, name: string): string {
  return directory === '' ? name : `${directory}/${name}`;
}

function variablesIn(
  paths: readonly string[],
  files: ReadonlyMap<string, SourceFile>,
  outer: Variables,
): Variables {
  const variables = new Map<string, StringValue | UnknownValue>(outer);
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined) continue;
    for (const { name, value } of readEnvironmentFile(file, variables))
      if (value !== undefined && !outer.has(name)) variables.set(name, value);
  }
  return variables;
}
