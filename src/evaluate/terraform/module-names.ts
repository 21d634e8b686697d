import type { Place, Span } from '../../source/span.ts';
import type { Reference, Value } from '../value.ts';
import { settle } from './body.ts';
import { computedAttribute } from './computed/computed-attribute.ts';
import { computedRefinement } from './computed/computed-refinement.ts';
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
import { NOT_NULL, refine, SOME_TEXT } from './refinement.ts';
import { readField } from './resource-field.ts';
import type { ModuleNames } from './scope.ts';
import { asSecret } from './secrets.ts';
import { typeOfConstraint } from './type-constraint.ts';

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
    host: () => lookUp().root.host,
    directory: () => lookUp().root.directory,
    report: (message, span) => lookUp().root.report(message, span),
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
    const value = converted(given.value, declaration, module);
    const { secrets, budget } = module.root;
    return { ...given, value: declaration.secret ? asSecret(value, secrets, budget) : value };
  });
}

/** The value as the declared type takes it, with what the declaration says of it where it is not known. */
function converted(given: Value, declaration: VariableDeclaration, module: ModuleInstance): Value {
  if (isFailed(given)) return settle(given);
  const value = convert(given, declaration.type, {
    budget: module.root.budget,
    evaluateDefault: (expression) => evaluate(expression, module.scope),
  });
  if (value.kind !== 'unknown') return value;
  if (isFailed(value)) return unknownValue(`\`var.${declaration.name}\` ${value.because}`, given.span);
  return refine(value, { notNull: !declaration.nullable, type: typeOfConstraint(declaration.type) });
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

/** An output's value as its caller sees it. */
export function readOutput(module: ModuleInstance, name: string, span: Span): Value {
  const output = module.directory.outputs.get(name);
  if (output === undefined) return failedValue(`\`${module.address}\` has no output \`${name}\``, span);
  const given = remember(module, `output.${name}`, span, () => {
    const value = settle(evaluate(output.value.value, module.scope));
    const { secrets, budget } = module.root;
    return {
      value: output.secret ? asSecret(value, secrets, budget) : value,
      place: { span: output.value.span, message: `\`${module.address}.${name}\` is set here` },
    };
  });
  return use(given, span);
}

/** Evaluates once; a name that needs itself is unknown. */
function remember(module: ModuleInstance, key: string, span: Span, compute: () => Given): Given {
  const known = module.values.get(key);
  if (known === 'evaluating') {
    const name = key.replace(/^output/, module.address);
    module.root.report(`The value of \`${name}\` depends on itself.`, span);
    return { value: unknownValue(`\`${name}\` depends on itself`, span), place: undefined };
  }
  if (known !== undefined) return known;
  module.values.set(key, 'evaluating');
  const given = compute();
  module.values.set(key, given);
  return given;
}

function readPath(module: ModuleInstance, name: string, span: Span): Value {
  if (name === 'root') return stringValue('.', span);
  if (name === 'module') return stringValue(relativePath(module.root.directory, module.directory.path), span);
  return unknownValue(`depends on \`path.${name}\``, span, [], undefined, undefined, SOME_TEXT);
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
  const handle = (of: string) =>
    unknownValue(`depends on \`${of}\``, span, [], { address: of, path: [] }, undefined, NOT_NULL);
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
  if (field === undefined || field.value.kind === 'null') return readComputed(resource, name, span, asked);
  const place: Place = { span: field.span, message: `\`${address}.${name}\` is set here` };
  return relocated(field.value, span, joinChains([place], field.value.via), asked);
}

/** What a provider makes of the arguments, where that follows from them; or what is sure of it. */
function readComputed(
  resource: ResourceInstance,
  name: string,
  span: Span,
  asked: Reference,
): Value | undefined {
  const { address, declaration } = resource;
  const value = computedAttribute(resource, name);
  if (value !== undefined) {
    const place: Place = {
      span: declaration.block.header,
      message: `\`${address}.${name}\` comes from here`,
    };
    return relocated(value, span, joinChains([place], value.via), asked);
  }
  const refinement = computedRefinement(declaration, name);
  if (refinement === undefined) return undefined;
  return unknownValue(`depends on \`${address}\``, span, [], asked, undefined, refinement);
}

function step({ address, path }: Reference, name: string): Reference {
  return { address, path: [...path, name] };
}
