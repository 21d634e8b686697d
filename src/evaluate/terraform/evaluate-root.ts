import type { SyntaxProblem } from '../../parse/parsed.ts';
import type { Span } from '../../source/span.ts';
import type { Value } from '../value.ts';
import { createBudget, MAX_INSTANCES_PER_ROOT, MAX_MODULE_DEPTH, MAX_PROBLEMS_PER_ROOT } from './budget.ts';
import { type Collection, collectModule } from './collect.ts';
import type { ModuleDeclaration, ModuleDirectory } from './directory.ts';
import type { Host } from './host.ts';
import { createModule } from './instances.ts';
import type { Given, ModuleInstance, RootContext } from './module-instance.ts';
import { namesOf, readLocal, readOutput, readVariable } from './module-names.ts';
import { localDirectory } from './module-source.ts';
import { usedAt } from './provenance.ts';
import { providersIn } from './provider-configuration.ts';
import type { TerraformRoot } from './resource.ts';
import { createSecretWatch } from './secrets.ts';
import { givenBy, type VariableValue } from './variable-values.ts';

/** What a root module finds around it. */
export interface Surroundings {
  readonly directories: ReadonlyMap<string, ModuleDirectory>;
  /** Root directory and module key to the directory of a downloaded module. */
  readonly manifests: ReadonlyMap<string, string>;
  /** Of its variables, as they are given from outside of it. */
  readonly values: ReadonlyMap<string, VariableValue>;
  /** The name of the set of values that it is applied with, where the configuration names several. */
  readonly environment: string | undefined;
  /** What its functions are lent. */
  readonly host: Host;
  /** The most it may cost. */
  readonly steps: number;
}

export interface EvaluatedRoot {
  readonly root: TerraformRoot;
  /** Calls whose modules are not evaluated, with the clause that says why. */
  readonly missing: ReadonlyMap<ModuleDeclaration, string>;
  readonly problems: readonly SyntaxProblem[];
  /** What it cost. */
  readonly steps: number;
}

/** What is noted while a root is evaluated. */
interface Notes {
  readonly missing: Map<ModuleDeclaration, string>;
  /** By what they say and where. */
  readonly problems: Map<string, SyntaxProblem>;
  /** Instances that may still be made. */
  instancesLeft: number;
}

/** Evaluates one root module with all that it calls. */
export function evaluateRoot(directory: ModuleDirectory, surroundings: Surroundings): EvaluatedRoot {
  const notes: Notes = { missing: new Map(), problems: new Map(), instancesLeft: MAX_INSTANCES_PER_ROOT };
  const context = createContext(directory, surroundings, notes);
  const module = createRootModule(context, directory, surroundings.values);
  const collection: Collection = { resources: [], dataSources: [], moduleCalls: [], calls: new Map() };
  const named = readNamed(module);
  collectModule(module, collection);
  const isCut = context.budget.exhausted || notes.instancesLeft < 0;
  return {
    root: {
      directory: directory.path,
      environment: surroundings.environment,
      ...collection,
      providers: providersIn(module),
      named,
      stated: statedOf(named, directory),
      outputs: readOutputs(module),
    },
    missing: notes.missing,
    problems: [...notes.problems.values(), ...(isCut ? tooLarge(directory) : [])],
    steps: context.budget.spent,
  };
}

function createContext(directory: ModuleDirectory, surroundings: Surroundings, notes: Notes): RootContext {
  return {
    directory: directory.path,
    host: surroundings.host,
    budget: createBudget(surroundings.steps),
    secrets: createSecretWatch(),
    resources: new Map(),
    modules: new Map(),
    resolve: (call, caller) => resolve(call, caller, surroundings, notes),
    report: (message, span) => report(notes, message, span),
    takeInstances: (count) => takeInstances(notes, count),
    namesOf,
  };
}

/** Says one thing of one place once, however often it is evaluated. */
function report({ problems }: Notes, message: string, span: Span): void {
  if (problems.size < MAX_PROBLEMS_PER_ROOT)
    problems.set(`${span.file.path} ${span.start} ${message}`, { message, span });
}

/** Once there are too few left, there are none for anyone: what comes later is not favoured for being small. */
function takeInstances(notes: Notes, count: number): boolean {
  notes.instancesLeft -= count;
  return notes.instancesLeft >= 0;
}

function createRootModule(
  context: RootContext,
  directory: ModuleDirectory,
  values: ReadonlyMap<string, VariableValue>,
): ModuleInstance {
  const given = new Map<string, () => Given>();
  const module = createModule(context, directory, {
    address: '',
    ancestry: [directory.path],
    key: '',
    many: false,
    instances: 'one',
    given,
  });
  for (const [name, value] of values) {
    const declaration = directory.variables.get(name);
    if (declaration !== undefined) given.set(name, () => givenBy(value, declaration, module.scope));
  }
  return module;
}

/** The files of a called module: downloaded, or a local directory; never one that is already being called. */
function resolve(
  call: ModuleDeclaration,
  caller: ModuleInstance,
  { directories, manifests }: Surroundings,
  notes: Notes,
): ModuleDirectory | undefined {
  const key = caller.key === '' ? call.name : `${caller.key}.${call.name}`;
  const local = call.source === undefined ? undefined : localDirectory(caller.directory.path, call.source);
  const path = local ?? manifests.get(`${caller.root.directory} ${key}`);
  const directory = path === undefined ? undefined : directories.get(path);
  if (directory === undefined) {
    const from = call.source === undefined ? 'a source that is not known' : `\`${call.source}\``;
    notes.missing.set(call, `comes from ${from}, which is not on disk`);
    return undefined;
  }
  if (caller.ancestry.includes(directory.path) || caller.ancestry.length > MAX_MODULE_DEPTH) {
    const message = `Module \`${call.name}\` is called from within itself, which never ends.`;
    report(notes, message, call.block.header);
    return undefined;
  }
  return !caller.root.budget.exhausted && takeInstances(notes, 1) ? directory : undefined;
}

/** Variables and locals by name, as the root itself sees them. */
function readNamed(module: ModuleInstance): ReadonlyMap<string, Value> {
  const { locals, variables } = module.directory;
  const named = new Map<string, Value>();
  for (const [name, { nameSpan }] of locals) named.set(name, readLocal(module, name, nameSpan).value);
  for (const [name, { header }] of variables) {
    const { value, place } = readVariable(module, name, header);
    if (value.kind !== 'unknown' || !named.has(name)) named.set(name, usedAt(value, value.span, place));
  }
  return named;
}

function readOutputs(module: ModuleInstance): ReadonlyMap<string, Value> {
  const names = [...module.directory.outputs];
  return new Map(names.map(([name, { value }]) => [name, readOutput(module, name, value.value.span)]));
}

/** A default is what holds where nobody says anything. */
function statedOf(
  named: ReadonlyMap<string, Value>,
  { variables }: ModuleDirectory,
): ReadonlyMap<string, Value> {
  const defaults = new Set([...variables.values()].map((variable) => variable.default?.span));
  return new Map([...named].filter(([, { via }]) => !via.some(({ span }) => defaults.has(span))));
}

function tooLarge({ resources, moduleCalls, locals }: ModuleDirectory): readonly SyntaxProblem[] {
  const first = [...moduleCalls.values(), ...resources.values()][0]?.block.header;
  const span = first ?? [...locals.values()][0]?.nameSpan;
  if (span === undefined) return [];
  return [{ message: 'This root module is too large to evaluate; what is left of it is unknown.', span }];
}
