import type { DataNode, MappingEntry } from '../parse/yaml/tree.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import type { Span } from '../source/span.ts';
import type { ConfigProblem } from './config-problem.ts';
import { type ConfigurableRule, configSchema, type JsonSchema } from './schema.ts';
import type { SchemaError } from './validate.generated.js';

/** An error of the schema as a sentence with its place, the allowed values and the nearest name. */
export function explainError(
  error: SchemaError,
  root: DataNode,
  rules: readonly ConfigurableRule[],
): ConfigProblem {
  const written = partsOf(error.instancePath);
  const at = lookUp(root, written);
  const path = withinOverride(written);
  const named = nameOf(path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(error.params.additionalProperty), path, at, rules);
    case 'enum':
      return { message: notAllowed(named, at.node, textsIn(error.params.allowedValues)), span: at.span };
    case 'required':
      return { message: `${named} needs \`${String(error.params.missingProperty)}\`.`, span: at.span };
    case 'type':
      return {
        message: `${named} has to be ${kindNames[String(error.params.type)] ?? 'something else'}.`,
        span: at.span,
      };
    case 'minimum':
    case 'maximum': {
      const bound = error.keyword === 'minimum' ? 'at least' : 'at most';
      return { message: `${named} has to be ${bound} ${String(error.params.limit)}.`, span: at.span };
    }
    case 'pattern':
      return { message: `${named} must not be empty.`, span: at.span };
    default:
      return { message: `${named} is not valid (${error.keyword}).`, span: at.span };
  }
}

/** An override has the keys of a configuration, so what is said of them is the same. */
function withinOverride(path: readonly string[]): readonly string[] {
  return path[0] === 'overrides' && path.length > 2 ? path.slice(2) : path;
}

/** What JSON Schema's types are called. */
export const kindNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
};

export interface Located {
  readonly node: DataNode;
  /** The key with its value, where there is a key: what a person would look at. */
  readonly span: Span;
}

function unknownKey(
  key: string,
  path: readonly string[],
  { node, span }: Located,
  rules: readonly ConfigurableRule[],
): ConfigProblem {
  const entry = node.kind === 'mapping' ? entryOf(node.entries, key) : undefined;
  const known = keysAt(path, rules);
  const [what, hint] = describeKey(path, known);
  return {
    message: [`\`${key}\` is not ${what}.`, didYouMean(key, known) ?? hint].join(' ').trim(),
    span: entry?.keySpan ?? span,
  };
}

/** What a key in a mapping is called, and what to say where no known one is near. */
function describeKey(path: readonly string[], known: readonly string[]): readonly [string, string] {
  const allowed = known.length === 0 ? '' : `Allowed: ${listed(known)}.`;
  if (path.length === 0) return ['a setting', allowed];
  if (path.length === 1 && path[0] === 'rules') return ['a rule', '`infra-lint rules` lists them.'];
  if (path[2] === 'options') return [`an option of \`${path[1]}\``, allowed || 'It has none.'];
  const owner = nameOf(path);
  return [`a key of ${owner.startsWith('An ') ? `an ${owner.slice(3)}` : owner}`, allowed];
}

/** The keys that the schema allows in a mapping. */
function keysAt(path: readonly string[], rules: readonly ConfigurableRule[]): readonly string[] {
  const whole = configSchema(rules);
  let schema: unknown = whole;
  for (const part of path) {
    const branch = objectBranch(schema, whole);
    schema = property(property(branch, 'properties'), part) ?? property(branch, 'items');
  }
  return Object.keys(property(objectBranch(schema, whole), 'properties') ?? {});
}

/** The part of a schema that speaks of mappings: of a rule's, that for its long form; of a reference, its target. */
function objectBranch(schema: unknown, whole: JsonSchema): unknown {
  const branch = property(schema, 'then') ?? property(property(schema, 'allOf'), '0') ?? schema;
  const reference: unknown = property(branch, '$ref');
  if (typeof reference !== 'string') return branch;
  return property(property(whole, 'definitions'), reference.slice('#/definitions/'.length));
}

function property(schema: unknown, name: string): JsonSchema | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  return new Map<string, JsonSchema>(Object.entries(schema)).get(name);
}

function notAllowed(named: string, node: DataNode, allowed: readonly string[]): string {
  const values = `Allowed: ${listed(allowed)}.`;
  if (node.kind !== 'scalar') return `${named} has to be one word. ${values}`;
  return [`${named} is \`${node.text}\`, which it cannot be.`, didYouMean(node.text, allowed) ?? values].join(
    ' ',
  );
}

/** A value as people speak of it: `rules.single-az.severity` is "`severity` of `single-az`". */
function nameOf(path: readonly string[]): string {
  const [first, second, third, fourth] = path;
  if (first === undefined) return 'The configuration';
  if (first === 'rules' && second !== undefined && third !== undefined)
    return `\`${fourth !== undefined ? fourth : third}\` of \`${second}\``;
  if (first === 'rules' && second !== undefined) return `\`${second}\``;
  if (first === 'environments' && third !== undefined) return `\`${third}\` of \`environments\``;
  return second === undefined ? `\`${first}\`` : `An entry of \`${first}\``;
}

/** What stands at a path of keys and indexes; the nearest that is there. */
export function lookUp(root: DataNode, path: readonly string[]): Located {
  let located: Located = { node: root, span: root.span };
  for (const part of path) {
    const { node } = located;
    if (node.kind === 'sequence') {
      const item = node.items[Number(part)];
      if (item !== undefined) located = { node: item, span: item.span };
    } else if (node.kind === 'mapping') {
      const entry = entryOf(node.entries, part);
      if (entry !== undefined) located = { node: entry.value, span: entry.span };
    }
  }
  return located;
}

function entryOf(entries: readonly MappingEntry[], key: string): MappingEntry | undefined {
  return entries.findLast((entry) => entry.key === key);
}

/** The parts of a JSON Pointer. Source: https://www.rfc-editor.org/rfc/rfc6901 */
export function partsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
