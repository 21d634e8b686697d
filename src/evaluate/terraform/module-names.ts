import type { Place, Span } from '../../source/span.ts';
import type { Field, Reference, Value } from '../value.ts';
import { evaluateMember, settle } from './body.ts';
import { convert } from './convert.ts';
import type { VariableDeclaration } from './directory.ts';
import { evaluate } from './expression.ts';
import { callInstances, resourceInstances } from './instances.ts';
import {
  computedField,
  failedValue,
  isFailed,
  listValue,
  objectValue,
  relocated,
  stringValue,
  unknownValue,
} from './make-value.ts';
import {
  type Given,
  type Instances,
  type ModuleInstance,
  prefixOf,
  type ResourceInstance,
  type RootContext,
} from './module-instance.ts';
import { relativePath } from './module-source.ts';
import { joinChains, usedAt } from './provenance.ts';
import type { ModuleNames } from './scope.ts';

/** Answers the names in the expressions of one module instance. */
export function namesOf(lookUp: () => ModuleInstance): ModuleNames {
  return {
    variable: (name, span) => use(readVariable(lookUp(), name, span), span),
    local: (name, span) => use(readLocal(lookUp(), name, span), span),
    moduleCall: (name, span) => readCall(lookUp(), name, span),
    resource: (mode, type, name, span) =>
      readResource(lookUp(), `${mode === 'data' ? 'data.' : ''}${type}.${name}`, span),
    prefix: () => prefixOf(lookUp()),
    path: (name, span) => readPath(lookUp(), name, span),
    attributeOf: (reference, name, span) => readAttribute(lookUp().root, reference, name, span),
    isInstance: ({ address, path }) => path.length === 0 && isSingle(lookUp().root, address),
  };
}

function isSingle(root: RootContext, address: string): boolean {
  return root.resources.get(address)?.many === false || root.modules.get(address)?.many === false;
}

function use({ value, place }: Given, span: Span): Value {
  return usedAt(value, span, place);
}

/** A variable's value with the place where it is set. */
export function readVariable(module: ModuleInstance, name: string, span: Span): Given {
  const declaration = module.directory.variables.get(name);
  if (declaration === undefined)
    return { value: failedValue(`\`var.${name}\` is not declared`, span), place: undefined };
  return remember(module, `var.${name}`, span, () => {
    const given = givenValue(module, declaration);
    const conversion = {
      budget: module.root.budget,
      evaluateDefault: (expression: Parameters<typeof evaluate>[0]) => evaluate(expression, module.scope),
    };
    if (isFailed(given.value)) return { ...given, value: settle(given.value) };
    const value = convert(given.value, declaration.type, conversion);
    if (!isFailed(value) || value.kind !== 'unknown') return { ...given, value };
    return { ...given, value: unknownValue(`\`var.${name}\` ${value.because}`, given.value.span) };
  });
}

function givenValue(
  module: ModuleInstance,
  { name, header, nullable, default: fallback }: VariableDeclaration,
): Given {
  const given = module.given.get(name)?.();
  const usesDefault =
    given === undefined || (given.value.kind === 'null' && !nullable && fallback !== undefined);
  if (!usesDefault) return given;
  if (fallback !== undefined) {
    const place = { span: fallback.span, message: `\`var.${name}\` is set here` };
    return { value: evaluate(fallback.value, module.scope), place };
  }
  const place = { span: header, message: `\`var.${name}\` is declared here` };
  return { value: unknownValue(`\`var.${name}\` has no value`, header), place };
}

/** A local's value with the place where it is set. */
export function readLocal(module: ModuleInstance, name: string, span: Span): Given {
  const local = module.directory.locals.get(name);
  if (local === undefined)
    return { value: failedValue(`\`local.${name}\` is not declared`, span), place: undefined };
  return remember(module, `local.${name}`, span, () => ({
    value: settle(evaluate(local.value, module.scope)),
    place: { span: local.span, message: `\`local.${name}\` is set here` },
  }));
}

