import { parseJson } from '../parse/json/parse.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode } from '../parse/yaml/tree.ts';
import type { OptionValue } from '../rule/options.ts';
import { type Severity, severities } from '../rule/severity.ts';
import { foreignTools, unusedReports } from '../rule/suppression-choices.ts';
import { isMatchable } from '../source/path-patterns.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ConfigProblem } from './config-problem.ts';
import { explainError, lookUp } from './explain-error.ts';
import type { ConfigurableRule } from './schema.ts';
import {
  type EnvironmentSettings,
  type Extended,
  failOns,
  type IgnoredSettings,
  type OverrideSettings,
  profiles,
  type RuleSettings,
  type Settings,
  type SuppressionSettings,
  type TerraformEnvironmentSettings,
} from './settings.ts';
import { type SchemaError, validate } from './validate.generated.js';

export type ReadConfig =
  | { readonly settings: Settings }
  /** At least one. */
  | { readonly problems: readonly ConfigProblem[] };

/** Reads a configuration in YAML or JSON, by its name. Whatever is wrong with it makes all of it invalid. */
export function readConfig(file: SourceFile, rules: readonly ConfigurableRule[]): ReadConfig {
  const { tree, problems } = file.path.endsWith('.json') ? parseJson(file) : parseYaml(file);
  if (problems.length > 0) return { problems };
  const [first, second] = tree.documents;
  if (second !== undefined)
    return { problems: [{ message: 'The configuration has to be one document.', span: second.span }] };
  const root = first?.root;
  const data = root === undefined ? Object.create(null) : plain(root);
  if (root === undefined) return { settings: settingsFrom(data, root) };
  // `if` only says that one of its branches failed; the branch says why.
  const errors = validate(data) ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const wrong = [...errors, ...unknownRules(data, rules)];
  if (wrong.length === 0) return withMatchablePatterns(settingsFrom(data, root), root);
  return { problems: wrong.map((error) => explainError(error, root, rules)) };
}

/** Told as the schema would, which cannot know the rules of a repository's own. */
function unknownRules(data: unknown, rules: readonly ConfigurableRule[]): readonly SchemaError[] {
  const known = new Set(rules.map(({ id }) => id));
  const within = (instancePath: string, settings: unknown) =>
    (Array.isArray(settings) ? [] : entriesOf(settings))
      .filter(([id]) => !known.has(id))
      .map(([id]) => ({
        keyword: 'additionalProperties',
        instancePath,
        params: { additionalProperty: id },
        schemaPath: '',
      }));
  const overrides = itemsOf(field(data, 'overrides'));
  return [
    ...within('/rules', field(data, 'rules')),
    ...overrides.flatMap((override, index) => within(`/overrides/${index}/rules`, field(override, 'rules'))),
  ];
}

/** A pattern that would be passed over is refused: whoever wrote it counts on it. */
function withMatchablePatterns(settings: Settings, root: DataNode | undefined): ReadConfig {
  const lists = [
    { path: ['include'], patterns: settings.include },
    { path: ['exclude'], patterns: settings.exclude },
    ...settings.overrides.map(({ files }, index) => ({
      path: ['overrides', String(index), 'files'],
      patterns: files,
    })),
    ...settings.ignored.map(({ paths }, index) => ({
      path: ['ignore', String(index), 'paths'],
      patterns: paths,
    })),
    ...settings.environments.map(({ paths }, index) => ({
      path: ['environments', String(index), 'paths'],
      patterns: paths,
    })),
  ];
  const problems = lists.flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, index): ConfigProblem[] => {
      if (root === undefined || isMatchable(pattern)) return [];
      const { span } = lookUp(root, [...path, String(index)]);
      return [{ message: `\`${pattern}\` has more wildcards than can be matched. Use at most three.`, span }];
    }),
  );
  return problems.length > 0 ? { problems } : { settings };
}

/** Objects have no prototype, so that a key `__proto__` is a key like any other. */
export function plain(node: DataNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(plain);
    case 'mapping': {
      const object: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) object[key] = plain(value);
      return object;
    }
    default:
      return node satisfies never;
  }
}

