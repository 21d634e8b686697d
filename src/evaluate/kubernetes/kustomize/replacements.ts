import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, withNode } from './built-object.ts';
import { changedAt, itemsAt, nodeAt, textAt } from './node.ts';
import { isSelected } from './patch-target.ts';
import { podSpecPath } from './pod-paths.ts';

/**
 * The objects with values of one copied into others.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export function withReplacements(
  objects: readonly BuiltObject[],
  replacements: readonly DataNode[],
): readonly BuiltObject[] {
  return replacements.reduce(replaced, objects);
}

function replaced(objects: readonly BuiltObject[], replacement: DataNode): readonly BuiltObject[] {
  const source = nodeAt(replacement, 'source');
  const value = source && sourceValue(objects, source);
  if (value === undefined) return objects;
  return itemsAt(replacement, 'targets').reduce<readonly BuiltObject[]>((changed, target) => {
    const select = nodeAt(target, 'select');
    const rejected = itemsAt(target, 'reject');
    const paths = itemsAt(target, 'fieldPaths').flatMap((path) =>
      path.kind === 'scalar' ? [path.text] : [],
    );
    return changed.map((object) => {
      if (select === undefined || !isSelected(object, select)) return object;
      if (rejected.some((reject) => isSelected(object, reject))) return object;
      return (paths.length === 0 ? ['metadata.name'] : paths).reduce(
        (result, path) =>
          withNode(result, changedAtField(result.node, keysOf(path), value, nodeAt(target, 'options'))),
        object,
      );
    });
  }, objects);
}

function sourceValue(objects: readonly BuiltObject[], source: DataNode): ScalarNode | undefined {
  const object = objects.find((candidate) => isSelected(candidate, source));
  const keys = keysOf(textAt(source, 'fieldPath') ?? 'metadata.name');
  const value = object && valueAt(object.node, keys);
  if (value?.kind !== 'scalar') return undefined;
  const part = partOf(value.text, nodeAt(source, 'options'));
  return part === undefined
    ? undefined
    : { ...value, text: part, value: part === value.text ? value.value : part };
}

function partOf(text: string, options: DataNode | undefined): string | undefined {
  const delimiter = textAt(options, 'delimiter');
  return delimiter === undefined ? text : text.split(delimiter)[Number(textAt(options, 'index') ?? 0)];
}

/** `spec.template.spec.containers.[name=web].image` as keys; `a\.b` is one key. */
function keysOf(path: string): readonly string[] {
  const keys: string[] = [];
  let key = '';
  let inBrackets = false;
  for (let at = 0; at < path.length; at++) {
    const character = path[at] ?? '';
    if (character === '\\') key += path[++at] ?? '';
    else if (character === '.' && !inBrackets) {
      keys.push(key);
      key = '';
    } else {
      if (character === '[') inBrackets = true;
      if (character === ']') inBrackets = false;
      key += character;
    }
  }
  return [...keys, key];
}

/** Whether an item of a list is the one that a key speaks of: by a field (`[name=web]`), by number, or any (`*`). */
function isItem(key: string, item: DataNode, index: number): boolean {
  if (key === '*' || key === String(index)) return true;
  const [, field = '', value] = /^\[([^=]+)=(.*)\]$/.exec(key) ?? [];
  return value !== undefined && textAt(item, field) === value;
}

function valueAt(node: DataNode, [key, ...rest]: readonly string[]): DataNode | undefined {
  if (key === undefined) return node;
  const inner =
    node.kind === 'sequence' ? node.items.find((item, index) => isItem(key, item, index)) : nodeAt(node, key);
  return inner && valueAt(inner, rest);
}

function changedAtField(
  node: DataNode,
  [key, ...rest]: readonly string[],
  value: ScalarNode,
  options: DataNode | undefined,
): DataNode {
  if (key === undefined) return combined(node, value, options);
  if (node.kind === 'sequence') {
    const items = node.items.map((item, index) =>
      isItem(key, item, index) ? changedAtField(item, rest, value, options) : item,
    );
    return { ...node, items };
  }
  const isCreated = textAt(options, 'create') === 'true';
  return changedAt(
    node,
    [key],
    (old) => {
      if (old === undefined) return isCreated && rest.length === 0 ? value : undefined;
      return changedAtField(old, rest, value, options);
    },
    isCreated ? value.span : undefined,
  );
}

/** The value, or with a delimiter the old text with one part of it replaced. */
function combined(old: DataNode, value: ScalarNode, options: DataNode | undefined): DataNode {
  const delimiter = textAt(options, 'delimiter');
  if (delimiter === undefined || old.kind !== 'scalar') return value;
  const parts = old.text.split(delimiter);
  const index = Number(textAt(options, 'index') ?? 0);
  const text = (
    index < 0
      ? [value.text, ...parts]
      : index >= parts.length
        ? [...parts, value.text]
        : parts.with(index, value.text)
  ).join(delimiter);
  return { ...value, text, value: text };
}

const variable = /\$\(([\w.-]{1,200})\)/g;

/**
 * The objects with `$(NAME)` replaced in the arguments and environments of containers.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/vars/
 */
export function withVars(objects: readonly BuiltObject[], vars: readonly DataNode[]): readonly BuiltObject[] {
  const values = new Map<string, ScalarNode>();
  for (const declared of vars) {
    const name = textAt(declared, 'name');
    const reference = nodeAt(declared, 'objref');
    const object = reference && objects.find((candidate) => isReferred(candidate, reference));
    const path = keysOf(
      textAt(declared, 'fieldref', 'fieldpath') ??
        textAt(declared, 'fieldref', 'fieldPath') ??
        'metadata.name',
    );
    const value = object && valueAt(object.node, path);
    if (name !== undefined && value?.kind === 'scalar') values.set(name, value);
  }
  return values.size === 0 ? objects : objects.map((object) => withVarsIn(object, values));
}

function isReferred(object: BuiltObject, reference: DataNode): boolean {
  return (
    textAt(object.node, 'kind') === textAt(reference, 'kind') &&
    [textAt(object.node, 'metadata', 'name'), ...object.formerly.map(({ name }) => name)].includes(
      textAt(reference, 'name'),
    )
  );
}

function withVarsIn(object: BuiltObject, values: ReadonlyMap<string, ScalarNode>): BuiltObject {
  const pod = podSpecPath(textAt(object.node, 'kind') ?? '');
  if (pod === undefined) return object;
  const expand = (node: DataNode | undefined): DataNode | undefined => {
    if (node?.kind === 'sequence') return { ...node, items: node.items.map((item) => expand(item) ?? item) };
    if (node?.kind !== 'scalar') return undefined;
    const text = node.text.replace(variable, (whole, name: string) => values.get(name)?.text ?? whole);
    return text === node.text ? undefined : { ...node, text, value: text };
  };
  const paths = ['containers', 'initContainers'].flatMap((list) => [
    [...pod, list, 'command'],
    [...pod, list, 'args'],
    [...pod, list, 'env', 'value'],
  ]);
  return withNode(
    object,
    paths.reduce<DataNode>((node, path) => changedAt(node, path, expand), object.node),
  );
}
