import type { Baseline } from '../baseline/baseline.ts';
import type { LintResult } from '../lint/result.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rule/finding.ts';
import type { AskedChanges } from './asked-changes.ts';
import type { LintOptions } from './options.ts';
import type { World } from './streams.ts';

/** What asks git is loaded only where a part of what is found is asked for. */
export async function changesFor(
  options: LintOptions,
  { cwd }: Pick<World, 'cwd'>,
): Promise<AskedChanges | undefined> {
  if (options.changed === undefined && !options.staged) return undefined;
  return (await import('./asked-changes.ts')).askedChanges(options, cwd);
}

/** A result with what the baseline says of each finding. */
export interface Selected {
  readonly result: LintResult;
  /** What the baseline knows and nobody found. */
  readonly left: Baseline;
  /** The absolute path of the baseline. */
  readonly baseline: string | undefined;
}

/** @throws UsageError for a baseline that is not there, or is none */
export async function selected(
  result: LintResult,
  options: Pick<LintOptions, 'baseline'>,
  { cwd }: Pick<World, 'cwd'>,
): Promise<Selected> {
  if (options.baseline === false || (options.baseline === undefined && result.baseline === undefined))
    return { result, left: [], baseline: undefined };
  const { baselinePath, knownIn, loadBaseline } = await import('./baseline-file.ts');
  const path = baselinePath(options, result, cwd);
  if (path === undefined) return { result, left: [], baseline: undefined };
  const { findings, left } = knownIn(result, loadBaseline(path, cwd));
  // Of SARIF's results, all have a state or none.
  const suppressed = result.suppressed.map((answered) => ({
    ...answered,
    finding: { ...answered.finding, baselineState: 'new' as const },
  }));
  return { result: { ...result, findings, suppressed }, left, baseline: path };
}

/** The findings that are told: only they are repaired. */
export async function toldOf(
  result: LintResult,
  options: Pick<LintOptions, 'baseline'>,
  world: Pick<World, 'cwd'>,
  changes: AskedChanges | undefined,
): Promise<readonly Finding[]> {
  const { findings } = (await selected(result, options, world)).result;
  return findings.filter(
    (finding) => isNew(finding) && (changes === undefined || changes.concern(result.root, finding)),
  );
}

/** What of a report has to do with the changes. */
export function withinChanges(report: Report, root: string, changes: AskedChanges | undefined): Report {
  if (changes === undefined) return report;
  const { findings, suppressed = [], notAnalysed, unknowns } = report;
  return {
    ...report,
    findings: findings.filter((finding) => changes.concern(root, finding)),
    suppressed: suppressed.filter(({ finding }) => changes.concern(root, finding)),
    notAnalysed: notAnalysed.filter(({ path }) => changes.isChanged(root, path)),
    unknowns: unknowns.filter(({ span }) => changes.isChanged(root, span.file.path)),
  };
}

/** A report without what the baseline knows, which it only counts. */
export function withoutKnown(report: Report): Report {
  const findings = report.findings.filter(isNew);
  const known = report.findings.length - findings.length;
  return known === 0 ? report : { ...report, findings, summary: { ...report.summary, known } };
}

export function isNew({ baselineState }: Finding): boolean {
  return baselineState !== 'unchanged';
}
