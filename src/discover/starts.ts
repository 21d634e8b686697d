import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HeldTexts } from './classify.ts';
import type { ReadProblem } from './discovered-file.ts';
import { readingProblem } from './read-text.ts';

/** What is at the given paths. */
export interface Starts {
  /** Absolute, links resolved. */
  readonly directories: readonly string[];
  readonly files: readonly string[];
  readonly missing: readonly string[];
  /** With absolute paths. */
  readonly problems: readonly ReadProblem[];
}

/** Looks at the given paths; none means the working directory. A file whose text is held need not be there. */
export function locate(paths: readonly string[], cwd: string, held: HeldTexts): Starts {
  const directories: string[] = [];
  const files: string[] = [];
  const missing: string[] = [];
  const problems: ReadProblem[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (held.has(resolve(cwd, path))) {
      files.push(resolve(cwd, path));
      continue;
    }
    try {
      const absolute = realpathSync(resolve(cwd, path));
      (statSync(absolute).isDirectory() ? directories : files).push(absolute);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') missing.push(path);
      else problems.push({ path: resolve(cwd, path), message: readingProblem(error, 'file') });
    }
  }
  return { directories, files, missing, problems };
}
