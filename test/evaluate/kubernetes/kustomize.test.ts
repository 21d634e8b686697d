import { describe, expect, it } from 'vitest';
import { idOf, keyOf } from '../../../src/evaluate/kubernetes/kustomize/built-object.ts';
import type { DataNode } from '../../../src/parse/yaml/tree.ts';
import { regionOf } from '../../../src/source/line-table.ts';
import { textOf } from '../../../src/source/span.ts';
import { evaluateFiles } from './evaluate-files.ts';
import { readKustomizeTree } from './kustomize-tree.ts';

const folder = 'fixtures/evaluate/kubernetes/kustomize';

describe('every value has the place that sets it', () => {
  const { kustomizations, builder } = readKustomizeTree(folder);
  const production = kustomizations.get('shop/production');
  if (production === undefined) throw new Error('the fixture is gone');
  const web = builder
    .build(production)
    .find((object) => keyOf(object).endsWith('\nlive-web-v2') && idOf(object).kind === 'Deployment')?.node;

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
        const at = found && `${found.span.file.path}:${regionOf(found.span).line}`;
        return { value: found?.value, place: at ?? '' };
      },
      { value: web, place: '' },
    );
    expect(entry.place).toBe(place);
  });
});

describe('a finding points to where a person would change it', () => {
  const deployment = [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: web}',
    'spec:',
    '  replicas: 1',
    '  template: {spec: {containers: [{name: web, image: "example.com/web:1"}]}}',
  ].join('\n');
  const replicasAt = (kustomization: string) => {
    const { objects } = evaluateFiles({
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': deployment,
      'live/kustomization.yaml': kustomization,
    });
    const spec = objects[0]?.body.fields.get('spec')?.value;
    const span = spec?.kind === 'object' ? spec.fields.get('replicas')?.value.span : undefined;
    return span && `${span.file.path}:${regionOf(span).line} ${textOf(span)}`;
  };

  it.each([
    ['the base', 'resources: [../base]\n', 'base/web.yaml:5 1'],
    [
      'the kustomization',
      'resources: [../base]\nreplicas:\n  - name: web\n    count: 3\n',
      'live/kustomization.yaml:4 3',
    ],
    [
      'a line of a patch in the kustomization',
      'resources: [../base]\npatches:\n  - patch: |-\n      kind: Deployment\n      apiVersion: apps/v1\n      metadata: {name: web}\n      spec:\n        replicas: 4\n',
      'live/kustomization.yaml:8 4',
    ],
    [
      'a line of an operation',
      'resources: [../base]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n      - op: replace\n        path: /spec/replicas\n        value: 5\n',
      'live/kustomization.yaml:7 5',
    ],
    [
      'the whole of a folded patch',
      'resources: [../base]\npatches:\n  - target: {kind: Deployment}\n    patch: \'[{"op": "replace", "path": "/spec/replicas", "value": 5}]\'\n',
      'live/kustomization.yaml:4 \'[{"op": "replace", "path": "/spec/replicas", "value": 5}]\'',
    ],
  ])('%s', (_name, kustomization, place) => {
    expect(replicasAt(kustomization)).toBe(place);
  });
});

