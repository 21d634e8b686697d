import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Baseline } from '../baseline/baseline.ts';
import { type BaselineMatch, matchBaseline } from '../baseline/match-baseline.ts';
import { readBaseline } from '../baseline/read-baseline.ts';
import { readText } from '../discover/read-text.ts';
import { isWithin } from '../discover/scan-root.ts';
import type { LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { counted } from '../report/counts.ts';
import { printable } from '../report/printable.ts';
import { diagnostics } from '../rule/diagnostic.ts';
import type { LintOptions } from './options.ts';
import type { World } from './streams.ts';

/** The baseline that a run goes by: that of the command line, else that of the configuration. Absolute. */
export function baselinePath(
  { baseline }: Pick<LintOptions, 'baseline'>,
  result: Pick<LintResult, 'baseline'>,
  cwd: string,
): string | undefined {
  if (baseline === false) return undefined;
  return baseline === undefined ? result.baseline : resolve(cwd, baseline);
}

/** @throws UsageError where it cannot be read, or is none */
export function loadBaseline(path: string, cwd: string): Baseline {
  const shown = shownFrom(cwd, path);
  const read = readBaseline(textOf(path, shown));
  if ('baseline' in read) return read.baseline;
  throw new UsageError(`The baseline \`${shown}\` ${read.problem}.`, read.hint);
}

/** The name may be a stranger's, in a configuration: no pipe holds up the run, and nothing is read without end. */
function textOf(path: string, shown: string): string {
  if (!existsSync(path))
    throw new UsageError(
      `The baseline \`${shown}\` is not there.`,
      `Create it with \`${commandFor(shown)}\`.`,
    );
  const read = readText(path);
  if ('text' in read) return read.text;
  const reason = 'problem' in read ? read.problem : '';
  throw new UsageError(`The baseline \`${shown}\` cannot be read.`, reason);
}

export const defaultBaseline = '.infra-lint-baseline.json';

/** The command that writes the baseline. */
export function commandFor(shown: string, flag = ''): string {
  const named = shown === defaultBaseline ? '' : ` --baseline ${shown}`;
  return `infra-lint baseline${flag}${named}`;
}

export function shownFrom(cwd: string, path: string): string {
  const here = relative(cwd, path).split(sep).join('/');
  return here.startsWith('../../') ? path : here;
}

/** What a baseline knows of the findings of a run. */
export function knownIn(result: LintResult, baseline: Baseline): BaselineMatch {
  return matchBaseline(result.findings, baseline, (path) => !existsSync(join(result.root, path)));
}

/**
 * Tells which entries a run speaks of: those of files at the paths, and of rules that ran. A rule that is not there any
 * more is none, as long as nobody chose some of the rules.
 */
export function isJudged(
  result: LintResult,
  { paths, select, ignore }: Pick<LintOptions, 'paths' | 'select' | 'ignore'>,
  cwd: string,
): (entry: Baseline[number]) => boolean {
  const starts = (paths.length === 0 ? ['.'] : paths).map((path) => realPath(resolve(cwd, path)));
  const ran = new Set([...result.rules, ...diagnostics].map(({ id }) => id));
  const known = new Set(rules.map(({ id }) => id));
  const isChosen = select !== undefined || ignore !== undefined;
  return ({ rule, path }) =>
    (ran.has(rule) || (!isChosen && !known.has(rule))) &&
    starts.some((start) => isWithin(join(result.root, path), start));
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Says once that entries have had their day, and how they go. A run that tells only a part cannot know. */
export function tellLeftEntries(
  left: Baseline,
  result: LintResult,
  options: LintOptions,
  path: string,
  { cwd, stderr }: World,
): void {
  if (options.shard !== undefined || options.minSeverity !== undefined || options.staged) return;
  const gone = left.filter(isJudged(result, options, cwd));
  if (gone.length === 0) return;
  const count = gone.reduce((sum, entry) => sum + entry.count, 0);
  const command = commandFor(shownFrom(cwd, path), ' --prune');
  const words =
    count === 1 ? ['is not there any more', 'takes it out'] : ['are not there any more', 'takes them out'];
  const said = `${counted(count, 'finding')} of the baseline ${words[0]}: \`${command}\` ${words[1]}.`;
  stderr.write(`${printable(said)}\n`);
}
