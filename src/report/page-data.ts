import { diagnostics } from '../rule/diagnostic.ts';
import type { Finding, FixSafety } from '../rule/finding.ts';
import type { Severity } from '../rule/severity.ts';
import type { Span } from '../source/span.ts';
import { frameLines } from './code-frame.ts';
import { placeOf } from './place.ts';
import { printable } from './printable.ts';
import type { Report, System, SystemComponent } from './report.ts';

/** All that the HTML page shows, as it is embedded in it. No text in it steers anything. */
export interface PageData {
  readonly version: string;
  readonly files: number;
  /** Where the code can be read; null where nobody knows. */
  readonly code: string | null;
  readonly rules: Readonly<Record<string, PageRule>>;
  readonly findings: readonly PageFinding[];
  readonly parts: readonly PagePart[];
  readonly links: readonly PageLink[];
  readonly notAnalysed: readonly { readonly path: string; readonly reason: string }[];
  readonly unknowns: readonly PageUnknown[];
}

export interface PageRule {
  readonly title: string;
  /** Paragraphs. */
  readonly why: readonly string[];
  readonly references: readonly string[];
}

export interface PagePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface PageFinding extends PagePlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly resource: string;
  readonly related: readonly PageRelated[];
  /** Lines of code, by number. */
  readonly lines: readonly (readonly [number, string])[];
  /** From where to where in its line the place is. */
  readonly mark: readonly [number, number];
  /** How safe a repair is that the tool can make; empty where it knows none. */
  readonly fix: FixSafety | '';
}

export interface PageRelated extends PagePlace {
  readonly message: string;
}

/** One thing of the system: what several components say of one resource is told at once. */
export interface PagePart extends PagePlace {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly format: string;
  readonly environment: string;
  /** The numbers of the findings that speak of it. */
  readonly findings: readonly number[];
}

/** From one part to another, by their numbers, and the place that proves it. */
export interface PageLink extends PagePlace {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

export interface PageUnknown extends PagePlace {
  readonly text: string;
}

const linesAround = 2;
const nothing: System = { components: [], edges: [] };

export function pageData(report: Report, version: string, code: string | undefined): PageData {
  const { findings, notAnalysed, unknowns, summary } = report;
  const { parts, links } = systemOf(report.system ?? nothing, findings);
  return {
    version,
    files: summary.files,
    code: code ?? null,
    rules: rulesOf(report),
    findings: findings.map(findingOf),
    parts,
    links,
    notAnalysed: notAnalysed.map(({ path, reason }) => ({
      path: printable(path),
      reason: printable(reason),
    })),
    unknowns: unknowns.map(({ span, resource, property, because }) => ({
      ...pagePlace(span),
      text: printable(`\`${property}\` of \`${resource}\`: ${because}`),
    })),
  };
}

function rulesOf({ findings, rules }: Report): PageData['rules'] {
  const found = new Set(findings.map(({ rule }) => rule));
  const known = [...rules, ...diagnostics.map((diagnostic) => ({ ...diagnostic, references: [] }))];
  return Object.fromEntries(
    known
      .filter(({ id }) => found.has(id))
      .map(({ id, title, rationale, references }) => [id, { title, why: paragraphs(rationale), references }]),
  );
}

function paragraphs(markdown: string): readonly string[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '));
}

function findingOf(finding: Finding): PageFinding {
  const { rule, severity, message, remedy, span, resource, related, secret, fix } = finding;
  const lines = frameLines(span, secret === true ? 0 : linesAround, secret === true);
  return {
    rule,
    severity,
    message: printable(message),
    remedy: printable(remedy),
    ...pagePlace(span),
    resource: printable(resource),
    related: related.map((place) => ({ ...pagePlace(place.span), message: printable(place.message) })),
    lines: lines.map(({ number, text }) => [number, text]),
    mark: lines.find(({ mark }) => mark !== undefined)?.mark ?? [0, 0],
    fix: fix?.safety ?? '',
  };
}

function pagePlace(span: Span): PagePlace {
  const { path, line, column } = placeOf(span);
  return { path: printable(path), line, column };
}

/** Parts in the order in which they were found; links of a part to itself say nothing. */
function systemOf(
  { components, edges }: System,
  findings: readonly Finding[],
): { readonly parts: readonly PagePart[]; readonly links: readonly PageLink[] } {
  const groups = groupsOf(components);
  const numberOf = new Map(groups.flatMap((group, number) => group.map(({ id }) => [id, number] as const)));
  const found = findingsOf(groups, findings);
  const links = edges.flatMap(({ from, to, kind, span }): readonly PageLink[] => {
    const [start, end] = [numberOf.get(from), numberOf.get(to)];
    if (start === undefined || end === undefined || start === end) return [];
    return [{ from: start, to: end, kind, ...pagePlace(span) }];
  });
  return {
    parts: groups.flatMap((group, number) => partOf(group, found.get(number) ?? [])),
    links: distinct(links),
  };
}

/** What one place says of one resource is one part; containers belong to their workload. */
function groupsOf(components: readonly SystemComponent[]): readonly (readonly SystemComponent[])[] {
  const keys = new Map(components.map((component) => [component.id, keyOf(component)]));
  const groups = new Map<string, SystemComponent[]>();
  for (const component of components) {
    const key = keys.get(component.workload ?? '') ?? keyOf(component);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [component]);
    else group.push(component);
  }
  return [...groups.values()];
}

function keyOf({ span, resource }: { readonly span: Span; readonly resource: string }): string {
  return `${span.file.path}\0${resource}`;
}

/** The numbers of the findings about each group, by the number of the group. */
function findingsOf(
  groups: readonly (readonly SystemComponent[])[],
  findings: readonly Finding[],
): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map(
    groups.flatMap((group, number) => group.map((one) => [keyOf(one), number] as const)),
  );
  const found = new Map<number, number[]>();
  findings.forEach((finding, index) => {
    const number = numbers.get(keyOf(finding));
    if (number === undefined) return;
    const there = found.get(number);
    if (there === undefined) found.set(number, [index]);
    else there.push(index);
  });
  return found;
}

function partOf(group: readonly SystemComponent[], findings: readonly number[]): readonly PagePart[] {
  const first = group.find(({ workload }) => workload === undefined) ?? group[0];
  if (first === undefined) return [];
  const { resource, format, environment, span } = first;
  const kinds = [...new Set(group.map(({ kind }) => kind))];
  return [
    {
      name: printable(resource),
      kinds,
      format,
      environment: environment.stage,
      ...pagePlace(span),
      findings,
    },
  ];
}

/** Several components of one part may be linked alike. */
function distinct(links: readonly PageLink[]): readonly PageLink[] {
  const seen = new Map(links.map((link) => [`${link.from} ${link.kind} ${link.to}`, link]));
  return [...seen.values()];
}
