import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, NOWHERE, withNode } from './built-object.ts';
import { changedField, type FieldSpec, isOfKind, type KindSpec } from './field-spec.ts';
import { entryNode, itemsAt, nodeAt, scalarNode, textAt, withEntry } from './node.ts';
import type { NameReference } from './transformer-config.ts';

interface Renamed {
  /** Objects that had another name, or were put into a namespace, by every name that they had. */
  readonly byName: ReadonlyMap<string, readonly Candidate[]>;
  /** Where all objects are and were first, each pair once. */
  readonly places: readonly Whereabouts[];
}

interface Whereabouts {
  /** Where it is, and where it was first. */
  readonly place: string;
  readonly origin: string;
  readonly namespace: string | undefined;
}

interface Candidate extends Whereabouts {
  readonly object: BuiltObject;
  readonly name: string;
}

/**
 * The objects with every name that one of them lost replaced where the others use it.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/filters/nameref/nameref.go
 */
export function withReferences(
  objects: readonly BuiltObject[],
  references: readonly NameReference[],
): readonly BuiltObject[] {
  const renamed = byFormerName(objects);
  if (renamed.byName.size === 0) return objects;
  return objects.map((object) => {
    const id = idOf(object);
    const first = { ...id, kind: object.formerly[0]?.kind ?? id.kind };
    const node = references.reduce<DataNode>(
      (before, { to, from }) =>
        from.reduce(
          (changed, spec) =>
            isOfKind(spec, first) ? withField(changed, spec, to, object, renamed) : changed,
          before,
        ),
      object.node,
    );
    return withNode(object, node);
  });
}

function byFormerName(objects: readonly BuiltObject[]): Renamed {
  const renamed = new Map<string, Candidate[]>();
  const places = new Map<string, Whereabouts>();
  for (const object of objects) {
    const [first] = object.formerly;
    const id = idOf(object);
    const { place } = id;
    const origin = first?.namespace ?? place;
    places.set(`${place}/${origin}/${id.namespace}`, { place, origin, namespace: id.namespace });
    if (first === undefined) continue;
    const candidate = {
      object,
      name: id.name,
      place,
      origin,
      namespace: id.namespace,
    };
    for (const name of new Set(object.formerly.map((former) => former.name))) {
      const known = renamed.get(name);
      if (known === undefined) renamed.set(name, [candidate]);
      else known.push(candidate);
    }
  }
  return { byName: renamed, places: [...places.values()] };
}

function withField(
  node: DataNode,
  spec: FieldSpec,
  to: KindSpec,
  referrer: BuiltObject,
  renamed: Renamed,
): DataNode {
  const named = (name: string) => candidatesFor(renamed.byName.get(name) ?? [], to, spec, referrer);
  const change = (field: DataNode | undefined): DataNode | undefined => {
    switch (field?.kind) {
      case 'scalar': {
        const chosen = chosenOf(named(field.text), referrer, (candidate) => candidate.name);
        if (chosen === undefined || chosen.name === field.text) return undefined;
        return { ...field, text: chosen.name, value: chosen.name };
      }
      case 'mapping':
        return withNameAndNamespace(field, named, referrer, renamed.places);
      case 'sequence':
        return { ...field, items: field.items.map((item) => change(item) ?? item) };
      default:
        return undefined;
    }
  };
  return changedField(node, spec, change);
}

/** A reference that may state a namespace: the account of a binding, the Service of a webhook. */
function withNameAndNamespace(
  field: MappingNode,
  named: (name: string) => readonly Candidate[],
  referrer: BuiltObject,
  places: readonly Whereabouts[],
): DataNode | undefined {
  const name = nodeAt(field, 'name');
  if (name?.kind !== 'scalar') return undefined;
  const stated = textAt(field, 'namespace');
  const all = named(name.text);
  const near = stated === undefined ? all : inNamespace(stated, all, referrer, places);
  const chosen = chosenOf(near, referrer, (candidate) => `${candidate.namespace ?? ''}/${candidate.name}`);
  if (chosen === undefined || (chosen.name === name.text && !chosen.namespace)) return undefined;
  const renamed = withEntry(field, entryNode('name', { ...name, text: chosen.name, value: chosen.name }));
  if (!chosen.namespace) return renamed;
  return withEntry(renamed, entryNode('namespace', scalarNode(chosen.namespace, name.span)));
}

