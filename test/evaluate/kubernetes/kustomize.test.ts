import { describe, expect, it } from 'vitest';
import { idOf, keyOf } from '../../../src/evaluate/kubernetes/kustomize/built-object.ts';
import type { DataNode } from '../../../src/parse/yaml/tree.ts';
import { regionOf } from '../../../src/source/line-table.ts';
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
