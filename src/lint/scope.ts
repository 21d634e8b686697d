import { realpathSync } from 'node:fs';
import { rules } from '../../rules/index.ts';
import { type RuleChoices, ruleChoices } from '../config/rule-choices.ts';
import { discover } from '../discover/discover.ts';
import type { Discovery } from '../discover/discovered-file.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import { missingPath } from './missing-path.ts';
import {
  type ConfigurationAt,
  type MainConfiguration,
  readConfigurations,
  readMainConfiguration,
  withoutExcluded,
} from './read-settings.ts';
import type { LintRequest } from './result.ts';
import { refuse, UsageError } from './user-error.ts';

/** What a run is about, before anything is understood: its files, and what holds for them. */
export interface Scope {
  /** As asked, with the links of `cwd` resolved. */
  readonly request: LintRequest;
  readonly main: MainConfiguration;
  readonly configurationAt: ConfigurationAt;
  readonly discovery: Discovery;
  readonly choices: RuleChoices;
}

/**
 * Reads the configuration and the files.
 *
 * @throws UsageError for a path or a rule that is not there
 * @throws ConfigError for a configuration that cannot be followed
 */
export async function scopeOf(asked: LintRequest): Promise<Scope> {
  const request = { ...asked, cwd: realpathSync(asked.cwd) };
  request.observer?.stage('configuration');
  const main = await readMainConfiguration(request, rules);
  refuseUnknownRules([...(request.select ?? []), ...(request.ignore ?? [])]);
  request.observer?.stage('files');
  const everything = discoverFor(request, main);
  const configurationAt = await readConfigurations(main, everything, request, rules);
  const discovery = withoutExcluded(everything, configurationAt);
  const paths = discovery.files.map(({ file }) => file.path);
  const choices = ruleChoices(rules, configurationAt, paths, request);
  const scope = { request, main, configurationAt, discovery, choices };
  request.observer?.scope(scope);
  return scope;
}

function refuseUnknownRules(ids: readonly string[]): void {
  const known = rules.map((rule) => rule.id);
  const unknown = [...new Set(ids)].filter((id) => !known.includes(id));
  refuse(
    unknown.map(
      (id) =>
        new UsageError(
          `There is no rule \`${id}\`.`,
          didYouMean(id, known) ?? 'Run `infra-lint rules` for all of them.',
        ),
    ),
  );
}

function discoverFor(
  { paths, cwd, held, absent, exclude = [] }: LintRequest,
  { layers }: MainConfiguration,
): Discovery {
  const including = layers.findLast(({ settings }) => settings.include.length > 0);
  const discovery = discover(paths, {
    cwd,
    exclude: [
      ...layers.map(({ settings, directory }) => ({ directory, lines: settings.exclude })),
      { directory: cwd, lines: exclude },
    ],
    ...(including === undefined
      ? {}
      : { include: { directory: including.directory, lines: including.settings.include } }),
    ...(held === undefined ? {} : { held }),
    ...(absent === undefined ? {} : { absent }),
  });
  refuse(discovery.missing.map((missing) => missingPath(missing, cwd)));
  return discovery;
}
