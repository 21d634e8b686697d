import type { RunCommand, RunWord } from '../../evaluate/dockerfile/run-script.ts';
import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { textBehind } from '../../evaluate/dockerfile/text-behind.ts';
import type { Change, Replacement } from '../../model/change.ts';
import { type Span, textOf } from '../../source/span.ts';
import type { RunCommands } from './run-commands.ts';

/** A flag behind a word of a command; undefined where the word does not stand in the file as it is. */
export function flagBehind(word: RunWord | undefined, flag: string): Replacement | undefined {
  return word !== undefined && isWritten(word) ? insertion(word.span, ` ${flag}`) : undefined;
}

/**
 * A command that is run after another one, in the same layer and in the layout of its neighbours; undefined where the
 * other one does not stand plainly in a list: in a pipe, with a redirection, in quotes.
 */
export function commandBehind(
  { instruction }: RunCommands,
  { words, span, starters }: RunCommand,
  command: string,
): Replacement | undefined {
  const { node } = instruction;
  const [program, last] = [words[0], words.at(-1)];
  if (node.json || program === undefined || !isWritten(program) || last?.span.end !== span.end)
    return undefined;
  if (starters.includes('sudo')) return undefined;
  const heredoc = node.heredocs.find((body) => body.span.start <= span.start && span.end <= body.span.end);
  if (heredoc !== undefined) return lineBehind(heredoc.span, span, command);
  const rest = textBehind(instruction, span.end).trimStart();
  const isInList = rest === '' || rest.startsWith(';') || rest.startsWith('&&');
  return isInList ? insertion(span, `${separatorIn(node)}${command}`) : undefined;
}

/** Takes a command out of a list, with what joins it to the next one. */
export function withoutCommand({ span }: RunCommand, next: RunCommand | undefined): Replacement | undefined {
  if (next === undefined) return undefined;
  const between = textBetween(span, next.span.start);
  if (!/^(?:[ \t]|[\\`][ \t]*\r?\n)*(?:&&|;)(?:[ \t]|[\\`][ \t]*\r?\n)*$/.test(between)) return undefined;
  return { kind: 'replace', span: { ...span, end: next.span.start }, text: '' };
}

/** What is run last in a `RUN`, if a command can be put behind it; else the command that is given. */
export function lastCommandOr(
  { commands, instruction: { node } }: RunCommands,
  command: RunCommand,
): RunCommand {
  const end = node.heredocs[0]?.span.end ?? node.span.end;
  const last = commands.findLast(({ span }) => span.end === end || textBetween(span, end).trim() === '');
  return last ?? command;
}

/** All of the changes, or none where one of them is not sure. */
export function changesOrNone(changes: readonly (Change | undefined)[]): readonly Change[] | undefined {
  return changes.length > 0 && changes.every((change) => change !== undefined) ? changes : undefined;
}

/** Whether the text of a word stands in the file without quotes and expansions. */
function isWritten({ text, span }: RunWord): boolean {
  return textOf(span) === text;
}

function textBetween({ file, end }: Span, until: number): string {
  return file.text.slice(end, until);
}

function lineBehind(body: Span, { file, start, end }: Span, command: string): Replacement | undefined {
  const { text } = file;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, body.start), start);
  const [lineBreak] = /^\r?\n/.exec(text.slice(end, end + 2)) ?? [];
  if (lineBreak === undefined || before.trim() !== '') return undefined;
  return insertion({ file, start, end }, `${lineBreak}${before}${command}`);
}

/** Between two commands, as the instruction has it between its own: `&&` at the start of a line, at its end, or `;`. */
function separatorIn({ span }: StageInstruction['node']): string {
  const text = textOf(span);
  const [, escapeCharacter = '', lineBreak = '', indent = ''] =
    /([\\`])[ \t]*(\r?\n)([ \t]*)/.exec(text) ?? [];
  if (lineBreak === '') return ' && ';
  const [, ownIndent] = /\n([ \t]*)&& /.exec(text) ?? [];
  if (ownIndent !== undefined) return ` ${escapeCharacter}${lineBreak}${ownIndent}&& `;
  if (/&&[ \t]*[\\`][ \t]*\r?\n/.test(text)) return ` && ${escapeCharacter}${lineBreak}${indent}`;
  if (/;[ \t]*[\\`][ \t]*\r?\n/.test(text)) return `; ${escapeCharacter}${lineBreak}${indent}`;
  return ` ${escapeCharacter}${lineBreak}${indent}&& `;
}

function insertion({ file, end }: Span, text: string): Replacement {
  return { kind: 'replace', span: { file, start: end, end }, text };
}
