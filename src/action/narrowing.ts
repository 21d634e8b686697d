import type { LintOptions } from '../cli/options.ts';
import type { Narrowing } from '../cli/run-lint.ts';
import { counted } from '../report/counts.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import type { Report } from '../report/report.ts';
import type { DiagnosticId } from '../rule/diagnostic.ts';
import { checkoutAt, commonAncestor } from './checkout.ts';
import { type Job, knownChanges, repositoryPrefix } from './job.ts';

/** What is reported and counts, by the inputs `changed-only` and `baseline`; where it cannot be told apart, all of it. */
export function narrowingFor(job: Job, options: LintOptions): Narrowing {
  return async (whole, root) => {
    const changed = job.inputs.changedOnly ? await onlyChanged(whole, root, job) : whole;
    return job.inputs.sinceBase ? sinceBase(changed, whole, root, job, options) : changed;
  };
}

/** It is told whatever changed. */
const ourFault = 'internal-error' satisfies DiagnosticId;

/** A finding touches a file where it stands in it, or where what it follows from does. */
async function onlyChanged(report: Report, root: string, job: Job): Promise<Report> {
  const changes = await knownChanges(job, root, 'All files are reported on');
  if (changes === undefined) return report;
  const prefix = repositoryPrefix(job, root);
  const findings = report.findings.filter(
    ({ rule, span, related }) =>
      rule === ourFault ||
      [span, ...related.map((place) => place.span)].some(({ file }) => changes.has(`${prefix}${file.path}`)),
  );
  const left = report.findings.length - findings.length;
  if (left > 0) job.remarks.push(`Not reported: ${counted(left, 'finding')} in files that did not change.`);
  return { ...report, findings };
}

async function sinceBase(
  report: Report,
  whole: Report,
  root: string,
  job: Job,
  options: LintOptions,
): Promise<Report> {
  if (report.findings.length === 0) return report;
  const base = await baseFingerprints(root, job, options);
  if (!base.ok) {
    job.remarks.push(`Every finding counts, since there is nothing to compare with: ${base.because}.`);
    return report;
  }
  const identities = fingerprintsOf(whole.findings);
  const findings = report.findings.filter((finding) => !base.fingerprints.has(identities.get(finding) ?? ''));
  const left = report.findings.length - findings.length;
  if (left > 0) job.remarks.push(`Not reported: ${counted(left, 'finding')} that the base has as well.`);
  return { ...report, findings };
}

async function baseFingerprints(root: string, job: Job, options: LintOptions) {
  const commit = await baseCommit(job, root);
  if (commit === undefined) return { ok: false, because: `\`${job.event.name}\` names no base` } as const;
  const { github, event, temporary, world } = job;
  const remote =
    github === undefined || event.repository === undefined
      ? undefined
      : { github, repository: event.repository };
  // Only who compares pays for it.
  const { treeOfCommit } = await import('./base-tree.ts');
  const tree = await treeOfCommit(commit, root, temporary, remote);
  if (!tree.ok) return tree;
  try {
    const { findingsIn } = await import('./base-findings.ts');
    return await findingsIn(tree.folder, options, world, root);
  } finally {
    tree.remove();
  }
}

/**
 * What the scanned code was before: the other side of a merge commit, else where a branch left its base. The base that
 * the event names may have gone on since.
 */
async function baseCommit({ event }: Job, root: string): Promise<string | undefined> {
  const { base, pullRequest } = event;
  if (base === undefined || pullRequest === undefined) return base;
  const [into, merged, ...others] = (await checkoutAt(root))?.parents ?? [];
  if (into !== undefined && merged === pullRequest.head && others.length === 0) return into;
  return (await commonAncestor(root, base, pullRequest.head)) ?? base;
}
