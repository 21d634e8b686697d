import type { ReportingDescriptor } from 'sarif';
import { printableJson } from '../report/printable.ts';
import { maxResults } from '../report/sarif.ts';
import { severities } from '../rule/severity.ts';
import { byText } from './by-text.ts';
import type { SarifLog, SarifResult } from './read-result.ts';

/** The versions that wrote the logs; they can be merged where there is one. */
export function versionsOf(logs: readonly SarifLog[]): readonly string[] {
  return [...new Set(logs.map(({ runs: [run] }) => run.tool.driver.semanticVersion))].sort(byText);
}

/** The results of all, each once. */
export function mergedResults(logs: readonly SarifLog[]): readonly SarifResult[] {
  const results = new Map<string, SarifResult>();
  const sorted = logs
    .flatMap(({ runs: [run] }) => run.results)
    .map((result) => ({ result, order: orderOf(result) }))
    .sort((a, b) => byText(a.order, b.order));
  for (const { result } of sorted) {
    const key = identityOf(result);
    if (!results.has(key)) results.set(key, result);
  }
  return [...results.values()];
}

/** One log with one run: the rules of all by their ids, and the results of all by their places. */
export function mergedSarif(logs: readonly SarifLog[]): string {
  const [first] = logs;
  if (first === undefined) return '';
  const rules = mergedRules(logs);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = mostSevere(mergedResults(logs)).map((result) => ({
    ...result,
    ruleIndex: indexes.get(result.ruleId) ?? -1,
  }));
  const [run] = first.runs;
  const tool = { ...run.tool, driver: { ...run.tool.driver, rules } };
  return `${printableJson({ ...first, runs: [{ ...run, tool, results }] }, 2)}\n`;
}

function mergedRules(logs: readonly SarifLog[]): readonly ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { runs } of logs)
    for (const rule of runs[0].tool.driver.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return [...rules.values()].sort((a, b) => byText(a.id, b.id));
}

function mostSevere(results: readonly SarifResult[]): readonly SarifResult[] {
  if (results.length <= maxResults) return results;
  const bySeverity = [...results].sort((a, b) => severities.indexOf(a.level) - severities.indexOf(b.level));
  const kept = new Set(bySeverity.slice(0, maxResults));
  return results.filter((result) => kept.has(result));
}

/** What code scanning recognises a result by, with its place and its words: two on one line stay two. */
function identityOf(result: SarifResult): string {
  const [location] = result.locations ?? [];
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  return [
    result.ruleId,
    artifactLocation?.uri,
    result.partialFingerprints?.primaryLocationLineHash,
    region?.startColumn,
    location?.logicalLocations?.[0]?.fullyQualifiedName,
    result.message.text,
  ].join('\0');
}

function orderOf(result: SarifResult): string {
  const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {};
  const numbers = [region?.startLine, region?.startColumn].map((number = 0) =>
    String(number).padStart(9, '0'),
  );
  return [
    artifactLocation?.uri,
    ...numbers,
    result.ruleId,
    result.message.text,
    result.baselineState,
    JSON.stringify(result),
  ].join('\0');
}
