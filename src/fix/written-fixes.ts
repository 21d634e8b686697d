import type { Argument, Change, Plain, PlainObject, Replacement } from '../model/change.ts';
import type { Finding } from '../rule/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, textOf } from '../source/span.ts';
import { hclWriter } from './set-in-hcl.ts';
import { jsonWriter } from './set-in-json.ts';
import { yamlWriter } from './set-in-yaml.ts';

/**
 * Writes into one file. Each answers with undefined where it cannot be done without touching more than is asked; what a
 * format does not know at all, its writer does not have.
 */
export interface Writer {
  readonly set: (within: Span, path: readonly string[], value: Plain) => Replacement | undefined;
  readonly add?: (place: Argument, item: Plain) => Replacement | undefined;
  readonly remove?: (place: Argument) => Replacement | undefined;
  readonly append?: (document: PlainObject) => Replacement | undefined;
}

/**
 * Findings with their fixes as text. A fix of which one part cannot be written is left out whole: where the value comes
 * from an expression, from an anchor, or from a block that repeats.
 */
export function writtenFixes(findings: readonly Finding<Change>[]): readonly Finding[] {
  const writers = new Map<SourceFile, Writer>();
  const writerOf = (file: SourceFile) => {
    const writer = writers.get(file) ?? writerFor(file);
    writers.set(file, writer);
    return writer;
  };
  return findings.map(({ fix, ...finding }) => {
    const changes = fix === undefined ? undefined : allWritten(fix.changes, writerOf);
    return fix === undefined || changes === undefined
      ? finding
      : { ...finding, fix: { safety: fix.safety, changes } };
  });
}

function allWritten(
  changes: readonly Change[],
  writerOf: (file: SourceFile) => Writer,
): readonly Replacement[] | undefined {
  const written = changes.map((change) => write(change, writerOf));
  if (!written.every((change) => change !== undefined)) return undefined;
  // What says the right thing already, where it is not seen, is not repaired by saying it again.
  return written.some(({ span, text }) => textOf(span) !== text) ? written : undefined;
}

function write(change: Change, writerOf: (file: SourceFile) => Writer): Replacement | undefined {
  switch (change.kind) {
    case 'replace':
      return change;
    case 'set':
      return writerOf(change.within.file).set(change.within, change.path, change.value);
    case 'add':
      return writerOf(change.within.file).add?.(change, change.value);
    case 'remove':
      return writerOf(change.within.file).remove?.(change);
    case 'document':
      return writerOf(change.file).append?.(change.value);
  }
}

function writerFor(file: SourceFile): Writer {
  if (/\.json$/i.test(file.path)) return jsonWriter(file);
  if (/\.ya?ml$/i.test(file.path)) return yamlWriter(file);
  return { set: hclWriter(file) };
}
