import { codeAddress, pathPrefix } from '../cli/code-address.ts';
import type { Run } from '../cli/run-lint.ts';
import { fingerprintsOf } from '../report/fingerprint.ts';
import { severities } from '../rule/severity.ts';
import { annotationLimit, annotationsOf, showAnnotations } from './annotations.ts';
import { type Job, knownChanges, repositoryPrefix } from './job.ts';

/**
 * Shows findings at their lines. Who changed what is only asked for where that decides what is shown.
 *
 * @returns how many findings are not shown
 */
export async function annotate({ report, root }: Run, job: Job): Promise<number> {
  const { annotationsScope: scope } = job.inputs;
  const { findings } = report;
  const isCrowded = severities.some(
    (severity) => findings.filter((finding) => finding.severity === severity).length > annotationLimit - 2,
  );
  const isAsked =
    findings.length > 0 && (scope !== 'all' || (isCrowded && job.event.pullRequest !== undefined));
  const changes = !isAsked
    ? undefined
    : scope === 'all'
      ? await changesIfKnown(job, root)
      : await knownChanges(job, root, 'Annotations are not limited to what changed');
  const { shown, left } = annotationsOf(findings, scope, changes, repositoryPrefix(job, root));
  const prefix = job.world.env.GITHUB_WORKSPACE === undefined ? '' : pathPrefix(job.workspace, root);
  showAnnotations(job.runner, shown, report, prefix);
  return left;
}

/** For the order alone nobody needs to hear that they are not known. */
async function changesIfKnown(job: Job, root: string) {
  const found = await job.changes(root);
  return found.ok ? found.changes : undefined;
}

/** Comments on the lines of a pull request; what judges a stranger's code with other rights writes none. */
export async function comment({ report, whole, root }: Run, job: Job): Promise<void> {
  const { event, github, inputs } = job;
  if (event.pullRequest === undefined || event.repository === undefined) {
    if (event.name === 'pull_request')
      job.remarks.push('Comments are left out: the event does not say which pull request it is about.');
    return;
  }
  if (github === undefined) {
    job.remarks.push('Comments are left out: there is no token; give one as `token`.');
    return;
  }
  const changes = await knownChanges(job, root, 'Comments are left out');
  if (changes === undefined) return;
  const [{ commentsFor }, { review }] = await Promise.all([import('./comments.ts'), import('./review.ts')]);
  const fingerprints = fingerprintsOf(whole.findings);
  const wanted = commentsFor(report.findings, fingerprints, report.rules, {
    changes,
    prefix: repositoryPrefix(job, root),
    isNew: inputs.sinceBase,
  });
  const found = new Set(fingerprints.values());
  const trouble = await review(github, event.repository, event.pullRequest, wanted, found);
  if (trouble !== undefined) job.remarks.push(trouble);
}

/** Hands the findings to code scanning. */
export async function uploadFindings({ root }: Run, job: Job, sarifFile: string): Promise<void> {
  const { upload } = await import('./upload.ts');
  const trouble = await upload(sarifFile, job.event, root, job.github);
  if (trouble !== undefined) job.remarks.push(trouble);
}

/** What stands on the run's page. It needs no token. */
export async function summarize({ report, root }: Run, { world, remarks, runner }: Job): Promise<void> {
  const { summaryText } = await import('./summary.ts');
  await runner.summary(await summaryText(report, codeAddress(world.env, root), remarks));
}
