import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import type { NearbyFiles } from '../../../source/nearby-files.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Span } from '../../../source/span.ts';
import { readEnvironmentFile } from '../../compose/environment-file.ts';
import { resolvePath } from '../path.ts';
import { type BuiltObject, idOf, withNode } from './built-object.ts';
import { entriesAt, entryNode, itemsAt, mappingNode, nodeAt, scalarNode, textAt, withEntry } from './node.ts';

/** Where generators read from. */
export interface GeneratorSources {
  /** Of the kustomization. */
  readonly file: SourceFile;
  readonly directory: string;
  readonly files: NearbyFiles | undefined;
}

/** A ConfigMap or a Secret that a kustomization makes. */
export interface Generated {
  readonly object: BuiltObject;
  readonly behavior: 'create' | 'merge' | 'replace';
  /** Its name gets a hash of its content. */
  readonly isHashed: boolean;
}

/**
 * What one entry of `configMapGenerator` or `secretGenerator` makes. A key whose file cannot be read is left out.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
 */
export function generated(
  kind: 'ConfigMap' | 'Secret',
  generator: DataNode,
  general: DataNode | undefined,
  sources: GeneratorSources,
): Generated {
  const { span } = generator;
  const options = [general, nodeAt(generator, 'options')];
  const data = dataOf(generator, sources).map(({ key, text, place }) =>
    entryNode(key, scalarNode(kind === 'Secret' ? toBase64(text) : text, place)),
  );
  const labels = options.flatMap((node) => entriesAt(node, 'labels'));
  const annotations = options.flatMap((node) => entriesAt(node, 'annotations'));
  const named = [
    entryNode('name', scalarNode(textAt(generator, 'name') ?? '', span)),
    ...['namespace'].flatMap((key) => {
      const value = nodeAt(generator, key);
      return value === undefined ? [] : [entryNode(key, value)];
    }),
  ];
  const metadata = [
    ...named,
    ...(labels.length === 0 ? [] : [entryNode('labels', mappingNode(labels, span))]),
    ...(annotations.length === 0 ? [] : [entryNode('annotations', mappingNode(annotations, span))]),
  ];
  const type =
    kind === 'Secret' ? [entryNode('type', nodeAt(generator, 'type') ?? scalarNode('Opaque', span))] : [];
  const isImmutable = options.some((node) => textAt(node, 'immutable') === 'true');
  const immutable = { ...scalarNode('true', span), value: true, style: 'plain' } as const;
  const node = mappingNode(
    [
      entryNode('apiVersion', scalarNode('v1', span)),
      entryNode('kind', scalarNode(kind, span)),
      entryNode('metadata', mappingNode(metadata, span)),
      ...(data.length === 0 ? [] : [entryNode('data', mappingNode(data, span))]),
      ...type,
      ...(isImmutable ? [entryNode('immutable', immutable)] : []),
    ],
    span,
  );
  const behavior = textAt(generator, 'behavior');
  return {
    object: { node, file: sources.file, formerly: [] },
    behavior: behavior === 'merge' || behavior === 'replace' ? behavior : 'create',
    isHashed: !options.some((option) => textAt(option, 'disableNameSuffixHash') === 'true'),
  };
}

/** What a generator with `behavior: merge` or `replace` makes of the object that it is for. */
export function combined(old: BuiltObject, { object, behavior }: Generated): BuiltObject {
  const before = behavior === 'merge' ? entriesAt(old.node, 'data') : [];
  const data = entriesAt(object.node, 'data').reduce(withEntry, mappingNode(before, object.node.span));
  return withNode(old, withEntry(old.node, entryNode('data', data, object.node.span)));
}

interface Datum {
  readonly key: string;
  readonly text: string;
  readonly place: Span;
}

function dataOf(generator: DataNode, sources: GeneratorSources): readonly Datum[] {
  const literals = itemsAt(generator, 'literals').flatMap((item): Datum[] => {
    const [key, text] = item.kind === 'scalar' ? splitAtEquals(item.text) : [];
    return key === undefined || text === undefined ? [] : [{ key, text: unquoted(text), place: item.span }];
  });
  const files = itemsAt(generator, 'files').flatMap((item): Datum[] => {
    if (item.kind !== 'scalar') return [];
    const [key, named] = splitAtEquals(item.text);
    const path = named ?? item.text;
    const read = readNamed(path, sources);
    return read === undefined
      ? []
      : [
          {
            key: named === undefined ? path.slice(path.lastIndexOf('/') + 1) : (key ?? ''),
            text: read.text,
            place: item.span,
          },
        ];
  });
  const single = nodeAt(generator, 'env');
  const environments = [...(single === undefined ? [] : [single]), ...itemsAt(generator, 'envs')];
  const variables = environments.flatMap((item): Datum[] => {
    const read = item.kind === 'scalar' ? readNamed(item.text, sources) : undefined;
    return read === undefined ? [] : [...plainEntries(read)];
  });
  return [...literals, ...files, ...variables];
}

/** `NAME=value` lines as Kustomize takes them: without quotes, escapes or interpolation. */
function plainEntries(file: SourceFile): readonly Datum[] {
  return readEnvironmentFile(file, new Map()).flatMap(({ name, span }): Datum[] => {
    const line = file.text.slice(span.start).split(/\r?\n/, 1)[0] ?? '';
    const [, text] = splitAtEquals(line);
    return text === undefined ? [] : [{ key: name, text, place: span }];
  });
}

function readNamed(path: string, { file, directory, files }: GeneratorSources): SourceFile | undefined {
  const resolved = resolvePath(directory, path);
  const read = resolved === undefined ? undefined : files?.read(resolved, { file, start: 0, end: 0 });
  return read?.state === 'read' ? read.file : undefined;
}

function splitAtEquals(text: string): readonly [string, string] | readonly [] {
  const at = text.indexOf('=');
  return at <= 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
}

function unquoted(text: string): string {
  const [first, last] = [text.at(0), text.at(-1)];
  return text.length > 1 && first === last && (first === '"' || first === "'") ? text.slice(1, -1) : text;
}

function toBase64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

/** SHA-256 of some bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/**
 * The object with a hash of its content at the end of its name.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/generatoroptions/
 */
export function withHash(object: BuiltObject, digest: Digest): BuiltObject {
  const { kind, name } = idOf(object);
  const data = contentOf(object.node, 'data');
  // The real tool means to hash the name as well, and looks for it where it is not.
  const type = kind === 'Secret' ? { type: textAt(object.node, 'type') ?? '' } : {};
  const content = { data, kind, name: '', ...type };
  const json = JSON.stringify(content).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = digest(new TextEncoder().encode(json));
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hash = hexadecimal.slice(0, 10).replace(/[013ae]/g, (digit) => unambiguous.get(digit) ?? digit);
  const metadata = nodeAt(object.node, 'metadata');
  if (metadata?.kind !== 'mapping') return object;
  const hashed = entryNode('name', scalarNode(`${name}-${hash}`, metadata.span));
  return withNode(object, withEntry(object.node, entryNode('metadata', withEntry(metadata, hashed))));
}

/** Digits that could be read as words or as other digits. */
const unambiguous: ReadonlyMap<string, string> = new Map([
  ['0', 'g'],
  ['1', 'h'],
  ['3', 'k'],
  ['a', 'm'],
  ['e', 't'],
]);

function contentOf(node: MappingNode, key: string): Readonly<Record<string, string>> | '' {
  const entries = entriesAt(node, key);
  if (entries.length === 0) return '';
  const sorted = entries.map(({ key: name, value }): [string, string] => [
    name,
    value.kind === 'scalar' ? value.text : '',
  ]);
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
