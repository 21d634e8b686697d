import type { ModuleDirectory } from '../directory.ts';
import { withoutInstances } from './configured.ts';
import { objectAt, objectsAt, type Plan, textAt } from './plan.ts';

/**
 * The root module that a plan is of: of the directories whose blocks are those of the plan, the one beside the plan or
 * the nearest one above it, or else the only one. Undefined where none is, or several are and none is near.
 */
export function directoryOfPlan(plan: Plan, roots: readonly ModuleDirectory[]): ModuleDirectory | undefined {
  const names = namesIn(plan);
  if (names.length === 0) return undefined;
  const fitting = roots.filter((root) => names.every((name) => declares(root, name)));
  const above = fitting.filter(({ path }) => path === '' || plan.file.path.startsWith(`${path}/`));
  const nearest = above.sort((a, b) => b.path.length - a.path.length)[0];
  return nearest ?? (fitting.length === 1 ? fitting[0] : undefined);
}

/** The addresses of the root's own blocks: `aws_vpc.main`, `data.aws_ami.linux`, `module.db`. */
function namesIn({ configuration, resources, dataSources }: Plan): readonly string[] {
  if (configuration !== undefined) {
    const own = objectsAt(configuration, 'resources').flatMap((entry) => textAt(entry, 'address') ?? []);
    const calls = [...(objectAt(configuration, 'module_calls')?.fields.keys() ?? [])];
    return [...own, ...calls.map((name) => `module.${name}`)];
  }
  const blocks = [...resources, ...dataSources.map((data) => ({ ...data, type: `data.${data.type}` }))];
  return blocks.map(({ type, name, module }) =>
    module === '' ? `${type}.${name}` : withoutInstances(module).split('.').slice(0, 2).join('.'),
  );
}

function declares({ resources, dataSources, moduleCalls }: ModuleDirectory, name: string): boolean {
  if (name.startsWith('data.')) return dataSources.has(name.slice('data.'.length));
  if (name.startsWith('module.')) return moduleCalls.has(name.slice('module.'.length));
  return resources.has(name);
}
