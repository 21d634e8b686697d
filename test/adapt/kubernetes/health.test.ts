import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/source/span.ts';
import { adaptFiles, containerOf, placeOf, said } from './adapt-files.ts';
import { database, service, workload } from './manifests.ts';

const web = (manifests: string, resource?: string, name?: string) =>
  containerOf(adaptFiles(manifests), resource ?? 'Deployment/web', name ?? 'web');
const checks = (manifests: string, resource?: string, name?: string) =>
  web(manifests, resource, name).healthChecks.map(({ name, present }) => `${name} ${said(present)}`);

const readiness = 'readinessProbe:\n  httpGet: {path: /ready, port: 8080}';
const liveness = 'livenessProbe:\n  httpGet: {path: /live, port: 8080}';

describe('health checks', () => {
  it('are a readiness and a liveness probe where requests come in', () => {
    const container = web(workload() + service('web'));
    expect(container.serving).toBe(true);
    expect(checks(workload() + service('web'))).toEqual(['readiness probe absent', 'liveness probe absent']);
    expect(placeOf(container.healthChecks[0]?.present)).toBe('name: web');
    expect(textOf(container.span)).toBe('name: web');
  });

  it('are found where they are written', () => {
    const manifests = workload({ container: `${readiness}\n${liveness}` }) + service('web');
    expect(checks(manifests)).toEqual(['readiness probe true', 'liveness probe true']);
  });

  it('are not given by a startup probe', () => {
    const manifests =
      workload({ container: 'startupProbe:\n  httpGet: {path: /, port: 8080}' }) + service('web');
    expect(checks(manifests)).toEqual(['readiness probe absent', 'liveness probe absent']);
  });

  it('are unknown where they are filled in later', () => {
    const manifests = workload({ container: 'livenessProbe: "{{ probe }}"' });
    expect(checks(manifests)).toEqual(['liveness probe unknown']);
  });

  it('come down to liveness where nobody sends requests', () => {
    expect(checks(workload())).toEqual(['liveness probe absent']);
  });

  it('are needed by what declares a port, unless it is for metrics', () => {
    const declares = (name: string) =>
      workload({ container: `ports:\n  - name: ${name}\n    containerPort: 8080` });
    expect(web(declares('http')).serving).toBe(true);
    expect(web(declares('http-metrics')).serving).toBe(false);
  });

  it('are needed by datastores as well', () => {
    expect(checks(database(), 'StatefulSet/db', 'db')).toEqual([
      'readiness probe absent',
      'liveness probe absent',
    ]);
  });

  it('are not needed by what ends by itself', () => {
    const job = workload({ kind: 'Job' }).replace('apps/v1', 'batch/v1');
    expect(checks(job, 'Job/web')).toEqual([]);
    const testPod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  restartPolicy: Never
  containers:
    - name: web
      image: example.com/web:1.0.0
`;
    expect(checks(testPod, 'Pod/web')).toEqual([]);
  });

  it('are not asked of proxies and exporters beside the program', () => {
    const manifests = workload({
      pod: '',
      container: 'ports: [{containerPort: 8080}]\n',
    }).replace(
      '        - name: web\n',
      '        - name: proxy\n          image: quay.io/brancz/kube-rbac-proxy:v0.18.0\n        - name: web\n',
    );
    expect(checks(manifests, undefined, 'proxy')).toEqual([]);
    expect(checks(manifests)).toHaveLength(2);
  });

  it('tell when both probes ask the same', () => {
    const same = `${readiness}\n${readiness.replace('readinessProbe', 'livenessProbe')}`;
    expect(said(web(workload({ container: same })).identicalProbes)).toBe('true');
    expect(said(web(workload({ container: `${readiness}\n${liveness}` })).identicalProbes)).toBe('-');
  });

  it('go to the container that the port of the Service leads to', () => {
    const manifests =
      workload({ container: 'ports: [{name: http, containerPort: 8080}]' }).replace(
        '        - name: web\n',
        '        - name: helper\n          image: example.com/helper:1.0.0\n        - name: web\n',
      ) + service('web', 'ports:\n  - port: 80\n    targetPort: http');
    expect(web(manifests).serving).toBe(true);
    expect(web(manifests, undefined, 'helper').serving).toBe(false);
  });
});
