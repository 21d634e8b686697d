import { readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findConfig } from '../discover/find-config.ts';
import { isWithin, repositoryOf } from '../discover/scan-root.ts';
import type { LintRequest } from './result.ts';

/** Where a repository keeps rules of its own, beside its configuration. */
export const customRulesPlace = '.infra-lint/rules';

/** The absolute path of the configuration of a run; undefined where there is none. */
export function configurationFor({
  configFile,
  noConfig = false,
  cwd,
}: Pick<LintRequest, 'configFile' | 'noConfig' | 'cwd'>): string | undefined {
  if (noConfig) return undefined;
  return configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile);
}

/**
 * The files of the rules that lie beside the configuration, or at the root of the repository where it has none:
 * absolute, sorted. Without the directory this costs one look for it.
 */
export function findCustomRules(configuration: string | undefined, cwd: string): readonly string[] {
  const beside = configuration === undefined ? (repositoryOf(cwd) ?? cwd) : resolve(configuration, '..');
  const directory = join(beside, customRulesPlace);
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    // A link must not lead out of the tree, and rules have no need of one.
    if (!isWithin(realpathSync(directory), realpathSync(beside))) return [];
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => join(directory, name))
      .sort();
  } catch {
    return [];
  }
}
