import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ancestorsOf } from './scan-root.ts';

/** The names of a configuration file; the first that is there is taken. */
export const configurationNames = ['.infra-lint.yaml', '.infra-lint.yml', '.infra-lint.json'] as const;

/** The absolute path of the nearest configuration, from a directory upwards to the root of its repository. */
export function findConfig(directory: string): string | undefined {
  for (const ancestor of ancestorsOf(directory)) {
    const found = configurationNames.map((name) => join(ancestor, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
    if (existsSync(join(ancestor, '.git'))) return undefined;
  }
  return undefined;
}
