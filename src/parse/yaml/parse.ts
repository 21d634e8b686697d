import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Parsed, SyntaxProblem } from '../parsed.ts';
import { newCopyBudget } from './aliases.ts';
import { type Build, buildDocuments } from './build-documents.ts';
import { isDeficientIndentation, newRereadBudget, readDeficientlyIndented } from './deficient-indentation.ts';
import { moveEvents } from './move-events.ts';
import { type EventsOrFailure, type Failure, readEvents } from './read-events.ts';
import { scanComments } from './scan-comments.ts';
import { type DocumentRange, splitDocuments } from './split-documents.ts';
import type { DataStream } from './tree.ts';

/** A file of 9 MB has as many only where nearly every other character is a value. */
const MAX_EVENTS = 2_000_000;

/**
 * Reads a YAML stream. A document that cannot be read becomes an empty one and a problem, and its neighbours are
 * read as if it were not there.
 */
export function parseYaml(file: SourceFile): Parsed<DataStream> {
  const build: Build = { file, documents: [], problems: [], scalars: [], budget: newCopyBudget() };
  const read = readEvents(file.text);
  if (read.events !== undefined && read.events.length > MAX_EVENTS) {
    const problem = problemOf(file, { reason: 'the file has too many values to be read', position: 0 }, 0);
    return { tree: { documents: [] }, comments: [], problems: [problem] };
  }
  if (read.events !== undefined) buildDocuments(build, read.events, 0);
  const broken = read.events === undefined ? readOneByOne(build, read.failure) : [];
  const comments = scanComments(file, build.scalars, broken);
  return { tree: { documents: build.documents }, comments, problems: build.problems };
}

/** The parser gives up at the first error, so a stream with an error is read again, document by document. */
function readOneByOne(build: Build, first: Failure): readonly DocumentRange[] {
  const { file } = build;
  const budget = newRereadBudget();
  const broken: DocumentRange[] = [];
  let mended = false;
  for (const range of splitDocuments(file.text)) {
    const text = file.text.slice(range.start, range.end);
    let read = readEvents(text);
    if (read.events === undefined && isDeficientIndentation(read.failure)) {
      read = readDeficientlyIndented(text, read.failure, budget);
      mended ||= read.events !== undefined;
    }
    if (!buildRange(build, range, read)) broken.push(range);
  }
  // Each may be well-formed although the stream is not, by what stands between them.
  if (broken.length === 0 && !mended) build.problems.push(problemOf(file, first, 0));
  return broken;
}

/** Whether the documents of a part of the file could be read. */
function buildRange(build: Build, range: DocumentRange, read: EventsOrFailure): boolean {
  const { file } = build;
  if (read.events === undefined) {
    build.problems.push(problemOf(file, read.failure, range.start));
    build.documents.push({ root: undefined, span: { file, ...range } });
    return false;
  }
  if (range.start > 0) moveEvents(read.events, (offset) => offset + range.start);
  buildDocuments(build, read.events, range.start);
  return true;
}

function problemOf(file: SourceFile, { reason, position }: Failure, start: number): SyntaxProblem {
  const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return { message, span: placeAt(file, start + position) };
}

/** One visible character: the one at the offset, or the last one before it where a line or the text ends there. */
function placeAt(file: SourceFile, offset: number): Span {
  let start = Math.min(offset, file.text.length);
  if (/\S/.test(file.text.charAt(start))) return { file, start, end: start + 1 };
  while (start > 0 && /\s/.test(file.text.charAt(start - 1))) start--;
  return start === 0
    ? { file, start: 0, end: Math.min(1, file.text.length) }
    : { file, start: start - 1, end: start };
}
