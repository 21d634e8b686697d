import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { lintRequest } from '../cli/lint-request.ts';
import type { LintOptions } from '../cli/options.ts';
import type { World } from '../cli/streams.ts';
import { lint } from '../lint/lint.ts';
import { ConfigError, UsageError } from '../lint/user-error.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import { masked } from '../report/masked.ts';

export type BaseFindings =
  | { readonly ok: true; readonly fingerprints: ReadonlySet<string> }
  /** A clause without a full stop. */
  | { readonly ok: false; readonly because: string };

/**
 * What the same run finds in another tree of the same repository.
 *
 * @param root of the scan that it is compared with
 * @param folder the root of the other tree
 */
export async function findingsIn(
  folder: string,
  options: LintOptions,
  world: World,
  root: string,
): Promise<BaseFindings> {
  const moved = (path: string) => (isAbsolute(path) ? join(folder, relative(root, path)) : path);
  const cwd = join(folder, relative(root, realpathSync(world.cwd)));
  const paths = options.paths.map(moved).filter((path) => existsSync(resolve(cwd, path)));
  const isNew = !existsSync(cwd) || (paths.length === 0 && options.paths.length > 0);
  if (isNew) return { ok: true, fingerprints: new Set() };
  try {
    const result = await lint(lintRequest({ ...options, paths, destinations: [] }, { ...world, cwd }));
    const { findings } = masked({ ...result, summary: { files: result.files, milliseconds: 0 } });
    return { ok: true, fingerprints: new Set(fingerprintsOf(findings).values()) };
  } catch (error) {
    if (error instanceof UsageError) return { ok: false, because: error.message.replace(/\.$/, '') };
    if (error instanceof ConfigError) return { ok: false, because: 'its configuration cannot be followed' };
    throw error;
  }
}
