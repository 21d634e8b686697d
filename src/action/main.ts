import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { codeAddress, pathPrefix } from '../cli/code-address.ts';
import { type Run, runLint } from '../cli/run-lint.ts';
import type { World } from '../cli/streams.ts';
import { ConfigError, UsageError } from '../lint/user-error.ts';
import { countsOf } from '../report/counts.ts';
import { markdownReport } from '../report/markdown.ts';
import { placeOf } from '../report/place.ts';
import type { Finding } from '../rule/finding.ts';
import { annotationsOf } from './annotations.ts';
import { type ActionInputs, readInputs } from './inputs.ts';

/** The Action: inputs in, the log, annotations, a job summary and outputs out. Fails the step as the command would. */
export async function action(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const inputs = readInputs(core.getInput);
    const run = await runLint(inputs.options, worldOf(env));
    if (inputs.annotations) annotate(run.report.findings, prefixFor(env, run.root));
    await summarize(run, env);
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
function prefixFor({ GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv, root: string): string {
  return workspace === undefined ? '' : pathPrefix(workspace, root);
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

async function summarize({ report, root }: Run, env: NodeJS.ProcessEnv): Promise<void> {
  if (env.GITHUB_STEP_SUMMARY === undefined) return;
  await core.summary.addRaw(markdownReport(report, codeAddress(env, root))).write();
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
