import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AdaptContext } from '../adapt/context.ts';
import { lastWord } from '../config/configuration.ts';
import type { DiscoveredFile, Discovery, ReadProblem } from '../discover/discovered-file.ts';
import { mergeRepeats } from '../engine/merge-repeats.ts';
import { inOrder, type Judged, runRules } from '../engine/run.ts';
import type { Component } from '../model/component.ts';
import { environmentOf } from '../model/environment.ts';
import {
  buildInfrastructure,
  type Infrastructure,
  type InfrastructurePart,
} from '../model/infrastructure.ts';
import type { SyntaxProblem } from '../parse/parsed.ts';
import type { ActiveRule } from '../rule/active-rule.ts';
import { type DiagnosticId, diagnostic } from '../rule/diagnostic.ts';
import type { Finding } from '../rule/finding.ts';
import { atLeast } from '../rule/severity.ts';
import type { Answer, SuppressedFinding } from '../rule/suppressed.ts';
import type { Span } from '../source/span.ts';
import type { CustomRules } from './custom-rules.ts';
import type { ConfigurationAt, MainConfiguration } from './read-settings.ts';
import type { LintRequest, LintResult, UnderstoodSystem } from './result.ts';
import { scopeOf } from './scope.ts';
import { isSuppressedTold, withoutSuppressed } from './suppressions.ts';
import { understand } from './understand.ts';
import type { Understood } from './understood.ts';
import { unknownsIn } from './unknowns.ts';
import type { VariableSources } from './variable-sources.ts';

/**
 * Reads what is at the paths, and judges it: the one run that every door makes.
 *
 * @throws UsageError for a path or a rule that is not there
 * @throws ConfigError for a configuration that cannot be followed
 */
export async function lint(asked: LintRequest): Promise<LintResult> {
  const scope = await scopeOf(asked);
  const { request, main, configurationAt, discovery, choices, custom } = scope;
  request.observer?.stage('understanding');
  request.onProgress?.(`Understanding ${discovery.files.length} files`);
  const files = withinReach(discovery.files);
  const variables = await readVariables(request, main, discovery.root);
  const context = { ...adaptContext(configurationAt), collector: custom?.collector };
  const understood = await understand(files, context, variables, discovery.root);
  const infrastructure = await joined(understood, discovery);

  request.observer?.stage('rules');
  request.onProgress?.(`Judging ${infrastructure.components.length} components`);
  const isWanted = ({ severity, rule, span }: Judged) =>
    severity !== 'note' || custom?.readable.has(rule) || choices.isNoteWanted(rule, span.file.path);
  const isGiven = await inShard(givenFilesOf(discovery, understood), discovery, request);
  const found: readonly Judged[] = [
    ...runRules(choices.rules, infrastructure, choices.at, request.observer?.rule, custom?.callsOf).filter(
      isWanted,
    ),
    ...understood.flatMap(({ problems }) => problems.map(syntaxError)),
    ...understood.flatMap(({ refused = [] }) =>
      refused.map(({ id, message, span }) => fileFinding(id, message, span)),
    ),
    ...discovery.problems.map(unreadableFile),
  ];
  const wrongRules = customRuleProblems(custom, choices.rules);
  request.observer?.stage('suppressions');
  const minSeverity =
    request.minSeverity ?? lastWord(main.layers, (settings) => settings.minSeverity) ?? 'note';
  const { kept, answers, diagnostics } = await withoutSuppressed(found, understood, scope);
  const isTold = ({ span, severity }: Judged) => isGiven(span.file.path) && atLeast(severity, minSeverity);
  // What is wrong with the configuration is told, though it is none of the files that are judged.
  const scanned = new Set(discovery.files.map(({ file }) => file.path));
  const isConfigured = ({ span }: Finding) => !scanned.has(span.file.path);
  const troubles = [
    ...diagnostics.filter((trouble) => isConfigured(trouble) || isGiven(trouble.span.file.path)),
    ...wrongRules,
  ];
  return {
    root: discovery.root,
    findings: inOrder([
      ...(await withFixes(mergeRepeats(kept.filter(isTold)))),
      ...troubles.filter(({ severity }) => atLeast(severity, minSeverity)),
    ]),
    suppressed: answered(answers, isTold),
    tellSuppressed: isSuppressedTold(request, main.layers),
    notAnalysed: [...discovery.notAnalysed, ...understood.flatMap(({ notAnalysed }) => notAnalysed)].filter(
      ({ path }) => isGiven(path),
    ),
    unknowns: (request.explainUnknowns ? unknownsIn(infrastructure) : []).filter(({ span }) =>
      isGiven(span.file.path),
    ),
    files: discovery.files.filter(({ given, file }) => given && isGiven(file.path)).length,
    rules: choices.rules
      .map(({ rule }) => rule)
      .filter(({ id }) => custom === undefined || isReadable(id, custom)),
    failOn: request.failOn ?? lastWord(main.layers, ({ failOn }) => failOn) ?? 'error',
    maxWarnings: request.maxWarnings ?? lastWord(main.layers, ({ maxWarnings }) => maxWarnings),
    baseline: baselineOf(main),
    ...(request.system ? { system: systemOf(infrastructure, isGiven) } : {}),
  };
}

function baselineOf({ layers }: MainConfiguration): string | undefined {
  const layer = layers.findLast(({ settings }) => settings.baseline !== undefined);
  return layer && resolve(layer.directory, layer.settings.baseline ?? '');
}

