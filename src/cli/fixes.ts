import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixedFile } from '../fix/apply-fixes.ts';
import { lintAndFix, type Repairable } from '../lint/lint-and-fix.ts';
import type { LintRequest, LintResult } from '../lint/result.ts';
import { UsageError } from '../lint/user-error.ts';
import { counted } from '../report/counts.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import type { FixSafety } from '../rule/finding.ts';
import type { World } from './streams.ts';

/** Repairs the files in place and says how much was done. The result is of the files as they are then. */
export async function repairFiles(
  request: LintRequest,
  allowed: FixSafety,
  { stderr }: World,
  repairable?: Repairable,
): Promise<LintResult> {
  const { result, repaired, files } = await lintAndFix(request, allowed, repairable);
  for (const file of files) save(result.root, file);
  if (files.length > 0)
    stderr.write(`Repaired ${counted(repaired.length, 'finding')} in ${counted(files.length, 'file')}.\n`);
  return result;
}

/** Shows what would be repaired as a patch that `git apply` takes, from the root of the scan. Nothing is written. */
export async function showRepairs(
  request: LintRequest,
  allowed: FixSafety,
  { stdout, stderr }: World,
  repairable?: Repairable,
): Promise<0 | 1> {
  const { repaired, files } = await lintAndFix(request, allowed, repairable);
  for (const { before, text } of files) stdout.write(unifiedDiff(before, text));
  stderr.write(
    files.length === 0
      ? 'There is nothing to repair.\n'
      : `${counted(repaired.length, 'finding')} in ${counted(files.length, 'file')} would be repaired.\n`,
  );
  return files.length === 0 ? 0 : 1;
}

/** A file that somebody saved since it was read is not overwritten. */
function save(root: string, { before, text }: FixedFile): void {
  const path = join(root, before.path);
  try {
    if (readFileSync(path, 'utf8') === before.text) {
      writeFileSync(path, text);
      return;
    }
  } catch {
    throw new UsageError(
      `The repaired file \`${before.path}\` cannot be written.`,
      'Check its permissions, or see the changes with `--diff`.',
    );
  }
  throw new UsageError(`The file \`${before.path}\` changed while it was being repaired.`, 'Run again.');
}
