import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { isClusterScoped } from './cluster-scope.ts';
import { changedAt, nodeAt, scalarNode, textAt } from './node.ts';

/** An object on its way through the kustomizations. */
export interface BuiltObject {
  readonly node: MappingNode;
  /** Where it is written, or generated. */
  readonly file: SourceFile;
  /** What it was called before, from the first on. */
  readonly formerly: readonly FormerId[];
  /** What was put before its name, and behind it. */
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** Its name gets a hash of its content at the end of the build. */
  readonly isHashed: boolean;
  /** The names of variables that take their value from it. */
  readonly vars: readonly string[];
}

export interface FormerId {
  readonly name: string;
  /** `default` where none was stated. */
  readonly namespace: string;
  readonly kind: string;
}

export interface ObjectId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** What no namespace is called: of objects that live in none. */
export const NOWHERE = '';

export function newObject(node: MappingNode, file: SourceFile): BuiltObject {
  return { node, file, formerly: [], prefixes: [], suffixes: [], isHashed: false, vars: [] };
}

/** Trees do not change, and are asked for their identity at every step of a build. */
const known = new WeakMap<MappingNode, FullId>();

/** An identity with the namespace that it means, `default` where it states none. */
interface FullId extends ObjectId {
  readonly place: string;
}

export function idOf({ node }: Pick<BuiltObject, 'node'>): FullId {
  const read = known.get(node);
  if (read !== undefined) return read;
  const id = {
    ...readApiVersion(textAt(node, 'apiVersion')),
    kind: textAt(node, 'kind') ?? '',
    name: textAt(node, 'metadata', 'name') ?? '',
    namespace: textAt(node, 'metadata', 'namespace'),
  };
  const full = { ...id, place: placeOf(id) };
  known.set(node, full);
  return full;
}

export function readApiVersion(text = ''): { readonly group: string; readonly version: string } {
  const slash = text.indexOf('/');
  return { group: text.slice(0, Math.max(0, slash)), version: text.slice(slash + 1) };
}

/** The namespace that an object is in, `default` where it states none. */
export function placeOf({ group, version, kind, namespace }: Omit<ObjectId, 'name'>): string {
  if (isClusterScoped(group, version, kind)) return NOWHERE;
  return namespace === undefined || namespace === '' ? 'default' : namespace;
}

export function currentId(object: BuiltObject): FormerId {
  const id = idOf(object);
  return { name: id.name, namespace: id.place, kind: id.kind };
}

/** Everything that the object was called, and is. */
export function idsOf(object: BuiltObject): readonly FormerId[] {
  return [...object.formerly, currentId(object)];
}

/** The object with another tree. */
export function withNode(object: BuiltObject, node: DataNode): BuiltObject {
  return node === object.node || node.kind !== 'mapping' ? object : { ...object, node };
}

/** The object, which remembers what it is called now. */
export function remembering(object: BuiltObject): BuiltObject {
  const id = currentId(object);
  const isKnown = object.formerly.some(
    ({ name, namespace, kind }) => name === id.name && namespace === id.namespace && kind === id.kind,
  );
  return isKnown ? object : { ...object, formerly: [...object.formerly, id] };
}

export function withName(object: BuiltObject, name: string): BuiltObject {
  return withNode(
    object,
    changedAt(object.node, ['metadata', 'name'], (old) =>
      old?.kind === 'scalar' ? { ...old, text: name, value: name } : scalarNode(name, object.node.span),
    ),
  );
}

/** What tells two objects of a build apart. */
export function keyOf(object: BuiltObject): string {
  const id = idOf(object);
  return [id.group, id.version, id.kind, id.place, id.name].join('\n');
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
