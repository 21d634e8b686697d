import { coreValue } from '../../../parse/yaml/core-schema.ts';
import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, withNode } from './built-object.ts';
import { changedAtPath, keysOfPath, sourceAt } from './field-path.ts';
import { isNull, itemsAt, nodeAt, scalarNode, textAt } from './node.ts';
import { labelSelection, namedSelection, type Selection } from './selection.ts';

/** More makes no sense, and each is looked for in every object. */
const MAX_TARGETS = 1_000;

/** Texts grow no longer than this. */
const MAX_TEXT = 20_000;

/**
 * The objects with a value of one copied into others.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export function withReplacement(
  objects: readonly BuiltObject[],
  replacement: DataNode,
): readonly BuiltObject[] {
  const source = nodeAt(replacement, 'source');
  const from = source && objects.findIndex(namedSelection(source));
  const read = (object: BuiltObject | undefined) =>
    nodeAt(replacement, 'sourceValue') ?? (source && object && copiedValue(source, object));
  let value = read(objects[from ?? -1]);
  const targets = itemsAt(replacement, 'targets').slice(0, MAX_TARGETS);
  return targets.reduce<readonly BuiltObject[]>((before, target) => {
    const isMeant = selectionOf(target);
    const paths = pathsOf(target);
    const options = nodeAt(target, 'options');
    return before.map((object, index) => {
      if (!isMeant(object)) return object;
      const changed = paths.reduce((result, path) => copied(result, path, value, options), object);
      // What the source itself becomes is copied to those that follow.
      if (index === from && !hasDelimiter(source)) value = read(changed);
      return changed;
    });
  }, objects);
}

function copied(
  object: BuiltObject,
  path: readonly string[],
  value: DataNode | undefined,
  options: DataNode | undefined,
): BuiltObject {
  if (value === undefined) return object;
  const place = textAt(options, 'create') === 'true' ? value.span : undefined;
  const set = (old: DataNode | undefined) => replaced(old, value, options);
  return withNode(object, changedAtPath(object.node, path, set, place));
}

function pathsOf(target: DataNode): readonly (readonly string[])[] {
  const paths = itemsAt(target, 'fieldPaths').flatMap((path) => (path.kind === 'scalar' ? [path.text] : []));
  return (paths.length === 0 ? ['metadata.name'] : paths).slice(0, MAX_TARGETS).map(keysOfPath);
}

function selectionOf(target: DataNode): Selection {
  const select = nodeAt(target, 'select');
  if (select === undefined) return () => false;
  const [isNamed, hasLabels] = [namedSelection(select), labelSelection(select)];
  const rejected = itemsAt(target, 'reject').flatMap((reject): Selection[] => {
    const says = (...keys: readonly string[]) => keys.some((key) => nodeAt(reject, key) !== undefined);
    return [
      ...(says('group', 'version', 'kind', 'name', 'namespace') ? [namedSelection(reject)] : []),
      ...(says('labelSelector', 'annotationSelector') ? [labelSelection(reject)] : []),
    ];
  });
  return (object) =>
    hasLabels(object) && isNamed(object) && !rejected.some((isRejected) => isRejected(object));
}

function hasDelimiter(source: DataNode | undefined): boolean {
  return (textAt(source, 'options', 'delimiter') ?? '') !== '';
}

function copiedValue(source: DataNode, object: BuiltObject): DataNode | undefined {
  const value = sourceAt(object.node, keysOfPath(textAt(source, 'fieldPath') ?? 'metadata.name'));
  if (value === undefined || isNull(value)) return undefined;
  if (!hasDelimiter(source)) return value;
  const parts = value.kind === 'scalar' ? value.text.split(textAt(source, 'options', 'delimiter') ?? '') : [];
  const part = parts[Number(textAt(source, 'options', 'index') ?? 0)];
  return part === undefined ? undefined : { ...value, ...scalarNode(part, value.span) };
}

/** The value, or with a delimiter the old text with one part of it replaced. */
function replaced(old: DataNode | undefined, value: DataNode, options: DataNode | undefined): DataNode {
  if (value.kind !== 'scalar') {
    // A text takes nothing of a mapping or a list.
    return old?.kind === 'scalar' ? replaced(old, scalarNode('', value.span), options) : value;
  }
  if (old !== undefined && old.kind !== 'scalar') return value;
  const before = old?.text ?? '';
  const isText = old !== undefined && typeof old.value === 'string';
  const delimiter = textAt(options, 'delimiter') ?? '';
  if (delimiter === '') return withText(value, value.text, isText);
  const index = Number(textAt(options, 'index') ?? 0);
  const joined = withPart(before.split(delimiter), index, value.text).join(delimiter);
  const isTooLong = joined.length > Math.max(MAX_TEXT, before.length);
  return isTooLong && old !== undefined ? old : withText(value, joined, isText);
}

function withPart(parts: readonly string[], index: number, part: string): readonly string[] {
  if (index < 0) return [part, ...parts];
  return index >= parts.length ? [...parts, part] : parts.with(index, part);
}

/** What was a text stays one; a number stays a number where the new text is one. */
function withText(value: ScalarNode, text: string, isText: boolean): ScalarNode {
  return { ...value, text, value: isText ? text : coreValue(text) };
}
