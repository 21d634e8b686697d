import { basename, resolve } from 'node:path';
import { type Configuration, configurationOf } from '../config/configuration.ts';
import type { Settings } from '../config/settings.ts';
import { idOfFile } from '../custom/id-of-file.ts';
import type { Discovery } from '../discover/discovered-file.ts';
import { findConfig } from '../discover/find-config.ts';
import { ancestorsOf, isWithin, relativePath, repositoryOf } from '../discover/scan-root.ts';
import type { Rule } from '../rule/define-rule.ts';
import { findCustomRules } from './find-custom-rules.ts';
import { placeholderRule } from './placeholder-rule.ts';
import { type LayerPlace, readLayers, type SettingsLayer } from './read-layers.ts';
import type { LintRequest } from './result.ts';

/** The configuration of the run: the one that was asked for, or else the nearest one from `cwd` upwards. */
export interface MainConfiguration {
  /** Absolute; undefined where there is none. */
  readonly path: string | undefined;
  /** What comes later holds over what comes before. */
  readonly layers: readonly SettingsLayer[];
}

/**
 * @throws UsageError where the file asked for cannot be read
 * @throws ConfigError for what is wrong with it
 */
export async function readMainConfiguration(
  { configFile, noConfig = false, cwd }: LintRequest,
  rules: readonly Rule[],
): Promise<MainConfiguration> {
  if (noConfig) return { path: undefined, layers: [] };
  const path = configFile === undefined ? findConfig(cwd) : resolve(cwd, configFile);
  if (path === undefined) return { path, layers: [] };
  return { path, layers: await readLayers(path, placeOf(path, cwd), rules) };
}

function placeOf(path: string, cwd: string): LayerPlace {
  const within = repositoryOf(resolve(path, '..'));
  return { cwd, within: within ?? commonOf(resolve(path, '..'), cwd) };
}

/** Outside of a repository, configurations may lie beside each other below the working directory. */
function commonOf(directory: string, cwd: string): string {
  return isWithin(directory, cwd) ? cwd : directory;
}

/** Which configuration holds for a file: of all at or above it the nearest. */
export type ConfigurationAt = (path: string) => Configuration;

/**
 * The configurations of the parts of a tree. Where one was asked for, or there is only the main one, it holds for all.
 *
 * @throws ConfigError for what is wrong with them
 */
export async function readConfigurations(
  main: MainConfiguration,
  { root, configurations }: Discovery,
  request: LintRequest,
  rules: readonly Rule[],
): Promise<ConfigurationAt> {
  // It was asked already while the tree was walked.
  const whole = { ...placed(main.layers, root), isExcluded: () => false };
  const isOneForAll = request.configFile !== undefined || request.noConfig === true;
  const others = isOneForAll ? [] : configurations.filter((path) => path !== main.path);
  if (others.length === 0) return () => whole;
  const byDirectory = new Map<string, Configuration>();
  if (main.path !== undefined && isWithin(main.path, root)) byDirectory.set(resolve(main.path, '..'), whole);
  for (const path of others) {
    const named = [...rules, ...ownRulesBeside(path, request.cwd)];
    const layers = await readLayers(path, placeOf(path, request.cwd), named);
    byDirectory.set(resolve(path, '..'), placed(layers, root));
  }
  const known = new Map<string, Configuration>();
  return (path) => {
    const directory = resolve(root, path, '..');
    const answer = known.get(directory) ?? nearest(directory, byDirectory) ?? whole;
    known.set(directory, answer);
    return answer;
  };
}

/** A part's own rules run where the part is judged by itself; its configuration may name them all the same. */
function ownRulesBeside(path: string, cwd: string): readonly Rule[] {
  return findCustomRules(path, cwd).map((file) => placeholderRule(idOfFile(basename(file))));
}

/** Without what the configurations of parts of the tree exclude; what was only read to understand others stays. */
export function withoutExcluded(discovery: Discovery, configurationAt: ConfigurationAt): Discovery {
  const isWanted = (path: string) => !configurationAt(path).isExcluded(path);
  if (discovery.configurations.length === 0) return discovery;
  return {
    ...discovery,
    files: discovery.files.filter(({ file, given }) => !given || isWanted(file.path)),
    notAnalysed: discovery.notAnalysed.filter(({ path }) => isWanted(path)),
    problems: discovery.problems.filter(({ path }) => isWanted(path)),
  };
}

function nearest(
  directory: string,
  byDirectory: ReadonlyMap<string, Configuration>,
): Configuration | undefined {
  for (const ancestor of ancestorsOf(directory)) {
    const found = byDirectory.get(ancestor);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is reported in a configuration has its path from the root, as everything else. */
function withPlaces(settings: Settings, root: string, base: string): Settings {
  if (settings.ignored.length === 0) return settings;
  const ignored = settings.ignored.map((entry) => {
    const path = relativePath(root, resolve(root, base, basename(entry.span.file.path)));
    return { ...entry, span: { ...entry.span, file: { ...entry.span.file, path } } };
  });
  return { ...settings, ignored };
}

function placed(layers: readonly SettingsLayer[], root: string): Configuration {
  return configurationOf(
    layers.map(({ settings, directory, origin }) => {
      const base = isWithin(directory, root) ? relativePath(root, directory) : '';
      return { settings: withPlaces(settings, root, base), origin, base: base === '' ? '' : `${base}/` };
    }),
  );
}
