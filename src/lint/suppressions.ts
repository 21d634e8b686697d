import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lastWord } from '../config/configuration.ts';
import type { SuppressionSettings } from '../config/settings.ts';
import { isWithin } from '../discover/scan-root.ts';
import type { Judged } from '../engine/run.ts';
import type { ListedSuppression, SuppressionOutcome } from '../engine/suppress/suppressions.ts';
import { groupBy } from '../model/group-by.ts';
import type { DiagnosticId } from '../rule/diagnostic.ts';
import { foreignTools } from '../rule/suppression-choices.ts';
import type { SettingsLayer } from './read-layers.ts';
import type { LintRequest } from './result.ts';
import type { Scope } from './scope.ts';
import type { Understood } from './understood.ts';

/** What a tool refuses today, its next version may take. */
const refusal = { id: 'invalid-compose' satisfies DiagnosticId, aliases: [] };

/**
 * Takes out what the scanned tree and the configuration suppress. What reads suppressions is loaded only where there
 * are some.
 */
export async function withoutSuppressed(
  findings: readonly Judged[],
  understood: readonly Understood[],
  scope: Scope,
): Promise<SuppressionOutcome> {
  const settings = suppressionSettings(scope.request, scope.main.layers);
  const sources = settings.inline ? understood.flatMap((format) => format.sources) : [];
  const annotated = settings.inline ? understood.flatMap((format) => format.annotated ?? []) : [];
  const listed = [...(await ignoredFindings(scope)), ...(await fromIgnoreFiles(scope, settings))];
  if (sources.length + annotated.length + listed.length === 0)
    return { kept: findings, answers: new Map(), diagnostics: [] };
  const { applySuppressions } = await import('../engine/suppress/suppressions.ts');
  return applySuppressions(findings, {
    sources,
    annotated,
    listed,
    settings,
    rules: [...scope.rules, refusal],
    ran: new Set(scope.choices.rules.map(({ rule }) => rule.id)),
    readAt: new Map(understood.flatMap((format) => [...(format.readAt ?? [])])),
    callsOf: (component) => understood.flatMap(({ callsOf }) => callsOf?.(component) ?? []),
  });
}

/** Whether reports tell what is suppressed. */
export function isSuppressedTold(
  { reportSuppressed }: LintRequest,
  layers: readonly SettingsLayer[],
): boolean {
  return reportSuppressed ?? lastWord(layers, ({ suppressions }) => suppressions.reportSuppressed) ?? false;
}

type Chosen = ReturnType<typeof suppressionSettings>;

/** The command line goes before the configuration. */
function suppressionSettings(request: LintRequest, layers: readonly SettingsLayer[]) {
  const configured = <Key extends keyof SuppressionSettings>(key: Key) =>
    lastWord(layers, ({ suppressions }) => suppressions[key]);
  return {
    inline: request.inlineSuppressions ?? configured('inline') ?? true,
    requireReason: configured('requireReason') ?? true,
    reportUnused: request.reportUnusedSuppressions ?? configured('reportUnused') ?? 'own',
    honour: new Set(configured('honour') ?? foreignTools),
    today: request.today ?? new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  } as const;
}

/** What the configurations of the tree list, each entry once, however many configurations share it. */
async function ignoredFindings({
  request,
  discovery,
  configurationAt,
}: Scope): Promise<readonly ListedSuppression[]> {
  const configurations = new Set(
    [...discovery.files.map(({ file }) => file.path), ''].map((path) => configurationAt(path)),
  );
  if (![...configurations].some(({ ignored }) => ignored.length > 0)) return [];
  const { fits } = await import('../engine/suppress/rule-names.ts');
  const given = (request.paths.length === 0 ? ['.'] : request.paths).map((path) =>
    resolve(request.cwd, path),
  );
  const entries = [...configurations].flatMap((configuration) =>
    configuration.ignored.map((entry) => ({ configuration, entry })),
  );
  const shared = groupBy(entries, ({ entry: { span } }) => `${span.file.path}\n${span.start}`);
  return [...shared.values()].flatMap(([first, ...others]): ListedSuppression[] => {
    if (first === undefined) return [];
    const { rules: names, reason, expires, span, base } = first.entry;
    return [
      {
        tool: 'infra-lint',
        names: names.map((text) => ({ text, span })),
        reason,
        expires,
        place: span,
        complete: given.some((path) => isWithin(join(discovery.root, base), path)),
        covers: ({ span: { file }, resource }) =>
          [first, ...others].some(
            ({ configuration, entry: { matches, resources } }) =>
              configurationAt(file.path) === configuration &&
              matches(file.path) &&
              (resources.length === 0 || resources.some((pattern) => fits(resource, pattern))),
          ),
      },
    ];
  });
}

/** Of two files of the same kind the first one holds. */
const ignoreFiles = [
  { tool: 'trivy', names: ['.trivyignore.yaml', '.trivyignore'] },
  { tool: 'hadolint', names: ['.hadolint.yaml', '.hadolint.yml'] },
] as const;

/** Other tools read them where they are started: mostly at the root, and else in the working directory. */
async function fromIgnoreFiles(
  { request, discovery }: Scope,
  { inline, honour }: Chosen,
): Promise<readonly ListedSuppression[]> {
  if (!inline) return [];
  const directories = [...new Set([request.cwd, discovery.root])];
  const found = ignoreFiles.flatMap(({ tool, names }) => {
    const paths = directories.flatMap((directory) => names.map((name) => join(directory, name)));
    const path = honour.has(tool) ? paths.find((candidate) => existsSync(candidate)) : undefined;
    return path === undefined ? [] : [{ tool, path }];
  });
  if (found.length === 0) return [];
  const { readIgnoreFile } = await import('./ignore-files.ts');
  const kinds = new Map(discovery.files.map(({ file, kind }) => [file.path, kind]));
  return found.flatMap(({ tool, path }) => readIgnoreFile(tool, path, discovery.root, kinds));
}
