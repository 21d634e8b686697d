import { realpathSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { lint } from '../lint/lint.ts';
import type { LintRequest, LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { conciseReport } from '../report/concise.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { prettyReport } from '../report/pretty.ts';
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
    summary: { files: result.files, milliseconds: performance.now() - start },
  };
  const settings = { color: options.color, showPath: pathsFrom(world.cwd, result.root) };
  for (const destination of options.destinations) await deliver(report, destination, settings, world);
  if (result.files === 0) world.stderr.write('No Terraform, Kubernetes, Compose or Dockerfile was found.\n');
  return { report, root: result.root, exitCode: exitCodeOf(result) };
}

function requestFor(options: LintOptions, { cwd }: World): LintRequest {
  const { paths, configFile, select, ignore, profile, failOn, variables, explainUnknowns } = options;
  return {
    paths,
    cwd,
    variables,
    explainUnknowns,
    ...(configFile === undefined ? {} : { configFile }),
    ...(select === undefined ? {} : { select }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(profile === undefined ? {} : { profile }),
    ...(failOn === undefined ? {} : { failOn }),
  };
}

interface DeliverySettings {
  readonly color: boolean | undefined;
  readonly showPath: ShowPath;
}

type ShowPath = (path: string) => string;

/** People and editors open paths from where they stand; machines want them from the root of the scan. */
function pathsFrom(cwd: string, root: string): ShowPath {
  const here = realpathSync(cwd);
  return here === root ? (path) => path : (path) => relative(here, join(root, path)).split(sep).join('/');
}

async function deliver(
  report: Report,
  destination: Destination,
  settings: DeliverySettings,
  world: World,
): Promise<void> {
  const { file } = destination;
  const color = isColored(settings.color, world.env, file === undefined && world.stdout.isTTY === true);
  const text = await rendered(report, destination, { color, showPath: settings.showPath });
  if (file === undefined) world.stdout.write(text);
  else writeTo(resolve(world.cwd, file), file, text);
}

/** SARIF's reporter is the largest by far, so it is loaded only when it is asked for. */
async function rendered(
  report: Report,
  { format }: Destination,
  settings: { readonly color: boolean; readonly showPath: ShowPath },
): Promise<string> {
  switch (format) {
    case 'pretty':
      return prettyReport(report, settings);
    case 'concise':
      return conciseReport(report, settings.showPath);
    case 'json':
      return jsonReport(report);
    case 'github':
      return githubReport(report);
    case 'sarif': {
      const { sarifReport } = await import('../report/sarif.ts');
      return sarifReport(report.findings, report.rules, version);
    }
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
