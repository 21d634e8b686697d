import type { ShellTree, ShellWordNode } from '../../parse/shell/tree.ts';
import { programName } from './command-prefix.ts';
import type { Variable } from './variables.ts';

/** What a name stands for in a script; undefined where that is not known. */
export type ShellVariables = (name: string) => string | undefined;

export interface ExpandedWord {
  readonly text: string;
  readonly known: boolean;
  /** Where the text stands as it is. */
  readonly start: number | undefined;
}

/** Longer values, and more of them in one script, were not written by hand. */
const MAX_LENGTH = 4_000;
const MAX_EXPANDED = 200_000;
const declaring: ReadonlySet<string> = new Set(['export', 'readonly', 'local', 'declare', 'typeset']);

/**
 * The variables of a script: those that it sets itself once and for all, and those of the Dockerfile. What it sets
 * twice, in a loop or under a condition is not known.
 */
export function shellVariables(tree: ShellTree, lookUp: (name: string) => Variable): ShellVariables {
  const set = assignmentsOf(tree);
  const values = new Map<string, string | undefined>();
  let expanded = 0;
  const variables: ShellVariables = (name) => {
    if (expanded > MAX_EXPANDED) return undefined;
    if (!values.has(name)) {
      // One that is made of itself is not known.
      values.set(name, undefined);
      const word = set.get(name);
      const value = set.has(name) ? word && textOf(word, variables) : fromDockerfile(lookUp(name));
      values.set(name, value === undefined || value.length > MAX_LENGTH ? undefined : value);
    }
    const value = values.get(name);
    expanded += value?.length ?? 0;
    return value;
  };
  return variables;
}

function assignmentsOf({
  commands,
  loopVariables,
}: ShellTree): ReadonlyMap<string, ShellWordNode | undefined> {
  const set = new Map<string, ShellWordNode | undefined>();
  for (const name of loopVariables) set.set(name, undefined);
  for (const { words, assignments, conditional } of commands) {
    const [first] = words[0]?.pieces ?? [];
    const program = first?.kind === 'text' ? programName(first.text) : undefined;
    if (program === 'read')
      for (const { pieces } of words.slice(1))
        if (pieces[0]?.kind === 'text') set.set(pieces[0].text, undefined);
    if (words.length > 0 && !declaring.has(program ?? '')) continue;
    for (const { name, value, appends } of assignments) {
      const isSure = !conditional && !appends && !set.has(name);
      set.set(name, isSure ? value : undefined);
    }
  }
  return set;
}

function fromDockerfile(variable: Variable): string | undefined {
  return variable.state === 'set' && variable.text.kind === 'string' ? variable.text.value : undefined;
}

function textOf(word: ShellWordNode, variables: ShellVariables): string | undefined {
  let value = '';
  for (const piece of word.pieces) {
    const text =
      piece.kind === 'text' ? piece.text : piece.kind === 'variable' ? variables(piece.name) : undefined;
    if (text === undefined) return undefined;
    value += text;
    if (value.length > MAX_LENGTH) return undefined;
  }
  return value;
}

/** The words that one comes to: none, or several, if a variable that is not quoted says so. */
export function expandWord({ pieces }: ShellWordNode, variables: ShellVariables): readonly ExpandedWord[] {
  const [only] = pieces;
  if (only === undefined || (pieces.length === 1 && only.kind === 'text'))
    return [{ text: only?.text ?? '', known: true, start: only?.kind === 'text' ? only.start : undefined }];
  const words = [{ text: '', known: true }];
  let splits = false;
  for (const piece of pieces) {
    const last = words.at(-1) ?? { text: '', known: true };
    const value = piece.kind === 'variable' ? variables(piece.name) : undefined;
    if (piece.kind === 'text') last.text += piece.text;
    else if (piece.kind !== 'variable' || value === undefined) {
      last.text += piece.text;
      last.known = false;
    } else if (piece.quoted) last.text += value;
    else {
      splits = true;
      const [joined = '', ...more] = value.split(/[ \t\n]+/);
      last.text += joined;
      words.push(...more.map((text) => ({ text, known: true })));
    }
  }
  return words.filter(({ text }) => text !== '' || !splits).map((word) => ({ ...word, start: undefined }));
}
