import { parse, type Script } from 'unbash';
import { readStatements, startReading } from './statements.ts';
import type { ShellTree } from './tree.ts';

/** What a longer text says was not written by hand: the longest of a thousand real ones has 2,600 characters. */
const MAX_LENGTH = 32_000;
/** unbash reads what stands in `$(…)` once more for each level, so length and openings together are bounded. */
const MAX_WORK = 1_000_000;
const OPENINGS = /[$<>]\(|\$\{|<<|`/g;

/**
 * Reads a text as a POSIX shell or Bash would. What is wrong in it costs the commands around it. Undefined if the text
 * is longer or deeper than anybody writes.
 */
export function parseShell(text: string): ShellTree | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const openings = text.match(OPENINGS)?.length ?? 0;
  if (openings * text.length > MAX_WORK) return undefined;
  const script = parseSafely(text);
  if (script === undefined) return undefined;
  const reading = startReading();
  readStatements(reading, script.commands);
  return { commands: reading.commands, loopVariables: reading.loopVariables };
}

/** Some repetitions (`coproc coproc …`) are deeper than the stack. */
function parseSafely(text: string): Script | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
