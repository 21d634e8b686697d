import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { NearbyFiles } from '../../../source/nearby-files.ts';
import type { Manifest } from '../manifest.ts';
import type { Digest } from './generate.ts';
import type { Kustomization } from './kustomization.ts';

/** What a build reads. */
export interface Tree {
  /** By directory. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** Manifests by path. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly files: NearbyFiles | undefined;
  readonly digest: Digest | undefined;
}

/** What is noted while a kustomization is built. */
export interface Building {
  readonly tree: Tree;
  readonly used: Set<string>;
  readonly unbuilt: Set<string>;
  readonly hashed: Set<string>;
  readonly vars: DataNode[];
  /** Directories on the way from the outermost kustomization. */
  readonly open: Set<string>;
}
