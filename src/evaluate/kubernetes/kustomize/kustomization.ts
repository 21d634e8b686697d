import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { directoryOf } from '../../../source/path.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Manifest } from '../manifest.ts';
import { resolvePath } from '../path.ts';
import { itemsAt, textAt } from './node.ts';

/** The kustomization of one directory. */
export interface Kustomization {
  readonly file: SourceFile;
  readonly directory: string;
  readonly root: MappingNode;
  /** A `Component` changes what it is put into, and is nothing by itself. */
  readonly isComponent: boolean;
  /** Files, and directories with a kustomization, in their order. */
  readonly resources: readonly Named[];
  readonly components: readonly Named[];
}

/** A path as it is written, and from the root of the scan; undefined where it leads out of the tree. */
export interface Named {
  readonly written: string;
  readonly path: string | undefined;
}

const fileNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

export function isKustomization({ file }: Manifest): boolean {
  return fileNames.has(file.path.slice(file.path.lastIndexOf('/') + 1));
}

/** Undefined for a file that is no mapping. Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export function readKustomization({ file, stream }: Manifest): Kustomization | undefined {
  const root = stream.documents[0]?.root;
  if (root?.kind !== 'mapping') return undefined;
  const directory = directoryOf(file.path);
  const named = (key: string) => itemsAt(root, key).flatMap((item) => namedBy(item, directory));
  return {
    file,
    directory,
    root,
    isComponent: textAt(root, 'kind') === 'Component',
    resources: [...named('resources'), ...named('bases')],
    components: named('components'),
  };
}

function namedBy(item: DataNode, directory: string): readonly Named[] {
  return item.kind === 'scalar' ? [{ written: item.text, path: resolvePath(directory, item.text) }] : [];
}
