import { parseYaml } from '../../../parse/yaml/parse.ts';
import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { resolvePath } from '../path.ts';
import type { Building } from './building.ts';
import { type BuiltObject, withNode } from './built-object.ts';
import { jsonPatched } from './json-patch.ts';
import type { Kustomization } from './kustomization.ts';
import { mergedPatch } from './merge-patch.ts';
import { entryOf } from './node.ts';
import { isPatchFor, isSelected } from './patch-target.ts';

/** A patch as a kustomization names it. */
export interface WrittenPatch {
  /** A path, or the text of the patch itself. */
  readonly patch: DataNode | undefined;
  readonly target: DataNode | undefined;
}

/** The documents of a patch that is named by its path or written in the kustomization. */
export function patchDocuments(
  patch: DataNode | undefined,
  kustomization: Kustomization,
  building: Building,
): readonly DataNode[] {
  if (patch?.kind !== 'scalar') return [];
  const isText = patch.text.includes('\n') || /^\s*[[{]|:\s/.test(patch.text);
  if (!isText) return documentsAt(patch.text, kustomization, building);
  const { path } = kustomization.file;
  const { tree } = parseYaml({ path, text: patch.text });
  return tree.documents.flatMap(({ root }) => (root === undefined ? [] : [placedAt(root, patch)]));
}

/** The documents of a file that a kustomization names. */
export function documentsAt(
  written: string,
  kustomization: Kustomization,
  building: Building,
): readonly DataNode[] {
  const path = resolvePath(kustomization.directory, written);
  const manifest = path === undefined ? undefined : building.tree.manifests.get(path);
  if (manifest !== undefined) {
    building.used.add(manifest.file.path);
    return manifest.stream.documents.flatMap(({ root }) => root ?? []);
  }
  const reader = { file: kustomization.file, start: 0, end: 0 };
  const read = path === undefined ? undefined : building.tree.files?.read(path, reader);
  if (read?.state !== 'read' || read.file === undefined) {
    building.unbuilt.add(written);
    return [];
  }
  return parseYaml(read.file).tree.documents.flatMap(({ root }) => root ?? []);
}

/** A text inside of a text has no places of its own: the whole of it stands for all. */
function placedAt(node: DataNode, place: DataNode): DataNode {
  const { span } = place;
  if (node.kind === 'sequence')
    return { ...node, span, items: node.items.map((item) => placedAt(item, place)) };
  if (node.kind === 'scalar') return { ...node, span };
  const entries = node.entries.map((entry) => ({
    ...entry,
    keySpan: span,
    span,
    value: placedAt(entry.value, place),
  }));
  return { ...node, span, entries };
}

/** The objects with the documents of one patch, each for the objects that it is for. */
export function patched(
  objects: readonly BuiltObject[],
  documents: readonly DataNode[],
  target: DataNode | undefined,
): readonly BuiltObject[] {
  return documents.reduce<readonly BuiltObject[]>((before, document) => {
    if (document.kind === 'scalar') return before;
    return before.flatMap((object) => {
      const isFor =
        target === undefined
          ? document.kind === 'mapping' && isPatchFor(object, document)
          : isSelected(object, target);
      if (!isFor) return [object];
      if (document.kind === 'sequence') return [withNode(object, jsonPatched(object.node, document.items))];
      const merged = mergedPatch(object.node, withoutIdentity(document, target));
      return merged === undefined ? [] : [withNode(object, merged)];
    });
  }, objects);
}

/** A patch with a target says by `metadata.name` and `kind` nothing of what it changes. */
function withoutIdentity(patch: MappingNode, target: DataNode | undefined): MappingNode {
  const metadata = entryOf(patch, 'metadata');
  const entries = patch.entries.filter(
    ({ key }) => key !== 'apiVersion' && key !== 'kind' && key !== 'metadata',
  );
  if (metadata?.value.kind !== 'mapping') return { ...patch, entries };
  const kept = metadata.value.entries.filter(
    ({ key }) => key !== 'name' && (key !== 'namespace' || target === undefined),
  );
  return { ...patch, entries: [...entries, { ...metadata, value: { ...metadata.value, entries: kept } }] };
}
