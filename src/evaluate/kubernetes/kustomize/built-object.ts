import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { nodeAt, textAt } from './node.ts';

/** An object on its way through the kustomizations. */
export interface BuiltObject {
  readonly node: MappingNode;
  /** Where it is written, or generated. */
  readonly file: SourceFile;
  /** The names that it had before, each with the namespace of the time. */
  readonly formerly: readonly FormerName[];
}

export interface FormerName {
  readonly name: string;
  readonly namespace: string | undefined;
}

export interface ObjectId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

export function idOf({ node }: BuiltObject): ObjectId {
  const apiVersion = textAt(node, 'apiVersion') ?? '';
  const slash = apiVersion.indexOf('/');
  return {
    group: apiVersion.slice(0, Math.max(0, slash)),
    version: apiVersion.slice(slash + 1),
    kind: textAt(node, 'kind') ?? '',
    name: textAt(node, 'metadata', 'name') ?? '',
    namespace: textAt(node, 'metadata', 'namespace'),
  };
}

/** Every name that the object has or had. */
export function namesOf(object: BuiltObject): readonly FormerName[] {
  const { name, namespace } = idOf(object);
  return [...object.formerly, { name, namespace }];
}

/** The object with another tree; a name or namespace that it loses is remembered. */
export function withNode(object: BuiltObject, node: DataNode): BuiltObject {
  if (node === object.node || node.kind !== 'mapping') return object;
  const before = idOf(object);
  const changed = { ...object, node };
  const after = idOf(changed);
  if (before.name === after.name && before.namespace === after.namespace) return changed;
  return { ...changed, formerly: [...object.formerly, { name: before.name, namespace: before.namespace }] };
}

/** True where an object has the look of one: an `apiVersion`, a `kind`, a name. */
export function isObject(node: DataNode | undefined): node is MappingNode {
  return (
    node?.kind === 'mapping' &&
    textAt(node, 'apiVersion') !== undefined &&
    textAt(node, 'kind') !== undefined &&
    nodeAt(node, 'metadata')?.kind === 'mapping'
  );
}
