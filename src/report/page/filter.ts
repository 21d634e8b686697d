import { type Severity, severities } from '../../rule/severity.ts';
import type { PageData, PageFinding } from '../page-data.ts';

/** What of the findings is shown; empty texts ask for nothing. */
export interface Filter {
  readonly severities: readonly Severity[];
  readonly rule: string;
  /** A part of the path. */
  readonly path: string;
  /** Words that all have to be there. */
  readonly text: string;
  /** The number of a part of the system; -1 for all. */
  readonly part: number;
  readonly order: Order;
}

export const orders = ['severity', 'file', 'rule'] as const;
export type Order = (typeof orders)[number];

export const everything: Filter = {
  severities,
  rule: '',
  path: '',
  text: '',
  part: -1,
  order: 'severity',
};

/** Whether it leaves out nothing, in whatever order. */
export function isEverything({ severities: chosen, rule, path, text, part }: Filter): boolean {
  return chosen.length === severities.length && rule + path + text === '' && part < 0;
}

/** The numbers of the findings that are shown, in their order. */
export function shownFindings(data: PageData, filter: Filter): readonly number[] {
  const asked = data.parts[filter.part];
  const part = asked === undefined ? undefined : new Set(asked.findings);
  const words = filter.text.toLowerCase().split(/\s+/);
  const path = filter.path.toLowerCase();
  const numbers = data.findings.flatMap((finding, number) =>
    filter.severities.includes(finding.severity) &&
    (filter.rule === '' || finding.rule === filter.rule) &&
    (part === undefined || part.has(number)) &&
    finding.path.toLowerCase().includes(path) &&
    hasAll(finding, words)
      ? [number]
      : [],
  );
  return inOrder(data.findings, numbers, filter.order);
}

function hasAll({ rule, message, remedy, resource, path }: PageFinding, words: readonly string[]): boolean {
  if (words.every((word) => word === '')) return true;
  const text = `${rule} ${message} ${remedy} ${resource} ${path}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** What findings of one heading have in common. */
export function headingOf(finding: PageFinding, order: Order): string {
  if (order === 'severity') return finding.severity;
  return order === 'file' ? finding.path : finding.rule;
}

/** By file they are already; sorting is stable. */
function inOrder(
  findings: readonly PageFinding[],
  numbers: readonly number[],
  order: Order,
): readonly number[] {
  if (order === 'file') return numbers;
  const rank = (number: number) => {
    const finding = findings[number];
    if (finding === undefined) return '';
    return order === 'rule' ? finding.rule : String(severities.indexOf(finding.severity));
  };
  return [...numbers].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** The filter as the end of the page's address, so that a view can be kept and sent. */
export function hashOf(filter: Filter): string {
  const parameters = new URLSearchParams();
  for (const name of ['rule', 'path', 'text', 'order'] as const)
    if (filter[name] !== everything[name]) parameters.set(name, filter[name]);
  if (filter.severities.length < severities.length) parameters.set('severity', filter.severities.join(','));
  if (filter.part >= 0) parameters.set('part', String(filter.part));
  return parameters.toString();
}

/** The filter that the end of an address asks for; what is not understood asks for nothing. */
export function filterFrom(hash: string): Filter {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const asked = parameters.get('severity')?.split(',');
  const part = Number.parseInt(parameters.get('part') ?? '-1', 10);
  return {
    severities: severities.filter((severity) => asked?.includes(severity) ?? true),
    rule: parameters.get('rule') ?? '',
    path: parameters.get('path') ?? '',
    text: parameters.get('text') ?? '',
    part: Number.isNaN(part) ? -1 : part,
    order: orders.find((order) => order === parameters.get('order')) ?? everything.order,
  };
}
