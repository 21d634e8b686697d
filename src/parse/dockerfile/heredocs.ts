import type { SourceFile } from '../../source/source-file.ts';
import type { SyntaxProblem } from '../parsed.ts';
import { lineFrom } from './logical-line.ts';
import type { HeredocNode, InstructionNode, WordNode } from './tree.ts';
import { unquote } from './words.ts';

const TAKES_HEREDOCS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN']);
const HEREDOC = /^\d*<<(-?)([^<]+)$/;

/**
 * Reads the bodies of an instruction's heredocs, which start at `from`, in the order in which they are announced.
 * Source: https://docs.docker.com/reference/dockerfile/#here-documents
 */
export function readHeredocs(
  file: SourceFile,
  instruction: InstructionNode,
  from: number,
  escapeCharacter: string,
  problems: SyntaxProblem[],
): { instruction: InstructionNode; next: number } {
  const owner = instruction.trigger ?? instruction;
  if (!TAKES_HEREDOCS.has(owner.keyword) || owner.json) return { instruction, next: from };
  const heredocs: HeredocNode[] = [];
  let next = from;
  for (const word of owner.words) {
    const [, dash, quoted] = HEREDOC.exec(word.text) ?? [];
    if (quoted === undefined) continue;
    const read = readBody(file, unquote(quoted, escapeCharacter), dash === '-', next);
    heredocs.push(read.heredoc);
    next = read.next;
    if (read.terminated) continue;
    problems.push(unterminated(word, read.heredoc.name));
    break;
  }
  if (heredocs.length === 0) return { instruction, next };
  if (instruction.trigger === undefined) return { instruction: { ...instruction, heredocs }, next };
  return { instruction: { ...instruction, heredocs, trigger: { ...instruction.trigger, heredocs } }, next };
}

function readBody(file: SourceFile, name: string, indented: boolean, start: number) {
  const { text } = file;
  let end = start;
  let next = start;
  let terminated = false;
  for (let line = lineFrom(text, start); line !== undefined && !terminated; line = lineFrom(text, next)) {
    next = line.next;
    terminated = (indented ? line.text.replace(/^\t+/, '') : line.text) === name;
    if (!terminated) end = next;
  }
  const heredoc: HeredocNode = { name, body: text.slice(start, end), span: { file, start, end } };
  return { heredoc, next, terminated };
}

function unterminated(word: WordNode, name: string): SyntaxProblem {
  return { message: `The heredoc \`${name}\` is not terminated.`, span: word.span };
}
