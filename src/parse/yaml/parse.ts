import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Parsed, SyntaxProblem } from '../parsed.ts';
import { MAX_DEPTH, newCopyBudget } from './aliases.ts';
import { type Build, buildDocuments } from './build-documents.ts';
import { scanComments } from './scan-comments.ts';
import { type DocumentRange, splitDocuments } from './split-documents.ts';
import type { DataStream } from './tree.ts';

/**
 * Reads a YAML stream. A document that cannot be read becomes an empty one and a problem, and its neighbours are
 * read as if it were not there.
 */
export function parseYaml(file: SourceFile): Parsed<DataStream> {
  const build: Build = { file, documents: [], problems: [], scalars: [], budget: newCopyBudget() };
  const whole = { start: 0, end: file.text.length };
  const problem = readEvents(build, whole);
  const broken = problem === undefined ? [] : readOneByOne(build, splitDocuments(file.text), problem);
  const comments = scanComments(file, build.scalars, broken);
  return { tree: { documents: build.documents }, comments, problems: build.problems };
}

/** The parser gives up at the first error, so a stream with an error is read again, document by document. */
function readOneByOne(
  build: Build,
  ranges: readonly DocumentRange[],
  problem: SyntaxProblem,
): readonly DocumentRange[] {
  const broken: DocumentRange[] = [];
  for (const range of ranges) {
    const failure = readEvents(build, range);
    if (failure === undefined) continue;
    broken.push(range);
    build.problems.push(failure);
    build.documents.push({ root: undefined, span: { file: build.file, ...range } });
  }
  // Each may be well-formed although the stream is not, by what stands between them.
  if (broken.length === 0) build.problems.push(problem);
  return broken;
}

function readEvents(build: Build, range: DocumentRange): SyntaxProblem | undefined {
  const { text } = build.file;
  const part = range.end - range.start === text.length ? text : text.slice(range.start, range.end);
  let events: Event[];
  try {
    events = parseEvents(part, { maxDepth: MAX_DEPTH });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : 'the document cannot be read';
    const position = error instanceof YAMLException ? error.mark?.position : undefined;
    return { message: sentence(reason), span: placeAt(build.file, range.start + (position ?? 0)) };
  }
  if (range.start > 0) moveBy(events, range.start);
  buildDocuments(build, events, range.start);
  return undefined;
}

function moveBy(events: readonly Event[], distance: number): void {
  const moved = (offset: number) => (offset < 0 ? offset : offset + distance);
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) continue;
    event.anchorStart = moved(event.anchorStart);
    event.anchorEnd = moved(event.anchorEnd);
    if (event.type === EVENT_ID.ALIAS) continue;
    event.tagStart = moved(event.tagStart);
    event.tagEnd = moved(event.tagEnd);
    if (event.type === EVENT_ID.SCALAR) {
      event.valueStart = moved(event.valueStart);
      event.valueEnd = moved(event.valueEnd);
    } else {
      event.start = moved(event.start);
    }
  }
}

function sentence(reason: string): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
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
