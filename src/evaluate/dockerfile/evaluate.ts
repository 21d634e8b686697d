import { escapeCharacterOf } from '../../parse/dockerfile/directives.ts';
import type { DockerfileTree, InstructionNode } from '../../parse/dockerfile/tree.ts';
import { isShell } from './command-prefix.ts';
import {
  type Builder,
  declare,
  evaluateInstruction,
  type GivenArgument,
  setEnvironment,
} from './instruction.ts';
import { type ReadShell, readRunScript } from './run-script.ts';
import type { Base, EvaluatedDockerfile, Stage, StageInstruction, StageSource, Text } from './stages.ts';
import { literal, substitute, unknownText } from './substitute.ts';
import { triggersOf } from './triggers.ts';
import {
  globalScope,
  lookUpIn,
  type Scope,
  scopeOnImage,
  scopeOnScratch,
  scopeOnStage,
} from './variables.ts';
import { isForWindows } from './windows.ts';

/** Stages that continue others copy their variables; no real file comes near, a hostile one would take minutes. */
const MAX_INHERITED = 50_000;

interface Names {
  /** The last stage of each name, in lower case. */
  readonly byName: Map<string, number>;
  readonly scopes: Scope[];
  /** What each stage keeps for the stages that are built on it. */
  readonly triggers: (readonly InstructionNode[])[];
  inherited: number;
}

/**
 * Evaluates a Dockerfile to its stages. `buildArguments` are what the build is given (`build.args` of a Compose
 * service); what it is not given has its default, and is unknown where there is none. Without `readShell` what stands
 * in `RUN` is not looked into.
 */
export function evaluateDockerfile(
  tree: DockerfileTree,
  buildArguments: ReadonlyMap<string, GivenArgument> = new Map(),
  readShell?: ReadShell,
): EvaluatedDockerfile {
  const escapeCharacter = escapeCharacterOf(tree.directives);
  const builder: Builder = { escapeCharacter, given: buildArguments, global: globalScope(), readShell };
  const { head, bodies } = splitStages(tree.instructions);
  const globals = head
    .filter(({ keyword }) => keyword === 'ARG')
    .map((node) => {
      const instruction = evaluateInstruction(builder, builder.global, node);
      declare(builder, builder.global, instruction);
      return instruction;
    });
  const names: Names = { byName: new Map(), scopes: [], triggers: [], inherited: 0 };
  const opened = bodies.map(([from, ...body], index) => openStage(builder, names, from, body, index));
  const stages = opened.map((stage) => ({
    ...stage,
    sources: sourcesOf(builder, names, stage, opened.length),
  }));
  return { globals, stages, final: stages.at(-1) };
}

type StageBody = [from: InstructionNode, ...body: InstructionNode[]];

/** Only `ARG` may stand before the first `FROM`. */
function splitStages(instructions: readonly InstructionNode[]): {
  head: InstructionNode[];
  bodies: StageBody[];
} {
  const head: InstructionNode[] = [];
  const bodies: StageBody[] = [];
  for (const node of instructions) {
    const current = bodies.at(-1);
    if (node.keyword === 'FROM') bodies.push([node]);
    else if (current === undefined) head.push(node);
    else current.push(node);
  }
  return { head, bodies };
}

function openStage(
  builder: Builder,
  names: Names,
  from: InstructionNode,
  body: readonly InstructionNode[],
  index: number,
): Omit<Stage, 'sources'> {
  const { words, flags } = evaluateInstruction(builder, builder.global, from);
  const base = baseOf(names, words[0] ?? literal('', from.span));
  const platform = flags.find((flag) => flag.name === 'platform')?.value;
  const scope = scopeOn(names, base);
  if (isForWindows(base, platform)) scope.posixShell = false;
  const inherited = base.kind === 'stage' ? (names.triggers[base.index] ?? []) : [];
  names.triggers.push(triggersOf(body));
  const instructions = [...inherited, ...body].map((node) => run(builder, scope, node));
  names.scopes.push(scope);
  const nameWord = from.words[1]?.text.toUpperCase() === 'AS' ? from.words[2] : undefined;
  const name = nameWord?.text.toLowerCase();
  if (name !== undefined) names.byName.set(name, index);
  return {
    index,
    name,
    nameSpan: nameWord?.span,
    span: from.span,
    base,
    platform,
    instructions,
    environment: environmentOf(scope),
  };
}

