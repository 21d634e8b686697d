import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { filesBelow } from '../../../src/dev/files-below.ts';
import { type Builder, newBuilder } from '../../../src/evaluate/kubernetes/kustomize/build.ts';
import {
  isKustomization,
  type Kustomization,
  readKustomization,
} from '../../../src/evaluate/kubernetes/kustomize/kustomization.ts';
import type { Manifest } from '../../../src/evaluate/kubernetes/manifest.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../../src/parse/yaml/tree.ts';
import type { NearbyFiles } from '../../../src/source/nearby-files.ts';

export interface KustomizeTree {
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  readonly builder: Builder;
}

/** Every kustomization below a folder by its directory, which is relative to the folder. */
export function readKustomizeTree(folder: string): KustomizeTree {
  const manifests = new Map<string, Manifest>();
  const kustomizations = new Map<string, Kustomization>();
  for (const name of filesBelow(folder)) {
    if (!/\.ya?ml$|\.json$|\/Kustomization$/.test(name) || name.endsWith('.built.yaml')) continue;
    const path = name.slice(folder.length + 1);
    const file = { path, text: readFileSync(name, 'utf8') };
    const manifest = { file, stream: parseYaml(file).tree };
    manifests.set(path, manifest);
    const kustomization = isKustomization(manifest) ? readKustomization(manifest) : undefined;
    if (kustomization !== undefined) kustomizations.set(kustomization.directory, kustomization);
  }
  const builder = newBuilder({
    kustomizations,
    manifests,
    files: nearbyFiles(folder),
    digest: (bytes) => createHash('sha256').update(bytes).digest(),
  });
  return { kustomizations, builder };
}

function nearbyFiles(folder: string): NearbyFiles {
  return {
    read: (path) => {
      const stat = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
      if (stat?.isFile() !== true) return { state: 'missing' };
      const bytes = readFileSync(`${folder}/${path}`);
      const text = bytes.toString('utf8');
      const isText = Buffer.from(text, 'utf8').equals(bytes);
      return { state: 'read', bytes, file: isText ? { path, text } : undefined };
    },
    list: () => undefined,
  };
}

/** The objects of a text that Kustomize wrote. */
export function objectsIn(text: string): readonly DataNode[] {
  return parseYaml({ path: 'built.yaml', text }).tree.documents.flatMap(({ root }) => root ?? []);
}

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Objects by what names them, for comparing: without nulls and empty labels, which say nothing; labels are texts, and
 * neither their own order nor that of their keys counts.
 */
export function byName(nodes: readonly DataNode[]): Readonly<Record<string, Plain>> {
  const entries = nodes.map((node) => {
    const text = (...keys: readonly string[]) => textAt(node, keys);
    const place = text('metadata', 'namespace');
    return [
      [text('apiVersion'), text('kind'), place, text('metadata', 'name')].join('/'),
      plain(node),
    ] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function textAt(node: DataNode | undefined, [key, ...rest]: readonly string[]): string {
  if (key === undefined) return node?.kind === 'scalar' ? node.text : '';
  const entry = node?.kind === 'mapping' ? node.entries.find((one) => one.key === key) : undefined;
  return textAt(entry?.value, rest);
}

function plain(node: DataNode, isMarks = false): Plain {
  if (node.kind === 'scalar') return isMarks && node.value !== null ? node.text : node.value;
  if (node.kind === 'sequence') return node.items.map((item) => plain(item));
  const entries = node.entries
    .map(({ key, value }) => [key, plain(value, isMarks || isMarkKey(key))] as const)
    .filter(([key, value]) => value !== null && !(isMarkKey(key) && isEmpty(value)));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isMarkKey(key: string): boolean {
  return key === 'labels' || key === 'annotations';
}

function isEmpty(value: Plain): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
