/** A finding that a fixture expects: `# expect: single-az "runs in one availability zone"`. */
export interface Marker {
  readonly line: number;
  readonly rule: string;
  /** The message must contain it. */
  readonly words: string | undefined;
}

const pattern = /(?:#|\/\/)\s*expect(?:\(\+(\d+)\))?:\s*([a-z][a-z0-9-]*)(?:\s+"([^"]*)")?/;

/**
 * Reads the markers of a fixture. Behind something, a marker speaks of its own line; alone on its line, of the next
 * line that is no marker; `expect(+2)` of the line two below.
 */
export function markersIn(text: string): readonly Marker[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index): Marker[] => {
    const match = pattern.exec(line);
    if (match === null) return [];
    const [, offset, rule = '', words] = match;
    return [{ line: 1 + expectedIndex(lines, index, match.index, offset), rule, words }];
  });
}

/** The fixture as a reader should see it: without its markers. */
export function withoutMarkers(text: string): string {
  return text
    .split('\n')
    .filter((line) => !isAlone(line))
    .map((line) => line.replace(pattern, '').trimEnd())
    .join('\n');
}

function expectedIndex(
  lines: readonly string[],
  index: number,
  column: number,
  offset: string | undefined,
): number {
  if (offset !== undefined) return index + Number(offset);
  if ((lines[index] ?? '').slice(0, column).trim() !== '') return index;
  let next = index + 1;
  while (isAlone(lines[next] ?? '')) next++;
  return next;
}

function isAlone(line: string): boolean {
  return pattern.exec(line)?.[0] === line.trim();
}
