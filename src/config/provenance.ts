import { parseJson } from '../parse/json/parse.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode } from '../parse/yaml/tree.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/severity.ts';
import { pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { Span } from '../source/span.ts';
import type { Configuration, ConfigurationLayer } from './configuration.ts';
import { lookUp } from './explain-error.ts';
import type { Profile, RuleSettings, Settings } from './settings.ts';

/** Where a value comes from. */
export type Source =
  | { readonly kind: 'default' }
  /** A rule of the profile's, or one that only the other profile has. */
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'configuration' | 'override' | 'extends'; readonly span: Span };

export interface Sourced<Value> {
  readonly value: Value;
  readonly source: Source;
}

/** A rule as it is for a file. */
export interface RuleState {
  readonly rule: Rule;
  readonly severity: Sourced<Severity | 'off'>;
  readonly options: ReadonlyMap<string, Sourced<OptionValue>>;
}

/** What one part of a configuration says: a file, or an override in it. */
interface Statement {
  readonly profile: Profile | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
  readonly sourceOf: (...path: readonly string[]) => Source;
}

/** Where each thing that holds for a file is said. */
export interface Provenance {
  readonly profile: Sourced<Profile>;
  readonly rules: readonly RuleState[];
  /** Of what a configuration says once, for the whole run. */
  setting<Value>(
    name: keyof Settings,
    read: (settings: Settings) => Value | undefined,
  ): Sourced<Value> | undefined;
  /** Where the configuration says that the file runs. */
  readonly stage: Sourced<'development' | 'production'> | undefined;
  /** What says that the file is passed over. */
  readonly excludedBy: Source | undefined;
}

/** @param path relative to the root of the scan; empty for the run as a whole, which no override matches */
export function provenanceAt(configuration: Configuration, path: string, rules: readonly Rule[]): Provenance {
  const layers = configuration.layers.map((layer) => ({ layer, sourceIn: sourcesIn(layer) }));
  const statements: readonly Statement[] = [
    ...layers.map(({ layer: { settings }, sourceIn }) => ({
      ...settings,
      sourceOf: sourceIn('configuration'),
    })),
    ...layers.flatMap(({ layer, sourceIn }) => overridesAt(layer, path, sourceIn('override'))),
  ];
  const profile = profileIn(statements);
  return {
    profile,
    rules: rules.map((rule) => ruleState(rule, statements, profile)),
    setting: (name, read) => {
      for (const { layer, sourceIn } of layers.toReversed()) {
        const value = read(layer.settings);
        if (value !== undefined) return { value, source: sourceIn('configuration')(name) };
      }
      return undefined;
    },
    stage: stageAt(layers, path),
    excludedBy: excludedBy(layers, path),
  };
}

type SourceIn = (kind: 'configuration' | 'override') => Statement['sourceOf'];

/** A layer's text is read again, for its places only. */
function sourcesIn({ origin }: ConfigurationLayer): SourceIn {
  if (origin === undefined) return () => () => ({ kind: 'default' });
  if ('file' in origin) return () => () => ({ kind: 'extends', span: origin });
  let root: DataNode | undefined;
  const nowhere: Span = { file: origin, start: 0, end: 0 };
  return (kind) =>
    (...path) => {
      root ??= (origin.path.endsWith('.json') ? parseJson(origin) : parseYaml(origin)).tree.documents[0]
        ?.root;
      return { kind, span: root === undefined ? nowhere : lookUp(root, path).span };
    };
}

function overridesAt(
  { settings, base }: ConfigurationLayer,
  path: string,
  sourceOf: Statement['sourceOf'],
): readonly Statement[] {
  return settings.overrides.flatMap((override, index): Statement[] => {
    const patterns = pathPatterns(base, override.files);
    if (patterns === undefined || verdictOn(path, patterns) !== 'matched') return [];
    return [{ ...override, sourceOf: (...within) => sourceOf('overrides', String(index), ...within) }];
  });
}

function profileIn(statements: readonly Statement[]): Sourced<Profile> {
  const said = statements.findLast(({ profile }) => profile !== undefined);
  if (said?.profile === undefined) return { value: 'default', source: { kind: 'default' } };
  return { value: said.profile, source: said.sourceOf('profile') };
}

function ruleState(rule: Rule, statements: readonly Statement[], profile: Sourced<Profile>): RuleState {
  const speaking = statements.filter(({ rules }) => rules.has(rule.id));
  const options = Object.entries(rule.options).map(([name, schema]): [string, Sourced<OptionValue>] => {
    const said = speaking.findLast(({ rules }) => rules.get(rule.id)?.options.has(name));
    const value = said?.rules.get(rule.id)?.options.get(name);
    return said === undefined || value === undefined
      ? [name, { value: schema.default, source: { kind: 'default' } }]
      : [name, { value, source: said.sourceOf('rules', rule.id, 'options', name) }];
  });
  return { rule, severity: severityOf(rule, speaking, profile), options: new Map(options) };
}

function severityOf(
  rule: Rule,
  speaking: readonly Statement[],
  profile: Sourced<Profile>,
): Sourced<Severity | 'off'> {
  const said = speaking.findLast(({ rules }) => rules.get(rule.id)?.severity !== undefined);
  const value = said?.rules.get(rule.id)?.severity;
  if (said !== undefined && value !== undefined)
    return { value, source: said.sourceOf('rules', rule.id, 'severity') };
  if (rule.profile === 'default') return { value: rule.severity, source: { kind: 'default' } };
  return {
    value: profile.value === 'strict' ? rule.severity : 'off',
    source: profile.value === 'strict' ? profile.source : { kind: 'profile', profile: 'strict' },
  };
}

interface SourcedLayer {
  readonly layer: ConfigurationLayer;
  readonly sourceIn: SourceIn;
}

function excludedBy(layers: readonly SourcedLayer[], path: string): Source | undefined {
  const matches = (patterns: readonly string[], base: string) => {
    const compiled = pathPatterns(base, patterns);
    return compiled !== undefined && verdictOn(path, compiled) === 'matched';
  };
  const excluding = layers.find(({ layer: { settings, base } }) => matches(settings.exclude, base));
  if (excluding !== undefined) {
    const { settings, base } = excluding.layer;
    const index = settings.exclude.findLastIndex((pattern) => matches([pattern], base));
    return excluding.sourceIn('configuration')('exclude', String(index));
  }
  const including = layers.findLast(({ layer }) => layer.settings.include.length > 0);
  if (including === undefined || matches(including.layer.settings.include, including.layer.base))
    return undefined;
  return including.sourceIn('configuration')('include');
}

function stageAt(layers: readonly SourcedLayer[], path: string): Provenance['stage'] {
  for (const { layer, sourceIn } of layers.toReversed()) {
    const { environments } = layer.settings;
    const index = environments.findLastIndex(({ paths }) => {
      const patterns = pathPatterns(layer.base, paths);
      return patterns !== undefined && verdictOn(path, patterns) === 'matched';
    });
    const found = environments[index];
    if (found !== undefined)
      return { value: found.stage, source: sourceIn('configuration')('environments', String(index)) };
  }
  return undefined;
}
