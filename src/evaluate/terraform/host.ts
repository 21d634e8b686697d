import type { Parsed } from '../../parse/parsed.ts';
import type { DataStream } from '../../parse/yaml/tree.ts';
import type { NearbyFiles } from '../../source/nearby-files.ts';
import type { SourceFile } from '../../source/source-file.ts';

/**
 * What some functions need and whoever evaluates has to lend them. A function whose means are not lent gives an
 * unknown value. All of them give the same answer to the same question.
 */
export interface Host {
  /** For `file` and the like. */
  readonly files?: NearbyFiles | undefined;
  /** For `yamldecode`. */
  readonly parseYaml?: ((file: SourceFile) => Parsed<DataStream>) | undefined;
  /** For `sha256` and the like. */
  readonly digest?: ((algorithm: DigestAlgorithm, bytes: Uint8Array) => Uint8Array) | undefined;
  /** For `base64gunzip`; undefined where it is no gzip, or holds more bytes than allowed. */
  readonly gunzip?: ((bytes: Uint8Array, most: number) => Uint8Array | undefined) | undefined;
}

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';
