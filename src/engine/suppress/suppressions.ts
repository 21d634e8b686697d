import { groupBy } from '../../model/group-by.ts';
import type { AliasTool } from '../../rule/alias-tool.ts';
import type { Finding } from '../../rule/finding.ts';
import type { Answer } from '../../rule/suppressed.ts';
import type { UnusedReport } from '../../rule/suppression-choices.ts';
import type { Span } from '../../source/span.ts';
import type { Judged } from '../run.ts';
import { type AnnotatedObject, readAnnotation } from './annotation.ts';
import type { Directive } from './directive.ts';
import { type CommentedSource, openRanges, reachIn } from './extent.ts';
import { type Cover, type Follower, followerOf } from './follow.ts';
import { readForeignComment } from './foreign-comment.ts';
import { readOwnComment } from './own-comment.ts';
import { keyOf, namesOf, type SuppressibleRule } from './rule-names.ts';
import { type Appearance, type Shelf, shelfOf } from './shelf.ts';
import { invalid } from './trouble.ts';

/** All that may suppress findings. */
export interface SuppressionInput {
  readonly sources: readonly CommentedSource[];
  readonly annotated: readonly AnnotatedObject[];
  readonly listed: readonly ListedSuppression[];
  /** Every rule there is. */
  readonly rules: readonly SuppressibleRule[];
  /** The ids of those that ran: a suppression of another one is not called unused. */
  readonly ran: ReadonlySet<string>;
  /** By the path of a file that has no comments, the places that read it: a finding in it is theirs as well. */
  readonly readAt: ReadonlyMap<string, readonly Span[]>;
  /** The calls of modules that lead to a component: what stands there speaks of it as well. */
  callsOf(component: string): readonly Span[];
  readonly settings: SuppressionSettings;
}

