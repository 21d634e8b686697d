import { DockerfileParser } from 'dockerfile-ast';
import { isComment, isContinued, lineFrom } from './logical-line.ts';

/** What stands where in a stretch of a Dockerfile; offsets of the file. */
export interface Pieces {
  /** Where instructions start. */
  readonly instructions: readonly number[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch of a Dockerfile that ends with an instruction, as far as it is read at once. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Counted from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

const MAX_LENGTH = 4_000;
const MAX_LINES = 64;

/**
 * The stretch to split next. dockerfile-ast compares every comment with every stage and makes objects of every word, so
 * it gets a long file in parts. A heredoc ends a part, for it does not see those whose name has blanks (`<<"END OF"`)
 * or a file descriptor before it (`3<<EOF`), and takes `<<-` of one for all of them.
 */
export function nextStretch(text: string, from: number, escapeCharacter: string): Stretch {
  const start = firstVisible(text, from);
  let end = start;
  let lines = 0;
  let heredoc = false;
  let continued = false;
  for (let line = lineFrom(text, start); line !== undefined; line = lineFrom(text, line.next)) {
    const comment = isComment(line.text);
    heredoc ||= !comment && line.text.includes('<<');
    // What would be a comment or nothing elsewhere does not end an instruction.
    continued = comment || line.text.trim() === '' ? continued : isContinued(line.text, escapeCharacter);
    lines++;
    if (continued) continue;
    if (end > start && line.next - start > MAX_LENGTH) return { start, end };
    end = line.next;
    if (heredoc || lines >= MAX_LINES || end - start > MAX_LENGTH) return { start, end };
  }
  return { start, end: text.length };
}

/**
 * Splits a stretch with dockerfile-ast. Of an instruction that is longer than a stretch it gets the head. Throws what
 * it throws.
 */
export function splitStretch(text: string, { start, end }: Stretch, escapeCharacter: string): Pieces {
  // An empty line ends the directives: else comments with a `=` in them (`# hadolint ignore=DL3006`) were taken for some.
  const head = escapeCharacter === '`' ? '# escape=`\n\n' : '\n';
  const copy = head + masked(text.slice(start, Math.min(end, start + MAX_LENGTH)), escapeCharacter);
  const offsets = lineOffsets(copy, start - head.length);
  const offsetOf = ({ line, character }: Position) => (offsets[line] ?? end) + character;
  const dockerfile = DockerfileParser.parse(copy);
  return {
    instructions: dockerfile.getInstructions().map((instruction) => offsetOf(instruction.getRange().start)),
    comments: dockerfile.getComments().map((comment) => {
      const range = comment.getRange();
      return { start: offsetOf(range.start), end: offsetOf(range.end) };
    }),
  };
}

/**
 * The text, at the same offsets, without what dockerfile-ast reads otherwise than BuildKit: `C:\\` at the end of a line
 * goes on for it, `C:\ \` does not; a carriage return alone ends a line for it; a form feed belongs to the keyword; and
 * `<<` in a word of any kind (`RUN echo <<EOF>x`) starts a heredoc.
 */
function masked(text: string, escapeCharacter: string): string {
  const lines = text.split('\n').map((line) => {
    const plain = line.replaceAll('<<', 'xx').replaceAll(/[^\S\t ](?!$)/g, ' ');
    if (isComment(line)) return plain;
    const last = isContinued(line, escapeCharacter) ? plain.lastIndexOf(escapeCharacter) : plain.length;
    return withoutWords(plain.slice(0, last).replaceAll(escapeCharacter, 'x')) + plain.slice(last);
  });
  return lines.join('\n');
}

/** A line without what follows its first word: dockerfile-ast takes most of its time for words, and they are not asked. */
function withoutWords(line: string): string {
  return line.replace(
    /^(\s*\S+\s)(.+)$/s,
    (_, first: string, words: string) => first + 'x'.repeat(words.length),
  );
}

function lineOffsets(text: string, shift: number): number[] {
  const offsets = [shift];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) {
    offsets.push(shift + next + 1);
  }
  return offsets;
}

function firstVisible(text: string, from: number): number {
  const visible = /\S/g;
  visible.lastIndex = from;
  return visible.exec(text)?.index ?? text.length;
}
