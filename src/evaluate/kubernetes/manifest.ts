import type { DataStream } from '../../parse/yaml/tree.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** A file with Kubernetes objects, a kustomization or a patch, parsed. */
export interface Manifest {
  readonly file: SourceFile;
  readonly stream: DataStream;
}
