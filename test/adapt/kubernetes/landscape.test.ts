import { describe, expect, it } from 'vitest';
import { adaptFiles, said } from './adapt-files.ts';
import { service, workload } from './manifests.ts';

const owned = (kind: string, name: string, owner: string) =>
  workload({ kind, name, labels: 'app: web' }).replace(
    `  name: ${name}\n`,
    `  name: ${name}\n  ownerReferences: [{apiVersion: apps/v1, ${owner}, uid: 3f1c2c0e}]\n`,
  );

describe('the workloads of a tree', () => {
  const names = (files: string) =>
    adaptFiles(files)
      .all('workload')
      .map(({ resource }) => resource);

  it('are told once, not again by what they have made', () => {
    const dump = workload() + owned('ReplicaSet', 'web-5d8f7c', 'kind: Deployment, name: web');
    expect(names(dump)).toEqual(['Deployment/web']);
  });

  it('are told by what they have made where they are not in the tree themselves', () => {
    expect(names(owned('ReplicaSet', 'web-5d8f7c', 'kind: Deployment, name: web'))).toEqual([
      'ReplicaSet/web-5d8f7c',
    ]);
  });

  it('are found in lists and under the versions that they once had', () => {
    const list = `apiVersion: v1
kind: List
items:
  - apiVersion: extensions/v1beta1
    kind: Deployment
    metadata: {name: web}
    spec:
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: web, image: "example.com/web:1.4.2"}]}
  - apiVersion: batch/v1beta1
    kind: CronJob
    metadata: {name: nightly}
    spec:
      jobTemplate: {spec: {template: {spec: {containers: [{name: nightly, image: "example.com/n:1"}]}}}}
  - apiVersion: keda.sh/v1alpha1
    kind: ScaledJob
    metadata: {name: invoices}
    spec:
      jobTargetRef: {template: {spec: {containers: [{name: invoices, image: "example.com/i:1"}]}}}
`;
    const workloads = adaptFiles(list).all('workload');
    expect(workloads.map(({ resource, role }) => [resource, role])).toEqual([
      ['Deployment/web', 'worker'],
      ['CronJob/nightly', 'job'],
      ['ScaledJob/invoices', 'job'],
    ]);
  });
});

describe('selectors with expressions', () => {
  const budget = (expression: string) => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec:
  maxUnavailable: 1
  selector: {matchExpressions: [${expression}]}
`;
  const answer = (expression: string) =>
    adaptFiles(workload({ spec: 'replicas: 3' }) + service('web') + budget(expression))
      .all('workload')[0]
      ?.safeguards?.disruptionBudget?.map(said);

  it.each([
    ['{key: app, operator: In, values: [web, api]}', 'true'],
    ['{key: app, operator: In, values: [api]}', 'absent'],
    ['{key: app, operator: In, values: [web]}, {key: track, operator: DoesNotExist}', 'true'],
    ['{key: app, operator: In, values: [web]}, {key: track, operator: Exists}', 'absent'],
    ['{key: app, operator: In, values: [web]}, {key: app, operator: NotIn, values: [web]}', 'absent'],
    // Which labels it starts from is not said: it may select anything.
    ['{key: app, operator: Exists}', 'unknown'],
  ])('%s: %s', (expression, expected) => {
    expect(answer(expression)).toEqual([expected]);
  });
});
