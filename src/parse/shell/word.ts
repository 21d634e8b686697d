import type { DoubleQuotedChild, Script, Word, WordPart } from 'unbash';
import type { Range } from './statements.ts';
import type { ShellCommandNode, ShellPiece, ShellWordNode } from './tree.ts';

/** Reads the commands of a substitution; `place` is given where their offsets are not those of the whole text. */
type ReadScript = (script: Script, place: Range | undefined) => readonly ShellCommandNode[];

/** A word as its pieces. `place` is given where its own offsets are those of another text. */
export function readWord(word: Word, place: Range | undefined, readScript: ReadScript): ShellWordNode {
  const range = place ?? { start: word.pos, end: word.end };
  const read = (part: WordPart, quoted: boolean) => readPart(part, quoted, place, readScript);
  if (word.parts === undefined)
    return { pieces: [textAt(word.value, word.text, word.pos, 0, place)], ...range };
  return { pieces: word.parts.flatMap((part) => read(part, false)), ...range };
}

function readPart(
  part: WordPart | DoubleQuotedChild,
  quoted: boolean,
  place: Range | undefined,
  readScript: ReadScript,
): readonly ShellPiece[] {
  switch (part.type) {
    case 'Literal':
      return [textAt(part.value, part.text, part.pos, 0, place)];
    case 'SingleQuoted':
      return [textAt(part.value, part.text.slice(1, 1 + part.value.length), part.pos, 1, place)];
    case 'AnsiCQuoted':
      return [{ kind: 'text', text: part.value, start: undefined }];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.flatMap((child) => readPart(child, true, place, readScript));
    case 'SimpleExpansion':
      return [{ kind: 'variable', name: part.text.slice(1), text: part.text, quoted }];
    case 'ParameterExpansion': {
      const { parameter: name, text, prefix, index, operation } = part;
      const isPlain = prefix === undefined && index === undefined && operation === undefined;
      return [isPlain ? { kind: 'variable', name, text, quoted } : { kind: 'unknown', text }];
    }
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return [{ kind: 'commands', commands: commandsOf(part, place, readScript), text: part.text }];
    case 'ArithmeticExpansion':
      return [{ kind: 'unknown', text: part.text }];
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [{ kind: 'text', text: part.text, start: undefined }];
    default:
      return part satisfies never;
  }
}

function commandsOf(
  { script, pos, end }: { script: Script | undefined; pos: number; end: number },
  place: Range | undefined,
  readScript: ReadScript,
): readonly ShellCommandNode[] {
  if (script === undefined) return [];
  // Escapes were taken out of what stands between backticks, so that its offsets are its own.
  const isOwn = script.source !== undefined;
  return readScript(script, place ?? (isOwn ? { start: pos, end } : undefined));
}

function textAt(
  value: string,
  written: string,
  at: number,
  quotes: number,
  place: Range | undefined,
): ShellPiece {
  return {
    kind: 'text',
    text: value,
    start: place === undefined && value === written ? at + quotes : undefined,
  };
}
