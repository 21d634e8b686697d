import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, currentId, idOf, idsOf, isObject, readApiVersion } from './built-object.ts';
import { isOfKind, readKindSpec } from './field-spec.ts';
import { readSelector } from './label-selector.ts';
import { nodeAt, textAt } from './node.ts';
import { wholePattern } from './pattern.ts';

/** Whether an object is one of those that somebody speaks of. */
export type Selection = (object: BuiltObject) => boolean;

/**
 * The objects that the `target` of a patch describes: every part of it is a pattern. Names and namespaces are those
 * that an object had first or has now.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function targetSelection(target: DataNode): Selection {
  const pattern = (key: string) => wholePattern(textAt(target, key) ?? '');
  const [group, version, kind] = [pattern('group'), pattern('version'), pattern('kind')];
  const [name, namespace] = [pattern('name'), pattern('namespace')];
  const hasLabels = labelSelection(target);
  return (object) => {
    const id = idOf(object);
    const now = currentId(object);
    const first = object.formerly[0] ?? now;
    return (
      group(id.group) &&
      version(id.version) &&
      kind(id.kind) &&
      (name(first.name) || name(now.name)) &&
      (namespace(first.namespace) || namespace(now.namespace)) &&
      hasLabels(object)
    );
  };
}

/** The objects whose labels and annotations are as a `target` or `select` wants them. */
export function labelSelection(target: DataNode): Selection {
  const labels = readSelector(textAt(target, 'labelSelector'));
  const annotations = readSelector(textAt(target, 'annotationSelector'));
  return ({ node }) =>
    labels(nodeAt(node, 'metadata', 'labels')) && annotations(nodeAt(node, 'metadata', 'annotations'));
}

/** The objects that the `source` or `select` of a replacement names, by any name that they have or had. */
export function namedSelection(selector: DataNode): Selection {
  const wanted = readKindSpec(selector);
  const [name, namespace] = [textAt(selector, 'name') ?? '', textAt(selector, 'namespace') ?? ''];
  return (object) => {
    const { group, version } = idOf(object);
    return idsOf(object).some(
      (id) =>
        isOfKind(wanted, { group, version, kind: id.kind }) &&
        (name === '' || name === id.name) &&
        (namespace === '' || namespace === id.namespace),
    );
  };
}

/** The objects that a strategic merge patch names, by any name that they have or had. */
export function patchedSelection(patch: MappingNode): Selection {
  if (!isObject(patch)) return () => false;
  const wanted = idOf({ node: patch });
  const { place } = wanted;
  return (object) => {
    const { group, version } = readApiVersion(textAt(object.node, 'apiVersion'));
    return (
      group === wanted.group &&
      version === wanted.version &&
      idsOf(object).some((id) => id.kind === wanted.kind && id.name === wanted.name && id.namespace === place)
    );
  };
}
