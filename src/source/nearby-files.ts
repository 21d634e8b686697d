import type { SourceFile } from './source-file.ts';
import type { Span } from './span.ts';

/**
 * Files in the scanned tree that a configuration names: policies, templates, scripts. They are read when they are
 * asked for, and only once; what lies outside of the tree, or behind a symbolic link that leads there, is not read.
 */
export interface NearbyFiles {
  /**
   * The file at a path.
   *
   * @param path relative to the root of the scan
   * @param reader the place that asks for it
   */
  read(path: string, reader: Span): NearbyFile;
  /** What a directory holds; undefined where there is none, or too much was listed already. The root is empty. */
  list(directory: string): readonly NearbyEntry[] | undefined;
}

export type NearbyFile =
  | {
      readonly state: 'read';
      readonly bytes: Uint8Array;
      /** The file as text; undefined where it is no UTF-8. */
      readonly file: SourceFile | undefined;
    }
  | { readonly state: 'missing' | 'directory' }
  /** There, and not read: too large, or outside of the tree. */
  | { readonly state: 'refused'; readonly because: string };

export interface NearbyEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'linked-directory';
}
