import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearestName } from '../rule/nearest-name.ts';
import { UsageError } from './user-error.ts';

/** Says that there is nothing at a path, and what there is that it may have been meant to be. */
export function missingPath(path: string, cwd: string): UsageError {
  const directory = dirname(resolve(cwd, path));
  const nearest = nearestName(basename(path), entriesOf(directory));
  return new UsageError(
    `There is nothing at \`${path}\`.`,
    nearest === undefined
      ? 'Name files or folders that exist.'
      : `Did you mean \`${join(dirname(path), nearest)}\`?`,
  );
}

function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
