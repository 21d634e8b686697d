import { pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { configuredStages } from './configured-stage.ts';
import type { IgnoredSettings, Profile, RuleSettings, Settings } from './settings.ts';

/** The text of a configuration file; of a profile that is extended by its name, the place where that is said. */
export type LayerOrigin = SourceFile | Span;

/** One file of a configuration. */
export interface ConfigurationLayer {
  readonly settings: Settings;
  /** For those who ask where something is said. */
  readonly origin?: LayerOrigin;
  /** The directory that its patterns speak of, relative to the root of the scan, with a `/` at its end. */
  readonly base: string;
}

/** What is said of rules. */
export interface RulesAndProfile {
  readonly profile: Profile | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
}

/** A configuration file with all that it extends. Paths are relative to the root of the scan. */
export interface Configuration {
  /** What it is made of; what comes later holds over what comes before. */
  readonly layers: readonly ConfigurationLayer[];
  /** What it says of rules in a file: the overrides that match have the last word. The same object for the same answer. */
  rulesAt(path: string): RulesAndProfile;
  /** Where the contents of a file run, as far as it says. */
  stageAt(path: string): 'development' | 'production' | undefined;
  /** Whether a file is to be passed over. */
  isExcluded(path: string): boolean;
  readonly ignored: readonly IgnoredFindings[];
}

export interface IgnoredFindings extends IgnoredSettings {
  readonly base: string;
  matches(path: string): boolean;
}

/** @param layers what comes later holds over what comes before */
export function configurationOf(layers: readonly ConfigurationLayer[]): Configuration {
  const overrides = layers.flatMap(({ settings, base }) =>
    settings.overrides.map((override) => ({ ...override, matches: matcher(override.files, base) })),
  );
  const answers = new Map<string, RulesAndProfile>();
  const stages = layers.map(({ settings, base }) => configuredStages(settings.environments, base));
  const excludes = layers.map(({ settings, base }) => matcher(settings.exclude, base));
  const including = layers.findLast(({ settings }) => settings.include.length > 0);
  const includes = including && matcher(including.settings.include, including.base);
  return {
    layers,
    rulesAt: (path) => {
      const matching = overrides.filter(({ matches }) => matches(path));
      const key = matching.map((override) => overrides.indexOf(override)).join(' ');
      const answer = answers.get(key) ?? combined([...layers.map(({ settings }) => settings), ...matching]);
      answers.set(key, answer);
      return answer;
    },
    stageAt: (path) => stages.map((stageOf) => stageOf(path)).findLast((stage) => stage !== undefined),
    isExcluded: (path) => excludes.some((matches) => matches(path)) || includes?.(path) === false,
    ignored: layers.flatMap(({ settings, base }) =>
      settings.ignored.map((ignored) => ({
        ...ignored,
        base,
        matches: ignored.paths.length === 0 ? () => true : matcher(ignored.paths, base),
      })),
    ),
  };
}

/** The last word on something that a configuration says once. */
export function lastWord<Value>(
  layers: readonly { readonly settings: Settings }[],
  read: (settings: Settings) => Value | undefined,
): Value | undefined {
  return layers.map(({ settings }) => read(settings)).findLast((value) => value !== undefined);
}

function matcher(lines: readonly string[], base: string): (path: string) => boolean {
  const patterns = pathPatterns(base, lines);
  return (path) => patterns !== undefined && verdictOn(path, patterns) === 'matched';
}

function combined(said: readonly RulesAndProfile[]): RulesAndProfile {
  return {
    profile: said.map(({ profile }) => profile).findLast((profile) => profile !== undefined),
    rules: mergedRules(said.flatMap(({ rules }) => [...rules])),
  };
}

/** Of an option the last that sets it has the word. */
function mergedRules(said: readonly (readonly [string, RuleSettings])[]): ReadonlyMap<string, RuleSettings> {
  const merged = new Map<string, RuleSettings>();
  for (const [id, { severity, options }] of said) {
    const below = merged.get(id);
    merged.set(id, {
      severity: severity ?? below?.severity,
      options: new Map([...(below?.options ?? []), ...options]),
    });
  }
  return merged;
}
