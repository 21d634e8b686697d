import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Building, Tree } from './building.ts';
import { type BuiltObject, idOf, isObject, namesOf } from './built-object.ts';
import { combined, generated, withHash } from './generate.ts';
import { withImages, withReplicas } from './images.ts';
import type { Kustomization, Named } from './kustomization.ts';
import { annotated, inNamespace, labelled, renamed } from './metadata.ts';
import { entriesAt, itemsAt, nodeAt, textAt } from './node.ts';
import { documentsAt, patchDocuments, patched, type WrittenPatch } from './patches.ts';
import { withReferences } from './references.ts';
import { withReplacements, withVars } from './replacements.ts';
import { withTransformer } from './transformers.ts';

export interface Build {
  readonly objects: readonly BuiltObject[];
  /** Paths of the manifests and patches that went into it. */
  readonly used: ReadonlySet<string>;
  /** What it names and could not be built, as it is written. */
  readonly unbuilt: readonly string[];
}

const MAX_DEPTH = 32;
const MAX_OBJECTS = 20_000;

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
  result = withReplacements(result, replacements);
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