function readOutput(module: ModuleInstance, name: string, span: Span): Value {
  const output = module.directory.outputs.get(name);
  if (output === undefined) return failedValue(`\`${module.address}\` has no output \`${name}\``, span);
  const given = remember(module, `output.${name}`, span, () => ({
    value: settle(evaluate(output.value, module.scope)),
    place: { span: output.span, message: `\`${module.address}.${name}\` is set here` },
  }));
  return use(given, span);
}

/** Evaluates once; a name that needs itself is unknown. */
function remember(module: ModuleInstance, address: string, span: Span, compute: () => Given): Given {
  const known = module.values.get(address);
  if (known === 'evaluating')
    return { value: unknownValue(`\`${address}\` depends on itself`, span), place: undefined };
  if (known !== undefined) return known;
  module.values.set(address, 'evaluating');
  const given = compute();
  module.values.set(address, given);
  return given;
}

function readPath(module: ModuleInstance, name: string, span: Span): Value {
  if (name === 'root') return stringValue('.', span);
  if (name === 'module') return stringValue(relativePath(module.root.directory, module.directory.path), span);
  return unknownValue(`depends on \`path.${name}\``, span);
}

function readCall(module: ModuleInstance, name: string, span: Span): Value {
  const instances = callInstances(module, name);
  if (instances === undefined) return elsewhere(`${prefixOf(module)}module.${name}`, span);
  return collectionOf(instances, `${prefixOf(module)}module.${name}`, span);
}

function readResource(module: ModuleInstance, key: string, span: Span): Value {
  const instances = resourceInstances(module, key);
  if (instances === undefined) return elsewhere(`${prefixOf(module)}${key}`, span);
  return collectionOf(instances, `${prefixOf(module)}${key}`, span);
}

/** Declared in a file that was not scanned, most likely: what it is asked for still tells one from another. */
function elsewhere(address: string, span: Span): Value {
  return unknownValue(`\`${address}\` is not in the scanned files`, span, [], { address, path: [] });
}

/** One instance, a list or a map of them: each is a reference, and is read when something is asked of it. */
function collectionOf(instances: Instances, address: string, span: Span): Value {
  const handle = (of: string) => unknownValue(`depends on \`${of}\``, span, [], { address: of, path: [] });
  if (instances.kind === 'single' || instances.kind === 'open') return handle(address);
  if (instances.kind === 'counted')
    return listValue(
      instances.all.map((instance) => handle(instance.address)),
      span,
    );
  const fields = instances.all.map(({ key, address: of }) => computedField(String(key), handle(of)));
  return objectValue(new Map(fields.map((field) => [field.name, field])), span);
}

/** `path` names an instance: itself, or any of the many that one stands for. */
function readAttribute(root: RootContext, reference: Reference, name: string, span: Span): Value | undefined {
  const { address, path } = reference;
  const module = root.modules.get(address);
  if (module !== undefined) {
    if (path.length !== (module.many ? 1 : 0)) return undefined;
    const value = readOutput(module, name, span);
    return path[0] === '*' && value.reference === undefined
      ? relocated(value, span, value.via, step(reference, name))
      : value;
  }
  const resource = root.resources.get(address);
  if (resource === undefined || path.length !== (resource.many ? 1 : 0)) return undefined;
  const field = readField(resource, name);
  const asked = step(reference, name);
  if (field === undefined || field.value.kind === 'null') return undefined;
  const place: Place = { span: field.span, message: `\`${address}.${name}\` is set here` };
  return relocated(field.value, span, joinChains([place], field.value.via), asked);
}

function step({ address, path }: Reference, name: string): Reference {
  return { address, path: [...path, name] };
}

/** One field of a resource, evaluated once; undefined where it is not written, or needs itself. */
export function readField(resource: ResourceInstance, name: string): Field | undefined {
  const known = resource.fields.get(name);
  if (known === 'evaluating') return undefined;
  if (known !== undefined || resource.fields.has(name)) return known;
  resource.fields.set(name, 'evaluating');
  const field = evaluateMember(resource.declaration.block.body, name, resource.scope);
  resource.fields.set(name, field);
  return field;
}
