import type { DataNode, MappingEntry, MappingNode, SequenceNode } from '../../../parse/yaml/tree.ts';
import { entryOf, textAt, withEntry, withoutEntry } from './node.ts';

/**
 * The fields by which strategic merge tells the items of a list apart, by the name of the list. Other lists are
 * replaced as a whole. Source: `x-kubernetes-patch-merge-key` in Kubernetes' OpenAPI document,
 * https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
const mergeKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['ports', ['containerPort', 'port']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['volumes', ['name']],
  ['imagePullSecrets', ['name']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey']],
  ['resourceClaims', ['name']],
  ['ownerReferences', ['uid']],
  ['secrets', ['name']],
  ['webhooks', ['name']],
  ['conditions', ['type']],
]);

const MAX_DEPTH = 64;

/** Kinds whose lists Kubernetes knows to merge; of others (custom resources) every list is replaced. */
const knownGroups = /^(?:$|apps$|batch$|autoscaling$|policy$|extensions$|[a-z.]+\.k8s\.io$)/;

/** The object with a strategic merge patch; undefined where the patch deletes it. */
export function mergedPatch(target: MappingNode, patch: MappingNode): MappingNode | undefined {
  if (textAt(patch, '$patch') === 'delete') return undefined;
  const apiVersion = textAt(target, 'apiVersion') ?? '';
  const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
  return mergedMapping(target, patch, knownGroups.test(group), 0);
}

function mergedMapping(target: MappingNode, patch: MappingNode, byKeys: boolean, depth: number): MappingNode {
  if (depth > MAX_DEPTH) return target;
  if (textAt(patch, '$patch') === 'replace') return withoutEntry(patch, '$patch');
  let merged = target;
  for (const entry of patch.entries) {
    if (entry.key.startsWith('$')) continue;
    const old = entryOf(merged, entry.key);
    merged = isNull(entry.value)
      ? withoutEntry(merged, entry.key)
      : withEntry(merged, mergedEntry(old, entry, byKeys, depth + 1));
  }
  return merged;
}

/** What both have is merged at the place of the target; else the patch is what a person would change. */
function mergedEntry(
  old: MappingEntry | undefined,
  patch: MappingEntry,
  byKeys: boolean,
  depth: number,
): MappingEntry {
  if (old?.value.kind === 'mapping' && patch.value.kind === 'mapping') {
    if (textAt(patch.value, '$patch') === 'delete') return { ...old, value: { ...patch.value, entries: [] } };
    return { ...old, value: mergedMapping(old.value, patch.value, byKeys, depth) };
  }
  if (old?.value.kind === 'sequence' && patch.value.kind === 'sequence') {
    const value = mergedList(patch.key, old.value, patch.value, byKeys, depth);
    if (value !== undefined) return { ...old, value };
  }
  return { ...patch, value: withoutDirectives(patch.value, 0) };
}

/** Undefined where the items are not told apart, so that the patch replaces the whole list. */
function mergedList(
  name: string,
  target: SequenceNode,
  patch: SequenceNode,
  byKeys: boolean,
  depth: number,
): SequenceNode | undefined {
  const keys = byKeys ? mergeKeys.get(name) : undefined;
  const changes = patch.items.filter((item) => !isReplaceAll(item));
  const key = keys?.find((candidate) =>
    [...target.items, ...changes].every((item) => isDelete(item) || textAt(item, candidate) !== undefined),
  );
  if (key === undefined || changes.length < patch.items.length) return undefined;
  // As the real tool does it: what the patch speaks of comes first, in the order of the patch.
  const first: DataNode[] = [];
  const spokenOf = new Set<string | undefined>();
  for (const change of changes) {
    if (change.kind !== 'mapping') return undefined;
    const wanted = textAt(change, key);
    const item = target.items.find((candidate) => textAt(candidate, key) === wanted);
    spokenOf.add(wanted);
    if (isDelete(change)) continue;
    first.push(
      item?.kind === 'mapping' ? mergedMapping(item, change, byKeys, depth) : withoutDirectives(change, 0),
    );
  }
  const others = target.items.filter((item) => !spokenOf.has(textAt(item, key)));
  return { ...target, items: [...first, ...others] };
}

function isReplaceAll(item: DataNode): boolean {
  return textAt(item, '$patch') === 'replace' && item.kind === 'mapping' && item.entries.length === 1;
}

function isDelete(item: DataNode): boolean {
  return textAt(item, '$patch') === 'delete';
}

function isNull(node: DataNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** What is added has no use for the directives of a merge, nor for the nulls that delete. */
function withoutDirectives(node: DataNode, depth: number): DataNode {
  if (depth > MAX_DEPTH) return node;
  if (node.kind === 'sequence')
    return {
      ...node,
      items: node.items
        .filter((item) => !isReplaceAll(item) && !isDelete(item))
        .map((item) => withoutDirectives(item, depth + 1)),
    };
  if (node.kind !== 'mapping') return node;
  const entries = node.entries
    .filter(({ key, value }) => !key.startsWith('$') && !isNull(value))
    .map((entry) => ({ ...entry, value: withoutDirectives(entry.value, depth + 1) }));
  return { ...node, entries };
}
