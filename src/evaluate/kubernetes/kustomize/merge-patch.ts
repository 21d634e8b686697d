import type { DataNode, MappingEntry, MappingNode, SequenceNode } from '../../../parse/yaml/tree.ts';
import { mergedItems } from './merge-items.ts';
import { below, keysAt, type SchemaPlace, schemaOf } from './merge-lists.ts';
import { entryOf, isNull, textAt, withoutEntry } from './node.ts';

const MAX_DEPTH = 64;
const DIRECTIVE = '$patch';

/**
 * The object with a strategic merge patch; undefined where the patch deletes it.
 * Source: https://github.com/kubernetes-sigs/kustomize/tree/master/kyaml/yaml/merge2
 */
export function mergedPatch(target: MappingNode, patch: MappingNode): MappingNode | undefined {
  const schema =
    schemaOf(textAt(target, 'apiVersion') ?? '', textAt(target, 'kind') ?? '') ??
    schemaOf(textAt(patch, 'apiVersion') ?? '', textAt(patch, 'kind') ?? '');
  const merged = mergedNode(target, patch, schema, 0);
  return merged?.kind === 'mapping' && merged.entries.length > 0 ? merged : undefined;
}

/**
 * What becomes of a node; undefined where nothing is left of it. Of what the patch adds the same is made as if the
 * patch had been put upon itself: so it loses its nulls and directives.
 */
function mergedNode(
  target: DataNode | undefined,
  patch: DataNode | undefined,
  place: SchemaPlace | undefined,
  depth: number,
): DataNode | undefined {
  if (patch === undefined || depth > MAX_DEPTH) return target;
  if (isNull(patch)) return undefined;
  if (target === undefined || isNull(target))
    return patch.kind === 'scalar' ? patch : upon(undefined, patch, place, depth);
  if (target.kind !== patch.kind || patch.kind === 'scalar') return patch;
  return upon(target, patch, place, depth);
}

function upon(
  target: DataNode | undefined,
  patch: MappingNode | SequenceNode,
  place: SchemaPlace | undefined,
  depth: number,
): DataNode | undefined {
  if (patch.kind === 'sequence') return mergedList(target, patch, place, depth);
  const how = directiveOf(patch);
  if (how === 'delete') return undefined;
  const changes = how === undefined ? patch : withoutEntry(patch, DIRECTIVE);
  const base = how === 'replace' || target?.kind !== 'mapping' ? changes : target;
  return mergedMapping(base, changes, place, depth);
}

function mergedMapping(
  target: MappingNode,
  patch: MappingNode,
  place: SchemaPlace | undefined,
  depth: number,
): MappingNode {
  const changes = new Map(patch.entries.map((entry) => [entry.key, entry]));
  const isSame = target === patch;
  const kept = target.entries.flatMap((old) => {
    const change = changes.get(old.key);
    return change === undefined ? [old] : entryFrom(isSame ? undefined : old, change, place, depth);
  });
  const added = isSame
    ? []
    : patch.entries.flatMap((change) =>
        entryOf(target, change.key) === undefined ? entryFrom(undefined, change, place, depth) : [],
      );
  return { ...target, entries: [...kept, ...added] };
}

/** What both have is merged at the place of the target; else the patch is what a person would change. */
function entryFrom(
  old: MappingEntry | undefined,
  change: MappingEntry,
  place: SchemaPlace | undefined,
  depth: number,
): readonly MappingEntry[] {
  const value = mergedNode(old?.value, change.value, below(place, change.key), depth + 1);
  if (value === undefined) return [];
  const isMerged = old !== undefined && value.kind !== 'scalar' && old.value.kind === value.kind;
  return [{ ...(isMerged ? old : change), value }];
}

function mergedList(
  target: DataNode | undefined,
  patch: SequenceNode,
  place: SchemaPlace | undefined,
  depth: number,
): DataNode | undefined {
  const keys = keysAt(place);
  if (keys === undefined) return patch;
  const directive = patch.items.find((item) => textAt(item, DIRECTIVE) !== undefined);
  // Beside other fields it speaks of its item alone.
  const how =
    directive?.kind === 'mapping' && directive.entries.length === 1 ? directiveOf(directive) : undefined;
  if (how === 'delete' && target !== undefined) return undefined;
  const isDirective = (item: DataNode) => how !== undefined && textAt(item, DIRECTIVE) === how;
  const items = patch.items.filter((item) => !isDirective(item));
  const before = how === 'replace' || target?.kind !== 'sequence' ? undefined : target.items;
  const merge = (item: DataNode | undefined, change: DataNode | undefined) =>
    mergedNode(item, change, place, depth + 1);
  const list = target?.kind === 'sequence' && how !== 'replace' ? target : patch;
  return { ...list, items: mergedItems(before, items, keys, merge) };
}

function directiveOf(node: MappingNode): string | undefined {
  const text = textAt(node, DIRECTIVE);
  return text === 'delete' || text === 'replace' || text === 'merge' ? text : undefined;
}
