import { describe, expect, it } from 'vitest';
import { readBoolean, readNumber, readObject, readString } from '../../../src/evaluate/read.ts';
import { textOf } from '../../../src/source/span.ts';
import { evaluateFiles, onlyObject } from './evaluate-files.ts';

const config = `
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
`;

describe('evaluateKubernetes', () => {
  it('names an object by kind, namespace and name', () => {
    const object = onlyObject({ 'k8s/web.yaml': `${config}  namespace: shop\n` });
    expect(object).toMatchObject({
      kind: 'ConfigMap',
      name: 'web',
      namespace: 'shop',
      group: '',
      directory: 'k8s',
    });
    expect(object.resource).toBe('ConfigMap/shop/web');
    expect(textOf(object.header)).toBe('kind: ConfigMap');
  });

  it('leaves the namespace open where nobody states it', () => {
    const object = onlyObject({ 'web.yaml': config });
    expect(object.namespace).toBeUndefined();
    expect(object.resource).toBe('ConfigMap/web');
  });

  it('reads every document of a stream and every item of a List', () => {
    const { objects } = evaluateFiles({
      'all.yaml': `${config}---\n${config.replace('web', 'api')}`,
      'list.yaml': `
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Secret
    metadata: {name: one}
  - apiVersion: v1
    kind: Secret
    metadata: {name: two}
`,
    });
    expect(objects.map(({ resource }) => resource)).toEqual([
      'ConfigMap/web',
      'ConfigMap/api',
      'Secret/one',
      'Secret/two',
    ]);
  });

  it('reads JSON manifests', () => {
    const object = onlyObject({
      'web.json': '{"apiVersion": "apps/v1", "kind": "StatefulSet2", "metadata": {"name": "db"}}',
    });
    expect(object).toMatchObject({ group: 'apps', name: 'db' });
    expect(textOf(object.header)).toBe('"kind": "StatefulSet2"');
  });

  it('passes over documents that declare no object', () => {
    expect(
      evaluateFiles({ 'values.yaml': 'kind: x\n---\n- 1\n---\napiVersion: v1\nkind: Pod\n' }).objects,
    ).toEqual([]);
  });

  it('reads the booleans of YAML 1.1, as Kubernetes does', () => {
    const object = onlyObject({ 'web.yaml': `${config}immutable: yes\n` });
    expect(readBoolean(object.body, 'immutable')).toMatchObject({ state: 'known', value: true });
  });

  it('does not judge a patch that no kustomization names', () => {
    const { objects, notAnalysed } = evaluateFiles({
      'patch.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
`,
    });
    expect(objects).toEqual([]);
    expect(notAnalysed).toEqual([
      { path: 'patch.yaml', reason: '`Deployment/web` is a part of a workload without containers' },
    ]);
  });
});

describe('placeholders', () => {
  const filledIn = (written: string) => {
    const object = onlyObject({ 'web.yaml': `${config}setting: "${written}"\n` });
    return readString(object.body, 'setting');
  };

  it.each(['{{ .Values.type }}', `\${TYPE}`, '$(TYPE)', '<your type>', '#{type}#', 'a-$TYPE'])(
    'takes %s for unknown',
    (written) => {
      expect(filledIn(written).state).toBe('unknown');
    },
  );

  it.each(['LoadBalancer', 'a > b', 'costs 5$', 'x < 3'])('takes %s for what it is', (written) => {
    expect(filledIn(written)).toMatchObject({ state: 'known', value: written });
  });

  it('says what is filled in', () => {
    expect(filledIn(`\${TYPE}`)).toMatchObject({ because: `\`\${TYPE}\` is filled in before it is applied` });
  });

  it('keeps names as they are written, so that two of them can be compared', () => {
    const { objects } = evaluateFiles({ 'web.yaml': config.replace('web', `"\${APP}-web"`) });
    expect(objects[0]?.name).toBe(`\${APP}-web`);
  });
});