/** Of data that the schema has found valid. */
function settingsFrom(data: unknown, root: DataNode | undefined): Settings {
  return {
    extends: root === undefined ? [] : extendedIn(root, textsIn(field(data, 'extends'))),
    profile: oneOf(profiles, field(data, 'profile')),
    failOn: oneOf(failOns, field(data, 'failOn')),
    minSeverity: oneOf(severities, field(data, 'minSeverity')),
    maxWarnings: numberOf(field(data, 'maxWarnings')),
    baseline: textsIn([field(data, 'baseline')])[0],
    rules: rulesSettings(field(data, 'rules')),
    include: textsIn(field(data, 'include')),
    exclude: textsIn(field(data, 'exclude')),
    overrides: itemsOf(field(data, 'overrides')).map(overrideSettings),
    environments: itemsOf(field(data, 'environments')).map(environmentSettings),
    terraformEnvironments: itemsOf(field(field(data, 'terraform'), 'environments')).map(terraformEnvironment),
    suppressions: suppressionSettings(field(data, 'suppressions')),
    ignored:
      root === undefined
        ? []
        : itemsOf(field(data, 'ignore')).map((item, index) => ignoredSettings(item, index, root)),
  };
}

function extendedIn(root: DataNode, names: readonly string[]): readonly Extended[] {
  return names.map((name, index) => ({ name, span: lookUp(root, ['extends', String(index)]).span }));
}

function rulesSettings(value: unknown): ReadonlyMap<string, RuleSettings> {
  return new Map(entriesOf(value).map(([id, rule]) => [id, ruleSettings(rule)]));
}

function overrideSettings(value: unknown): OverrideSettings {
  return {
    files: textsIn(field(value, 'files')),
    profile: oneOf(profiles, field(value, 'profile')),
    rules: rulesSettings(field(value, 'rules')),
  };
}

function suppressionSettings(value: unknown): SuppressionSettings {
  const honour = field(value, 'honour');
  return {
    inline: booleanOf(field(value, 'inline')),
    requireReason: booleanOf(field(value, 'requireReason')),
    reportUnused: oneOf(unusedReports, field(value, 'reportUnused')),
    reportSuppressed: booleanOf(field(value, 'reportSuppressed')),
    honour:
      honour === undefined ? undefined : itemsOf(honour).flatMap((tool) => oneOf(foreignTools, tool) ?? []),
  };
}

function ignoredSettings(value: unknown, index: number, root: DataNode): IgnoredSettings {
  const [reason = ''] = textsIn([field(value, 'reason')]);
  const [expires] = textsIn([field(value, 'expires')]);
  return {
    rules: textsIn(field(value, 'rules')),
    paths: textsIn(field(value, 'paths')),
    resources: textsIn(field(value, 'resources')),
    reason,
    expires,
    span: lookUp(root, ['ignore', String(index)]).span,
  };
}

function booleanOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function ruleSettings(value: unknown): RuleSettings {
  const severity = typeof value === 'string' ? value : field(value, 'severity');
  return {
    severity: oneOf<Severity | 'off'>(['off', ...severities], severity),
    options: new Map(entriesOf(field(value, 'options')).filter(isOptionEntry)),
  };
}

function isOptionEntry(entry: readonly [string, unknown]): entry is [string, OptionValue] {
  const [, value] = entry;
  return Array.isArray(value) || ['string', 'number', 'boolean'].includes(typeof value);
}

function environmentSettings(value: unknown): EnvironmentSettings {
  const stage = oneOf(['development', 'production'] as const, field(value, 'stage')) ?? 'production';
  return { paths: textsIn(field(value, 'paths')), stage };
}

function terraformEnvironment(value: unknown): TerraformEnvironmentSettings {
  const [name = ''] = textsIn([field(value, 'name')]);
  const [root] = textsIn([field(value, 'root')]);
  return { name, root, variableFiles: textsIn(field(value, 'variableFiles')) };
}

function field(object: unknown, name: string): unknown {
  return entriesOf(object).find(([key]) => key === name)?.[1];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(value: unknown): readonly string[] {
  return itemsOf(value).filter((item) => typeof item === 'string');
}

function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((name) => name === value);
}
