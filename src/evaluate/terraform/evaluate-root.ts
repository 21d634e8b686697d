import type { AttributeNode } from '../../parse/hcl/tree.ts';
import type { SyntaxProblem } from '../../parse/parsed.ts';
import type { Value } from '../value.ts';
import { createBudget, MAX_INSTANCES_PER_ROOT, MAX_MODULE_DEPTH } from './budget.ts';
import { type Collection, collectModule } from './collect.ts';
import type { ModuleDeclaration, ModuleDirectory } from './directory.ts';
import { evaluate } from './expression.ts';
import { createModule } from './instances.ts';
import type { Given, ModuleInstance, RootContext } from './module-instance.ts';
import { namesOf, readLocal, readVariable } from './module-names.ts';
import { localDirectory } from './module-source.ts';
import { usedAt } from './provenance.ts';
import type { TerraformRoot } from './resource.ts';

/** What a root module finds around it. */
export interface Surroundings {
  readonly directories: ReadonlyMap<string, ModuleDirectory>;
  /** Root directory and module key to the directory of a downloaded module. */
  readonly manifests: ReadonlyMap<string, string>;
  /** From its `.tfvars` files. */
  readonly values: ReadonlyMap<string, AttributeNode>;
  /** The most it may cost. */
  readonly steps: number;
}

export interface EvaluatedRoot {
  readonly root: TerraformRoot;
  /** Calls of modules that are not on disk. */
  readonly missing: ReadonlySet<ModuleDeclaration>;
  readonly problems: readonly SyntaxProblem[];
  /** What it cost. */
  readonly steps: number;
}

/** Evaluates one root module with all that it calls. */
export function evaluateRoot(directory: ModuleDirectory, surroundings: Surroundings): EvaluatedRoot {
  const context = createContext(directory, surroundings);
  const module = createRootModule(context, directory, surroundings.values);
  const collection: Collection = { resources: [], dataSources: [], moduleCalls: [], missing: new Set() };
  const named = readNamed(module);
  collectModule(module, collection);
  const { resources, dataSources, moduleCalls, missing } = collection;
  return {
    root: { directory: directory.path, resources, dataSources, moduleCalls, named },
    missing,
    problems: context.budget.exhausted ? tooLarge(directory) : [],
    steps: context.budget.spent,
  };
}

function createContext(directory: ModuleDirectory, surroundings: Surroundings): RootContext {
  let instancesLeft = MAX_INSTANCES_PER_ROOT;
  const takeInstances = (count: number) => {
    if (count > instancesLeft) return false;
    instancesLeft -= count;
    return true;
  };
  return {
    directory: directory.path,
    budget: createBudget(surroundings.steps),
    resources: new Map(),
    modules: new Map(),
    resolve: (call, caller) => resolve(call, caller, surroundings),
    takeInstances,
    namesOf,
  };
}

function createRootModule(
  context: RootContext,
  directory: ModuleDirectory,
  values: ReadonlyMap<string, AttributeNode>,
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
  for (const [name, { value, span }] of values) {
    const place = { span, message: `\`var.${name}\` is set here` };
    given.set(name, () => ({ value: evaluate(value, module.scope), place }));
  }
  return module;
}

/** The files of a called module: downloaded, or a local directory; never one that is already being called. */
function resolve(
  call: ModuleDeclaration,
  caller: ModuleInstance,
  { directories, manifests }: Surroundings,
): ModuleDirectory | undefined {
  const key = caller.key === '' ? call.name : `${caller.key}.${call.name}`;
  const local = call.source === undefined ? undefined : localDirectory(caller.directory.path, call.source);
  const path = local ?? manifests.get(`${caller.root.directory} ${key}`);
  if (path === undefined || caller.ancestry.includes(path) || caller.ancestry.length > MAX_MODULE_DEPTH)
    return undefined;
  const directory = directories.get(path);
  const { budget, takeInstances } = caller.root;
  return directory !== undefined && !budget.exhausted && takeInstances(1) ? directory : undefined;
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

function tooLarge({ resources, moduleCalls, locals }: ModuleDirectory): readonly SyntaxProblem[] {
  const first = [...moduleCalls.values(), ...resources.values()][0]?.block.header;
  const span = first ?? [...locals.values()][0]?.nameSpan;
  if (span === undefined) return [];
  return [{ message: 'This root module is too large to evaluate; what is left of it is unknown.', span }];
}
