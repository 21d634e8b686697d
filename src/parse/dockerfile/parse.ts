import type { SourceFile } from '../../source/source-file.ts';
import type { Comment, Parsed, SyntaxProblem } from '../parsed.ts';
import { escapeCharacterOf, readDirectives } from './directives.ts';
import { readHeredocs } from './heredocs.ts';
import { readInstruction } from './instruction.ts';
import { joinLines, lineFrom } from './logical-line.ts';
import { nextStretch, type Pieces, type Stretch, splitStretch } from './split.ts';
import type { DockerfileTree, InstructionNode } from './tree.ts';

interface Reader {
  readonly file: SourceFile;
  readonly escapeCharacter: string;
  readonly instructions: InstructionNode[];
  readonly comments: Comment[];
  readonly problems: SyntaxProblem[];
}

/**
 * Reads a Dockerfile the way BuildKit does: instruction by instruction, every one for itself, so that a bad one costs
 * one problem. dockerfile-ast says where instructions and the comments between them stand; what stands in an
 * instruction is read from the text. That there is no `FROM` is not judged here.
 */
export function parseDockerfile(file: SourceFile): Parsed<DockerfileTree> {
  const { text } = file;
  const { directives, end } = readDirectives(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const escapeCharacter = escapeCharacterOf(directives);
  const reader: Reader = { file, escapeCharacter, instructions: [], comments: [], problems: [] };
  for (let next = end; next < text.length; ) {
    const stretch = nextStretch(text, next, escapeCharacter);
    next = Math.max(stretch.end, readStretch(reader, stretch));
  }
  const { instructions, comments, problems } = reader;
  return { tree: { directives, instructions }, comments, problems };
}

/** Gives the offset behind the last instruction, heredocs included. */
function readStretch(reader: Reader, stretch: Stretch): number {
  const { instructions, comments } = splitSafely(reader, stretch);
  let next = stretch.start;
  let comment = 0;
  for (const start of instructions) {
    // It stands in the instruction before, which ends later than dockerfile-ast saw.
    if (start < next) continue;
    for (let place = comments[comment]; place && place.start < start; place = comments[++comment]) {
      if (place.start >= next) keepComment(reader, place.start, place.end);
    }
    next = addInstruction(reader, start);
  }
  for (const { start, end } of comments.slice(comment)) if (start >= next) keepComment(reader, start, end);
  return next;
}

/** One stretch that cannot be split costs one problem. */
function splitSafely({ file, escapeCharacter, problems }: Reader, stretch: Stretch): Pieces {
  try {
    return splitStretch(file.text, stretch, escapeCharacter);
  } catch {
    problems.push({ message: 'The instructions from here on cannot be read.', span: { file, ...stretch } });
    return { instructions: [], comments: [] };
  }
}

function addInstruction(reader: Reader, start: number): number {
  const { file, escapeCharacter, problems } = reader;
  const line = lineFrom(file.text, start);
  if (line === undefined) return file.text.length;
  const joined = joinLines(file, line, escapeCharacter, (comment) => {
    const end = comment.start + comment.text.length;
    keepComment(reader, comment.start + comment.text.indexOf('#'), end);
  });
  // A lone escape character with nothing after it is no instruction.
  if (joined.line.text.trim() === '') return joined.next;
  const read = readInstruction(joined.line, 0, escapeCharacter, problems);
  const whole = readHeredocs(file, read, joined.next, escapeCharacter, problems);
  reader.instructions.push(whole.instruction);
  return whole.next;
}

function keepComment({ file, comments }: Reader, start: number, lineEnd: number): void {
  const text = file.text.slice(start, lineEnd).trim();
  comments.push({
    span: { file, start, end: start + text.length },
    text: text.slice(1).trim(),
    alone: true,
  });
}
