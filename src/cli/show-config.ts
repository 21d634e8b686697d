import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { rules } from '../../rules/index.ts';
import { type Provenance, provenanceAt, type Source, type Sourced } from '../config/provenance.ts';
import type { Settings } from '../config/settings.ts';
import { isWithin, relativePath } from '../discover/scan-root.ts';
import { missingPath } from '../lint/missing-path.ts';
import { type Scope, scopeOf } from '../lint/scope.ts';
import { UsageError } from '../lint/user-error.ts';
import { environmentOf } from '../model/environment.ts';
import { type Paint, paintFor } from '../report/paint.ts';
import { placeOf } from '../report/place.ts';
import { printable, printableJson } from '../report/printable.ts';
import type { OptionValue } from '../rule/options.ts';
import { isColored } from './color.ts';
import type { ConfigQuery } from './request.ts';
import type { World } from './streams.ts';

/**
 * Says what holds for a file, or for the run where no file is named, and where each of it is said.
 *
 * @throws UsageError for a file that is not there
 */
export async function showConfig(query: ConfigQuery, world: World): Promise<0> {
  const { file, configFile, format } = query;
  if (file !== undefined) refuseWhatIsNoFile(file, world.cwd);
  const scope = await scopeOf({
    paths: file === undefined ? [] : [file],
    cwd: world.cwd,
    ...(configFile === undefined ? {} : { configFile }),
  });
  const facts = factsOf(scope, file);
  const paint = paintFor(isColored(query.color, world.env, world.stdout.isTTY === true));
  world.stdout.write(format === 'json' ? `${printableJson(plain(facts), 2)}\n` : textOf(facts, paint));
  return 0;
}

function refuseWhatIsNoFile(file: string, cwd: string): void {
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw missingPath(file, cwd);
  if (statSync(path).isDirectory())
    throw new UsageError(`\`${file}\` is a folder.`, 'Name a file in it: files of one folder may differ.');
}

/** What is told. Options that are as usual are told to programs only. */
interface Facts {
  /** Relative to the root of the scan; undefined for the run as a whole. */
  readonly path: string | undefined;
  readonly kind: string | undefined;
  /** What says that it is not read as a part of its folder. */
  readonly excludedBy: Source | undefined;
  readonly environment: Sourced<string> & { readonly because: string };
  readonly settings: readonly (readonly [name: string, value: Sourced<OptionValue | null>])[];
  readonly rules: Provenance['rules'];
}

function factsOf({ request, discovery, configurationAt, main }: Scope, file: string | undefined): Facts {
  const absolute = file === undefined ? undefined : resolve(request.cwd, file);
  const path =
    absolute === undefined
      ? undefined
      : isWithin(absolute, discovery.root)
        ? relativePath(discovery.root, absolute)
        : file;
  const at = path ?? '';
  const own = provenanceAt(configurationAt(at), at, rules);
  // Thresholds are the run's: a part of the tree has none of its own.
  const run = main.path === undefined ? own : provenanceAt(configurationAt(''), '', rules);
  const once = <Value extends OptionValue>(
    name: keyof Settings,
    read: (settings: Settings) => Value | undefined,
    usual: Value | null,
  ): readonly [string, Sourced<OptionValue | null>] => [
    name,
    run.setting(name, read) ?? { value: usual, source: { kind: 'default' } },
  ];
  return {
    path,
    kind: discovery.files.find((found) => found.file.path === path)?.kind,
    excludedBy: path === undefined ? undefined : own.excludedBy,
    environment: environmentAt(at, own),
    settings: [
      ['profile', own.profile],
      once('failOn', ({ failOn }) => failOn, 'error'),
      once('minSeverity', ({ minSeverity }) => minSeverity, 'note'),
      once('maxWarnings', ({ maxWarnings }) => maxWarnings, null),
    ],
    rules: own.rules,
  };
}

