import { fileNameOf } from '../source/path.ts';

/** The id that a rule's file has to have: its name without the ending. */
export function idOfFile(path: string): string {
  return fileNameOf(path).replace(/\.ya?ml$/, '');
}
