import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Baseline, baselineOf, baselineText, keyOf } from '../baseline/baseline.ts';
import { renewedBaseline } from '../baseline/match-baseline.ts';
import { lint } from '../lint/lint.ts';
import type { LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { counted } from '../report/counts.ts';
import { printable } from '../report/printable.ts';
import {
  baselinePath,
  commandFor,
  defaultBaseline,
  isJudged,
  knownIn,
  loadBaseline,
  shownFrom,
} from './baseline-file.ts';
import { lintRequest } from './lint-request.ts';
import type { LintOptions } from './options.ts';
import type { BaselineMode } from './request.ts';
import type { World } from './streams.ts';

/**
 * Takes what is found now for known. What the run says nothing of stays as it is: other paths, rules that did not run.
 *
 * @returns 2 where a rule failed, so that nobody knows what it would have found
 * @throws UsageError for a baseline that is there already, is not there, or is none
 */
export async function writeBaseline(options: LintOptions, mode: BaselineMode, world: World): Promise<0 | 2> {
  const { cwd, stderr } = world;
  const result = await lint(lintRequest(options, world));
  const path = baselinePath(options, result, cwd) ?? resolve(cwd, defaultBaseline);
  const shown = shownFrom(cwd, path);
  if (mode === 'create') refuseOverwriting(path, shown);
  const before = mode === 'create' ? [] : loadBaseline(path, cwd);
  const after = mode === 'create' ? baselineOf(result.findings) : renewed(before, result, options, mode, cwd);
  save(baselineText(after), path, shown);
  stderr.write(`${printable(summaryOf(before, after, shown, mode))}\n`);
  if (mode === 'create' && result.baseline !== path)
    stderr.write(
      `It is not followed by itself: run with \`--baseline ${printable(shown)}\`, or write \`baseline: ${printable(shown)}\` into the configuration.\n`,
    );
  const failed = result.findings.find(({ rule }) => rule === 'internal-error');
  if (failed === undefined) return 0;
  stderr.write(`error: ${printable(`${failed.message} ${failed.remedy}`)}\n`);
  return 2;
}

function refuseOverwriting(path: string, shown: string): void {
  if (!existsSync(path)) return;
  throw new UsageError(
    `There is a baseline already: \`${shown}\`.`,
    `Bring it up to date with \`${commandFor(shown, ' --update')}\`, or take out what is gone with \`${commandFor(shown, ' --prune')}\`.`,
  );
}

function renewed(
  before: Baseline,
  result: LintResult,
  options: LintOptions,
  mode: 'update' | 'prune',
  cwd: string,
): Baseline {
  const { findings, left } = knownIn(result, before);
  const judged = isJudged(result, options, cwd);
  const kept =
    mode === 'update' ? findings : findings.filter(({ baselineState }) => baselineState === 'unchanged');
  return renewedBaseline(
    kept,
    left.filter((entry) => !judged(entry)),
  );
}

function save(text: string, path: string, shown: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new UsageError(
      `The baseline cannot be written to \`${shown}\`.`,
      'Name a file in a folder that may be written to.',
    );
  }
}

function summaryOf(before: Baseline, after: Baseline, shown: string, mode: BaselineMode): string {
  const now = `\`${shown}\` knows ${counted(sizeOf(after), 'finding')}`;
  if (mode === 'create') return `${now}.`;
  return `${now}: ${lacking(after, before)} added, ${lacking(before, after)} taken out.`;
}

function sizeOf(baseline: Baseline): number {
  return baseline.reduce((sum, { count }) => sum + count, 0);
}

/** How many findings the one knows and the other does not. */
function lacking(one: Baseline, other: Baseline): number {
  const counts = new Map(other.map((entry) => [keyOf(entry), entry.count]));
  return one.reduce((sum, entry) => sum + Math.max(0, entry.count - (counts.get(keyOf(entry)) ?? 0)), 0);
}
