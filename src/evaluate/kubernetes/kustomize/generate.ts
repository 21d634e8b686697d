import type { DataNode, MappingEntry } from '../../../parse/yaml/tree.ts';
import { note, noteMissing, type Place } from './building.ts';
import { type BuiltObject, idOf, idsOf, newObject, withNode } from './built-object.ts';
import { type Datum, readData } from './generator-data.ts';
import {
  entriesAt,
  entryNode,
  itemsAt,
  mappingNode,
  nodeAt,
  scalarNode,
  textAt,
  withEntry,
  withoutEntry,
} from './node.ts';

/** Kinds of objects that a kustomization makes. */
export type GeneratedKind = 'ConfigMap' | 'Secret';

/** A ConfigMap or a Secret that a kustomization makes. */
interface Generated {
  readonly object: BuiltObject;
  readonly behavior: 'create' | 'merge' | 'replace';
}

/** The objects with what the generators of a kustomization make. */
export function withGenerated(objects: readonly BuiltObject[], place: Place): readonly BuiltObject[] {
  const { root } = place.kustomization;
  const general = nodeAt(root, 'generatorOptions');
  const make = (kind: GeneratedKind, key: string) =>
    itemsAt(root, key).map((item) => generated(kind, item, general, place));
  return [...make('ConfigMap', 'configMapGenerator'), ...make('Secret', 'secretGenerator')].reduce(
    withObject,
    objects,
  );
}

/**
 * The objects with what a generator makes that is configured in a file of its own.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/builtins/
 */
export function withGenerator(
  objects: readonly BuiltObject[],
  node: DataNode,
  place: Place,
): readonly BuiltObject[] {
  const kind = textAt(node, 'kind') ?? '';
  if (textAt(node, 'apiVersion') === 'builtin') {
    if (kind === 'ConfigMapGenerator')
      return withObject(objects, generated('ConfigMap', node, undefined, place));
    if (kind === 'SecretGenerator') return withObject(objects, generated('Secret', node, undefined, place));
  }
  note(place, `the generator \`${kind}\` is not known here`);
  return objects;
}

function withObject(objects: readonly BuiltObject[], made: Generated): readonly BuiltObject[] {
  const own = idOf(made.object);
  const { place } = own;
  const index = objects.findIndex((object) => {
    const { group, version } = idOf(object);
    return (
      group === own.group &&
      version === own.version &&
      idsOf(object).some((id) => id.kind === own.kind && id.name === own.name && id.namespace === place)
    );
  });
  const old = objects[index];
  if (made.behavior === 'create' || old === undefined) return [...objects, made.object];
  return objects.with(index, combined(old, made));
}

/**
 * What one entry of `configMapGenerator` or `secretGenerator` makes. A key whose file cannot be read is left out.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
 */
function generated(
  kind: GeneratedKind,
  generator: DataNode,
  general: DataNode | undefined,
  place: Place,
): Generated {
  const { span } = generator;
  const { kustomization, building } = place;
  const own = nodeAt(generator, 'options');
  const sources = {
    file: kustomization.file,
    directory: kustomization.directory,
    files: building.tree.files,
  };
  const { data, missing } = readData(generator, sources);
  for (const path of missing) noteMissing(place, path);
  const identity = nodeAt(generator, 'metadata') ?? generator;
  const metadata = [
    entryNode('name', scalarNode(textAt(identity, 'name') ?? '', span)),
    ...entriesOf('namespace', nodeAt(identity, 'namespace')),
    ...['labels', 'annotations'].flatMap((key) => {
      // The generator's own options win over the general ones.
      const marks = entriesAt(own, key).reduce(withEntry, mappingNode(entriesAt(general, key), span));
      return marks.entries.length === 0 ? [] : [entryNode(key, marks)];
    }),
  ];
  const isSet = (key: string) => [own, general].some((options) => textAt(options, key) === 'true');
  const immutable = { ...scalarNode('true', span), value: true, style: 'plain' } as const;
  const type = nodeAt(generator, 'type') ?? scalarNode('Opaque', span);
  const node = mappingNode(
    [
      entryNode('apiVersion', scalarNode('v1', span)),
      entryNode('kind', scalarNode(kind, span)),
      entryNode('metadata', mappingNode(metadata, span)),
      ...dataEntries(kind, data, generator),
      ...(kind === 'Secret' ? [entryNode('type', type)] : []),
      ...(isSet('immutable') ? [entryNode('immutable', immutable)] : []),
    ],
    span,
  );
  const behavior = textAt(generator, 'behavior');
  return {
    object: { ...newObject(node, kustomization.file), isHashed: !isSet('disableNameSuffixHash') },
    behavior: behavior === 'merge' || behavior === 'replace' ? behavior : 'create',
  };
}

function entriesOf(key: string, value: DataNode | undefined): readonly MappingEntry[] {
  return value === undefined ? [] : [entryNode(key, value)];
}

/** Bytes that are no text are base64 in `binaryData`; those of a Secret always are, in `data`. */
function dataEntries(
  kind: GeneratedKind,
  data: readonly Datum[],
  { span }: DataNode,
): readonly MappingEntry[] {
  const entryOf = ({ key, text, bytes, span: at }: Datum) =>
    entryNode(key, scalarNode(text !== undefined && kind === 'ConfigMap' ? text : toBase64(bytes()), at));
  const isText = (datum: Datum) => kind === 'Secret' || datum.text !== undefined;
  const texts = data.filter(isText).map(entryOf);
  const binaries = data.filter((datum) => !isText(datum)).map(entryOf);
  return [
    ...(texts.length === 0 && kind === 'ConfigMap' ? [] : [entryNode('data', mappingNode(texts, span))]),
    ...(binaries.length === 0 ? [] : [entryNode('binaryData', mappingNode(binaries, span))]),
  ];
}

/** What a generator with `behavior: merge` or `replace` makes of the object that it is for. */
function combined(old: BuiltObject, { object, behavior }: Generated): BuiltObject {
  const { node } = object;
  const merge = (of: DataNode | undefined, into: DataNode | undefined, key: string) =>
    entriesAt(into, key).reduce(withEntry, mappingNode(entriesAt(of, key), node.span));
  const former = nodeAt(old.node, 'metadata');
  const marked = ['labels', 'annotations'].reduce(
    (metadata, key) => {
      const marks = merge(former, nodeAt(node, 'metadata'), key);
      return marks.entries.length === 0 ? metadata : withEntry(metadata, entryNode(key, marks));
    },
    mappingNode(
      [...entriesOf('name', nodeAt(former, 'name')), ...entriesOf('namespace', nodeAt(former, 'namespace'))],
      node.span,
    ),
  );
  const replaced = withEntry(node, entryNode('metadata', marked));
  const merged =
    behavior === 'replace'
      ? replaced
      : ['data', 'binaryData'].reduce((result, key) => {
          const data = merge(old.node, node, key);
          if (data.entries.length === 0) return withoutEntry(result, key);
          return withEntry(result, entryNode(key, data, node.span));
        }, replaced);
  return { ...withNode(old, merged), file: old.file, isHashed: old.isHashed && object.isHashed };
}

/** Bytes at a time: a call takes only so many arguments. */
const CHUNK = 8_192;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(String.fromCodePoint(...bytes.subarray(at, at + CHUNK)));
  return btoa(pieces.join(''));
}
