import { describe, expect, it } from 'vitest';
import { adaptFiles, placeOf, said, workloadOf } from './adapt-files.ts';
import { autoscaler, database, service, workload } from './manifests.ts';

const scaling = (files: string | Readonly<Record<string, string>>, resource = 'Deployment/web') =>
  workloadOf(adaptFiles(files), resource).autoscaling;

describe('autoscaling', () => {
  it('is missing where a Service leads to a fixed number of Pods', () => {
    const autoscaling = scaling(workload({ spec: 'replicas: 3' }) + service('web'));
    expect(said(autoscaling)).toBe('false');
    expect(placeOf(autoscaling)).toBe('replicas: 3');
  });

  it('is missing at the header where the number is not written', () => {
    expect(placeOf(scaling(workload() + service('web')))).toBe('kind: Deployment');
  });

  it('is there wherever in the tree the autoscaler stands', () => {
    const files = { 'web/app.yaml': workload() + service('web'), 'platform/hpa.yaml': autoscaler('web') };
    expect(said(scaling(files))).toBe('true');
  });

  it('knows the ScaledObjects of KEDA, whose targets are Deployments by default', () => {
    const scaledObject = `---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: web}
spec:
  scaleTargetRef: {name: web}
`;
    expect(said(scaling(workload() + service('web') + scaledObject))).toBe('true');
  });

  it('is there for what stands nearest to the autoscaler, and for nothing farther away', () => {
    const app = workload() + service('web');
    const files = {
      'shop/manifests/app.yaml': app,
      'shop/copies/app.yaml': app,
      'shop/autoscaling/hpa.yaml': autoscaler('web'),
      'blog/app.yaml': app,
    };
    const answers = adaptFiles(files)
      .all('workload')
      .map(({ span, autoscaling }) => [span.file.path, said(autoscaling)]);
    expect(answers).toEqual([
      ['shop/manifests/app.yaml', 'true'],
      ['shop/copies/app.yaml', 'true'],
      ['blog/app.yaml', 'false'],
    ]);
  });

  it.each([
    ['paused: "true"', 'false'],
    ['paused: "false"', 'true'],
    ['paused-replicas: "3"', 'false'],
  ])('is missing where KEDA is told to pause: %s', (annotation, expected) => {
    const scaledObject = `---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: web, annotations: {autoscaling.keda.sh/${annotation}}}
spec:
  scaleTargetRef: {name: web}
`;
    expect(said(scaling(workload() + service('web') + scaledObject))).toBe(expected);
  });

  it('is asked of the Rollout that takes its Pods from a Deployment', () => {
    const rollout = `---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: shop}
spec:
  replicas: 3
  workloadRef: {kind: Deployment, name: web}
`;
    const app = workload({ spec: 'replicas: 0' }) + service('web') + rollout;
    expect(placeOf(scaling(app))).toBe('replicas: 3');
    expect(said(workloadOf(adaptFiles(app), 'Deployment/web').replicas)).toBe('3');
    expect(said(scaling(app + autoscaler('shop', 2, 'Rollout')))).toBe('true');
    expect(said(scaling(workload({ spec: 'replicas: 0' }) + service('web')))).toBe('-');
  });

  it('is not given by an autoscaler of another kind, name or namespace', () => {
    const app = workload({ namespace: 'shop' }) + service('web');
    const elsewhere = autoscaler('web').replace('  name: web\n', '  name: web\n  namespace: blog\n');
    const autoscalers = [autoscaler('api'), autoscaler('web', 2, 'Rollout'), elsewhere];
    for (const other of autoscalers) expect(said(scaling(app + other, 'Deployment/shop/web'))).toBe('false');
  });

  it.each([
    ['that no Service leads to', workload()],
    ['that only shows metrics', workload() + service('web', 'ports:\n  - name: metrics\n    port: 9090')],
    ['that is switched off', workload({ spec: 'replicas: 0' }) + service('web')],
    ['that cannot run twice', workload({ spec: 'strategy: {type: Recreate}' }) + service('web')],
    [
      'with a volume that one node mounts',
      workload({ pod: 'volumes:\n  - name: data\n    persistentVolumeClaim: {claimName: data}' }) +
        service('web'),
    ],
    ['that elects a leader', workload({ container: 'args: ["--leader-elect"]' }) + service('web')],
  ])('is no question of a Deployment %s', (_why, manifests) => {
    expect(said(scaling(manifests))).toBe('-');
  });

  it.each(['kube-system', 'monitoring', 'istio-system'])(
    'is no question of the software in %s',
    (namespace) => {
      const manifests = workload({ namespace }) + service('web');
      expect(said(scaling(manifests, `Deployment/${namespace}/web`))).toBe('-');
    },
  );

  it('is no question of datastores and of StatefulSets', () => {
    expect(said(scaling(database() + service('db'), 'StatefulSet/db'))).toBe('-');
    expect(said(scaling(database({ kind: 'Deployment' }) + service('db'), 'Deployment/db'))).toBe('-');
    expect(said(scaling(workload({ kind: 'StatefulSet' }) + service('web'), 'StatefulSet/web'))).toBe('-');
  });
});
