import { describe, expect, it } from 'vitest';
import { adaptFiles, containerOf, placeOf, said } from './adapt-files.ts';
import { workload } from './manifests.ts';

const resources = (files: string | Readonly<Record<string, string>>, resource = 'Deployment/web') =>
  containerOf(adaptFiles(files), resource, 'web').resources;

const range = (namespace: string | undefined, limits: string) => `---
apiVersion: v1
kind: LimitRange
metadata:
  name: defaults
${namespace === undefined ? '' : `  namespace: ${namespace}\n`}spec:
  limits:
    - type: Container
${limits}
`;

describe('the resources of a container', () => {
  it('are in cores and bytes', () => {
    const container = 'resources:\n  requests: {cpu: 250m, memory: 64Mi}\n  limits: {memory: 1Gi}';
    const found = resources(workload({ container }));
    expect(said(found?.cpuRequest)).toBe('0.25');
    expect(said(found?.memoryRequest)).toBe('67108864');
    expect(said(found?.memoryLimit)).toBe('1073741824');
    expect(said(found?.cpuLimit)).toBe('absent');
  });

  it('are missing at the name of the container', () => {
    expect(placeOf(resources(workload())?.memoryLimit)).toBe('name: web');
  });

  it('are asked for up to the limit where nothing else is asked for', () => {
    const found = resources(workload({ container: 'resources:\n  limits: {cpu: 1, memory: 1Gi}' }));
    expect([said(found?.cpuRequest), said(found?.memoryRequest)]).toEqual(['1', '1073741824']);
  });

  it.each(['resources: "{{ resources }}"', 'resources:\n  limits: "{{ limits }}"'])(
    'are unknown where they are filled in later: %s',
    (container) => {
      expect(said(resources(workload({ container }))?.memoryLimit)).toBe('unknown');
    },
  );

  it('come from a LimitRange of the namespace, wherever it stands', () => {
    const files = {
      'cluster/limits.yaml': range('shop', '      default: {memory: 1Gi}\n      defaultRequest: {cpu: 1}'),
      'apps/web.yaml': workload({ namespace: 'shop' }),
    };
    const found = resources(files, 'Deployment/shop/web');
    expect([said(found?.memoryLimit), said(found?.memoryRequest)]).toEqual(['1073741824', '1073741824']);
    expect([said(found?.cpuRequest), said(found?.cpuLimit)]).toEqual(['1', 'absent']);
  });

  it.each([
    ['max: {memory: 2Gi}', '2147483648', '2147483648'],
    ['default: {memory: 1Gi}\n      max: {memory: 2Gi}', '1073741824', '1073741824'],
    ['min: {memory: 64Mi}', 'absent', '67108864'],
  ])('come from the bounds of a LimitRange where it sets no defaults: %s', (limits, limit, request) => {
    const found = resources(workload() + range(undefined, `      ${limits}`));
    expect([said(found?.memoryLimit), said(found?.memoryRequest)]).toEqual([limit, request]);
  });

  it('are not asked of what ends before the others start, or only holds a place', () => {
    const pod = 'initContainers: [{name: init, image: example.com/init:1}]';
    expect(containerOf(adaptFiles(workload({ pod })), 'Deployment/web', 'init').resources).toBeUndefined();
    expect(resources(workload({ image: 'registry.k8s.io/pause:3.9' }))).toBeUndefined();
  });

  it('do not come from a LimitRange that names no namespace and stands elsewhere', () => {
    const files = {
      'other/limits.yaml': range(undefined, '      default: {memory: 1Gi}'),
      'apps/web.yaml': workload(),
    };
    expect(said(resources(files)?.memoryLimit)).toBe('absent');
  });

  it('are sized by a VerticalPodAutoscaler that does more than to advise', () => {
    const vertical = (mode: string) => `---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: web}
spec:
  targetRef: {kind: Deployment, name: web}
  updatePolicy: {updateMode: "${mode}"}
`;
    expect(said(resources(workload() + vertical('Auto'))?.cpuRequest)).toBe('unknown');
    expect(said(resources(workload() + vertical('Off'))?.cpuRequest)).toBe('absent');
  });
});
