import { textBehind as textBehindIn } from '../../parse/dockerfile/logical-line.ts';
import type { StageInstruction } from './stages.ts';

/** What an instruction says behind a place in its file, with the lines that it continues on. */
export function textBehind({ node }: StageInstruction, offset: number): string {
  return textBehindIn(node.line, offset);
}
