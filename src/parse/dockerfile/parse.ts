import type { SourceFile } from '../../source/source-file.ts';
import type { Comment, Parsed, SyntaxProblem } from '../parsed.ts';
import { escapeCharacterOf, readDirectives } from './directives.ts';
import { readHeredocs } from './heredocs.ts';
import { readInstruction } from './instruction.ts';
import { isComment, joinLines, lineFrom, type PhysicalLine } from './logical-line.ts';
import type { DockerfileTree, InstructionNode } from './tree.ts';

/**
 * Reads a Dockerfile the way BuildKit does: line by line, every instruction for itself, so that a bad one costs one
 * problem. That there is no `FROM` is not judged here.
 */
export function parseDockerfile(file: SourceFile): Parsed<DockerfileTree> {
  const { text } = file;
  const { directives, end } = readDirectives(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const escapeCharacter = escapeCharacterOf(directives);
  const instructions: InstructionNode[] = [];
  const comments: Comment[] = [];
  const problems: SyntaxProblem[] = [];
  const keepComment = (line: PhysicalLine) => {
    comments.push(commentOf(file, line));
  };
  let next = end;
  for (let line = lineFrom(text, next); line !== undefined; line = lineFrom(text, next)) {
    next = line.next;
    if (isComment(line.text)) {
      keepComment(line);
    } else if (line.text.trim() !== '') {
      const joined = joinLines(file, line, escapeCharacter, keepComment);
      next = joined.next;
      // A lone escape character with nothing after it is no instruction.
      if (joined.line.text.trim() === '') continue;
      const read = readInstruction(joined.line, 0, escapeCharacter, problems);
      const whole = readHeredocs(file, read, next, escapeCharacter, problems);
      instructions.push(whole.instruction);
      next = whole.next;
    }
  }
  return { tree: { directives, instructions }, comments, problems };
}

function commentOf(file: SourceFile, line: PhysicalLine): Comment {
  const start = line.start + line.text.indexOf('#');
  const text = line.text.trim();
  return { span: { file, start, end: start + text.length }, text: text.slice(1).trim(), alone: true };
}
