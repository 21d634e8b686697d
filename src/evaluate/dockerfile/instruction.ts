import type { FlagNode, InstructionNode, WordNode } from '../../parse/dockerfile/tree.ts';
import type { Span } from '../../source/span.ts';
import type { ReadShell } from './run-script.ts';
import type { Assignment, StageFlag, StageInstruction, Text } from './stages.ts';
import { literal, substitute } from './substitute.ts';
import { declaredVariable, lookUpIn, type Scope, type Variable } from './variables.ts';

/** What a build is given for an `ARG`: its value, and the place that says so. */
export interface GivenArgument {
  readonly value: string;
  readonly span?: Span;
}

/** What is the same for a whole Dockerfile. */
export interface Builder {
  readonly escapeCharacter: string;
  /** What the build is given. */
  readonly given: ReadonlyMap<string, GivenArgument>;
  /** The `ARG`s before the first `FROM`. */
  readonly global: Scope;
  /** Undefined where nothing has to be read. */
  readonly readShell: ReadShell | undefined;
}

// https://docs.docker.com/reference/dockerfile/#environment-replacement
const SUBSTITUTED: ReadonlySet<string> = new Set([
  'ADD',
  'ARG',
  'COPY',
  'ENV',
  'EXPOSE',
  'FROM',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

const ASSIGNING: ReadonlySet<string> = new Set(['ARG', 'ENV', 'LABEL']);

export function evaluateInstruction(builder: Builder, scope: Scope, node: InstructionNode): StageInstruction {
  const evaluate = SUBSTITUTED.has(node.keyword)
    ? (text: string, span: Span) => substitute(text, span, builder.escapeCharacter, lookUpIn(scope))
    : literal;
  const words = node.words.map((word) => evaluate(word.text, word.span));
  return {
    node,
    words: node.keyword === 'EXPOSE' ? words.flatMap(splitAtBlanks) : words,
    text: evaluate(node.argumentText, node.argumentSpan ?? node.keywordSpan),
    flags: node.flags.map((flag) => evaluateFlag(flag, evaluate)),
    assignments: ASSIGNING.has(node.keyword) ? assignmentsOf(node, evaluate) : [],
  };
}

type Evaluate = (text: string, span: Span) => Text;

function evaluateFlag(flag: FlagNode, evaluate: Evaluate): StageFlag {
  const value = flag.value === undefined ? undefined : evaluate(flag.value, flag.span);
  return { name: flag.name, value, span: flag.span };
}

/** `EXPOSE $PORTS` with `PORTS="80 443"` exposes both. */
function splitAtBlanks(word: Text): Text[] {
  if (word.kind !== 'string') return [word];
  return word.value.split(/\s+/).flatMap((value) => (value === '' ? [] : [{ ...word, value }]));
}

function assignmentsOf(node: InstructionNode, evaluate: Evaluate): Assignment[] {
  const first = node.words[0];
  if (first === undefined) return [];
  // `ENV NAME all the rest` is the old form, with one variable to a line.
  if (node.keyword !== 'ARG' && !first.text.includes('=')) return [oldForm(node, first, evaluate)];
  return node.words.map((word) => {
    const equals = word.text.indexOf('=');
    const name = evaluate(equals === -1 ? word.text : word.text.slice(0, equals), word.span);
    const value = equals === -1 ? undefined : evaluate(word.text.slice(equals + 1), word.span);
    return { name: name.kind === 'string' ? name.value : word.text, value, span: word.span };
  });
}

function oldForm(node: InstructionNode, first: WordNode, evaluate: Evaluate): Assignment {
  const rest = node.argumentText.slice(first.text.length).trimStart();
  const span = node.argumentSpan ?? first.span;
  return { name: first.text, value: evaluate(rest, span), span };
}

/** `ARG`: what the build is given, else the default, else (within a stage) what the lines before the first `FROM` say. */
export function declare(builder: Builder, scope: Scope, instruction: StageInstruction): void {
  for (const { name, value, span } of instruction.assignments) {
    scope.buildArguments.set(name, declared(builder, scope, name, value, span));
  }
}

function declared(
  builder: Builder,
  scope: Scope,
  name: string,
  value: Text | undefined,
  span: Span,
): Variable {
  const given = builder.given.get(name);
  const via = [{ span, message: `\`${name}\` is a build argument` }];
  if (given !== undefined) {
    const giver =
      given.span === undefined ? [] : [{ span: given.span, message: `\`${name}\` is given here` }];
    return { state: 'set', text: literal(given.value, span), via: [...via, ...giver] };
  }
  if (value !== undefined) return { state: 'set', text: value, via };
  const global = scope === builder.global ? undefined : builder.global.buildArguments.get(name);
  if (global === undefined) return declaredVariable(name, via);
  return { ...global, via: [...via, ...global.via] };
}

export function setEnvironment(scope: Scope, instruction: StageInstruction): void {
  for (const { name, value, span } of instruction.assignments) {
    const text = value ?? literal('', span);
    scope.environment.set(name, { state: 'set', text, via: [{ span, message: `\`${name}\` is set here` }] });
  }
}
