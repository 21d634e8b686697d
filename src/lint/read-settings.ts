import { dirname, relative, resolve, sep } from 'node:path';
import { noSettings, type Settings } from '../config/settings.ts';
import { findConfig } from '../discover/find-config.ts';
import { readText } from '../discover/read-text.ts';
import type { Rule } from '../rule/define-rule.ts';
import { regionOf } from '../source/line-table.ts';
import type { LintRequest } from './result.ts';
import { ConfigError, UsageError } from './user-error.ts';

/** What the configuration says, and the absolute directory that its patterns speak of. */
export interface Configuration {
  readonly settings: Settings;
  readonly directory: string | undefined;
}

/**
 * The configuration that was asked for, or else the nearest one from `cwd` upwards.
 *
 * @throws UsageError where the file asked for cannot be read
 * @throws ConfigError for what is wrong with it
 */
export async function readSettings(
  { configFile, cwd }: LintRequest,
  rules: readonly Rule[],
): Promise<Configuration> {
  const path = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile);
  if (path === undefined) return { settings: noSettings, directory: undefined };
  const text = configText(path, configFile);
  // Its validator is loaded only when there is something to validate.
  const { readConfig } = await import('../config/read-config.ts');
  const shown = relative(cwd, path).split(sep).join('/');
  const result = readConfig({ path: shown, text }, rules);
  if ('settings' in result) return { settings: result.settings, directory: dirname(path) };
  throw new ConfigError(
    result.problems.map(({ message, span }) => {
      const { line, column } = regionOf(span);
      return `${shown}:${line}:${column}: ${message}`;
    }),
  );
}

function configText(path: string, asked: string | undefined): string {
  const read = readText(path);
  if ('text' in read && read.isUtf8) return read.text;
  throw new UsageError(
    `The configuration \`${asked ?? path}\` cannot be read.`,
    'text' in read ? 'Save it as UTF-8.' : 'Check the path and its permissions.',
  );
}