describe('what is not built is said once, and the rest is there', () => {
  const service = (name: string) =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {ports: [{port: 80}]}\n`;
  const reasonsOf = (files: Readonly<Record<string, string>>) => {
    const { objects, notAnalysed } = evaluateFiles({ 'live/web.yaml': service('web'), ...files });
    return { built: objects.length, said: notAnalysed.map(({ path, reason }) => `${path}: ${reason}`) };
  };

  it.each([
    ['an absent file', 'resources: [web.yaml, gone.yaml]', '`gone.yaml` is not on disk'],
    [
      'an address',
      'resources: [web.yaml, "github.com/example/shop?ref=v1"]',
      '`github.com/example/shop?ref=v1` is fetched from elsewhere',
    ],
    [
      'a chart',
      'resources: [web.yaml]\nhelmCharts: [{name: redis, repo: "https://example.com"}]',
      'the chart `redis` is not rendered',
    ],
    [
      'a plugin',
      'resources: [web.yaml]\ntransformers:\n  - |-\n    apiVersion: example.com/v1\n    kind: Sizes\n    metadata: {name: sizes}\n',
      'the transformer `Sizes` is not known here',
    ],
    [
      'a generator',
      'resources: [web.yaml]\ngenerators:\n  - |-\n    apiVersion: example.com/v1\n    kind: Apps\n    metadata: {name: apps}\n',
      'the generator `Apps` is not known here',
    ],
    ['a schema', 'resources: [web.yaml]\nopenapi: {path: schema.json}', 'its `openapi` is not read'],
    [
      'an object that is there twice',
      'resources: [web.yaml, web.yaml]',
      'it holds some object twice, which Kustomize refuses',
    ],
    ['itself', 'resources: [web.yaml, ../live]', 'it is built from itself'],
  ])('%s', (_name, kustomization, reason) => {
    expect(reasonsOf({ 'live/kustomization.yaml': `${kustomization}\n` })).toEqual({
      built: 1,
      said: [`live/kustomization.yaml: ${reason}`],
    });
  });

  it('two that lead to each other', () => {
    const { built, said } = reasonsOf({
      'live/kustomization.yaml': 'resources: [web.yaml, ../more]\n',
      'more/kustomization.yaml': 'resources: [../live]\n',
    });
    expect(built).toBe(1);
    expect(said).toEqual(['live/kustomization.yaml: it is built from itself']);
  });

  it('a part that two use', () => {
    const { said } = reasonsOf({
      'live/kustomization.yaml': 'resources: [web.yaml, gone.yaml]\n',
      'one/kustomization.yaml': 'namespace: one\nresources: [../live]\n',
      'two/kustomization.yaml': 'namespace: two\nresources: [../live]\n',
    });
    expect(said).toEqual(['live/kustomization.yaml: `gone.yaml` is not on disk']);
  });
});

describe('kustomizations of an attacker end, with a note', () => {
  const TOO_MUCH = 'it makes more than can be built here';
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n';

  it('where each of many levels takes the one below ten times', () => {
    const levels = Array.from({ length: 6 }, (_, level) =>
      Array.from({ length: 10 }, (_, side) => [
        `${level}-${side}/kustomization.yaml`,
        `namePrefix: p${side}-\nresources: [${
          level === 0 ? '../web.yaml' : Array.from({ length: 10 }, (_, below) => `../${level - 1}-${below}`)
        }]\n`,
      ]),
    ).flat();
    const top = Array.from({ length: 10 }, (_, side) => `../5-${side}`);
    const { objects, notAnalysed } = evaluateFiles({
      ...Object.fromEntries(levels),
      'top/kustomization.yaml': `resources: [${top}]\n`,
      'web.yaml': service,
    });
    expect(objects.length).toBeLessThanOrEqual(20_000);
    expect(notAnalysed.map(({ reason }) => reason)).toContain(TOO_MUCH);
  });

  it('where many patches look at many objects', () => {
    const objects = Array.from({ length: 3_000 }, (_, index) => service.replace('web', `web-${index}`));
    const patches = Array.from({ length: 1_000 }, () => '  - {target: {kind: Service}, patch: "[]"}');
    const { notAnalysed } = evaluateFiles({
      'kustomization.yaml': `resources: [web.yaml]\npatches:\n${patches.join('\n')}\n`,
      'web.yaml': objects.join('---\n'),
    });
    expect(notAnalysed).toEqual([{ path: 'kustomization.yaml', reason: TOO_MUCH }]);
  });

  it('where a replacement copies a text into itself', () => {
    const copies = Array.from(
      { length: 60 },
      () =>
        '  - {source: {kind: Service, fieldPath: metadata.annotations.a}, targets: [{select: {kind: Service}, fieldPaths: [metadata.annotations.a], options: {delimiter: "/", index: 99}}]}',
    );
    const { objects } = evaluateFiles({
      'kustomization.yaml': `resources: [web.yaml]\nreplacements:\n${copies.join('\n')}\n`,
      'web.yaml': service.replace('{name: web}', '{name: web, annotations: {a: text}}'),
    });
    expect(JSON.stringify(objects[0]?.body.fields.get('metadata')?.value.kind)).toBe('"object"');
  });

  it('where a target would take for ever', () => {
    const { objects } = evaluateFiles({
      'kustomization.yaml': `resources: [web.yaml]\npatches:\n  - {target: {name: "(a*)*(a*)*(a*)*b"}, patch: "[]"}\nimages:\n  - {name: "(a|a)*(a|aa)*!", newTag: x}\n`,
      'web.yaml': service.replace('web', 'a'.repeat(5_000)),
    });
    expect(objects).toHaveLength(1);
  });
});
