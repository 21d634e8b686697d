import { resolve } from 'node:path';
import type { LintOptions } from '../cli/options.ts';
import type { Request } from '../cli/request.ts';
import { type Run, runLint } from '../cli/run-lint.ts';
import { version } from '../cli/version.ts';
import { ConfigError, UsageError } from '../lint/user-error.ts';
import { counted, countsOf, countsText } from '../report/counts.ts';
import { printable } from '../report/printable.ts';
import { readInputs } from './inputs.ts';
import { type Job, jobFor, type Surroundings, temporaryFolder } from './job.ts';
import { narrowingFor } from './narrowing.ts';
import type { Runner } from './runner.ts';
import { annotate, comment, summarize, uploadFindings } from './tell.ts';

/**
 * The Action: inputs in, the log, annotations, a job summary, comments and outputs out. It fails as the command would,
 * and never for a trouble with GitHub.
 *
 * @returns the exit code of the step
 */
export async function action(around: Surroundings): Promise<0 | 1> {
  const { runner } = around;
  // Nothing that is run or told gets to see the token.
  const env = Object.fromEntries(Object.entries(around.env).filter(([name]) => !name.startsWith('INPUT_')));
  try {
    const inputs = readInputs(runner.input, temporaryFolder(env));
    const job = jobFor(inputs, { ...around, env });
    const exitCode = await performed(inputs.request, job);
    if (exitCode === 2) say(runner, 'error', 'infra-lint failed; the log says why.');
    return exitCode === 0 ? 0 : 1;
  } catch (error) {
    output(runner, { 'exit-code': 2, failed: true });
    say(runner, 'error', reasonOf(error));
    return 1;
  }
}

async function performed(request: Request, job: Job): Promise<0 | 1 | 2> {
  if (request.command === 'lint' && isPlain(request.options)) return lintStep(request.options, job);
  const exitCode = await otherCommand(request, job);
  output(job.runner, { 'exit-code': exitCode, failed: exitCode !== 0 });
  return exitCode;
}

/** False for what lists files, shows a patch or judges the standard input instead of reporting on the tree. */
function isPlain({ diff, showFiles, stdinFilename, watch }: LintOptions): boolean {
  if (watch) throw new UsageError('`--watch` never ends, and a step has to.', 'Leave it out of `args`.');
  return !diff && !showFiles && stdinFilename === undefined;
}

/** What `args` asks for that is no run of the linter: the same as on the command line. */
async function otherCommand(request: Request, { world }: Job): Promise<0 | 1 | 2> {
  if (request.command === 'print') {
    world.stdout.write(request.text);
    return 0;
  }
  const { perform } = await import('../cli/perform.ts');
  return perform(request, world);
}

async function lintStep(options: LintOptions, job: Job): Promise<0 | 1 | 2> {
  const { inputs, event, remarks, world, runner } = job;
  if (event.name === 'pull_request_target') remarks.push(wrongEvent);
  const run = await runLint(options, world, narrowingFor(job, options));
  const left = inputs.annotations ? await annotate(run, job) : 0;
  if (inputs.comments) await comment(run, job);
  if (inputs.upload && inputs.sarifFile !== undefined)
    await uploadFindings(run, job, resolve(world.cwd, inputs.sarifFile));
  if (inputs.summary) await summarize(run, job);
  const more = left > 0 ? [`${counted(left, 'more finding')}: see the job summary and the log.`] : [];
  if (remarks.length + left > 0) say(runner, 'notice', [...more, ...remarks].join('\n'));
  output(runner, outputsOf(run, job));
  if (run.exitCode === 1) {
    const counts = countsText(run.report.findings);
    say(runner, 'error', `infra-lint found what this workflow fails for: ${counts}.`);
  }
  return run.exitCode;
}

const wrongEvent =
  '`pull_request_target` runs with the rights of the base branch, so nothing is commented or uploaded, and the base is ' +
  'what should be checked out. Use `pull_request` to judge what a pull request brings.';

function outputsOf(
  { report, exitCode }: Run,
  { inputs }: Job,
): Readonly<Record<string, string | number | boolean>> {
  const counts = countsOf(report.findings);
  return {
    findings: report.findings.length,
    errors: counts.error,
    warnings: counts.warning,
    'exit-code': exitCode,
    failed: exitCode !== 0,
    'sarif-file': inputs.sarifFile ?? '',
    'json-file': inputs.jsonFile ?? '',
  };
}

function output(runner: Runner, outputs: Readonly<Record<string, string | number | boolean>>): void {
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

function say(runner: Runner, level: 'error' | 'notice', text: string): void {
  runner.message(level, text.split('\n').map(printable).join('\n'));
}

function reasonOf(error: unknown): string {
  if (error instanceof UsageError)
    return [error, ...error.others].map(({ message, hint }) => `${message} ${hint}`.trim()).join('\n');
  if (error instanceof ConfigError) return error.lines.join('\n');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a fault of infra-lint ${version}. Please report it.\n${stack}`;
}
