import { hashOf, identityOf } from '../report/fingerprint.ts';
import { maskedName } from '../report/masked.ts';
import { printableJson } from '../report/printable.ts';
import type { Finding } from '../rule/finding.ts';

/** Findings that are known and tolerated: those that are alike are one entry. No line numbers, and no text. */
export type Baseline = readonly BaselineEntry[];

export interface BaselineEntry {
  readonly rule: string;
  /** Relative to the root of the scan, with forward slashes. */
  readonly path: string;
  readonly resource: string;
  /** The hash of the text at the place. */
  readonly text: string;
  /** How many findings are alike in all of it; at least 1. */
  readonly count: number;
}

export const baselineVersion = 1;

/** The baseline that knows these findings. A fault of ours is never known. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if (finding.rule === 'internal-error') continue;
    const entry = entryOf(finding);
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return inOrder([...entries.values()]);
}

/** The entry that a finding alone would be. */
export function entryOf(finding: Finding): BaselineEntry {
  const { rule, path, resource, text } = identityOf(finding);
  return { rule, path, resource: maskedName(resource), text: hashOf(text), count: 1 };
}

/** Two findings that are alike have the same. */
export function keyOf({ rule, path, resource, text }: BaselineEntry): string {
  return [path, rule, resource, text].join('\0');
}

/** By path, rule and resource, so that two branches change the file in two places. */
export function inOrder(entries: readonly BaselineEntry[]): Baseline {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}

/** The file: one entry on each line. */
export function baselineText(baseline: Baseline): string {
  const lines = baseline.map(
    ({ rule, path, resource, text, count }) =>
      `    ${printableJson({ path, rule, resource, text, count }, 0)}`,
  );
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${baselineVersion},\n  "findings": ${findings}\n}\n`;
}
