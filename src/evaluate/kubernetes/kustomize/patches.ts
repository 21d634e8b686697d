import { parseYaml } from '../../../parse/yaml/parse.ts';
import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { resolvePath } from '../path.ts';
import { noteMissing, type Place, spend } from './building.ts';
import { type BuiltObject, remembering, withNode } from './built-object.ts';
import { inlineDocuments } from './inline-yaml.ts';
import { jsonPatched } from './json-patch.ts';
import { mergedPatch } from './merge-patch.ts';
import { changedAt, entryOf, mappingNode, nodeAt, textAt } from './node.ts';
import { patchedSelection, targetSelection } from './selection.ts';

/** A patch as a kustomization writes it. */
export interface WrittenPatch {
  readonly documents: readonly DataNode[];
  readonly target: DataNode | undefined;
  /** `allowNameChange`, `allowKindChange`. */
  readonly options?: DataNode | undefined;
  /** A label or annotation that it sets to null is that text: so the real tool does with most kinds of patches. */
  readonly hasTextMarks: boolean;
}

/** The documents that a text holds or, where it holds none, those of the file that it names. */
export function documentsOf(written: DataNode | undefined, place: Place): readonly DataNode[] {
  if (written?.kind !== 'scalar') return [];
  const isText = written.text.includes('\n') || /^\s*[[{]|:\s/.test(written.text);
  return isText ? inlineDocuments(written) : fileDocuments(written.text, place);
}

/** The documents of a file that a kustomization names. */
export function fileDocuments(written: string, place: Place): readonly DataNode[] {
  const { kustomization, building } = place;
  const path = resolvePath(kustomization.directory, written);
  const manifest = path === undefined ? undefined : building.tree.manifests.get(path);
  if (manifest !== undefined) {
    building.used.add(manifest.file.path);
    return manifest.stream.documents.flatMap(({ root }) => root ?? []);
  }
  const reader = { file: kustomization.file, start: 0, end: 0 };
  const read = path === undefined ? undefined : building.tree.files?.read(path, reader);
  if (read?.state !== 'read' || read.file === undefined) {
    noteMissing(place, written);
    return [];
  }
  return parseYaml(read.file).tree.documents.flatMap(({ root }) => root ?? []);
}

/** The objects with the documents of one patch, each for the objects that it is for. */
export function patched(
  objects: readonly BuiltObject[],
  { documents, target, options, hasTextMarks }: WrittenPatch,
  place: Place,
): readonly BuiltObject[] {
  const isTarget = target && targetSelection(target);
  return documents.reduce<readonly BuiltObject[]>((before, document) => {
    if (document.kind === 'scalar' || !spend(place, before.length)) return before;
    if (document.kind === 'sequence') {
      return before.map((object) => {
        if (isTarget?.(object) !== true || !spend(place, document.items.length)) return object;
        return withNode(remembering(object), jsonPatched(object.node, document.items));
      });
    }
    const isMeant = isTarget ?? patchedSelection(document);
    const allowed = {
      name: textAt(options, 'allowNameChange') === 'true',
      kind: textAt(options, 'allowKindChange') === 'true',
    };
    const patch = withoutIdentity(hasTextMarks ? withTextMarks(document) : document, allowed);
    return before.flatMap((object) => {
      if (!isMeant(object)) return [object];
      const merged = mergedPatch(object.node, patch);
      if (merged === undefined) return [];
      return [withNode(allowed.name || allowed.kind ? remembering(object) : object, merged)];
    });
  }, objects);
}

function withTextMarks(patch: MappingNode): DataNode {
  return ['labels', 'annotations'].reduce<DataNode>(
    (result, key) =>
      changedAt(result, ['metadata', key], (marks) =>
        marks?.kind !== 'mapping'
          ? undefined
          : {
              ...marks,
              entries: marks.entries.map((entry) =>
                entry.value.kind === 'scalar'
                  ? { ...entry, value: { ...entry.value, value: entry.value.text } }
                  : entry,
              ),
            },
      ),
    patch,
  );
}

/** What a patch says of the name and kind of an object changes nothing of it, but where that is allowed. */
function withoutIdentity(
  patch: DataNode,
  allowed: { readonly name: boolean; readonly kind: boolean },
): MappingNode {
  if (patch.kind !== 'mapping') return mappingNode([], patch.span);
  const metadata = entryOf(patch, 'metadata');
  const entries = patch.entries.filter(
    ({ key }) => key !== 'apiVersion' && key !== 'metadata' && (key !== 'kind' || allowed.kind),
  );
  if (metadata?.value.kind !== 'mapping') return { ...patch, entries };
  const kept = metadata.value.entries.filter(
    ({ key }) => key !== 'namespace' && (key !== 'name' || allowed.name),
  );
  if (kept.length === 0) return { ...patch, entries };
  return { ...patch, entries: [...entries, { ...metadata, value: { ...metadata.value, entries: kept } }] };
}

/** The patch of an entry of `patches` or `patchesJson6902`: its text, or the file at its path. */
export function writtenPatch(item: DataNode, place: Place): WrittenPatch {
  const text = nodeAt(item, 'patch') ?? nodeAt(item, 'jsonOp');
  const path = textAt(item, 'path');
  const documents =
    text !== undefined ? documentsOf(text, place) : path === undefined ? [] : fileDocuments(path, place);
  const target = nodeAt(item, 'target');
  return { documents, target, options: nodeAt(item, 'options'), hasTextMarks: target !== undefined };
}
