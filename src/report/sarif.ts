import type { ArtifactLocation, Location, Log, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Rule } from '../rule/define-rule.ts';
import { type Diagnostic, diagnostics } from '../rule/diagnostic.ts';
import type { Finding, Fix } from '../rule/finding.ts';
import { rulePage } from '../rule/page.ts';
import { type Severity, severities } from '../rule/severity.ts';
import type { SuppressedFinding } from '../rule/suppressed.ts';
import { regionOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { lineHashes } from './line-hash.ts';
import { addressOf, placeOf } from './place.ts';
import { printableJson } from './printable.ts';

/** Code scanning keeps no more results of one run. */
export const maxResults = 5000;
const maxRelated = 100;
const maxTags = 10;

const home = 'https://github.com/infra-lint/infra-lint';

/**
 * One run of SARIF 2.1.0 as GitHub code scanning reads it: paths relative to the root of the scan, places of one line,
 * its own fingerprint, a descriptor for every rule that ran. Of more than 5,000 findings the most severe are kept.
 * Source: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function sarifReport(
  findings: readonly Finding[],
  rules: readonly Rule[],
  version: string,
  suppressed: readonly SuppressedFinding[] = [],
): string {
  const descriptors = [...rules.map(ruleDescriptor), ...diagnostics.map(diagnosticDescriptor)];
  const indexes = new Map(descriptors.map((descriptor, index) => [descriptor.id, index]));
  const hashOf = fingerprints();
  const resultOf = (finding: Finding): Result => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: finding.severity,
    ...(finding.baselineState === undefined ? {} : { baselineState: finding.baselineState }),
    message: { text: `${finding.message} ${finding.remedy}` },
    locations: [{ ...locationOf(finding.span), ...logicalLocation(finding) }],
    partialFingerprints: { primaryLocationLineHash: hashOf(finding.span) },
    ...relatedLocations(finding),
    ...fixes(finding),
  });
  const told = mostSevere(findings);
  const results = [
    ...told.map(resultOf),
    ...suppressed
      .slice(0, maxResults - told.length)
      .map((answered) => ({ ...resultOf(answered.finding), suppressions: [suppression(answered)] })),
  ];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'infra-lint', semanticVersion: version, informationUri: home, rules: descriptors },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the scanned tree.' } } },
        results,
      },
    ],
  };
  return `${printableJson(log, 2)}\n`;
}

function suppression({ origin, reason, span }: SuppressedFinding): Suppression {
  return {
    kind: origin === 'source' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === '' ? {} : { justification: reason }),
    location: locationOf(span),
  };
}

function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= maxResults) return findings;
  const kept = new Set([...findings].sort(bySeverity).slice(0, maxResults));
  return findings.filter((finding) => kept.has(finding));
}

function bySeverity(a: Finding, b: Finding): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function ruleDescriptor(rule: Rule): ReportingDescriptor {
  const security = rule.securitySeverity;
  const tags = [
    ...(security === undefined ? ['reliability'] : ['security']),
    'infrastructure',
    ...Object.entries(rule.controls).flatMap(([framework, ids]) => ids.map((id) => `${framework}/${id}`)),
  ];
  return {
    ...descriptor(rule, rulePage(rule)),
    helpUri: rule.references[0] ?? home,
    properties: {
      tags: tags.slice(0, maxTags),
      precision: 'high',
      ...(security === undefined
        ? { 'problem.severity': problemSeverity(rule.severity) }
        : { 'security-severity': security.toFixed(1) }),
    },
  };
}

function diagnosticDescriptor(diagnostic: Diagnostic): ReportingDescriptor {
  return {
    ...descriptor(diagnostic, `${diagnostic.rationale}\n\n${diagnostic.remedy}`),
    helpUri: home,
    properties: { precision: 'very-high', 'problem.severity': problemSeverity(diagnostic.severity) },
  };
}

function descriptor(of: Rule | Diagnostic, markdown: string): ReportingDescriptor {
  return {
    id: of.id,
    name: of.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${of.title}.` },
    fullDescription: {
      text: of.rationale
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .slice(0, 1000),
    },
    defaultConfiguration: { level: of.severity },
    help: { text: of.remedy, markdown },
  };
}

function problemSeverity(severity: Severity): 'error' | 'warning' | 'recommendation' {
  return severity === 'note' ? 'recommendation' : severity;
}

function locationOf(span: Span): Location {
  const { path, line, column, endLine, endColumn } = placeOf(span);
  return {
    physicalLocation: {
      artifactLocation: artifactOf(path),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function logicalLocation(finding: Finding): Pick<Location, 'logicalLocations'> {
  if (finding.resource === '') return {};
  return { logicalLocations: [{ fullyQualifiedName: finding.resource, kind: 'resource' }] };
}

function relatedLocations(finding: Finding): Pick<Result, 'relatedLocations'> {
  if (finding.related.length === 0) return {};
  return {
    relatedLocations: finding.related.slice(0, maxRelated).map(({ span, message }, index) => ({
      id: index + 1,
      ...locationOf(span),
      message: { text: `${message.charAt(0).toUpperCase()}${message.slice(1)}.` },
    })),
  };
}

/** For viewers that can make them; code scanning has no use for them. */
function fixes({ fix, remedy }: Finding): Pick<Result, 'fixes'> {
  if (fix === undefined) return {};
  const changes = [...groupedByFile(fix.changes)].map(([file, replacements]) => ({
    artifactLocation: artifactOf(file.path),
    replacements: replacements.map(({ span, text }) => {
      const { line: startLine, column: startColumn, endLine, endColumn } = regionOf(span);
      return { deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent: { text } };
    }),
  }));
  return {
    fixes: [{ description: { text: remedy }, artifactChanges: changes, properties: { safety: fix.safety } }],
  };
}

function groupedByFile(changes: Fix['changes']): ReadonlyMap<SourceFile, Fix['changes']> {
  const files = new Map<SourceFile, Fix['changes']>();
  for (const change of changes) files.set(change.span.file, [...(files.get(change.span.file) ?? []), change]);
  return files;
}

function artifactOf(path: string): ArtifactLocation {
  return { uri: addressOf(path), uriBaseId: '%SRCROOT%' };
}

/** Hashes a file once, and only if something was found in it. */
function fingerprints(): (span: Span) => string {
  const hashes = new Map<SourceFile, ReadonlyMap<number, string>>();
  return (span) => {
    const ofFile = hashes.get(span.file) ?? lineHashes(span.file.text);
    hashes.set(span.file, ofFile);
    return ofFile.get(placeOf(span).line) ?? '0:1';
  };
}
