import { groupBy } from '../model/group-by.ts';
import { type DiagnosticId, diagnostic } from '../rule/diagnostic.ts';
import type { Finding } from '../rule/finding.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import { lineStartsOf } from '../source/line-table.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { suppressionMarker } from './suppression-marker.ts';

/** A file whose comments may suppress findings. */
export interface CommentedSource {
  readonly file: SourceFile;
  readonly comments: readonly CommentInSource[];
  /** The spans of its statements and blocks; only asked for where a comment needs them. */
  statements(): readonly Span[];
}

export interface CommentInSource {
  readonly span: Span;
  /** Without the markers. */
  readonly text: string;
  /** Nothing but white space stands before it on its line. */
  readonly alone: boolean;
}

/** A rule by all the names that a comment may use. */
export interface SuppressibleRule {
  readonly id: string;
  /** Ids of the same check in other tools. */
  readonly aliases: readonly string[];
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** What is wrong with the suppressions themselves. */
  readonly diagnostics: readonly Finding[];
}

/**
 * Takes out what `# infra-lint-ignore <rule>[, <rule>]: reason` suppresses. Behind code the comment speaks of its
 * line; alone, of the statement or block that follows in the same block.
 *
 * @param rules every rule there is
 * @param ran the ids of those that ran: a suppression of another one is not called unused
 * @param readAt by the path of a file that has no comments, the places that read it: a finding in it is theirs as well
 */
export function applySuppressions(
  findings: readonly Finding[],
  sources: readonly CommentedSource[],
  rules: readonly SuppressibleRule[],
  ran: ReadonlySet<string>,
  readAt: ReadonlyMap<string, readonly Span[]> = new Map(),
): Suppressed {
  const marked = sources.filter(({ file }) => file.text.includes(suppressionMarker));
  if (marked.length === 0) return { kept: findings, suppressed: [], diagnostics: [] };
  const names = namesOf(rules);
  const standIns = new Map<Finding, Finding>();
  for (const finding of findings)
    for (const span of readAt.get(finding.span.file.path) ?? []) standIns.set({ ...finding, span }, finding);
  const byFile = groupBy([...findings, ...standIns.keys()], ({ span }) => span.file);
  const suppressed = new Set<Finding>();
  const diagnostics: Finding[] = [];
  for (const source of marked) {
    const inFile = byRule(byFile.get(source.file) ?? []);
    for (const suppression of suppressionsIn(source)) {
      if (suppression.reason === '') diagnostics.push(withoutReason(suppression));
      if (suppression.names.length === 0) diagnostics.push(ofNothing(suppression));
      for (const name of suppression.names) {
        const ids = names.get(name.text.toLowerCase());
        const hits = (ids ?? []).flatMap((id) => within(inFile.get(id) ?? [], suppression.extent));
        for (const hit of hits) suppressed.add(standIns.get(hit) ?? hit);
        if (ids === undefined) diagnostics.push(unknown(name, rules));
        else if (hits.length === 0 && ids.some((id) => ran.has(id))) diagnostics.push(unused(name));
      }
    }
  }
  const kept = findings.filter((finding) => !suppressed.has(finding));
  return { kept, suppressed: [...suppressed], diagnostics };
}

interface Suppression {
  readonly comment: Span;
  readonly names: readonly Name[];
  /** Empty where none is given. */
  readonly reason: string;
  /** Undefined where nothing follows that it could speak of. */
  readonly extent: Extent | undefined;
}

interface Name {
  readonly text: string;
  readonly span: Span;
}

/** A half-open range of offsets. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

function suppressionsIn(source: CommentedSource): readonly Suppression[] {
  let nest: readonly Nested[] | undefined;
  return source.comments.flatMap((comment): Suppression[] => {
    const written = suppressionIn(comment);
    if (written === undefined) return [];
    if (!comment.alone) return [{ ...written, extent: lineOf(comment.span) }];
    nest ??= nested(source.statements());
    return [{ ...written, extent: statementAfter(comment.span, nest) }];
  });
}

/** The names and the reason of a comment, if it is a suppression. */
function suppressionIn({ span, text }: CommentInSource): Omit<Suppression, 'extent'> | undefined {
  const match = /^infra-lint-ignore(?![\w-])([^:\n]*)(?::([^\n]*))?/m.exec(text);
  if (match === null) return undefined;
  let from = span.file.text.indexOf(suppressionMarker, span.start) + suppressionMarker.length;
  const names = (match[1] ?? '')
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name): Name => {
      const start = span.file.text.indexOf(name, from);
      from = start + name.length;
      return { text: name, span: { file: span.file, start, end: from } };
    });
  return { comment: span, names, reason: (match[2] ?? '').trim() };
}

/** A statement and the smallest one around it. */
interface Nested {
  readonly span: Span;
  readonly parent: Nested | undefined;
}

/** By their starts, from the outside in. */
function nested(statements: readonly Span[]): readonly Nested[] {
  let open: Nested | undefined;
  return [...statements]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      while (open !== undefined && open.span.end <= span.start) open = open.parent;
      open = { span, parent: open };
      return open;
    });
}

/** The statement that comes next, as long as it is in the block that the comment is in. */
function statementAfter(comment: Span, nest: readonly Nested[]): Extent | undefined {
  const index = lowerBound(nest, ({ span }) => span.start >= comment.end);
  const next = nest[index]?.span;
  let around = nest[index - 1];
  while (around !== undefined && around.span.end < comment.end) around = around.parent;
  return next !== undefined && around !== undefined && next.start >= around.span.end ? undefined : next;
}

function lineOf({ file, start }: Span): Extent {
  const starts = lineStartsOf(file);
  const index = lowerBound(starts, (offset) => offset > start);
  return { start: starts[index - 1] ?? 0, end: starts[index] ?? file.text.length + 1 };
}

/** Those that start in an extent. */
function within(sorted: readonly Finding[], extent: Extent | undefined): readonly Finding[] {
  if (extent === undefined) return [];
  const from = lowerBound(sorted, ({ span }) => span.start >= extent.start);
  return sorted.slice(
    from,
    lowerBound(sorted, ({ span }) => span.start >= extent.end),
  );
}

/** The first index from which on a condition holds. */
function lowerBound<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The ids that a name stands for, by the name in lower case. */
function namesOf(rules: readonly SuppressibleRule[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, aliases } of rules) {
    for (const name of [id, ...aliases]) {
      const ids = names.get(name.toLowerCase());
      if (ids === undefined) names.set(name.toLowerCase(), [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return names;
}

/** The findings of each rule, by their starts. */
function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(
    [...findings].sort((a, b) => a.span.start - b.span.start),
    ({ rule }) => rule,
  );
}

function withoutReason({ comment }: Suppression): Finding {
  return found('suppression-without-reason', comment, 'The suppression gives no reason.');
}

function ofNothing({ comment }: Suppression): Finding {
  return found('suppression-unknown', comment, 'The suppression names no rule.');
}

function unknown({ text, span }: Name, rules: readonly SuppressibleRule[]): Finding {
  const message = `There is no rule \`${text}\`.`;
  const ids = rules.map(({ id }) => id);
  return found('suppression-unknown', span, message, didYouMean(text, ids));
}

function unused({ text, span }: Name): Finding {
  return found('suppression-unused', span, `There is no finding of \`${text}\` here to suppress.`);
}

function found(id: DiagnosticId, span: Span, message: string, remedy?: string): Finding {
  const { severity, remedy: usual } = diagnostic(id);
  return { rule: id, severity, message, remedy: remedy ?? usual, span, resource: '', related: [] };
}
