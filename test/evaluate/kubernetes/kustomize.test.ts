import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/dev/generated-files.ts';
import { newBuilder } from '../../../src/evaluate/kubernetes/kustomize/build.ts';
import {
  isKustomization,
  readKustomization,
} from '../../../src/evaluate/kubernetes/kustomize/kustomization.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';
import type { DataNode } from '../../../src/parse/yaml/tree.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import type { NearbyFiles } from '../../../src/source/nearby-files.ts';

/** The builds beside the folders were made by Kustomize 5.7.1: `kustomize build <folder>`. */
const folder = 'fixtures/evaluate/kubernetes/kustomize';

const files: NearbyFiles = {
  read: (path) => {
    if (!existsSync(path)) return { state: 'missing' };
    const bytes = readFileSync(path);
    return { state: 'read', bytes, file: { path, text: bytes.toString('utf8') } };
  },
  list: () => undefined,
};

function buildOf(directory: string) {
  const manifests = filesBelow(folder)
    .filter((path) => /\/.+\/.*\.yaml$/.test(path.slice(folder.length)))
    .map((path) => {
      const file = { path, text: readFileSync(path, 'utf8') };
      return { file, stream: parseYaml(file).tree };
    });
  const kustomizations = new Map(
    manifests.filter(isKustomization).flatMap((manifest) => {
      const kustomization = readKustomization(manifest);
      return kustomization === undefined ? [] : [[kustomization.directory, kustomization] as const];
    }),
  );
  const kustomization = kustomizations.get(`${folder}/${directory}`);
  if (kustomization === undefined) throw new Error(`there is no kustomization in ${directory}`);
  const builder = newBuilder({
    kustomizations,
    manifests: new Map(manifests.map((manifest) => [manifest.file.path, manifest])),
    files,
    digest: (bytes) => createHash('sha256').update(bytes).digest(),
  });
  return { objects: builder.build(kustomization), notBuilt: builder.notBuilt };
}

/** Objects by what names them, without nulls, which say nothing. */
function byName(nodes: readonly DataNode[]): Readonly<Record<string, unknown>> {
  const objects = nodes.map((node) => plain(node) as { kind: string; metadata: { name: string } });
  return Object.fromEntries(objects.map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

function plain(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  const entries = node.entries.map(({ key, value }) => [key, plain(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function golden(name: string): readonly DataNode[] {
  const { tree } = parseYaml({ path: name, text: readFileSync(`${folder}/${name}.built.yaml`, 'utf8') });
  return tree.documents.flatMap(({ root }) => root ?? []);
}

describe('a build equals the one of Kustomize', () => {
  it.each(['shop/base', 'shop/production', 'shop/development', 'vars'])('of %s', (directory) => {
    const { objects, notBuilt } = buildOf(directory);
    expect(byName(objects.map(({ node }) => node))).toEqual(byName(golden(directory.replace('/', '-'))));
    expect([...notBuilt]).toEqual([]);
  });
});

describe('every value has the place that sets it', () => {
  const { objects } = buildOf('shop/production');
  const web = objects.find(({ node }) => byName([node])['Deployment/live-web-v2'] !== undefined)?.node;

  it.each<[path: readonly string[], place: string]>([
    [['kind'], 'shop/base/web.yaml:2'],
    [['spec', 'replicas'], 'shop/production/kustomization.yaml:34'],
    [['spec', 'strategy', 'type'], 'shop/production/web.yaml:7'],
    [['metadata', 'namespace'], 'shop/production/kustomization.yaml:1'],
    [['spec', 'template', 'spec', 'containers', '0', 'image'], 'shop/production/kustomization.yaml:26'],
    [['spec', 'template', 'spec', 'containers', '0', 'readinessProbe'], 'shop/production/web.yaml:12'],
    [['spec', 'template', 'spec', 'containers', '0', 'ports'], 'shop/base/web.yaml:25'],
  ])('%j is set at %s', (path, place) => {
    const entry = path.reduce<{ value: DataNode | undefined; place: string }>(
      ({ value }, key) => {
        if (value?.kind === 'sequence') return { value: value.items[Number(key)], place: '' };
        const found = value?.kind === 'mapping' ? value.entries.find((one) => one.key === key) : undefined;
        const at = found && `${found.span.file.path.slice(folder.length + 1)}:${regionOf(found.span).line}`;
        return { value: found?.value, place: at ?? '' };
      },
      { value: web, place: '' },
    );
    expect(entry.place).toBe(place);
  });
});
