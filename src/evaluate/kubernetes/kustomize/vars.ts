import type { DataNode, ScalarNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, idsOf, placeOf, readApiVersion, withNode } from './built-object.ts';
import { isClusterScoped } from './cluster-scope.ts';
import { keysOfPath, sourceAt } from './field-path.ts';
import { changedField, type FieldSpec, isOfKind } from './field-spec.ts';
import { nodeAt, textAt } from './node.ts';

/** A variable that a kustomization declares. */
export interface Var {
  readonly name: string;
  readonly path: readonly string[];
}

/** The objects, of which the one that a variable takes its value from knows it. */
export function withVarSource(objects: readonly BuiltObject[], declared: DataNode): readonly BuiltObject[] {
  const reference = nodeAt(declared, 'objref');
  const name = textAt(declared, 'name');
  if (reference === undefined || name === undefined) return objects;
  const { group, version } = readApiVersion(textAt(reference, 'apiVersion'));
  const kind = textAt(reference, 'kind') ?? '';
  const namespace = textAt(reference, 'namespace');
  const place = placeOf({ group, version, kind, namespace });
  const countsPlace = namespace !== undefined || isClusterScoped(group, version, kind);
  const isMeant = (object: BuiltObject) => {
    const own = idOf(object);
    return (
      own.group === group &&
      own.version === version &&
      idsOf(object).some(
        (id) =>
          id.kind === kind &&
          id.name === textAt(reference, 'name') &&
          (!countsPlace || id.namespace === place),
      )
    );
  };
  return objects.map((object) => (isMeant(object) ? { ...object, vars: [...object.vars, name] } : object));
}

export function readVar(declared: DataNode): Var | undefined {
  const name = textAt(declared, 'name');
  const path = textAt(declared, 'fieldref', 'fieldpath') ?? textAt(declared, 'fieldref', 'fieldPath');
  // `ports[0]` is the first item of `ports`.
  const keys = keysOfPath(path ?? 'metadata.name').flatMap((key) => {
    const [, list, index] = /^([^[\]]+)\[(\d+)\]$/.exec(key) ?? [];
    return list === undefined || index === undefined ? [key] : [list, index];
  });
  return name === undefined ? undefined : { name, path: keys };
}

/**
 * The objects with `$(NAME)` replaced where a variable may be used.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/vars/
 */
export function withVars(
  objects: readonly BuiltObject[],
  vars: readonly Var[],
  specs: readonly FieldSpec[],
): readonly BuiltObject[] {
  const values = new Map<string, ScalarNode>();
  for (const { name, path } of vars) {
    const source = objects.find((object) => object.vars.includes(name));
    const value = source && sourceAt(source.node, path);
    if (value?.kind === 'scalar' && value.value !== null) values.set(name, value);
  }
  if (values.size === 0) return objects;
  const change = (node: DataNode | undefined) => expanded(node, values);
  return objects.map((object) => {
    const id = idOf(object);
    const node = specs.reduce<DataNode>(
      (changed, spec) => (isOfKind(spec, id) ? changedField(changed, spec, change) : changed),
      object.node,
    );
    return withNode(object, node);
  });
}

/** A text, or the texts of a list or mapping, with the values of its variables. */
function expanded(node: DataNode | undefined, values: ReadonlyMap<string, ScalarNode>): DataNode | undefined {
  const within = (inner: DataNode) => (inner.kind === 'scalar' ? expandedText(inner, values) : inner);
  switch (node?.kind) {
    case 'scalar':
      return within(node);
    case 'sequence':
      return { ...node, items: node.items.map(within) };
    case 'mapping':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: within(entry.value) })),
      };
    default:
      return undefined;
  }
}

/** `$$` is a dollar sign; what is no variable stays. */
const expression = /\$(?:\$|\(([^)]{0,300})\))/g;

const MAX_TEXT = 20_000;

function expandedText(node: ScalarNode, values: ReadonlyMap<string, ScalarNode>): ScalarNode {
  if (typeof node.value !== 'string' || !node.text.includes('$')) return node;
  const [, whole] = /^\$\(([^)]*)\)$/.exec(node.text) ?? [];
  const value = whole === undefined ? undefined : values.get(whole);
  if (value !== undefined) return { ...node, text: value.text, value: value.value };
  const text = node.text.replace(expression, (written, name: string | undefined) =>
    name === undefined ? '$' : (values.get(name)?.text ?? written),
  );
  return text.length > Math.max(MAX_TEXT, node.text.length) ? node : { ...node, text, value: text };
}
