import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { rules as ours } from '../../rules/index.ts';
import { type RuleChoices, ruleChoices } from '../config/rule-choices.ts';
import { idOfFile } from '../custom/id-of-file.ts';
import { discover } from '../discover/discover.ts';
import type { Discovery } from '../discover/discovered-file.ts';
import type { Rule } from '../rule/define-rule.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import type { CustomRules } from './custom-rules.ts';
import { configurationFor, findCustomRules } from './find-custom-rules.ts';
import { missingPath } from './missing-path.ts';
import { placeholderRule } from './placeholder-rule.ts';
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
  /** Every rule there is, those of the repository's own included. */
  readonly rules: readonly Rule[];
  /** Undefined where the repository has none of its own. */
  readonly custom: CustomRules | undefined;
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
  const configuration = configurationFor(request);
  const files = request.customRules ?? (request.noConfig ? [] : findCustomRules(configuration, request.cwd));
  const named = [...ours, ...files.map((file) => placeholderRule(idOfFile(basename(file))))];
  const main = await readMainConfiguration(
    configuration === undefined ? { ...request, noConfig: true } : { ...request, configFile: configuration },
    named,
  );
  refuseUnknownRules([...(request.select ?? []), ...(request.ignore ?? [])], named);
  request.observer?.stage('files');
  const everything = discoverFor(request, main);
  const configurationAt = await readConfigurations(main, everything, request, named);
  const discovery = withoutExcluded(everything, configurationAt);
  const paths = discovery.files.map(({ file }) => file.path);
  const custom = await readCustom(files, discovery, request);
  const rules = [...ours, ...(custom?.rules ?? [])];
  const choices = ruleChoices(rules, configurationAt, paths, request);
  const scope = { request, main, configurationAt, discovery, choices, rules, custom };
  request.observer?.scope(scope);
  return scope;
}

/** What reads and runs rules of a repository's own is loaded only where there are some. */
async function readCustom(
  files: readonly string[],
  { root }: Discovery,
  { held }: LintRequest,
): Promise<CustomRules | undefined> {
  if (files.length === 0) return undefined;
  return (await import('./custom-rules.ts')).readCustomRules(files, root, held);
}

function refuseUnknownRules(ids: readonly string[], rules: readonly Rule[]): void {
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
