import { parseYaml } from '../../../parse/yaml/parse.ts';
import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import type { NearbyFiles } from '../../../source/nearby-files.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Manifest } from '../manifest.ts';
import { resolvePath } from '../path.ts';
import { type BuiltObject, idOf, isObject, namesOf, withNode } from './built-object.ts';
import { combined, type Digest, generated, withHash } from './generate.ts';
import { withImages, withReplicas } from './images.ts';
import { jsonPatched } from './json-patch.ts';
import type { Kustomization, Named } from './kustomization.ts';
import { mergedPatch } from './merge-patch.ts';
import { annotated, inNamespace, labelled, renamed } from './metadata.ts';
import { entryOf, itemsAt, nodeAt, textAt } from './node.ts';
import { isPatchFor, isSelected } from './patch-target.ts';
import { withReferences } from './references.ts';
import { withReplacements, withVars } from './replacements.ts';

/** What a build reads. */
export interface Tree {
  /** By directory. */
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** Manifests by path. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly files: NearbyFiles | undefined;
  readonly digest: Digest | undefined;
}

export interface Build {
  readonly objects: readonly BuiltObject[];
  /** Paths of the manifests and patches that went into it. */
  readonly used: ReadonlySet<string>;
  /** What it names and could not be built, as it is written. */
  readonly unbuilt: readonly string[];
}

const MAX_DEPTH = 32;
const MAX_OBJECTS = 20_000;

/** What is noted while a kustomization is built. */
interface Building {
  readonly tree: Tree;
  readonly used: Set<string>;
  readonly unbuilt: Set<string>;
  readonly hashed: Set<string>;
  readonly vars: DataNode[];
  /** Directories on the way from the outermost kustomization. */
  readonly open: Set<string>;
}

/**
 * The objects as `kustomize build` makes them of one directory, each entry with the place that set it. What the real
 * tool would stop at (a patch without a target, a file that is not there) is left out.
 */
export function build(kustomization: Kustomization, tree: Tree): Build {
  const building: Building = {
    tree,
    used: new Set(),
    unbuilt: new Set(),
    hashed: new Set(),
    vars: [],
    open: new Set(),
  };
  const accumulated = accumulate(kustomization, [], building);
  const { digest } = tree;
  const named = accumulated.map((object) =>
    digest !== undefined && building.hashed.has(hashKey(object)) ? withHash(object, digest) : object,
  );
  return {
    objects: withVars(withReferences(named), building.vars),
    used: building.used,
    unbuilt: [...building.unbuilt],
  };
}

function hashKey(object: BuiltObject): string {
  const [first] = namesOf(object);
  return `${idOf(object).kind}/${first?.name ?? ''}`;
}

/** @param before what a component is put into; empty for all others */
function accumulate(
  kustomization: Kustomization,
  before: readonly BuiltObject[],
  building: Building,
): readonly BuiltObject[] {
  const { directory, root, resources, components } = kustomization;
  if (building.open.has(directory) || building.open.size >= MAX_DEPTH) return before;
  building.open.add(directory);
  building.used.add(kustomization.file.path);
  for (const name of kustomization.unbuilt) building.unbuilt.add(name);
  const own = resources.flatMap((named) => resource(named, building));
  let objects: readonly BuiltObject[] = [...before, ...own].slice(0, MAX_OBJECTS);
  objects = withGenerated(objects, kustomization, building);
  for (const { path, written } of components) {
    const component = path === undefined ? undefined : building.tree.kustomizations.get(path);
    if (component === undefined) building.unbuilt.add(written);
    else objects = accumulate(component, objects, building);
  }
  objects = transformed(objects, kustomization, building);
  building.vars.push(...itemsAt(root, 'vars'));
  building.open.delete(directory);
  return objects;
}

function resource({ path, written }: Named, building: Building): readonly BuiltObject[] {
  const base = path === undefined ? undefined : building.tree.kustomizations.get(path);
  if (base !== undefined) return accumulate(base, [], building);
  const manifest = path === undefined ? undefined : building.tree.manifests.get(path);
  if (manifest === undefined) {
    building.unbuilt.add(written);
    return [];
  }
  building.used.add(manifest.file.path);
  return objectsIn(
    manifest.file,
    manifest.stream.documents.map(({ root }) => root),
  );
}

function objectsIn(file: SourceFile, nodes: readonly (DataNode | undefined)[]): readonly BuiltObject[] {
  return nodes.flatMap((node): readonly BuiltObject[] => {
    const isList =
      textAt(node, 'kind')?.endsWith('List') === true && nodeAt(node, 'items')?.kind === 'sequence';
    if (isList) return objectsIn(file, itemsAt(node, 'items'));
    return isObject(node) ? [{ node, file, formerly: [] }] : [];
  });
}

function withGenerated(
  objects: readonly BuiltObject[],
  { file, directory, root }: Kustomization,
  building: Building,
): readonly BuiltObject[] {
  const general = nodeAt(root, 'generatorOptions');
  const sources = { file, directory, files: building.tree.files };
  const result = [...objects];
  for (const [key, kind] of [
    ['configMapGenerator', 'ConfigMap'],
    ['secretGenerator', 'Secret'],
  ] as const) {
    for (const generator of itemsAt(root, key)) {
      const made = generated(kind, generator, general, sources);
      const { name } = idOf(made.object);
      const index = result.findIndex(
        (object) => idOf(object).kind === kind && namesOf(object).some((known) => known.name === name),
      );
      const old = result[index];
      if (made.behavior !== 'create' && old !== undefined) result[index] = combined(old, made);
      else result.push(made.object);
      if (made.isHashed) building.hashed.add(`${kind}/${name}`);
      else building.hashed.delete(`${kind}/${name}`);
    }
  }
  return result;
}

