import { expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const tree = {
  'base/kustomization.yaml':
    'resources: [web.yaml]\nconfigMapGenerator: [{ name: settings, envs: [web.env] }]\n',
  'base/web.env': 'DATABASE_URL=postgres://orders:5432/shop\n',
  'base/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: example.com/web:1
          envFrom: [{ configMapRef: { name: settings } }]
`,
  'overlays/live/kustomization.yaml':
    'resources: [../../base]\nnamespace: shop\npatches: [{ path: spread.yaml }]\n',
  'overlays/live/spread.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      topologySpreadConstraints:
        - topologyKey: topology.kubernetes.io/zone
          maxSkew: 1
          whenUnsatisfiable: DoNotSchedule
          labelSelector: { matchLabels: { app: web } }
`,
};

const lint = async (files: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  (await run(temporaryTree(files), [...paths, '-f', 'concise', '--select=single-az'])).stdout;

test('a base is judged as its overlays build it', async () => {
  const alone = {
    'base/kustomization.yaml': tree['base/kustomization.yaml'],
    'base/web.yaml': tree['base/web.yaml'],
  };
  expect(await lint(alone, '.')).toContain(
    'All replicas of `Deployment/web` may land in one availability zone',
  );
  expect(await lint(tree, '.')).not.toContain('single-az');
});

test('an overlay given alone answers for what it builds', async () => {
  const crowded = {
    ...tree,
    'overlays/live/spread.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n',
  };
  expect(await lint(crowded, 'overlays/live')).toContain(
    'base/web.yaml:2:1: warning All replicas of `Deployment/shop/web` may land',
  );
});
