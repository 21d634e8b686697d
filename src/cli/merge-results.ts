import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../lint/user-error.ts';
import { mergedFindings, mergedJson } from '../merge/merged-json.ts';
import { mergedResults, mergedSarif, versionsOf } from '../merge/merged-sarif.ts';
import { type RunResult, readResult } from '../merge/read-result.ts';
import { counted } from '../report/counts.ts';
import type { Severity } from '../rule/severity.ts';
import { exitCodeOf } from './exit-code.ts';
import type { MergeRequest } from './request.ts';
import type { World } from './streams.ts';
import { writeReport } from './write-report.ts';

/**
 * Makes one result of those of several runs, in the format that they all have, and ends as one run would have.
 *
 * @throws UsageError for files that are no results of ours, or do not go together
 */
export function mergeResults(request: MergeRequest, { cwd, stdout, stderr }: World): 0 | 1 | 2 {
  const results = request.files.map((file) => resultIn(file, cwd));
  const format = request.format ?? results[0]?.format ?? 'sarif';
  refuseOthers(request.files, results, format);
  const { text, findings } = format === 'sarif' ? sarifOf(results) : jsonOf(results);
  if (request.output === undefined || request.output === '-') stdout.write(text);
  else writeReport(text, request.output, cwd);
  const fresh = findings.filter(({ isKnown }) => !isKnown);
  const known = findings.length - fresh.length;
  stderr.write(
    `Merged ${counted(results.length, 'result')}: ${counted(fresh.length, 'finding')}${known === 0 ? '' : `, ${known} known from the baseline`}.\n`,
  );
  return exitCodeOf(fresh, request);
}

function resultIn(file: string, cwd: string): RunResult {
  const result = readResult(textOf(file, cwd));
  if (!('problem' in result)) return result;
  throw new UsageError(
    `\`${file}\` ${result.problem}.`,
    'Name files that `infra-lint --format sarif=<file>` or `--format json=<file>` wrote.',
  );
}

function textOf(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOENT' ? 'is not there' : `cannot be read (${String(code)})`;
    throw new UsageError(`\`${file}\` ${reason}.`, 'Name the files that the runs wrote.');
  }
}

function refuseOthers(
  files: readonly string[],
  results: readonly RunResult[],
  format: RunResult['format'],
): void {
  const other = results.findIndex((result) => result.format !== format);
  if (other >= 0)
    throw new UsageError(
      `\`${files[other]}\` is not in ${format === 'sarif' ? 'SARIF' : 'JSON'}, and one format cannot be made of another here.`,
      `Have every run write \`--format ${format}=<file>\`.`,
    );
  const versions = versionsOf(results.flatMap((result) => (result.format === 'sarif' ? [result.log] : [])));
  if (versions.length > 1)
    throw new UsageError(
      `The results are of different versions of infra-lint: ${versions.join(', ')}.`,
      'Have all runs use the same one.',
    );
}

interface MergedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** From the baseline. */
  readonly isKnown: boolean;
}

interface Merged {
  readonly text: string;
  readonly findings: readonly MergedFinding[];
}

function sarifOf(results: readonly RunResult[]): Merged {
  const logs = results.flatMap((result) => (result.format === 'sarif' ? [result.log] : []));
  return {
    text: mergedSarif(logs),
    findings: mergedResults(logs)
      .filter(({ suppressions = [] }) => suppressions.length === 0)
      .map(({ ruleId, level, baselineState }) => ({
        rule: ruleId,
        severity: level,
        isKnown: baselineState === 'unchanged',
      })),
  };
}

function jsonOf(results: readonly RunResult[]): Merged {
  const documents = results.flatMap((result) => (result.format === 'json' ? [result.document] : []));
  return {
    text: mergedJson(documents),
    findings: mergedFindings(documents)
      .filter(({ suppressed }) => suppressed !== true)
      .map(({ rule, severity, baselineState }) => ({
        rule,
        severity,
        isKnown: baselineState === 'unchanged',
      })),
  };
}
