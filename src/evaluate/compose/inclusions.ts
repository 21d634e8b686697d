import type { SourceFile } from '../../source/source-file.ts';
import { toObject } from '../from-data.ts';
import {
  type Include,
  includedSurroundings,
  includesIn,
  ownSurroundings,
  type Surroundings,
} from './include.ts';
import { joinPath } from './path.ts';
import type { ComposeInput, ComposeSource } from './project.ts';

/** Which files include which, and what those that are included are read in. */
export interface Inclusions {
  /** Files that are only put over another one that is included. */
  readonly over: ReadonlySet<string>;
  /** What is put over a file where it is included. */
  partsOf(path: string): readonly ComposeSource[];
  surroundingsOf(path: string): Surroundings;
}

interface Inclusion {
  readonly by: string;
  readonly include: Include;
}

const deepest = 16;

/** A file that several others include is read as the first of them includes it. */
export function inclusionsIn(input: ComposeInput, sources: ReadonlyMap<string, ComposeSource>): Inclusions {
  const { environmentFiles: files } = input;
  const inclusions = new Map<string, Inclusion>();
  const parts = new Map<string, readonly ComposeSource[]>();
  for (const source of input.files) {
    const by = source.file.path;
    const { directory, variables } = ownSurroundings(by, files);
    for (const include of includesOf(source, variables)) {
      const [first, ...others] = include.paths.map(({ value }) => joinPath(directory, value) ?? '');
      if (first === undefined || !sources.has(first) || first === by || inclusions.has(first)) continue;
      inclusions.set(first, { by, include });
      parts.set(
        first,
        others.flatMap((path) => sources.get(path) ?? []),
      );
    }
  }
  return {
    over: new Set([...parts.values()].flat().map(({ file }) => file.path)),
    partsOf: (path) => parts.get(path) ?? [],
    surroundingsOf: (path) => surroundingsOf(path, inclusions, files, 0),
  };
}

function includesOf(
  { file, stream }: ComposeSource,
  variables: Surroundings['variables'],
): readonly Include[] {
  if (!file.text.includes('include')) return [];
  return stream.documents.flatMap(({ root }) => {
    const object = root === undefined ? undefined : toObject(root);
    return includesIn(object?.fields.get('include')?.value, variables);
  });
}

function surroundingsOf(
  path: string,
  inclusions: ReadonlyMap<string, Inclusion>,
  files: ReadonlyMap<string, SourceFile>,
  depth: number,
): Surroundings {
  const inclusion = inclusions.get(path);
  if (inclusion === undefined || depth > deepest) return ownSurroundings(path, files);
  const outer = surroundingsOf(inclusion.by, inclusions, files, depth + 1);
  return includedSurroundings(path, inclusion.include, outer, files);
}