/** Evaluates one instruction, and changes the scope by it for those that follow. */
function run(builder: Builder, scope: Scope, node: InstructionNode): StageInstruction {
  const instruction = evaluateInstruction(builder, scope, node);
  if (node.keyword === 'ARG') declare(builder, scope, instruction);
  if (node.keyword === 'ENV') setEnvironment(scope, instruction);
  if (node.keyword === 'SHELL') scope.posixShell = node.words.some(({ text }) => isShell(text));
  const { readShell } = builder;
  if (node.keyword !== 'RUN' || readShell === undefined || !(scope.posixShell || node.json))
    return instruction;
  return { ...instruction, script: readRunScript(node, { readShell, lookUp: lookUpIn(scope) }) };
}

function baseOf(names: Names, reference: Text): Base {
  const { span } = reference;
  if (reference.kind !== 'string') return { kind: 'image', reference, span };
  if (reference.value === '') return { kind: 'image', reference: unknownText('names no image', span), span };
  const index = names.byName.get(reference.value.toLowerCase());
  if (index !== undefined) return { kind: 'stage', index, span };
  return reference.value === 'scratch' ? { kind: 'scratch', span } : { kind: 'image', reference, span };
}

function scopeOn(names: Names, base: Base): Scope {
  const parent = base.kind === 'stage' ? names.scopes[base.index] : undefined;
  if (parent === undefined) return base.kind === 'scratch' ? scopeOnScratch() : scopeOnImage();
  names.inherited += parent.environment.size + parent.buildArguments.size;
  return names.inherited > MAX_INHERITED ? scopeOnImage() : scopeOnStage(parent);
}

function environmentOf(scope: Scope): ReadonlyMap<string, Text> {
  const environment = new Map<string, Text>();
  for (const [name, { text }] of scope.environment) environment.set(name, text);
  return environment;
}

function sourcesOf(
  builder: Builder,
  names: Names,
  stage: Omit<Stage, 'sources'>,
  count: number,
): StageSource[] {
  return stage.instructions.flatMap(({ node, flags }): StageSource[] => {
    if (node.keyword === 'COPY') {
      const from = flags.find((flag) => flag.name === 'from');
      if (from?.value === undefined) return [];
      return [
        { by: 'copy', source: sourceNamed(names, from.value, count), instruction: node, span: from.span },
      ];
    }
    if (node.keyword !== 'RUN') return [];
    return flags.flatMap((flag): StageSource[] => {
      const name = flag.name === 'mount' ? mountedFrom(flag.value) : undefined;
      if (name === undefined) return [];
      const reference = substitute(name, flag.span, builder.escapeCharacter, lookUpIn(builder.global));
      return [
        { by: 'mount', source: sourceNamed(names, reference, count), instruction: node, span: flag.span },
      ];
    });
  });
}

/** `type=bind,from=build,target=/src`. */
function mountedFrom(value: Text | undefined): string | undefined {
  if (value?.kind !== 'string') return undefined;
  const option = value.value.split(',').find((part) => part.startsWith('from='));
  return option?.slice('from='.length);
}

/** Unlike a base, what is copied from can also be named by its number. */
function sourceNamed(names: Names, reference: Text, count: number): Base {
  const number =
    reference.kind === 'string' && /^\d{1,6}$/.test(reference.value) ? Number(reference.value) : count;
  if (number < count) return { kind: 'stage', index: number, span: reference.span };
  return baseOf(names, reference);
}
