import type { Span } from '../../source/span.ts';
import type { Field, ObjectValue } from '../value.ts';
import { evaluateMember, memberNames } from './body.ts';
import type { ModuleDeclaration } from './directory.ts';
import { callInstances, MODULE_ARGUMENTS, resourceInstances } from './instances.ts';
import type { Instance, ModuleInstance, ResourceInstance } from './module-instance.ts';
import type { TerraformModuleCall, TerraformResource } from './resource.ts';
import { readField } from './resource-field.ts';

/** Takes in what a root manages, while it is being collected. */
export interface Collection {
  readonly resources: TerraformResource[];
  readonly dataSources: TerraformResource[];
  readonly moduleCalls: TerraformModuleCall[];
  /** The headers of calls, by the names that lead to them: `network.vpc`. */
  readonly calls: Map<string, Span>;
}

/** Evaluates everything in a module instance and in the modules it calls. */
export function collectModule(module: ModuleInstance, into: Collection): void {
  const { resources, dataSources, moduleCalls } = module.directory;
  for (const key of resources.keys()) collectResource(module, key, into.resources);
  for (const key of dataSources.keys()) collectResource(module, `data.${key}`, into.dataSources);
  for (const call of moduleCalls.values()) collectCall(module, call, into);
}

function collectResource(module: ModuleInstance, key: string, into: TerraformResource[]): void {
  for (const { address } of resourceInstances(module, key)?.all ?? []) {
    const resource = module.root.resources.get(address);
    if (resource === undefined) continue;
    const { type, name, block } = resource.declaration;
    const { instances } = resource;
    into.push({
      type,
      name,
      address,
      module: module.address,
      instances,
      header: block.header,
      body: bodyOf(resource),
      provider: resource.provider(),
    });
  }
}

function bodyOf(resource: ResourceInstance): ObjectValue {
  const { body, header, span } = resource.declaration.block;
  return objectOf(memberNames(body), (name) => readField(resource, name), header, span);
}

function collectCall(module: ModuleInstance, call: ModuleDeclaration, into: Collection): void {
  const instances = callInstances(module, call.name);
  into.calls.set(module.key === '' ? call.name : `${module.key}.${call.name}`, call.block.header);
  for (const instance of instances?.all ?? []) {
    const called = module.root.modules.get(instance.address);
    if (called !== undefined) collectModule(called, into);
    else {
      into.moduleCalls.push(missingCall(module, call, instance, instances?.kind === 'open'));
    }
  }
}

function missingCall(
  module: ModuleInstance,
  { name, block, source }: ModuleDeclaration,
  { address, scope }: Instance,
  many: boolean,
): TerraformModuleCall {
  const names = [...memberNames(block.body)].filter((member) => !MODULE_ARGUMENTS.has(member));
  const inputs = objectOf(
    names,
    (member) => evaluateMember(block.body, member, scope),
    block.header,
    block.span,
  );
  const instances = many ? 'all' : module.instances;
  return { address, name, source: source ?? '', instances, header: block.header, inputs };
}

function objectOf(
  names: Iterable<string>,
  read: (name: string) => Field | undefined,
  header: Span,
  span: Span,
): ObjectValue {
  const fields = new Map<string, Field>();
  for (const name of names) {
    const field = read(name);
    if (field !== undefined) fields.set(name, field);
  }
  return { kind: 'object', fields, header, span, via: [] };
}
