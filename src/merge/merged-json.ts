import { printableJson } from '../report/printable.ts';
import { byText } from './by-text.ts';
import type { JsonDocument, JsonFinding } from './read-result.ts';

/** The findings of all, each once. */
export function mergedFindings(documents: readonly JsonDocument[]): readonly JsonFinding[] {
  const findings = new Map<string, JsonFinding>();
  const sorted = documents
    .flatMap((document) => document.findings)
    .map((finding) => ({ finding, order: orderOf(finding) }))
    .sort((a, b) => byText(a.order, b.order));
  for (const { finding } of sorted) {
    const key = [finding.rule, finding.path, finding.fingerprint].join('\0');
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
}

/** One document in the form of those that it is made of; files are counted as often as they were analysed. */
export function mergedJson(documents: readonly JsonDocument[]): string {
  const findings = mergedFindings(documents);
  const live = findings.filter(({ suppressed }) => suppressed !== true);
  const fresh = live.filter(({ baselineState }) => baselineState !== 'unchanged');
  const countOf = (severity: string) => fresh.filter((finding) => finding.severity === severity).length;
  const hasBaseline = findings.some(({ baselineState }) => baselineState !== undefined);
  const document = {
    version: 1,
    findings,
    notAnalysed: mergedNotAnalysed(documents),
    summary: {
      files: documents.reduce((sum, { summary }) => sum + summary.files, 0),
      errors: countOf('error'),
      warnings: countOf('warning'),
      notes: countOf('note'),
      suppressed: documents.reduce((sum, { summary }) => sum + summary.suppressed, 0),
      ...(hasBaseline ? { known: live.length - fresh.length } : {}),
    },
  };
  return `${printableJson(document, 2)}\n`;
}

function mergedNotAnalysed(documents: readonly JsonDocument[]): JsonDocument['notAnalysed'] {
  const entries = documents.flatMap(({ notAnalysed }) => notAnalysed);
  const byPlace = new Map(entries.map(({ path, reason }) => [`${path}\0${reason}`, { path, reason }]));
  return [...byPlace].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}

function orderOf(finding: JsonFinding): string {
  const numbers = [finding.line, finding.column].map((number) => String(number).padStart(9, '0'));
  return [
    finding.path,
    ...numbers,
    finding.rule,
    finding.fingerprint,
    finding.baselineState,
    JSON.stringify(finding),
  ].join('\0');
}
