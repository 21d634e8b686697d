/** Lines from the first to the last, 1-based. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** The lines that changed, by the path of their file. A file that only moved has none. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/**
 * Reads a patch without context and without prefixes before its paths. Where lines were taken out, the lines on both
 * sides of the gap count as changed.
 */
export function parsePatch(patch: string): ChangedLines {
  const changed = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  let taken = 0;
  for (const line of patch.split('\n')) {
    if (taken > 0 && /^[-+\\]/.test(line)) {
      // A line of the text may itself look like the header of a file.
      if (!line.startsWith('\\')) taken -= 1;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk !== null) {
      const [removed, start, added] = [numberIn(hunk[1]), numberIn(hunk[2]), numberIn(hunk[3])];
      taken = removed + added;
      ranges.push(added === 0 ? { first: Math.max(1, start), last: start + 1 } : rangeOf(start, added));
    } else if (line.startsWith('+++ ')) {
      ranges = [];
      changed.set(pathIn(line.slice(4)), ranges);
    }
  }
  return changed;
}

function rangeOf(start: number, length: number): LineRange {
  return { first: start, last: start + length - 1 };
}

function numberIn(text = '1'): number {
  return Number(text);
}

/** Behind a path with a space git writes a tab; one with a quote, a backslash or a control character is quoted as in C. */
function pathIn(written: string): string {
  const path = written.replace(/\t$/, '');
  if (!path.startsWith('"')) return path;
  return path.slice(1, -1).replace(/\\([0-7]{3}|.)/g, (_, mark: string) => unescaped(mark));
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
]);

function unescaped(mark: string): string {
  return /^\d/.test(mark) ? String.fromCharCode(Number.parseInt(mark, 8)) : (escapes.get(mark) ?? mark);
}