describe('kustomizations', () => {
  const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: example.com/web:1.0.0
          env:
            - name: LEVEL
              value: info
`;
  const patch = `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
`;
  const replicasIn = (files: Readonly<Record<string, string>>) => {
    const object = onlyObject({ 'base/deployment.yaml': deployment, ...files });
    const spec = readObject(object.body, 'spec');
    return spec.state === 'known' ? readNumber(spec.value, 'replicas') : spec;
  };
  const base = { 'base/kustomization.yaml': 'resources: [deployment.yaml]\n' };

  it('leaves an object alone that nobody patches', () => {
    expect(replicasIn(base)).toMatchObject({ state: 'known', value: 1 });
  });

  it('judges a base as its overlay builds it, where the patch is written', () => {
    const replicas = replicasIn({
      ...base,
      'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: patch.yaml\n',
      'prod/patch.yaml': patch,
    });
    expect(replicas).toMatchObject({ state: 'known', value: 3, span: { file: { path: 'prod/patch.yaml' } } });
  });

  it.each([
    ['patchesStrategicMerge', 'patchesStrategicMerge: [patch.yaml]'],
    ['an inline patch', `patches:\n  - patch: |-\n${patch.replaceAll(/^/gm, '      ')}`],
    [
      'a JSON patch',
      'patches:\n  - target: {kind: Deployment, name: web}\n    patch: |-\n      - op: replace\n        path: /spec/replicas\n        value: 3\n',
    ],
    ['replicas', 'replicas:\n  - name: web\n    count: 3\n'],
  ])('understands %s', (_name, written) => {
    const replicas = replicasIn({
      ...base,
      'prod/kustomization.yaml': `resources: [../base]\n${written}\n`,
      'prod/patch.yaml': patch,
    });
    expect(replicas).toMatchObject({ state: 'known', value: 3 });
  });

  it('follows components to those who use them', () => {
    const component = {
      'more/kustomization.yaml': 'kind: Component\npatches:\n  - path: patch.yaml\n',
      'more/patch.yaml': patch,
    };
    expect(replicasIn({ ...base, ...component })).toMatchObject({ state: 'known', value: 1 });
    const used = { 'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../more]\n' };
    expect(replicasIn({ ...base, ...component, ...used })).toMatchObject({ state: 'known', value: 3 });
  });

  it('leaves an object alone that a patch is not for', () => {
    const replicas = replicasIn({
      ...base,
      'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: patch.yaml\n',
      'prod/patch.yaml': patch.replace('name: web', 'name: api'),
    });
    expect(replicas).toMatchObject({ state: 'known', value: 1 });
  });

  it('patches the container that is meant and leaves the rest of it', () => {
    const object = onlyObject({
      ...base,
      'base/deployment.yaml': deployment,
      'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: patch.yaml\n',
      'prod/patch.yaml': deployment
        .replace('value: info', 'value: debug')
        .replace('replicas: 1', 'paused: true'),
    });
    const text = JSON.stringify([...object.body.fields.keys()]);
    expect(text).toBe('["apiVersion","kind","metadata","spec"]');
    const container = containerOf(object.body);
    expect(readString(container, 'name')).toMatchObject({ state: 'known', value: 'web' });
    expect(readString(container, 'image')).toMatchObject({ span: { file: { path: 'prod/patch.yaml' } } });
    expect(JSON.stringify([...container.fields.keys()].sort())).toBe('["env","image","name"]');
  });

  it('puts objects into the namespace that a kustomization states', () => {
    const namespaced = onlyObject({
      'base/deployment.yaml': deployment,
      'base/kustomization.yaml': 'namespace: shop\nresources: [deployment.yaml]\n',
    });
    expect(namespaced.resource).toBe('Deployment/shop/web');
  });

  it('has an object once for each overlay that builds it', () => {
    const { objects } = evaluateFiles({
      ...base,
      'base/deployment.yaml': deployment,
      'dev/kustomization.yaml': 'namespace: dev\nresources: [../base]\n',
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
    });
    expect(objects.map(({ resource, home }) => `${resource} of ${home}`)).toEqual([
      'Deployment/dev/web of dev/kustomization.yaml',
      'Deployment/prod/web of prod/kustomization.yaml',
    ]);
  });

  it('says what is not here to be built', () => {
    const { notAnalysed } = evaluateFiles({
      'prod/kustomization.yaml': 'resources: [https://example.com/base.yaml]\n',
    });
    expect(notAnalysed).toEqual([
      {
        path: 'prod/kustomization.yaml',
        reason: '`https://example.com/base.yaml` is fetched from elsewhere',
      },
    ]);
  });

  it('survives kustomizations that lead to each other', () => {
    expect(
      replicasIn({
        'base/kustomization.yaml': 'resources: [deployment.yaml, ../loop]\n',
        'loop/kustomization.yaml': 'resources: [../base]\n',
      }),
    ).toMatchObject({ state: 'known', value: 1 });
  });
});

function containerOf(body: ReturnType<typeof onlyObject>['body']) {
  const spec = readObject(body, 'spec');
  const template = spec.state === 'known' ? readObject(spec.value, 'template') : spec;
  const pod = template.state === 'known' ? readObject(template.value, 'spec') : template;
  const container = pod.state === 'known' ? pod.value.fields.get('containers')?.value : undefined;
  const first = container?.kind === 'list' ? container.items[0] : undefined;
  if (first?.kind !== 'object') throw new Error('there is no container');
  return first;
}
