import type { BlockNode, Expression } from '../../parse/hcl/tree.ts';
import { textOf } from '../../source/span.ts';
import type { ObjectValue } from '../value.ts';
import { evaluateBody } from './body.ts';
import { attributeNamed, type ResourceDeclaration } from './directory.ts';
import { expandBlock } from './expansion.ts';
import { evaluate } from './expression.ts';
import type { ModuleInstance } from './module-instance.ts';
import { textOfPrimitive } from './primitive.ts';
import type { Scope } from './scope.ts';

/** How a configuration is named: `aws`, `aws.west`, `aws.by_region["eu-west-1"]`. */
interface ProviderName {
  readonly key: string;
  /** One of several instances, where `for_each` makes them. */
  readonly instance: string | undefined;
}

/**
 * The configuration of a resource's provider: the one that it names, or its type's own without an alias. A module has
 * what its caller hands down in `providers`, what it configures itself, and every configuration of its caller that has
 * no alias.
 * Source: https://opentofu.org/docs/language/meta-arguments/module-providers/ and
 * https://opentofu.org/docs/language/providers/configuration/
 */
export function providerOf(
  module: ModuleInstance,
  { type, block }: ResourceDeclaration,
  scope: Scope,
): ObjectValue | undefined {
  const named = attributeNamed(block.body, 'provider');
  const [own = type] = type.split('_', 1);
  return find(module, named === undefined ? { key: own, instance: undefined } : nameIn(named.value, scope));
}

/** The configurations that a module writes itself, by their names; one that is made several times is left out. */
export function providersIn(module: ModuleInstance): ReadonlyMap<string, ObjectValue> {
  const found = new Map<string, ObjectValue>();
  for (const key of module.directory.providers.keys()) {
    const provider = find(module, { key, instance: undefined });
    if (provider !== undefined) found.set(key, provider);
  }
  return found;
}

function find(module: ModuleInstance, name: ProviderName | undefined): ObjectValue | undefined {
  if (name === undefined) return undefined;
  const memo = `${name.key} ${name.instance ?? ''}`;
  if (module.providers.has(memo)) return module.providers.get(memo);
  // A configuration that asks for a resource of its own provider would come back here.
  module.providers.set(memo, undefined);
  const found = handedDown(module, name) ?? configured(module, name) ?? inherited(module, name);
  module.providers.set(memo, found);
  return found;
}

/** `providers = { aws.target = aws.west }` of the call. */
function handedDown({ caller }: ModuleInstance, { key }: ProviderName): ObjectValue | undefined {
  const providers = caller && attributeNamed(caller.block.body, 'providers')?.value;
  if (caller === undefined || providers?.kind !== 'object') return undefined;
  const item = providers.items.find((candidate) => unquoted(candidate.key) === key);
  return item && find(caller.module, nameIn(item.value, caller.scope));
}

function configured(module: ModuleInstance, { key, instance }: ProviderName): ObjectValue | undefined {
  const block = module.directory.providers.get(key);
  if (block === undefined || (module.caller !== undefined && isProxy(block))) return undefined;
  const scope = scopeOf(module, block, instance);
  return scope && evaluateBody(block.body, block.header, block.span, scope);
}

/** A configuration with nothing in it but its alias says that the caller hands one down. */
function isProxy({ body }: BlockNode): boolean {
  return (
    body.blocks.length === 0 && body.attributes.every(({ name }) => name === 'alias' || name === 'version')
  );
}

function scopeOf(
  { scope }: ModuleInstance,
  block: BlockNode,
  instance: string | undefined,
): Scope | undefined {
  const expansion = expandBlock(block.body, scope);
  if (expansion.kind === 'single') return scope;
  if (expansion.kind === 'open') return expansion.scope;
  return expansion.keys.find(({ key }) => String(key) === instance)?.scope;
}

function inherited({ caller }: ModuleInstance, name: ProviderName): ObjectValue | undefined {
  if (caller === undefined || name.key.includes('.')) return undefined;
  // With `providers`, nothing else is handed down.
  if (attributeNamed(caller.block.body, 'providers') !== undefined) return undefined;
  return find(caller.module, name);
}

/** `aws.west`, also in quotes as it was written before version 0.12, and `aws.by_region[each.key]`. */
function nameIn(expression: Expression, scope: Scope): ProviderName | undefined {
  if (expression.kind !== 'index') return { key: unquoted(expression), instance: undefined };
  const instance = textOfPrimitive(evaluate(expression.key, scope));
  return instance === undefined ? undefined : { key: unquoted(expression.collection), instance };
}

function unquoted({ span }: Expression): string {
  return textOf(span).replaceAll(/["\s]/g, '');
}
