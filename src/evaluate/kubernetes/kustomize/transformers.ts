import type { DataNode } from '../../../parse/yaml/tree.ts';
import { note, type Place, spend } from './building.ts';
import type { BuiltObject } from './built-object.ts';
import type { FieldSpec } from './field-spec.ts';
import { retagging, scaling } from './images.ts';
import { affixing, marking, type ObjectChange, placing, type Subjects } from './metadata.ts';
import { entriesAt, itemsAt, nodeAt, textAt } from './node.ts';
import { documentsOf, fileDocuments, patched, writtenPatch } from './patches.ts';
import { withReplacement } from './replacements.ts';
import { fieldSpecsAt, mergedSpecs, type TransformerConfig } from './transformer-config.ts';

/** A step of a build. */
type Transform = (objects: readonly BuiltObject[]) => readonly BuiltObject[];

function each(change: ObjectChange, place: Place): Transform {
  return (objects) => (spend(place, objects.length) ? objects.map(change) : objects);
}

/**
 * The objects with everything that the fields of a kustomization change, in the order of the real tool.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget_configplugin.go
 */
export function transformed(
  objects: readonly BuiltObject[],
  config: TransformerConfig,
  place: Place,
): readonly BuiltObject[] {
  const { root } = place.kustomization;
  const patching = (key: string) =>
    itemsAt(root, key).map(
      (item): Transform =>
        (before) =>
          patched(before, writtenPatch(item, place), place),
    );
  const namespace = nodeAt(root, 'namespace');
  const changes: readonly ObjectChange[] = [
    placing({ namespace, specs: config.namespace, unsetOnly: false, subjects: 'defaultOnly' }),
    affixing(nodeAt(root, 'namePrefix'), 'prefixes', config.namePrefix),
    affixing(nodeAt(root, 'nameSuffix'), 'suffixes', config.nameSuffix),
    ...itemsAt(root, 'labels').map((item) => marking(entriesAt(item, 'pairs'), labelSpecs(item, config))),
    marking(entriesAt(root, 'commonLabels'), config.commonLabels),
    marking(entriesAt(root, 'commonAnnotations'), config.commonAnnotations),
  ];
  const counts: readonly ObjectChange[] = [
    ...itemsAt(root, 'replicas').map((item) => scaling(item, config.replicas)),
    ...[...itemsAt(root, 'images'), ...itemsAt(root, 'imageTags')].map((item) =>
      retagging(item, config.images),
    ),
  ];
  const steps: readonly Transform[] = [
    ...itemsAt(root, 'patchesStrategicMerge').map(
      (item): Transform =>
        (before) =>
          patched(
            before,
            { documents: documentsOf(item, place), target: undefined, hasTextMarks: true },
            place,
          ),
    ),
    ...patching('patches'),
    ...changes.map((change) => each(change, place)),
    ...patching('patchesJson6902'),
    ...counts.map((change) => each(change, place)),
    ...itemsAt(root, 'replacements').map((item) => replacing(item, place)),
  ];
  return steps.reduce((before, step) => step(before), objects);
}

function labelSpecs(item: DataNode, config: TransformerConfig): readonly FieldSpec[] {
  const own = mergedSpecs(fieldSpecsAt(item, 'fields'), config.labels);
  if (textAt(item, 'includeSelectors') === 'true') return mergedSpecs(own, config.commonLabels);
  const templates =
    textAt(item, 'includeTemplates') === 'true' ? mergedSpecs(own, config.templateLabels) : own;
  return mergedSpecs(templates, [inMetadata]);
}

const inMetadata: FieldSpec = {
  group: '',
  version: '',
  kind: '',
  path: ['metadata', 'labels'],
  create: true,
};

/** An entry of `replacements` is one, or names a file with several. */
function replacing(item: DataNode, place: Place): Transform {
  const path = textAt(item, 'path');
  return (objects) => {
    const written = path === undefined ? [item] : fileDocuments(path, place).flatMap(withItems);
    return written.reduce((before, replacement) => {
      const targets = itemsAt(replacement, 'targets');
      const count = targets.reduce((sum, target) => sum + 1 + itemsAt(target, 'fieldPaths').length, 1);
      return spend(place, before.length * count) ? withReplacement(before, replacement) : before;
    }, objects);
  };
}

function withItems(node: DataNode): readonly DataNode[] {
  return node.kind === 'sequence' ? node.items : [node];
}

/**
 * The objects after a transformer of the real tool that is configured in a file of its own. It changes the fields
 * that it states, and no others.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/builtins/
 */
export function withTransformer(
  objects: readonly BuiltObject[],
  node: DataNode,
  place: Place,
): readonly BuiltObject[] {
  const kind = textAt(node, 'kind') ?? '';
  const change = textAt(node, 'apiVersion') === 'builtin' ? changeOf(kind, node) : undefined;
  if (change !== undefined) return each(change, place)(objects);
  switch (textAt(node, 'apiVersion') === 'builtin' ? kind : '') {
    case 'PatchTransformer':
    case 'PatchJson6902Transformer':
      return patched(objects, writtenPatch(node, place), place);
    case 'PatchStrategicMergeTransformer': {
      const paths = itemsAt(node, 'paths').flatMap((path) => documentsOf(path, place));
      const documents = [...paths, ...documentsOf(nodeAt(node, 'patches'), place)];
      return patched(objects, { documents, target: undefined, hasTextMarks: true }, place);
    }
    case 'ReplacementTransformer':
      return itemsAt(node, 'replacements').reduce((before, item) => replacing(item, place)(before), objects);
    case 'SortOrderTransformer':
    case 'HashTransformer':
      return objects;
    default:
      note(place, `the transformer \`${kind}\` is not known here`);
      return objects;
  }
}

function changeOf(kind: string, node: DataNode): ObjectChange | undefined {
  const specs = fieldSpecsAt(node, 'fieldSpecs');
  switch (kind) {
    case 'LabelTransformer':
      return marking(entriesAt(node, 'labels'), specs);
    case 'AnnotationsTransformer':
      return marking(entriesAt(node, 'annotations'), specs);
    case 'NamespaceTransformer':
      return placing({
        namespace: nodeAt(node, 'metadata', 'namespace'),
        specs,
        unsetOnly: textAt(node, 'unsetOnly') === 'true',
        subjects: subjectsOf(textAt(node, 'setRoleBindingSubjects')),
      });
    case 'PrefixTransformer':
      return affixing(nodeAt(node, 'prefix'), 'prefixes', specs);
    case 'SuffixTransformer':
      return affixing(nodeAt(node, 'suffix'), 'suffixes', specs);
    case 'PrefixSuffixTransformer': {
      const before = affixing(nodeAt(node, 'prefix'), 'prefixes', specs);
      const behind = affixing(nodeAt(node, 'suffix'), 'suffixes', specs);
      return (object) => behind(before(object));
    }
    case 'ImageTagTransformer':
      return retagging(nodeAt(node, 'imageTag') ?? node, specs);
    case 'ReplicaCountTransformer':
      return scaling(nodeAt(node, 'replica') ?? node, specs);
    default:
      return undefined;
  }
}

function subjectsOf(text: string | undefined): Subjects {
  return text === 'allServiceAccounts' || text === 'none' ? text : 'defaultOnly';
}
