import { placeInArgument } from '../../parse/dockerfile/instruction.ts';
import type { InstructionNode } from '../../parse/dockerfile/tree.ts';
import type { ShellCommandNode, ShellTree } from '../../parse/shell/tree.ts';
import type { Span } from '../../source/span.ts';
import { isShell, scriptOf, unwrap } from './command-prefix.ts';
import { expandWord, type ShellVariables, shellVariables } from './shell-variables.ts';
import type { Variable } from './variables.ts';

/** One command of a `RUN`, as far as the Dockerfile says what it is. */
export interface RunCommand {
  /** The program and its arguments, without what only starts it: `sudo`, `env`, `exec`. */
  readonly words: readonly RunWord[];
  /** What starts it: `sudo` and the like, outermost first. */
  readonly starters: readonly string[];
  /** Set for it alone: `PIP_NO_CACHE_DIR=1 pip install`. */
  readonly environment: ReadonlySet<string>;
  /** Commands whose output it reads. */
  readonly reads: readonly RunCommand[];
  readonly span: Span;
}

export interface RunWord {
  /** Without quotes; an expansion that is not known stays as written. */
  readonly text: string;
  /** False where an expansion decides what it is: `$PACKAGES`, `$(cat list)`. */
  readonly known: boolean;
  /** The commands of `$(…)` and `<(…)` in it. */
  readonly commands: readonly RunCommand[];
  readonly span: Span;
  /** Where the text stands in what was read, if it stands there as it is. */
  readonly start: number | undefined;
}

/** Reads a shell text; undefined if it is more than anybody writes. */
export type ReadShell = (text: string) => ShellTree | undefined;

/** All that reading a `RUN` needs. */
export interface RunReading {
  readonly readShell: ReadShell;
  readonly lookUp: (name: string) => Variable;
}

/** A text with the places of its stretches in the file. */
interface Source {
  readonly text: string;
  readonly placeOf: (start: number, end: number) => Span;
}

/** `sh -c "sh -c …"`: nobody writes more. */
const MAX_DEPTH = 4;

/** The commands of a `RUN` in shell form, in exec form, or with its script in a heredoc, in order of writing. */
export function readRunScript(node: InstructionNode, reading: RunReading): readonly RunCommand[] {
  if (node.json) {
    const words = wordsOfJson(node);
    const span = { ...node.span, ...rangeOf(words) };
    return openCommand(reading, words, span, [], new Set(), 0);
  }
  const commands = readSource(reading, {
    text: node.argumentText,
    placeOf: (start, end) => placeInArgument(node, start, end),
  });
  // The body of `RUN cat <<EOF > file` is a file and no script.
  const isScript = commands.length === 0 || commands.some(readsScript);
  if (!isScript) return commands;
  const scripts = node.heredocs.filter(({ body }) => isShellScript(body));
  const bodies = scripts.flatMap(({ body: text, span }) =>
    readSource(reading, {
      text,
      placeOf: (start, end) => ({ file: span.file, start: span.start + start, end: span.start + end }),
    }),
  );
  return [...commands, ...bodies];
}

function wordsOfJson(node: InstructionNode): readonly RunWord[] {
  return node.words.map(({ text, span }) => ({ text, known: true, commands: [], span, start: undefined }));
}

function rangeOf(words: readonly RunWord[]): { start: number; end: number } | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { start: first.span.start, end: last.span.end };
}

/** Whether a command is a shell that reads its script from what it is fed: `bash`, `sh -e`. */
function readsScript({ words: [program, ...rest] }: RunCommand): boolean {
  return program !== undefined && isShell(program.text) && rest.every(({ text }) => /^[-+]/.test(text));
}

/** Without a `#!` the shell of the image runs it. */
function isShellScript(body: string): boolean {
  const [, interpreter] = /^#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(body) ?? [];
  return interpreter === undefined || isShell(interpreter);
}

function readSource(reading: RunReading, source: Source, depth = 0): readonly RunCommand[] {
  const tree = reading.readShell(source.text);
  if (tree === undefined) return [];
  const variables = shellVariables(tree, reading.lookUp);
  const read = new Map<ShellCommandNode, readonly RunCommand[]>();
  const script: Script = { reading, source, depth, variables, readBefore: readBefore(read) };
  for (const node of tree.commands) read.set(node, readCommand(script, node));
  return [...read.values()].flat();
}

/** All commands of a group read the same ones, which are looked up once. */
function readBefore(read: ReadonlyMap<ShellCommandNode, readonly RunCommand[]>): Script['readBefore'] {
  const found = new Map<readonly ShellCommandNode[], readonly RunCommand[]>();
  return (nodes) => {
    const known = found.get(nodes) ?? nodes.flatMap((node) => read.get(node) ?? []);
    found.set(nodes, known);
    return known;
  };
}

interface Script {
  readonly reading: RunReading;
  readonly source: Source;
  readonly depth: number;
  readonly variables: ShellVariables;
  /** Nested commands, and those before a pipe, are written before the one that takes them. */
  readonly readBefore: (nodes: readonly ShellCommandNode[]) => readonly RunCommand[];
}

function readCommand(script: Script, node: ShellCommandNode): readonly RunCommand[] {
  if (node.words.length === 0) return [];
  const { reading, source, variables, depth, readBefore } = script;
  const words = node.words.flatMap((word) => {
    const span = source.placeOf(word.start, word.end);
    const commands = word.pieces.flatMap((piece) =>
      piece.kind === 'commands' ? readBefore(piece.commands) : [],
    );
    return expandWord(word, variables).map((expanded) => ({ ...expanded, commands, span }));
  });
  const environment = new Set(node.assignments.map(({ name }) => name));
  const span = source.placeOf(node.start, node.end);
  return openCommand(reading, words, span, readBefore(node.reads), environment, depth, source);
}

/** The command that the words come to, or those of the script that it is given with `-c`. */
function openCommand(
  reading: RunReading,
  words: readonly RunWord[],
  span: Span,
  reads: readonly RunCommand[],
  own: ReadonlySet<string>,
  depth: number,
  source?: Source,
): readonly RunCommand[] {
  const { rest, starters, assigned } = unwrap(words);
  if (rest.length === 0) return [];
  const environment = new Set([...own, ...assigned]);
  const script = scriptOf(rest);
  if (!script?.known || depth >= MAX_DEPTH) return [{ words: rest, starters, environment, reads, span }];
  const shift = script.start;
  const inner = readSource(
    reading,
    {
      text: script.text,
      placeOf: (start, end) =>
        shift === undefined || source === undefined
          ? script.span
          : source.placeOf(shift + start, shift + end),
    },
    depth + 1,
  );
  return inner.map((command) => ({
    ...command,
    starters: [...starters, ...command.starters],
    environment: new Set([...environment, ...command.environment]),
    reads: command.reads.length > 0 ? command.reads : reads,
  }));
}
