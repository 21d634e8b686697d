import { gunzipSync } from 'node:zlib';

/** Undefined for what is no gzip, and for what would unpack to more bytes than allowed. */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}
