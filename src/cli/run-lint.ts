import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lint } from '../lint/lint.ts';
import type { LintRequest, LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import type { Report } from '../report/report.ts';
import { atLeast } from '../rule/severity.ts';
import { isColored } from './color.ts';
import type { Destination } from './destinations.ts';
import type { LintOptions } from './options.ts';
import { progressTo } from './progress.ts';
import type { World } from './streams.ts';
import { version } from './version.ts';

export interface Run {
  readonly report: Report;
  /** The absolute directory that the report's paths are relative to. */
  readonly root: string;
  /** 0 nothing to fail for, 1 findings, 2 a fault of ours. */
  readonly exitCode: 0 | 1 | 2;
}

/** Settings to findings, findings to reports, and what the run ends with: what both doors do. */
export async function runLint(options: LintOptions, world: World): Promise<Run> {
  const start = performance.now();
  const progress = progressTo(world.stderr, start);
  const result = await lint({ ...requestFor(options, world), onProgress: progress.show }).finally(
    progress.end,
  );
  const report: Report = {
    ...result,
    unknowns: options.explainUnknowns ? result.unknowns : [],
    summary: { files: result.files, milliseconds: performance.now() - start },
  };
  for (const destination of options.destinations) await deliver(report, destination, options, world);
  if (result.files === 0) world.stderr.write('No Terraform, Kubernetes, Compose or Dockerfile was found.\n');
  return { report, root: result.root, exitCode: exitCodeOf(result) };
}

function requestFor(options: LintOptions, { cwd }: World): LintRequest {
  const { paths, configFile, select, ignore, profile, failOn } = options;
  return {
    paths,
    cwd,
    ...(configFile === undefined ? {} : { configFile }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(profile === undefined ? {} : { profile }),
    ...(failOn === undefined ? {} : { failOn }),
  };
}

async function deliver(
  report: Report,
  destination: Destination,
  options: LintOptions,
  world: World,
): Promise<void> {
  const { file } = destination;
  const color = isColored(options.color, world.env, file === undefined && world.stdout.isTTY === true);
  const text = await rendered(report, destination, color);
  if (file === undefined) world.stdout.write(text);
  else writeTo(resolve(world.cwd, file), file, text);
}

/** Only the reporter that is asked for is loaded. */
async function rendered(report: Report, { format }: Destination, color: boolean): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../report/pretty.ts')).prettyReport(report, { color });
    case 'concise':
      return (await import('../report/concise.ts')).conciseReport(report);
    case 'json':
      return (await import('../report/json.ts')).jsonReport(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).sarifReport(report.findings, report.rules, version);
    case 'github':
      return (await import('../report/github.ts')).githubReport(report);
    default:
      return format satisfies never;
  }
}

function writeTo(absolute: string, shown: string, text: string): void {
  try {
    writeFileSync(absolute, text);
  } catch {
    throw new UsageError(
      `The report cannot be written to \`${shown}\`.`,
      'Name a file in a directory that exists.',
    );
  }
}

/** A rule that failed is a fault of ours, whatever else was found. */
function exitCodeOf({ findings, failOn }: LintResult): 0 | 1 | 2 {
  if (findings.some(({ rule }) => rule === 'internal-error')) return 2;
  return failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn)) ? 1 : 0;
}
