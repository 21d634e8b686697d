import { coreValue } from '../../../parse/yaml/core-schema.ts';
import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, withNode } from './built-object.ts';
import { changedAtPath, keysOfPath, sourceAt } from './field-path.ts';
import { isNull, itemsAt, nodeAt, scalarNode, textAt } from './node.ts';
import { labelSelection, namedSelection, type Selection } from './selection.ts';

/** More makes no sense, and each is looked for in every object. */
const MAX_TARGETS = 1_000;

const MAX_TEXT = 100_000;

/**
 * The objects with a value of one copied into others.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/
 */
export function withReplacement(
  objects: readonly BuiltObject[],
  replacement: DataNode,
): readonly BuiltObject[] {
  const value = copiedValue(replacement, objects);
  if (value === undefined) return objects;
  const targets = itemsAt(replacement, 'targets').slice(0, MAX_TARGETS);
  return targets.reduce<readonly BuiltObject[]>((before, target) => {
    const isMeant = selectionOf(target);
    const paths = pathsOf(target);
    const options = nodeAt(target, 'options');
    const place = textAt(options, 'create') === 'true' ? value.span : undefined;
    const set = (old: DataNode | undefined) => replaced(old, value, options);
    return before.map((object) =>
      isMeant(object)
        ? paths.reduce(
            (result, path) => withNode(result, changedAtPath(result.node, path, set, place)),
            object,
          )
        : object,
    );
  }, objects);
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

function copiedValue(replacement: DataNode, objects: readonly BuiltObject[]): DataNode | undefined {
  const stated = nodeAt(replacement, 'sourceValue');
  if (stated !== undefined) return stated;
  const source = nodeAt(replacement, 'source');
  if (source === undefined) return undefined;
  const object = objects.find(namedSelection(source));
  const value = object && sourceAt(object.node, keysOfPath(textAt(source, 'fieldPath') ?? 'metadata.name'));
  if (value === undefined || isNull(value)) return undefined;
  const delimiter = textAt(source, 'options', 'delimiter');
  if (delimiter === undefined || delimiter === '') return value;
  const part =
    value.kind === 'scalar'
      ? value.text.split(delimiter)[Number(textAt(source, 'options', 'index') ?? 0)]
      : undefined;
  return part === undefined ? undefined : { ...value, ...scalarNode(part, value.span) };
}

/** The value, or with a delimiter the old text with one part of it replaced. */
function replaced(old: DataNode | undefined, value: DataNode, options: DataNode | undefined): DataNode {
  if (old?.kind !== 'scalar')
    return old === undefined && value.kind === 'scalar' ? withText(value, value.text, false) : value;
  // A text takes nothing of a mapping or a list.
  if (value.kind !== 'scalar') return replaced(old, scalarNode('', value.span), options);
  const delimiter = textAt(options, 'delimiter') ?? '';
  if (delimiter === '') return withText(value, value.text, typeof old.value === 'string');
  const parts = old.text.split(delimiter);
  const index = Number(textAt(options, 'index') ?? 0);
  const joined = (
    index < 0
      ? [value.text, ...parts]
      : index >= parts.length
        ? [...parts, value.text]
        : parts.with(index, value.text)
  ).join(delimiter);
  return joined.length > MAX_TEXT ? old : withText(value, joined, typeof old.value === 'string');
}

/** What was a text stays one; a number stays a number where the new text is one. */
function withText(value: ScalarNode, text: string, isText: boolean): ScalarNode {
  return { ...value, text, value: isText ? text : coreValue(text) };
}
