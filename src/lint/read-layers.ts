import { dirname, relative, resolve, sep } from 'node:path';
import type { LayerOrigin } from '../config/configuration.ts';
import { type Extended, noSettings, profiles, type Settings } from '../config/settings.ts';
import { readText } from '../discover/read-text.ts';
import { isWithin } from '../discover/scan-root.ts';
import type { Rule } from '../rule/define-rule.ts';
import { regionOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import { ConfigError, UsageError } from './user-error.ts';

/** One file of a configuration, or a profile that is extended by its name. */
export interface SettingsLayer {
  readonly settings: Settings;
  /** The absolute directory that its patterns and files are relative to. */
  readonly directory: string;
  /** Absolute; undefined for a profile that is extended by its name. */
  readonly path: string | undefined;
  /** The text of the file; of a profile, the place where it is extended. */
  readonly origin: LayerOrigin;
}

export interface LayerPlace {
  /** Absolute: paths are told relative to it. */
  readonly cwd: string;
  /** Absolute: what is extended has to lie in it. */
  readonly within: string;
}

/** Longer chains of configurations that extend each other are nobody's. */
const maximumDepth = 20;

/**
 * Reads a configuration, and before it all that it extends.
 *
 * @param path absolute
 * @throws UsageError where the file cannot be read
 * @throws ConfigError for what is wrong with it, or with what it extends
 */
export async function readLayers(
  path: string,
  place: LayerPlace,
  rules: readonly Rule[],
): Promise<readonly SettingsLayer[]> {
  // The validator is loaded only where there is something to validate.
  const { readConfig } = await import('../config/read-config.ts');
  const read = (source: SourceFile): Settings => {
    const result = readConfig(source, rules);
    if ('settings' in result) return result.settings;
    throw new ConfigError(result.problems.map(problemLine));
  };
  const done = new Set<string>();
  const layersOf = (file: string, open: readonly string[]): readonly SettingsLayer[] => {
    if (done.has(file)) return [];
    done.add(file);
    const source = configSource(file, place.cwd);
    const settings = read(source);
    const directory = dirname(file);
    const extended = settings.extends.flatMap((entry): readonly SettingsLayer[] => {
      const profile = profiles.find((name) => name === entry.name);
      if (profile !== undefined)
        return [{ settings: { ...noSettings, profile }, directory, path: undefined, origin: entry.span }];
      const target = resolve(directory, entry.name);
      refuse(entry, target, [...open, file], place);
      return layersOf(target, [...open, file]);
    });
    return [...extended, { settings, directory, path: file, origin: source }];
  };
  return layersOf(path, []);
}

function refuse(
  { name, span }: Extended,
  target: string,
  open: readonly string[],
  { within }: LayerPlace,
): void {
  const refused = (message: string) => new ConfigError([problemLine({ message, span })]);
  if (open.includes(target)) throw refused(`\`${name}\` extends this file in turn.`);
  if (open.length > maximumDepth)
    throw refused('More configurations extend each other than can be followed.');
  if (!isWithin(target, within)) throw refused(`\`${name}\` lies outside of the repository.`);
  if (!('text' in readText(target)))
    throw refused(
      `There is neither a file nor a profile \`${name}\`. Profiles: ${profiles.map((known) => `\`${known}\``).join(', ')}.`,
    );
}

function problemLine({
  message,
  span,
}: {
  readonly message: string;
  readonly span: Extended['span'];
}): string {
  const { line, column } = regionOf(span);
  return `${span.file.path}:${line}:${column}: ${message}`;
}

function shownFrom(cwd: string, file: string): string {
  return relative(cwd, file).split(sep).join('/');
}

/** Its path is told from the working directory. */
function configSource(path: string, cwd: string): SourceFile {
  const shown = shownFrom(cwd, path);
  const read = readText(path);
  if ('text' in read && read.isUtf8) return { path: shown, text: read.text };
  throw new UsageError(
    `The configuration \`${shown}\` cannot be read.`,
    'text' in read ? 'Save it as UTF-8.' : 'Check the path and its permissions.',
  );
}