/** Those that were in a namespace first or, where nothing was, those that are in it. */
function inNamespace(
  stated: string,
  all: readonly Candidate[],
  referrer: BuiltObject,
  places: readonly Whereabouts[],
): readonly Candidate[] {
  if (stated === NOWHERE) return [];
  const isNear = nearness(referrer);
  const key = places.some((one) => one.origin === stated && isNear(one, true)) ? 'origin' : 'place';
  return all.filter((candidate) => candidate[key] === stated);
}

/** Whether the referrer may speak of something in a place; accounts may be in the namespaces that it states. */
function nearness(referrer: BuiltObject): (where: Whereabouts, mayBeAccount: boolean) => boolean {
  const own = idOf(referrer);
  const here = own.place;
  const reachable = new Set(own.kind === 'RoleBinding' ? accountNamespaces(referrer.node) : []);
  return ({ place, namespace }, mayBeAccount) =>
    here === NOWHERE ||
    place === NOWHERE ||
    place === here ||
    (mayBeAccount && reachable.has(namespace ?? ''));
}

/** Those that had the name and are of the kind, where the referrer may speak of them. */
function candidatesFor(
  all: readonly Candidate[],
  to: KindSpec,
  { path }: FieldSpec,
  referrer: BuiltObject,
): readonly Candidate[] {
  if (all.length === 0) return all;
  const isNear = nearness(referrer);
  const role = path.at(-2) === 'roleRef' && path.at(-1) === 'name' ? roleOf(referrer.node) : undefined;
  return all.filter((candidate) => {
    const { group, version, kind: now } = idOf(candidate.object);
    const isOf = (wanted: KindSpec) =>
      candidate.object.formerly.some(({ kind }) => isOfKind(wanted, { group, version, kind }));
    return isOf(to) && (role === undefined || isOf(role)) && isNear(candidate, now === 'ServiceAccount');
  });
}

function roleOf(node: DataNode): KindSpec | undefined {
  const [group, kind] = [textAt(node, 'roleRef', 'apiGroup'), textAt(node, 'roleRef', 'kind')];
  return group === undefined || kind === undefined ? undefined : { group, version: '', kind };
}

function accountNamespaces(node: DataNode): readonly string[] {
  return itemsAt(node, 'subjects').flatMap((subject) => {
    const namespace = textAt(subject, 'namespace');
    return textAt(subject, 'kind') !== 'ServiceAccount' || namespace === undefined ? [] : [namespace];
  });
}

/** Of several, the one that was renamed as the referrer was; none where that leaves it open. */
function chosenOf(
  candidates: readonly Candidate[],
  referrer: BuiltObject,
  identity: (candidate: Candidate) => string,
): Candidate | undefined {
  if (candidates.length <= 1) return candidates[0];
  const alike = candidates.filter(({ object }) => isRenamedAlike(object, referrer, true));
  const best =
    alike.length > 1 ? alike.filter(({ object }) => isRenamedAlike(object, referrer, false)) : alike;
  return new Set(best.map(identity)).size === 1 ? best[0] : undefined;
}

function isRenamedAlike(a: BuiltObject, b: BuiltObject, allowsNone: boolean): boolean {
  const alike = (one: readonly string[], other: readonly string[]) =>
    (allowsNone && (one.length === 0 || other.length === 0)) || endsAlike(one, other);
  return alike(a.prefixes, b.prefixes) && alike(a.suffixes, b.suffixes);
}

/** Whether the shorter list is the end of the longer one. */
function endsAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return long.length === 0;
  return short.every((text, index) => text === long[index + long.length - short.length]);
}
