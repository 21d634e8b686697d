import { join } from 'node:path';
import { applyFixes, type FixedFile } from '../fix/apply-fixes.ts';
import type { Finding, FixSafety } from '../rule/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { lint } from './lint.ts';
import type { LintRequest, LintResult } from './result.ts';

/** One fix may make room for another, and no repair takes more steps than this. */
const maximumPasses = 10;

export interface FixResult {
  /** What is left, in the files as they would be. */
  readonly result: LintResult;
  readonly repaired: readonly Finding[];
  /** Each file that changes, as it was and as it would be. Nothing is written. */
  readonly files: readonly FixedFile[];
}

/** Which of the findings may be repaired, where not all of them may. */
export type Repairable = (result: LintResult) => Promise<readonly Finding[]>;

/** Lints, repairs what may be repaired, and lints again, until nothing more can be done. */
export async function lintAndFix(
  request: LintRequest,
  allowed: FixSafety,
  repairable: Repairable = async ({ findings }) => findings,
): Promise<FixResult> {
  const held = new Map(request.held);
  const originals = new Map<string, SourceFile>();
  const repaired: Finding[] = [];
  let result = await lint(request);
  for (let pass = 0; pass < maximumPasses; pass++) {
    const applied = applyFixes(await repairable(result), allowed);
    const files = applied.files.filter(({ before, text }) => before.text !== text);
    if (files.length === 0) break;
    for (const { before, text } of files) {
      if (!originals.has(before.path)) originals.set(before.path, before);
      held.set(join(result.root, before.path), text);
    }
    repaired.push(...applied.repaired);
    result = await lint({ ...request, held });
  }
  const files = [...originals.values()].map((before) => ({
    before,
    text: held.get(join(result.root, before.path)) ?? before.text,
  }));
  return { result, repaired, files };
}
