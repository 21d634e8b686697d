import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from './classify.ts';
import type { DiscoveredFile } from './discovered-file.ts';
import { isWithin } from './scan-root.ts';
import { walk } from './walk.ts';
import { walkStartAt } from './walk-start.ts';

/**
 * The Terraform files of one directory, for a module that is called from the given paths and lies outside them or in
 * `.terraform/modules`. Ignore files have no say. Empty where there is no such directory in the root.
 *
 * @param root as `discover` answers it
 * @param path relative to the root, with forward slashes
 */
export function readModuleDirectory(root: string, path: string): readonly DiscoveredFile[] {
  const absolute = join(root, path);
  if (!isInside(root, absolute)) return [];
  const start = { ...walkStartAt(root, absolute), ignore: [] };
  return walk({ root, exclude: undefined }, start, false)
    .candidates.filter(({ nameKind }) => nameKind?.startsWith('terraform'))
    .flatMap((candidate) => {
      const classified = classify(candidate);
      if (classified.is !== 'infrastructure') return [];
      return [{ file: { path: candidate.path, text: classified.text }, kind: classified.kind, given: false }];
    })
    .sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
}

function isInside(root: string, absolute: string): boolean {
  try {
    return isWithin(realpathSync(absolute), root);
  } catch {
    return false;
  }
}