export interface SuppressionSettings {
  readonly requireReason: boolean;
  readonly reportUnused: UnusedReport;
  readonly honour: ReadonlySet<AliasTool>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A suppression that stands in a list, away from what it speaks of. */
export interface ListedSuppression extends Omit<Directive, 'scope'> {
  covers(finding: Judged): boolean;
  /** All that it may speak of was read. */
  readonly complete: boolean;
}

export interface SuppressionOutcome {
  readonly kept: readonly Judged[];
  /** Those that are not kept, each with the first answer to it. */
  readonly answers: ReadonlyMap<Judged, Answer>;
  /** What is wrong with the suppressions themselves. */
  readonly diagnostics: readonly Finding[];
}

/** Takes out what comments, annotations and lists suppress, each as far as it reaches. */
export function applySuppressions(findings: readonly Judged[], input: SuppressionInput): SuppressionOutcome {
  const follower = followerOf(namesOf(input.rules), input);
  if (input.sources.length > 0) followComments(findings, input, follower);
  if (input.annotated.length > 0) followAnnotations(findings, input, follower);
  if (input.listed.length > 0) followLists(findings, input.listed, follower);
  const { answers, diagnostics } = follower.outcome();
  return { kept: findings.filter((finding) => !answers.has(finding)), answers, diagnostics };
}

function followComments(findings: readonly Judged[], input: SuppressionInput, follower: Follower): void {
  const paths = new Set(input.sources.map(({ file }) => file.path));
  const appearances = appearancesIn(paths, findings, input);
  for (const source of input.sources) {
    const shelves = shelvesByRule(appearances.get(source.file.path) ?? []);
    followSource(source, shelves, input.settings, follower);
  }
}

/** By path: the findings there, and those that are seen from there. */
function appearancesIn(
  paths: ReadonlySet<string>,
  findings: readonly Judged[],
  { readAt, callsOf }: SuppressionInput,
): ReadonlyMap<string, readonly Appearance[]> {
  const placed = findings.flatMap((finding) => {
    const { span, component } = finding;
    const calls = component === undefined ? [] : callsOf(component);
    return [span, ...(readAt.get(span.file.path) ?? []), ...calls]
      .filter(({ file }) => paths.has(file.path))
      .map(({ file, start }) => ({ path: file.path, appearance: { finding, offset: start } }));
  });
  const groups = groupBy(placed, ({ path }) => path);
  return new Map([...groups].map(([path, group]) => [path, group.map(({ appearance }) => appearance)]));
}

type Shelves = ReadonlyMap<string, Shelf>;

function shelvesByRule(appearances: readonly Appearance[]): Shelves {
  const groups = groupBy(appearances, ({ finding }) => keyOf(finding));
  return new Map([...groups].map(([rule, group]) => [rule, shelfOf(group)]));
}

function coverOf(shelves: Shelves, extent: { readonly start: number; readonly end: number }): Cover {
  return {
    take: (rule, visit) => shelves.get(rule)?.take(extent, visit) ?? false,
    holds: (rule) => shelves.get(rule)?.holds(extent) ?? false,
  };
}

const coversNothing: Cover = { take: () => false, holds: () => false };

function followSource(
  source: CommentedSource,
  shelves: Shelves,
  { honour }: SuppressionSettings,
  follower: Follower,
): void {
  const reach = reachIn(source);
  const ranges = openRanges<Directive>();
  const close = (opened: Directive, end: number) =>
    follower.follow(opened, coverOf(shelves, { start: opened.place.start, end }));
  for (const comment of source.comments) {
    const own = readOwnComment(comment);
    for (const fault of own.faults) follower.tell(invalid(fault));
    const foreign = readForeignComment(comment, source.format, honour);
    for (const directive of [...own.directives, ...foreign]) {
      const { scope, names, place } = directive;
      if (scope === 'start') {
        follower.check(directive);
        for (const name of names) ranges.open({ ...directive, names: [name] }, [name.text.toLowerCase()]);
      } else if (scope === 'end') {
        const closed = ranges.close(names.map(({ text }) => text.toLowerCase()));
        if (closed.length === 0) follower.tell(invalid({ place, message: endOfNothing }));
        for (const opened of closed) close(opened, place.end);
      } else {
        const extent = reach.extentOf(comment, scope);
        if (directive.tool === 'infra-lint') follower.check(directive);
        if (scope === 'head' && extent === undefined && directive.tool === 'infra-lint')
          follower.tell(invalid({ place, message: notAtHead }));
        else follower.follow(directive, extent === undefined ? coversNothing : coverOf(shelves, extent));
      }
    }
  }
  for (const opened of ranges.rest()) {
    follower.tell(invalid({ place: opened.place, message: endless }));
    close(opened, source.file.text.length + 1);
  }
}

const endOfNothing = 'There is no suppression open that could end here.';
const notAtHead = 'A suppression for the whole file has to stand before everything else in it.';
const endless = 'The suppression has no end, and holds for the rest of the file.';

function followAnnotations(
  findings: readonly Judged[],
  { annotated, settings }: SuppressionInput,
  follower: Follower,
): void {
  const known = new Set(annotated.map(({ id }) => id));
  const everywhere = { start: 0, end: Number.POSITIVE_INFINITY };
  const seen = findings.flatMap((finding) => {
    const owner = finding.component === undefined ? undefined : ownerOf(finding.component, known);
    return owner === undefined ? [] : [{ owner, appearance: { finding, offset: 0 } }];
  });
  const shelves = new Map(
    [...groupBy(seen, ({ owner }) => owner)].map(([owner, group]) => [
      owner,
      shelvesByRule(group.map(({ appearance }) => appearance)),
    ]),
  );
  // What a base says comes to every object that is built from it, and is said once.
  const written = annotated.flatMap(({ id, annotations }) =>
    annotations.map((annotation) => ({ id, annotation })),
  );
  const once = groupBy(written, ({ annotation: { key, value, span } }) =>
    [span.file.path, span.start, span.end, key, value].join('\n'),
  );
  for (const group of once.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const covers = [...new Set(group.map(({ id }) => id))].map((id) =>
      coverOf(shelves.get(id) ?? new Map(), everywhere),
    );
    const read = readAnnotation(first.annotation, settings.honour);
    for (const fault of read.faults) follower.tell(invalid(fault));
    for (const directive of read.directives) {
      if (directive.tool === 'infra-lint') follower.check(directive);
      follower.follow(directive, together(covers));
    }
  }
}

/** The object with the longest id that the component's id goes on from. */
function ownerOf(component: string, known: ReadonlySet<string>): string | undefined {
  for (let id = component; id !== ''; ) {
    if (known.has(id)) return id;
    id = id.slice(0, Math.max(0, id.search(/[#@/][^#@/]*$/)));
  }
  return undefined;
}

function together(covers: readonly Cover[]): Cover {
  return {
    take: (rule, visit) => covers.map((cover) => cover.take(rule, visit)).includes(true),
    holds: (rule) => covers.some((cover) => cover.holds(rule)),
  };
}

function followLists(
  findings: readonly Judged[],
  listed: readonly ListedSuppression[],
  follower: Follower,
): void {
  const byRule = groupBy(findings, keyOf);
  for (const suppression of listed) {
    const covered = (rule: string) => (byRule.get(rule) ?? []).filter(suppression.covers);
    const cover: Cover = {
      take: (rule, visit) => {
        const found = covered(rule);
        for (const finding of found) visit({ finding, offset: 0 });
        return found.length > 0;
      },
      holds: (rule) => covered(rule).length > 0,
    };
    follower.follow(suppression, cover, suppression.complete ? 'external' : 'external-part');
  }
}