function environmentAt(path: string, { stage }: Provenance): Facts['environment'] {
  if (stage !== undefined) return { ...stage, because: 'the configuration says so' };
  const named = environmentOf(path);
  const because =
    named.stage === 'development'
      ? named.because
      : named.stage === 'production'
        ? 'its path says so'
        : 'nothing in its path says where it runs, so all is asked of it';
  return { value: named.stage, source: { kind: 'default' }, because };
}

function textOf(facts: Facts, paint: Paint): string {
  const head: (readonly [string, string, string])[] = [
    ...(facts.path === undefined
      ? []
      : [
          [
            'read as',
            facts.kind ?? 'nothing',
            facts.excludedBy === undefined ? '' : `excluded at ${whereOf(facts.excludedBy)}`,
          ] as const,
        ]),
    ...(facts.path === undefined
      ? []
      : [
          [
            'environment',
            facts.environment.value,
            facts.environment.source.kind === 'default'
              ? `${facts.environment.because}; what the file says itself comes first`
              : whereOf(facts.environment.source),
          ] as const,
        ]),
    ...facts.settings.map(([name, { value, source }]) => [name, shown(value), whereOf(source)] as const),
  ];
  const ruleRows = facts.rules.flatMap(
    ({ rule, severity, options }): (readonly [string, string, string])[] => [
      [rule.id, severity.value, noteOn(facts, rule.environments, severity)],
      ...[...options]
        .filter(([, { source }]) => source.kind !== 'default')
        .map(([name, { value, source }]) => [`  ${name}`, shown(value), whereOf(source)] as const),
    ],
  );
  const title = facts.path ?? 'The settings of the run';
  return `${[paint.bold(printable(title)), ...aligned(head, paint), '', paint.bold('Rules'), ...aligned(ruleRows, paint)].join('\n')}\n`;
}

/** Where a rule's severity is said, and why it is silent all the same. */
function noteOn({ environment }: Facts, held: string, severity: Sourced<string>): string {
  const isSilent = held === 'production' && environment.value === 'development' && severity.value !== 'off';
  return `${whereOf(severity.source)}${isSilent ? '; not asked of development' : ''}`;
}

function aligned(rows: readonly (readonly [string, string, string])[], paint: Paint): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([name, value, where]) => {
    const isSet = !where.startsWith('default');
    const cell = value.padEnd(widths[1] ?? 0);
    return `  ${name.padEnd(widths[0] ?? 0)}  ${isSet ? paint.bold(cell) : cell}  ${paint.dim(printable(where))}`.trimEnd();
  });
}

/** Longer values than this stand in the source only. */
const longestValue = 60;

function shown(value: OptionValue | null): string {
  if (value === null) return 'none';
  const text = printable(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}

function whereOf(source: Source): string {
  if (source.kind === 'default') return 'default';
  if (source.kind === 'profile') return `only in the profile ${source.profile}`;
  const { path, line, column } = placeOf(source.span);
  const how = { configuration: '', override: ' (override)', extends: ' (extends)' }[source.kind];
  return `${path}:${line}:${column}${how}`;
}

function plain({ path, kind, excludedBy, environment, settings, rules: states }: Facts) {
  return {
    version: 1,
    ...(path === undefined
      ? {}
      : {
          path,
          kind: kind ?? null,
          excludedBy: excludedBy === undefined ? null : plainSource(excludedBy),
          environment: {
            stage: environment.value,
            because: environment.because,
            source: plainSource(environment.source),
          },
        }),
    settings: settings.map(([name, { value, source }]) => ({ name, value, source: plainSource(source) })),
    rules: states.map(({ rule, severity, options }) => ({
      rule: rule.id,
      severity: severity.value,
      source: plainSource(severity.source),
      options: [...options].map(([name, { value, source }]) => ({
        name,
        value,
        source: plainSource(source),
      })),
    })),
  };
}

function plainSource(source: Source) {
  if (source.kind === 'default') return { kind: source.kind };
  if (source.kind === 'profile') return { kind: source.kind, profile: source.profile };
  const { path, line, column } = placeOf(source.span);
  return { kind: source.kind, path, line, column };
}
