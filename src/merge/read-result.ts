import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import { type Severity, severities } from '../rule/severity.ts';

/** The results of a run, as one of its reports for programs holds them. */
export type RunResult =
  | { readonly format: 'sarif'; readonly log: SarifLog }
  | { readonly format: 'json'; readonly document: JsonDocument };

/** Our SARIF: one run, and every result with a rule, a message, and a place. */
export interface SarifLog extends Log {
  runs: [SarifRun];
}

export interface SarifRun extends Run {
  tool: { driver: { name: string; semanticVersion: string; rules: ReportingDescriptor[] } };
  results: SarifResult[];
}

export interface SarifResult extends Result {
  ruleId: string;
  level: Severity;
}

/** Our JSON. What is not looked at is passed on as it is. */
export interface JsonDocument {
  readonly version: 1;
  readonly findings: readonly JsonFinding[];
  readonly notAnalysed: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: { readonly files: number; readonly suppressed: number };
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly fingerprint: string;
  readonly baselineState?: 'new' | 'unchanged';
  readonly suppressed?: true;
}

/** What a file holds; where it is none of ours, a clause without a full stop whose subject is the file. */
export function readResult(text: string): RunResult | { readonly problem: string } {
  const value = parsed(text);
  if (value === undefined) return { problem: 'is not valid JSON' };
  if (isSarif(value)) return { format: 'sarif', log: value };
  if (isJsonDocument(value)) return { format: 'json', document: value };
  return { problem: 'is no result of infra-lint in SARIF or JSON' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isSarif(value: unknown): value is SarifLog {
  const [run, other] = listAt(value, 'runs');
  const driver = at(at(run, 'tool'), 'driver');
  return (
    at(value, 'version') === '2.1.0' &&
    other === undefined &&
    at(driver, 'name') === 'infra-lint' &&
    typeof at(driver, 'semanticVersion') === 'string' &&
    listAt(driver, 'rules').every((rule) => typeof at(rule, 'id') === 'string') &&
    Array.isArray(at(run, 'results')) &&
    listAt(run, 'results').every(isResult)
  );
}

function isResult(value: unknown): value is SarifResult {
  return (
    typeof at(value, 'ruleId') === 'string' &&
    isSeverity(at(value, 'level')) &&
    typeof at(at(value, 'message'), 'text') === 'string' &&
    listAt(value, 'locations').length > 0
  );
}

function isJsonDocument(value: unknown): value is JsonDocument {
  return (
    at(value, 'version') === 1 &&
    Array.isArray(at(value, 'findings')) &&
    listAt(value, 'findings').every(isFinding) &&
    listAt(value, 'notAnalysed').every(
      (entry) => typeof at(entry, 'path') === 'string' && typeof at(entry, 'reason') === 'string',
    ) &&
    Array.isArray(at(value, 'notAnalysed')) &&
    ['files', 'suppressed'].every((name) => typeof at(at(value, 'summary'), name) === 'number')
  );
}

function isFinding(value: unknown): value is JsonFinding {
  return (
    ['rule', 'path', 'fingerprint'].every((name) => typeof at(value, name) === 'string') &&
    ['line', 'column'].every((name) => typeof at(value, name) === 'number') &&
    isSeverity(at(value, 'severity'))
  );
}

function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}

function listAt(object: unknown, name: string): readonly unknown[] {
  const value = at(object, name);
  return Array.isArray(value) ? value : [];
}

function at(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}
