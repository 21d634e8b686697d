import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allFiles, changedFiles, changedLines, stagedFiles } from '../changes/changed-lines.ts';
import type { LineRange } from '../changes/parse-patch.ts';
import { commonCommit, presentCommit, requireRepository } from '../changes/repository.ts';
import { stagedContent } from '../changes/staged-content.ts';
import { repositoryOf } from '../discover/scan-root.ts';
import type { LintRequest } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import type { Finding } from '../rule/finding.ts';
import { regionOf } from '../source/line-table.ts';
import type { Span } from '../source/span.ts';
import type { LintOptions } from './options.ts';

/** What changed, where only that is to be told. */
export interface AskedChanges {
  /** How the files are read for it. */
  readonly reading: Pick<LintRequest, 'held' | 'absent'>;
  /** Whether a path, from an absolute root, is one of a changed file. */
  readonly isChanged: (root: string, path: string) => boolean;
  /**
   * Whether a finding has to do with the changes: it stands in them, or one of its related places does, since a change of
   * a variable breaks a resource elsewhere. A fault of ours always has.
   */
  readonly concern: (root: string, finding: Finding) => boolean;
}

/**
 * Asks git for the changes that the options speak of.
 *
 * @returns undefined where everything is to be told
 * @throws UsageError where git cannot say
 */
export async function askedChanges(options: LintOptions, cwd: string): Promise<AskedChanges | undefined> {
  const { changed, since, staged, paths } = options;
  if (changed === undefined && !staged) return undefined;
  const start = startOf(paths, cwd);
  const root = repositoryOf(start) ?? realpathSync(cwd);
  await requireRepository(root);
  if (staged) {
    const content = answered(await stagedContent(root));
    return changesIn(root, wholeFiles(answered(await stagedFiles(root))), content);
  }
  const base = since === undefined ? await presentCommit(root) : await commonCommit(root, since);
  if (base === undefined) return changesIn(root, wholeFiles(answered(await allFiles(root))));
  return changesIn(
    root,
    changed === 'lines'
      ? answered(await changedLines(root, base))
      : wholeFiles(answered(await changedFiles(root, base))),
  );
}

/** The first of the paths tells the repository; one at which there is nothing is told of later. */
function startOf([first = '.']: readonly string[], cwd: string): string {
  try {
    return realpathSync(resolve(cwd, first));
  } catch {
    return realpathSync(cwd);
  }
}

function answered<Answer>(answer: Answer | undefined): Answer {
  if (answer === undefined)
    throw new UsageError(
      'Git cannot tell what has changed: the repository may be damaged, or hold only a part of its history.',
      'See what `git status` and `git fsck` say.',
    );
  return answer;
}

/** Undefined for all lines of a file. */
type Lines = readonly LineRange[] | undefined;

function wholeFiles(paths: readonly string[]): ReadonlyMap<string, Lines> {
  return new Map(paths.map((path) => [path, undefined]));
}

function changesIn(
  repository: string,
  lines: ReadonlyMap<string, Lines>,
  reading: AskedChanges['reading'] = {},
): AskedChanges {
  const absolute = new Map([...lines].map(([path, ranges]) => [join(repository, path), ranges]));
  const isChanged = (root: string, path: string) => absolute.has(join(root, path));
  const isIn = (root: string, span: Span) => {
    if (!isChanged(root, span.file.path)) return false;
    const ranges = absolute.get(join(root, span.file.path));
    return ranges === undefined || overlaps(span, ranges);
  };
  return {
    reading,
    isChanged,
    concern: (root, { rule, span, related }) =>
      rule === 'internal-error' || isIn(root, span) || related.some((place) => isIn(root, place.span)),
  };
}

function overlaps(span: Span, ranges: readonly LineRange[]): boolean {
  const { line, endLine } = regionOf(span);
  return ranges.some(({ first, last }) => first <= endLine && line <= last);
}
