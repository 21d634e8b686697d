import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lint } from '../lint/lint.ts';
import type { LintRequest, LintResult, RunObserver } from '../lint/result.ts';
import { masked } from '../report/masked.ts';
import type { Report } from '../report/report.ts';
import type { AskedChanges } from './asked-changes.ts';
import { codeAddress } from './code-address.ts';
import { isColored } from './color.ts';
import type { Destination, Format } from './destinations.ts';
import { exitCodeOf } from './exit-code.ts';
import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import { progressTo } from './progress.ts';
import { rendered } from './rendered.ts';
import type { RunNotes } from './run-notes.ts';
import { changesFor, selected, toldOf, withinChanges, withoutKnown } from './selected.ts';
import type { World } from './streams.ts';
import { writeReport } from './write-report.ts';

export interface Run {
  /** What is told. */
  readonly report: Report;
  /** All that was found. */
  readonly whole: Report;
  /** The absolute directory that the report's paths are relative to. */
  readonly root: string;
  /** 0 nothing to fail for, 1 findings, 2 a fault of ours. */
  readonly exitCode: 0 | 1 | 2;
}

/** What of a report is told and counts, where that is not all of it. */
export type Narrowing = (whole: Report, root: string) => Promise<Report>;

/**
 * Settings to findings, findings to reports, and what the run ends with: what both doors do. SARIF is always of all
 * that was found, since code scanning takes what is missing there for repaired; JSON has what the baseline knows, too.
 */
export async function runLint(
  options: LintOptions,
  world: World,
  narrow: Narrowing = async (whole) => whole,
  onScope?: RunObserver['scope'],
): Promise<Run> {
  const start = performance.now();
  const progress = progressTo(world.stderr, start);
  const notes = await notesOf(options, world);
  const observer = onScope === undefined ? notes?.observer : telling(onScope, notes?.observer);
  const changes = await changesFor(options, world);
  const request = {
    ...lintRequest(options, world),
    ...changes?.reading,
    onProgress: progress.show,
    ...(observer === undefined ? {} : { observer }),
  };
  const found = await understood(request, options, world, changes).finally(progress.end);
  notes?.observer.stage('reports');
  const { result, left, baseline } = await selected(found, options, world);
  const whole = masked({
    ...result,
    summary: { files: result.files, milliseconds: performance.now() - start },
  });
  const part = await narrow(withinChanges(whole, result.root, changes), result.root);
  const report = withoutKnown(part);
  const ofFormat = (format: Format) => (format === 'sarif' ? whole : format === 'json' ? part : report);
  for (const destination of options.destinations)
    await deliver(ofFormat(destination.format), destination, options, result.root, world);
  notes?.end();
  if (baseline !== undefined && left.length > 0)
    (await import('./baseline-file.ts')).tellLeftEntries(left, result, options, baseline, world);
  if (result.files === 0) world.stderr.write('No Terraform, Kubernetes, Compose or Dockerfile was found.\n');
  return {
    report,
    whole,
    root: result.root,
    exitCode: exitCodeOf(report.findings, result),
  };
}

/** What watches a run is loaded only where somebody wants to know. */
async function notesOf(options: LintOptions, { stderr }: World): Promise<RunNotes | undefined> {
  if (!options.timing && !options.debug) return undefined;
  return (await import('./run-notes.ts')).runNotes(options, stderr);
}

function telling(onScope: RunObserver['scope'], other: RunObserver | undefined): RunObserver {
  return {
    stage: (stage) => other?.stage(stage),
    rule: (id) => other?.rule(id),
    scope: (scope) => {
      other?.scope(scope);
      onScope(scope);
    },
  };
}

/** What repairs files is loaded only where that is asked for. */
async function understood(
  request: LintRequest,
  options: LintOptions,
  world: World,
  changes: AskedChanges | undefined,
): Promise<LintResult> {
  if (options.fix === undefined) return lint(request);
  const { repairFiles } = await import('./fixes.ts');
  return repairFiles(request, options.fix, world, (result) => toldOf(result, options, world, changes));
}

/** People and editors open paths from where they stand; machines want them from the root of the scan. */
function pathsFrom(cwd: string, root: string): (path: string) => string {
  const here = realpathSync(cwd);
  return here === root ? (path) => path : (path) => relative(here, join(root, path)).split(sep).join('/');
}

async function deliver(
  report: Report,
  { format, file }: Destination,
  options: LintOptions,
  root: string,
  world: World,
): Promise<void> {
  const text = await rendered(report, format, {
    color: isColored(options.color, world.env, file === undefined && world.stdout.isTTY === true),
    statistics: options.statistics,
    showPath: pathsFrom(world.cwd, root),
    code: codeAddress(world.env, root),
  });
  if (file === undefined) world.stdout.write(text);
  else writeReport(text, file, world.cwd);
}
