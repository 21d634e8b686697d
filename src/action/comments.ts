import type { NewComment, ReviewComment } from '../github/pull-request.ts';
import { markdownCode, markdownText } from '../report/markdown-text.ts';
import { placeOf } from '../report/place.ts';
import { firstParagraph } from '../report/rationale.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import { severities } from '../rule/severity.ts';
import type { Changes } from './changes.ts';
import type { DiffLines } from './diff-lines.ts';
import { fenced } from './fix-diffs.ts';
import { lineOf, suggestionFor } from './suggestion.ts';

/** So many comments make a review that is still read. */
export const commentLimit = 30;

const longestText = 2000;
const signs = { error: '🔴', warning: '🟡', note: '🔵' } as const;

/** A comment with what it is recognised by on the next push. */
export interface FindingComment extends NewComment {
  readonly fingerprint: string;
}

export interface ReviewPlan {
  readonly create: readonly FindingComment[];
  readonly update: readonly { readonly id: number; readonly body: string }[];
  /** How many had no room. */
  readonly left: number;
}

/**
 * Comments for the findings that stand on lines of the diff, most severe first.
 *
 * @param isNew whether findings are known to be new, so that they may stand on lines that did not change
 */
export function commentsFor(
  findings: readonly Finding[],
  fingerprints: ReadonlyMap<Finding, string>,
  rules: readonly Rule[],
  { changes, prefix, isNew }: { readonly changes: Changes; readonly prefix: string; readonly isNew: boolean },
): readonly FindingComment[] {
  const reasons = new Map(rules.map(({ id, rationale }) => [id, firstParagraph(rationale)]));
  return severities.flatMap((severity) =>
    findings.flatMap((finding) => {
      const path = `${prefix}${finding.span.file.path}`;
      const diff = changes.get(path);
      const fingerprint = fingerprints.get(finding);
      if (finding.severity !== severity || diff === undefined || fingerprint === undefined) return [];
      if (!isOnDiff(finding, diff, isNew)) return [];
      return [{ ...comment(finding, diff, fingerprint, reasons.get(finding.rule)), path, fingerprint }];
    }),
  );
}

/** The line has to be there as it was scanned: a merge commit may count lines otherwise than the branch. */
function isOnDiff({ span }: Finding, { shown, added }: DiffLines, isNew: boolean): boolean {
  const { line } = placeOf(span);
  const text = shown.get(line)?.replace(/\r$/, '');
  return text === lineOf(span.file, line) && (isNew || added.has(line));
}

function comment(
  finding: Finding,
  diff: DiffLines,
  fingerprint: string,
  reason: string | undefined,
): Pick<NewComment, 'startLine' | 'line' | 'body'> {
  const suggestion = suggestionFor(finding, diff);
  const { line } = placeOf(finding.span);
  const body = [
    marker(fingerprint, finding.rule),
    `${signs[finding.severity]} **${finding.severity}** ${markdownCode(finding.rule)}: ${cut(finding.message)} ${cut(finding.remedy)}`,
    ...(suggestion === undefined ? [] : ['', fenced('suggestion', suggestion.text).trimEnd()]),
    ...(finding.fix?.safety === 'unsafe' && suggestion !== undefined
      ? ['', 'It may replace, restart or cost something: look before you commit it.']
      : []),
    ...(reason === undefined
      ? []
      : ['', '<details><summary>Why it matters</summary>', '', cut(reason), '', '</details>']),
  ].join('\n');
  return { startLine: suggestion?.startLine ?? line, line: suggestion?.line ?? line, body };
}

function cut(text: string): string {
  return markdownText(text.length > longestText ? `${text.slice(0, longestText)}…` : text);
}

/** Nobody sees it; it is what a comment is recognised by. */
function marker(fingerprint: string, rule: string, state = ''): string {
  return `<!-- infra-lint:${fingerprint} ${rule}${state} -->`;
}

const markerForm = /^<!-- infra-lint:([0-9a-f]{16}:\d{1,9}) ([a-z0-9-]{1,80})( gone)? -->/;

/**
 * What is to be written: comments for what has none yet, changes of those that say something else now, and a word on
 * those whose finding is gone.
 *
 * @param found the fingerprints of all findings, wherever they stand
 */
export function reviewPlan(
  existing: readonly ReviewComment[],
  wanted: readonly FindingComment[],
  found: ReadonlySet<string>,
): ReviewPlan {
  const ours = new Map<string, OurComment>();
  for (const each of existing.flatMap(ourComment))
    ours.set(each.fingerprint, ours.get(each.fingerprint) ?? each);
  const create = wanted.filter(({ fingerprint }) => !ours.has(fingerprint));
  const changed = wanted.flatMap(({ fingerprint, body }) => {
    const there = ours.get(fingerprint);
    return there === undefined || isSameBody(there.body, body) ? [] : [{ id: there.id, body }];
  });
  const gone = [...ours.values()]
    .filter(({ fingerprint, isGone }) => !isGone && !found.has(fingerprint))
    .map(({ id, fingerprint, rule }) => ({
      id,
      body: `${marker(fingerprint, rule, ' gone')}\n✅ ${markdownCode(rule)} is not found here any more.`,
    }));
  return {
    create: create.slice(0, commentLimit),
    update: [...changed, ...gone].slice(0, commentLimit),
    left: Math.max(0, create.length - commentLimit),
  };
}

interface OurComment extends ReviewComment {
  readonly fingerprint: string;
  readonly rule: string;
  readonly isGone: boolean;
}

function ourComment(comment: ReviewComment): readonly OurComment[] {
  const [, fingerprint, rule, gone] = markerForm.exec(comment.body) ?? [];
  if (!comment.isTrusted || fingerprint === undefined || rule === undefined) return [];
  return [{ ...comment, fingerprint, rule, isGone: gone !== undefined }];
}

/** GitHub gives bodies back with line endings of its own. */
function isSameBody(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.trim();
}
