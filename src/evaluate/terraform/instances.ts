import type { ModuleDeclaration, ModuleDirectory, ResourceDeclaration } from './directory.ts';
import { expandBlock } from './expansion.ts';
import { evaluate } from './expression.ts';
import type { Given, Instance, Instances, ModuleInstance, RootContext } from './module-instance.ts';
import { prefixOf } from './module-instance.ts';
import { providerOf } from './provider-configuration.ts';
import type { Scope } from './scope.ts';

/** The instances of a resource or data source, named as in expressions; undefined where it is not declared. */
export function resourceInstances(module: ModuleInstance, key: string): Instances | undefined {
  const { resources, dataSources } = module.directory;
  const declaration = key.startsWith('data.')
    ? dataSources.get(key.slice('data.'.length))
    : resources.get(key);
  if (declaration === undefined) return undefined;
  return remember(module.resources, key, () => {
    const instances = expand(module, declaration, `${prefixOf(module)}${key}`);
    for (const instance of instances.all)
      addResource(module, declaration, instance, instances.kind === 'open');
    return instances;
  });
}

/** The instances of a module call; undefined where it is not declared. */
export function callInstances(module: ModuleInstance, name: string): Instances | undefined {
  const declaration = module.directory.moduleCalls.get(name);
  if (declaration === undefined) return undefined;
  return remember(module.calls, name, () => {
    const instances = expand(module, declaration, `${prefixOf(module)}module.${name}`);
    const directory = module.root.resolve(declaration, module);
    if (directory === undefined) return instances;
    for (const instance of instances.all)
      callModule(module, declaration, directory, instance, instances.kind === 'open');
    return instances;
  });
}

/** A module instance with nothing evaluated yet. */
export function createModule(
  root: RootContext,
  directory: ModuleDirectory,
  call: Pick<ModuleInstance, 'address' | 'ancestry' | 'key' | 'many' | 'instances' | 'given' | 'caller'>,
): ModuleInstance {
  const { budget, secrets } = root;
  const scope: Scope = { module: root.namesOf(() => module), bindings: undefined, budget, secrets };
  const memo = { values: new Map(), resources: new Map(), calls: new Map(), providers: new Map() };
  const module: ModuleInstance = { ...call, root, directory, scope, ...memo };
  return module;
}

/** Arguments of a `module` block that are no inputs. */
export const MODULE_ARGUMENTS: ReadonlySet<string> = new Set([
  'source',
  'version',
  'count',
  'for_each',
  'providers',
  'depends_on',
]);

function remember(
  memo: Map<string, Instances | 'evaluating'>,
  key: string,
  compute: () => Instances,
): Instances {
  const known = memo.get(key);
  // A `count` that asks for its own block: one stands for all while it is not known.
  if (known === 'evaluating') return { kind: 'open', all: [] };
  if (known !== undefined) return known;
  memo.set(key, 'evaluating');
  const instances = compute();
  memo.set(key, instances);
  return instances;
}

function expand(
  module: ModuleInstance,
  { block }: ResourceDeclaration | ModuleDeclaration,
  address: string,
): Instances {
  const expansion = expandBlock(block.body, module.scope);
  if (expansion.kind === 'single') return single('single', address, module.scope);
  if (expansion.kind === 'open') return single('open', address, expansion.scope);
  // Where there are too many to tell apart, the first stands for all.
  if (!module.root.takeInstances(expansion.keys.length)) return single('open', address, module.scope);
  const all = expansion.keys.map(({ key, scope }) => ({
    key,
    address: `${address}[${typeof key === 'number' ? key : JSON.stringify(key)}]`,
    scope,
  }));
  return { kind: expansion.kind, all };
}

function single(kind: 'single' | 'open', address: string, scope: Scope): Instances {
  return { kind, all: [{ key: undefined, address, scope }] };
}

function addResource(
  module: ModuleInstance,
  declaration: ResourceDeclaration,
  { address, scope }: Instance,
  many: boolean,
): void {
  const instances = many ? 'all' : module.instances;
  module.root.resources.set(address, {
    declaration,
    address,
    many,
    instances,
    scope,
    fields: new Map(),
    computed: new Map(),
    provider: () => providerOf(module, declaration, scope),
  });
}

function callModule(
  caller: ModuleInstance,
  { name, block }: ModuleDeclaration,
  directory: ModuleDirectory,
  { address, scope }: Instance,
  many: boolean,
): void {
  const message = (input: string) => `\`${input}\` is set by the caller of \`module.${name}\``;
  const given = new Map<string, () => Given>();
  for (const attribute of block.body.attributes) {
    if (MODULE_ARGUMENTS.has(attribute.name)) continue;
    const place = { span: attribute.span, message: message(attribute.name) };
    given.set(attribute.name, () => ({ value: evaluate(attribute.value, scope), place }));
  }
  const module = createModule(caller.root, directory, {
    address,
    ancestry: [...caller.ancestry, directory.path],
    key: caller.key === '' ? name : `${caller.key}.${name}`,
    many,
    instances: many ? 'all' : caller.instances,
    given,
    caller: { module: caller, block, scope },
  });
  caller.root.modules.set(address, module);
}
