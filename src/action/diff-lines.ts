/** What of a file a diff shows on the side of the new text. Lines are 1-based. */
export interface DiffLines {
  /** Every line that stands in a hunk, with its text: only there GitHub takes comments. */
  readonly shown: ReadonlyMap<number, string>;
  /** Those that are new or changed. */
  readonly added: Pick<ReadonlySet<number>, 'has'>;
}

/**
 * The new side of the hunks of a unified diff, as `git diff` and GitHub write them.
 * Source: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function diffLinesOf(patch: string): DiffLines {
  const shown = new Map<number, string>();
  const added = new Set<number>();
  let line = 0;
  let left = 0;
  for (const text of patch.split('\n')) {
    const header = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(text);
    if (header !== null && left <= 0) {
      line = Number(header[1]);
      left = Number(header[2] ?? 1);
    } else if (left > 0 && (text.startsWith('+') || text.startsWith(' ') || text === '')) {
      shown.set(line, text.slice(1));
      if (text.startsWith('+')) added.add(line);
      line += 1;
      left -= 1;
    }
  }
  return { shown, added };
}
