import type { Replacement } from '../model/change.ts';
import { parseDockerfile } from '../parse/dockerfile/parse.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import { parseHclJson } from '../parse/hcl/parse-json.ts';
import { parseJson } from '../parse/json/parse.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { Finding, FixSafety } from '../rule/finding.ts';
import type { SourceFile } from '../source/source-file.ts';

export interface Applied {
  /** The files with their new text, by path. */
  readonly files: readonly FixedFile[];
  /** What has been repaired. */
  readonly repaired: readonly Finding[];
}

export interface FixedFile {
  readonly before: SourceFile;
  readonly text: string;
}

/**
 * Makes the fixes of findings, in their order. A fix is made whole or not at all: it waits where it touches the same
 * text as one before it, and is left out where a file could not be read any more.
 */
export function applyFixes(findings: readonly Finding[], allowed: FixSafety): Applied {
  const fixable = findings.filter(
    ({ fix }) => fix !== undefined && (fix.safety === 'safe' || allowed === 'unsafe'),
  );
  const made = new Map<SourceFile, Replacement[]>();
  const repaired: Finding[] = [];
  for (const finding of fixable) {
    // What another fix has made already is part of this one too.
    const changes = (finding.fix?.changes ?? []).filter((change) => !isMade(change, made));
    if (changes.some((change) => isInTheWay(change, made))) continue;
    repaired.push(finding);
    for (const change of changes) {
      const others = made.get(change.span.file) ?? [];
      made.set(change.span.file, [...others, change]);
    }
  }
  const files = [...made].map(([before, changes]) => ({ before, text: changed(before.text, changes) }));
  const broken = new Set(files.filter((file) => !isReadable(file)).map(({ before }) => before));
  if (broken.size === 0) return { files, repaired };
  const touchesBroken = ({ fix }: Finding) => fix?.changes.some(({ span }) => broken.has(span.file)) === true;
  return applyFixes(
    findings.filter((finding) => !touchesBroken(finding)),
    allowed,
  );
}

function isMade({ span, text }: Replacement, made: ReadonlyMap<SourceFile, readonly Replacement[]>): boolean {
  const others = made.get(span.file) ?? [];
  return others.some((other) => other.text === text && isSameRange(other, span));
}

function isSameRange(other: Replacement, { start, end }: Replacement['span']): boolean {
  return other.span.start === start && other.span.end === end;
}

function isInTheWay(change: Replacement, made: ReadonlyMap<SourceFile, readonly Replacement[]>): boolean {
  const { start, end, file } = change.span;
  return (made.get(file) ?? []).some((other) => {
    const isAddition = start === end && isSameRange(other, change.span);
    return isAddition
      ? !canStandTogether(change.text, other.text)
      : start < other.span.end && other.span.start < end;
  });
}

/**
 * Not two of one name, not where one keeps its distance by an empty line, no arguments of HCL that are not in line with
 * each other, and no new document before its end.
 */
function canStandTogether(one: string, other: string): boolean {
  if (columnOfEquals(one) !== columnOfEquals(other)) return false;
  const firstWord = (text: string) => /[\w.-]+/.exec(text)?.[0];
  const isApart = (text: string) => /^(?:\r?\n){2}/.test(text);
  const isDocument = (text: string) => /^(?:\r?\n)?---/.test(text);
  if (isDocument(one) || isDocument(other)) return isDocument(one) && isDocument(other);
  return firstWord(one) !== firstWord(other) && !isApart(one) && !isApart(other);
}

/** Of an argument of HCL; one that takes several lines is in line with none. Undefined for all else. */
function columnOfEquals(text: string): number | undefined {
  const [start] = /^\r?\n[ \t]*[\w-]+ += /.exec(text) ?? [];
  if (start === undefined) return undefined;
  return text.includes('\n', start.length) ? Number.NaN : start.length;
}

/**
 * Additions to one place stay in the order in which they were asked for, but what is indented deeper ends there first:
 * the last key of the last container comes before the next key of its Pod.
 */
function changed(text: string, changes: readonly Replacement[]): string {
  const inOrder = changes.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || depthOf(b) - depthOf(a),
  );
  let result = '';
  let from = 0;
  for (const { span, text: replacement } of inOrder) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}

function depthOf({ text }: Replacement): number {
  return /^\r?\n([ \t]*)/.exec(text)?.[1]?.length ?? 0;
}

/** Whether the file reads as well as before. */
function isReadable({ before, text }: FixedFile): boolean {
  return problemsIn({ path: before.path, text }) <= problemsIn(before);
}

function problemsIn(file: SourceFile): number {
  const { path } = file;
  if (/\.tf\.json$|\.tofu\.json$/i.test(path)) return parseHclJson(file).problems.length;
  if (/\.json$/i.test(path)) return parseJson(file).problems.length;
  if (/\.ya?ml$/i.test(path)) return parseYaml(file).problems.length;
  if (/\.(?:tf|tofu)$/i.test(path)) return parseHcl(file).problems.length;
  return parseDockerfile(file).problems.length;
}
