import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { Building } from './building.ts';
import type { BuiltObject } from './built-object.ts';
import { withImages, withReplicas } from './images.ts';
import type { Kustomization } from './kustomization.ts';
import { annotated, inNamespace, labelled, renamed } from './metadata.ts';
import { entriesAt, itemsAt, nodeAt, textAt } from './node.ts';
import { documentsAt, patchDocuments, patched } from './patches.ts';

/** A transformer of the real tool that is configured in a file of its own. */
export function withTransformer(
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
