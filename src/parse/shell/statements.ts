import type {
  Assignment,
  Command,
  CommandNode,
  CompoundCommand,
  CompoundList,
  Function as FunctionNode,
  PipelineNode,
  Redirection,
  Statement,
  Word,
} from 'unbash';
import type { ShellAssignmentNode, ShellCommandNode, ShellWordNode } from './tree.ts';
import { readWord } from './word.ts';

/** Where the reading of a text stands. */
export interface Reading {
  readonly commands: ShellCommandNode[];
  readonly loopVariables: Set<string>;
  /** Of the commands in what is read now. */
  readonly reads: readonly ShellCommandNode[];
  readonly conditional: boolean;
  readonly depth: number;
  /** Where all of it stands, if its own offsets are those of another text. */
  readonly place: Range | undefined;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Nobody nests commands deeper. */
const MAX_DEPTH = 40;

export function startReading(): Reading {
  return {
    commands: [],
    loopVariables: new Set(),
    reads: [],
    conditional: false,
    depth: 0,
    place: undefined,
  };
}

export function readStatements(reading: Reading, statements: readonly Statement[]): void {
  if (reading.depth > MAX_DEPTH) return;
  const deeper = { ...reading, depth: reading.depth + 1 };
  for (const { command } of statements) readList(deeper, command);
}

function readList(reading: Reading, node: Statement['command']): void {
  if (node.type !== 'AndOr') {
    readPipeline(reading, node);
    return;
  }
  let skippable = reading.conditional;
  node.commands.forEach((command, index) => {
    skippable ||= node.operators[index - 1] === '||';
    readPipeline({ ...reading, conditional: skippable }, command);
  });
}

function readPipeline(reading: Reading, node: PipelineNode): void {
  if (node.type !== 'Pipeline') {
    readCommand(reading, node);
    return;
  }
  let { reads } = reading;
  for (const command of node.commands) {
    const before = reading.commands.length;
    readCommand({ ...reading, reads }, command);
    reads = reading.commands.slice(before);
  }
}

function readCommand(reading: Reading, node: CommandNode): void {
  switch (node.type) {
    case 'Command':
      readSimple(reading, node);
      break;
    case 'Redirected':
      readCommand({ ...reading, reads: readsOf(reading, node.redirects) }, node.command);
      break;
    case 'Function':
    case 'Coproc':
      readFunction({ ...reading, conditional: true }, node.body);
      break;
    case 'TestCommand':
    case 'ArithmeticCommand':
      break;
    default:
      readCompound(reading, node);
  }
}

type Compound = Exclude<CompoundCommand, { type: 'TestCommand' | 'ArithmeticCommand' }>;

function readCompound(reading: Reading, node: Compound): void {
  for (const word of wordsOf(node)) readWordIn(reading, word);
  if (node.type === 'For' || node.type === 'Select') reading.loopVariables.add(node.name.value);
  const { always, sometimes } = bodiesOf(node);
  for (const { commands } of always) readStatements(reading, commands);
  for (const { commands } of sometimes) readStatements({ ...reading, conditional: true }, commands);
}

function wordsOf(node: Compound): readonly Word[] {
  if (node.type === 'For' || node.type === 'Select') return node.wordlist ?? [];
  return node.type === 'Case' ? [node.word] : [];
}

function bodiesOf(node: Compound): {
  readonly always: readonly CompoundList[];
  readonly sometimes: readonly CompoundList[];
} {
  switch (node.type) {
    case 'Subshell':
    case 'BraceGroup':
      return { always: [node.body], sometimes: [] };
    case 'If': {
      const others = node.elif.flatMap(({ clause, then }) => [clause, then]);
      const last = node.else === undefined ? [] : [node.else];
      return { always: [node.clause], sometimes: [node.then, ...others, ...last] };
    }
    case 'While':
      return { always: [node.clause], sometimes: [node.body] };
    case 'Case':
      return { always: [], sometimes: node.items.map(({ body }) => body) };
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
      return { always: [], sometimes: [node.body] };
    default:
      return node satisfies never;
  }
}

function readFunction(reading: Reading, body: FunctionNode['body'] | Command): void {
  if (body.type === 'CompoundList') readStatements(reading, body.commands);
  else if (reading.depth <= MAX_DEPTH) readCommand({ ...reading, depth: reading.depth + 1 }, body);
}

function readSimple(reading: Reading, node: Command): void {
  const assignments = [...node.prefix, ...node.suffix].filter((part) => part.type === 'Assignment');
  const plain = node.suffix.filter((part) => part.type === 'Word');
  const words = [...(node.name === undefined ? [] : [node.name]), ...plain].map((word) =>
    readWordIn(reading, word),
  );
  const read = assignments.map((assignment) => readAssignment(reading, assignment));
  const reads = readsOf(reading, node.redirects);
  if (words.length === 0 && read.length === 0) return;
  const own: Range = { start: words[0]?.start ?? node.pos, end: words.at(-1)?.end ?? node.end };
  reading.commands.push({
    words,
    assignments: read,
    reads,
    conditional: reading.conditional,
    ...(reading.place ?? own),
  });
}

function readAssignment(reading: Reading, { name, value, append }: Assignment): ShellAssignmentNode {
  const word = value.type === 'Word' ? readWordIn(reading, value) : undefined;
  return { name, value: word, appends: append ?? false };
}

/** What a redirection brings in takes the place of what a pipe does. */
function readsOf(reading: Reading, redirections: readonly Redirection[]): readonly ShellCommandNode[] {
  let { reads } = reading;
  for (const redirection of redirections) {
    if (redirection.type === 'HereDoc' || redirection.target === undefined) continue;
    const { pieces } = readWordIn(reading, redirection.target);
    if (redirection.operator === '<' || redirection.operator === '<<<')
      reads = pieces.flatMap((piece) => (piece.kind === 'commands' ? piece.commands : []));
  }
  return reads;
}

function readWordIn(reading: Reading, word: Word): ShellWordNode {
  return readWord(word, reading.place, (script, place) => {
    const before = reading.commands.length;
    readStatements({ ...reading, reads: [], place }, script.commands);
    return reading.commands.slice(before);
  });
}
