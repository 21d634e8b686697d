import { randomUUID } from 'node:crypto';
import { relative, sep } from 'node:path';
import * as core from '@actions/core';
import { type Run, runLint } from '../cli/run-lint.ts';
import type { World } from '../cli/streams.ts';
import { ConfigError, UsageError } from '../lint/user-error.ts';
import { countsOf } from '../report/counts.ts';
import { placeOf } from '../report/place.ts';
import type { Finding } from '../rule/finding.ts';
import { annotationsOf } from './annotations.ts';
import { type ActionInputs, readInputs } from './inputs.ts';
import { summaryOf } from './summary.ts';

/** The Action: inputs in, the log, annotations, a job summary and outputs out. Fails the step as the command would. */
export async function action(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const inputs = readInputs(core.getInput);
    const run = await runLint(inputs.options, worldOf(env));
    const prefix = pathPrefix(env, run.root);
    if (inputs.annotations) annotate(run.report.findings, prefix);
    await summarize(run, prefix, env);
    setOutputs(run, inputs);
    if (run.exitCode === 1) core.setFailed('infra-lint found what this workflow fails for.');
    if (run.exitCode === 2) core.setFailed('A rule of infra-lint failed; the log says where to report it.');
  } catch (error) {
    core.setOutput('exit-code', 2);
    core.setFailed(reasonOf(error));
  }
}

function worldOf(env: NodeJS.ProcessEnv): World {
  return {
    cwd: env.GITHUB_WORKSPACE ?? process.cwd(),
    env: { FORCE_COLOR: '1', ...env },
    // Nothing in a report may be taken for a command to the runner: scanned text is a stranger's.
    stdout: {
      write: (text) => {
        const token = randomUUID();
        process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
      },
    },
    stderr: process.stderr,
  };
}

/** GitHub wants paths from the workspace; a checkout may lie in a folder of it. */
function pathPrefix({ GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv, root: string): string {
  if (workspace === undefined) return '';
  const path = relative(workspace, root).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function annotate(findings: readonly Finding[], prefix: string): void {
  const { shown, left } = annotationsOf(findings);
  const write = { error: core.error, warning: core.warning, note: core.notice };
  for (const finding of shown) {
    const { path, line, column, endColumn } = placeOf(finding.span);
    write[finding.severity](`${finding.message} ${finding.remedy}`, {
      title: finding.rule,
      file: `${prefix}${path}`,
      startLine: line,
      startColumn: column,
      endColumn,
    });
  }
  if (left > 0) core.notice(`${left} more findings are in the job summary and in the log.`);
}

async function summarize({ report }: Run, prefix: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (env.GITHUB_STEP_SUMMARY === undefined) return;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  const isKnown = server !== undefined && repository !== undefined && sha !== undefined;
  const code = isKnown ? `${server}/${repository}/blob/${sha}/${prefix}` : undefined;
  await core.summary.addRaw(summaryOf(report.findings, report.summary.files, code)).write();
}

function setOutputs({ report, exitCode }: Run, { sarifFile }: ActionInputs): void {
  const counts = countsOf(report.findings);
  core.setOutput('findings', report.findings.length);
  core.setOutput('errors', counts.error);
  core.setOutput('warnings', counts.warning);
  core.setOutput('sarif-file', sarifFile ?? '');
  core.setOutput('exit-code', exitCode);
}

function reasonOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} ${error.hint}`.trim();
  if (error instanceof ConfigError) return error.lines.join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