/** What divides the files is loaded only where they are divided. */
async function inShard(
  isGiven: (path: string) => boolean,
  discovery: Discovery,
  { shard }: LintRequest,
): Promise<(path: string) => boolean> {
  if (shard === undefined) return isGiven;
  const isHere = (await import('./shard.ts')).isInShard(discovery, shard);
  return (path) => isHere(path) && isGiven(path);
}

/** In order; nobody repairs what is answered for. */
function answered(
  answers: ReadonlyMap<Judged, Answer>,
  isTold: (finding: Judged) => boolean,
): readonly SuppressedFinding[] {
  const told = [...answers].flatMap(([finding, answer]) => (isTold(finding) ? [{ ...finding, answer }] : []));
  return inOrder(mergeRepeats(told)).map(({ fix, answer, ...finding }) => ({ finding, ...answer }));
}

/** What was found in the files that are reported on. */
function systemOf(
  { components, edges }: Infrastructure,
  isGiven: (path: string) => boolean,
): UnderstoodSystem {
  const shown = components.filter(({ span }) => isGiven(span.file.path));
  const ids = new Set(shown.map(({ id }) => id));
  return { components: shown, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** Terraform and containers say nothing of each other: the surroundings of a lone file are those of its own world. */
function withinReach(files: readonly DiscoveredFile[]): readonly DiscoveredFile[] {
  const isTerraform = ({ kind }: DiscoveredFile) => kind.startsWith('terraform');
  const given = new Set(files.filter((file) => file.given).map(isTerraform));
  return files.filter((file) => given.has(isTerraform(file)));
}

/** What reads variable files is loaded only where some are named. */
async function readVariables(
  { variables = [], cwd }: LintRequest,
  { layers }: MainConfiguration,
  root: string,
): Promise<VariableSources> {
  const named = layers.filter(({ settings }) => settings.terraformEnvironments.length > 0);
  if (variables.length === 0 && named.length === 0) return { given: [], environments: [] };
  const { givenVariables, variableEnvironments } = await import('./variable-sources.ts');
  return {
    given: givenVariables(variables, cwd, root),
    environments: named.flatMap(({ settings, directory }) =>
      variableEnvironments(settings.terraformEnvironments, realpathSync(directory), root),
    ),
  };
}

/** The configuration says first where something runs, then the source itself. */
function adaptContext(configurationAt: ConfigurationAt): AdaptContext {
  return {
    environmentOf: (path, stated) => {
      const stage = configurationAt(path).stageAt(path);
      if (stage === 'production') return { stage };
      if (stage === 'development') return { stage, because: 'the configuration says so' };
      return environmentOf(path, stated);
    },
  };
}

async function joined(
  understood: readonly Understood[],
  { decisionRecords }: Discovery,
): Promise<Infrastructure> {
  const parts = await withServersLinked(understood.map(({ part }) => part));
  const hasImages = parts.some(({ components }) => components.some(({ kind }) => kind === 'image-build'));
  if (!hasImages) return buildInfrastructure(parts, decisionRecords);
  const { linkImages } = await import('../adapt/link-images.ts');
  return buildInfrastructure([...parts, { components: [], edges: linkImages(parts) }], decisionRecords);
}

/** What tells servers by their host names is loaded only where clients name some that run elsewhere. */
async function withServersLinked(
  parts: readonly InfrastructurePart[],
): Promise<readonly InfrastructurePart[]> {
  const isNamed = (component: Component) => component.kind === 'datastore' && component.host !== undefined;
  if (!parts.some(({ components }) => components.some(isNamed))) return parts;
  return (await import('../adapt/link-servers.ts')).linkServers(parts);
}

/** Files that were read only to understand others are not reported on. */
function givenFilesOf(
  { files, problems, notAnalysed }: Discovery,
  understood: readonly Understood[],
): (path: string) => boolean {
  const given = new Set([
    ...files.filter((file) => file.given).map(({ file }) => file.path),
    ...problems.map(({ path }) => path),
    ...notAnalysed.map(({ path }) => path),
    ...understood.flatMap(({ spokenOf }) => [...(spokenOf ?? [])]),
  ]);
  return (path) => given.has(path);
}

/** What is wrong with the rules of the repository's own that are on; with those that cannot be told from ours, always. */
function customRuleProblems(
  custom: CustomRules | undefined,
  chosen: readonly ActiveRule[],
): readonly Finding[] {
  if (custom === undefined) return [];
  const own = new Set(custom.rules.map(({ id }) => id));
  const on = new Set(chosen.map(({ rule }) => rule.id));
  return custom
    .problems()
    .filter(({ id }) => on.has(id) || !own.has(id))
    .map(({ message, span }) => fileFinding('invalid-rule', message, span));
}

function isReadable(id: string, { rules, readable }: CustomRules): boolean {
  return readable.has(id) || !rules.some((rule) => rule.id === id);
}

function syntaxError({ message, span }: SyntaxProblem): Finding {
  return fileFinding('syntax-error', message, span);
}

function unreadableFile({ path, message }: ReadProblem): Finding {
  return fileFinding('unreadable-file', message, { file: { path, text: '' }, start: 0, end: 0 });
}

function fileFinding(id: DiagnosticId, message: string, span: Span): Finding {
  const { severity, remedy } = diagnostic(id);
  return { rule: id, severity, message, remedy, span, resource: '', related: [] };
}

/** What writes fixes is loaded only where there are some. */
async function withFixes(findings: readonly Judged[]): Promise<readonly Finding[]> {
  if (!findings.some(({ fix }) => fix !== undefined)) return findings.map(({ fix, ...finding }) => finding);
  const { writtenFixes } = await import('../fix/written-fixes.ts');
  return writtenFixes(findings);
}