/** In the order of the real tool. Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go */
function transformed(
  objects: readonly BuiltObject[],
  kustomization: Kustomization,
  building: Building,
): readonly BuiltObject[] {
  const { root } = kustomization;
  const merges = itemsAt(root, 'patchesStrategicMerge').map((item) => ({ patch: item, target: undefined }));
  const patches = itemsAt(root, 'patches').map((item) => ({
    patch: nodeAt(item, 'patch') ?? nodeAt(item, 'path'),
    target: nodeAt(item, 'target'),
  }));
  const operations = itemsAt(root, 'patchesJson6902').map((item) => ({
    patch: nodeAt(item, 'patch') ?? nodeAt(item, 'path'),
    target: nodeAt(item, 'target'),
  }));
  const apply = (before: readonly BuiltObject[], { patch, target }: WrittenPatch) =>
    patched(before, patchDocuments(patch, kustomization, building), target);
  let result = [...merges, ...patches].reduce(apply, objects);
  const prefix = nodeAt(root, 'namePrefix');
  const suffix = nodeAt(root, 'nameSuffix');
  const namespace = nodeAt(root, 'namespace');
  const labels = labelsOf(root);
  const annotations = entriesAt(root, 'commonAnnotations');
  result = result.map((object) => {
    const placed = renamed(inNamespace(object, namespace), prefix, suffix);
    return annotated(labels.reduce(labelled, placed), annotations);
  });
  result = operations.reduce(apply, result);
  const replicas = itemsAt(root, 'replicas');
  const images = itemsAt(root, 'images');
  result = result.map((object) => withImages(withReplicas(object, replicas), images));
  const replacements = itemsAt(root, 'replacements').flatMap((item) => {
    const path = textAt(item, 'path');
    return path === undefined ? [item] : documentsAt(path, kustomization, building).flatMap(withItems);
  });
  // References have to be followed by their names, so those that patches write are settled before they are copied.
  result = replacements.length === 0 ? result : withReplacements(result, replacements);
  return itemsAt(root, 'transformers').reduce(
    (before, item) => withTransformer(before, item, kustomization, building),
    result,
  );
}

function withItems(node: DataNode): readonly DataNode[] {
  return node.kind === 'sequence' ? node.items : [node];
}

function labelsOf(root: MappingNode) {
  const common = { entries: entriesAt(root, 'commonLabels'), selectors: true, templates: true };
  const others = itemsAt(root, 'labels').map((item) => ({
    entries: entriesAt(item, 'pairs'),
    selectors: textAt(item, 'includeSelectors') === 'true',
    templates: textAt(item, 'includeTemplates') === 'true',
  }));
  return [common, ...others];
}

function entriesAt(node: DataNode, key: string) {
  const found = nodeAt(node, key);
  return found?.kind === 'mapping' ? found.entries : [];
}

interface WrittenPatch {
  /** A path, or the text of the patch itself. */
  readonly patch: DataNode | undefined;
  readonly target: DataNode | undefined;
}

/** The documents of a patch that is named by its path or written in the kustomization. */
function patchDocuments(
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

function documentsAt(written: string, kustomization: Kustomization, building: Building): readonly DataNode[] {
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

function patched(
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

/** A transformer of the real tool that is configured in a file of its own. */
function withTransformer(
  objects: readonly BuiltObject[],
  item: DataNode,
  kustomization: Kustomization,
  building: Building,
): readonly BuiltObject[] {
  if (item.kind !== 'scalar') return objects;
  const isText = item.text.includes('\n');
  const nodes = isText
    ? patchDocuments(item, kustomization, building)
    : documentsAt(item.text, kustomization, building);
  return nodes.reduce<readonly BuiltObject[]>((before, node) => {
    const kind = textAt(node, 'kind');
    switch (kind) {
      case 'LabelTransformer': {
        const specs = itemsAt(node, 'fieldSpecs').map((spec) => textAt(spec, 'path') ?? '');
        const isWide = specs.some((path) => path.includes('elector'));
        const entries = entriesAt(node, 'labels');
        const labels = {
          entries,
          selectors: isWide,
          templates: specs.some((path) => path.includes('template')),
        };
        return before.map((object) => labelled(object, labels));
      }
      case 'AnnotationsTransformer':
        return before.map((object) => annotated(object, entriesAt(node, 'annotations')));
      case 'NamespaceTransformer':
        return before.map((object) => inNamespace(object, nodeAt(node, 'metadata', 'namespace')));
      case 'PrefixTransformer':
        return before.map((object) => renamed(object, nodeAt(node, 'prefix'), undefined));
      case 'SuffixTransformer':
        return before.map((object) => renamed(object, undefined, nodeAt(node, 'suffix')));
      case 'PrefixSuffixTransformer':
        return before.map((object) => renamed(object, nodeAt(node, 'prefix'), nodeAt(node, 'suffix')));
      case 'ImageTagTransformer': {
        const image = nodeAt(node, 'imageTag');
        return image === undefined ? before : before.map((object) => withImages(object, [image]));
      }
      case 'ReplicaCountTransformer': {
        const replica = nodeAt(node, 'replica');
        return replica === undefined ? before : before.map((object) => withReplicas(object, [replica]));
      }
      case 'PatchTransformer':
      case 'PatchJson6902Transformer': {
        const documents = patchDocuments(
          nodeAt(node, 'patch') ?? nodeAt(node, 'jsonOp') ?? nodeAt(node, 'path'),
          kustomization,
          building,
        );
        return patched(before, documents, nodeAt(node, 'target'));
      }
      default:
        building.unbuilt.add(`the transformer \`${kind ?? ''}\``);
        return before;
    }
  }, objects);
}
