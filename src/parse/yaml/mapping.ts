import type { Span } from '../../source/span.ts';
import type { SyntaxProblem } from '../parsed.ts';
import type { DataNode, MappingEntry } from './tree.ts';

/** A mapping whose entries have been read. */
export interface MappingParts {
  readonly entries: MappingEntry[];
  /** The indexes of the entries whose key is the merge key (`<<`). */
  readonly merges: number[];
  /** The key whose value comes next. */
  key: MappingKey | undefined;
}

export interface MappingKey {
  readonly text: string;
  readonly span: Span;
  readonly merges: boolean;
}

/** The entries of a mapping: of keys written twice the last, then what its merge keys bring in. */
export function finishMapping(mapping: MappingParts, problems: SyntaxProblem[]): readonly MappingEntry[] {
  const { entries, merges } = mapping;
  if (merges.length === 0 && areFewAndDistinct(entries)) return entries;
  const lastOf = new Map<string, MappingEntry>();
  for (const entry of entries) {
    if (lastOf.has(entry.key)) problems.push(duplicate(entry));
    lastOf.set(entry.key, entry);
  }
  if (merges.length > 0) return merged(mapping, lastOf, problems);
  return lastOf.size === entries.length
    ? entries
    : entries.filter((entry) => lastOf.get(entry.key) === entry);
}

/** Nearly all mappings are small, and a `Map` for each of them costs more than looking. */
function areFewAndDistinct(entries: readonly MappingEntry[]): boolean {
  if (entries.length > 8) return false;
  return entries.every(({ key }, index) => entries.findIndex((other) => other.key === key) === index);
}

/**
 * Source: https://yaml.org/type/merge.html: the mapping's own keys win, then those of earlier sources.
 */
function merged(
  mapping: MappingParts,
  own: ReadonlyMap<string, MappingEntry>,
  problems: SyntaxProblem[],
): readonly MappingEntry[] {
  const mergeEntries = mapping.merges.flatMap((index) => mapping.entries[index] ?? []);
  const merging = new Set(mergeEntries);
  const entries = mapping.entries.filter((entry) => own.get(entry.key) === entry && !merging.has(entry));
  const keys = new Set(entries.map((entry) => entry.key));
  for (const { value } of mergeEntries) {
    for (const source of value.kind === 'sequence' ? value.items : [value]) {
      if (source.kind !== 'mapping') problems.push(unacceptable(source));
      else for (const entry of source.entries) if (!keys.has(entry.key)) entries.push(taken(entry, keys));
    }
  }
  return entries;
}

function taken(entry: MappingEntry, keys: Set<string>): MappingEntry {
  keys.add(entry.key);
  return entry;
}

function duplicate(entry: MappingEntry): SyntaxProblem {
  return {
    message: `The key \`${inOneLine(entry.key)}\` is written twice in one mapping.`,
    span: entry.keySpan,
  };
}

function unacceptable(source: DataNode): SyntaxProblem {
  return {
    message: 'Cannot merge mappings; the provided source object is unacceptable.',
    span: source.via[0] ?? source.span,
  };
}

/** A key as a message can show it. */
export function inOneLine(key: string): string {
  const line = key.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
