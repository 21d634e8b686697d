import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../evaluate/terraform/host.ts';

export function digest(algorithm: DigestAlgorithm, bytes: Uint8Array): Uint8Array {
  // A copy, since what Node gives may be a piece of a larger buffer.
  return Uint8Array.from(createHash(algorithm).update(bytes).digest());
}
