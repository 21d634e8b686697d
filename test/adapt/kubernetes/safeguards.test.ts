import { describe, expect, it } from 'vitest';
import type { SafeguardName } from '../../../src/model/safeguards.ts';
import { adaptFiles, containerOf, said, workloadOf } from './adapt-files.ts';
import { autoscaler, database, service, workload } from './manifests.ts';

const ofWorkload = (name: SafeguardName, files: string, resource = 'Deployment/web') =>
  (workloadOf(adaptFiles(files), resource).safeguards?.[name] ?? []).map(said);

const ofContainer = (name: SafeguardName, container: string, image?: string) =>
  (
    containerOf(
      adaptFiles(workload({ container, ...(image === undefined ? {} : { image }) })),
      'Deployment/web',
      'web',
    ).safeguards?.[name] ?? []
  ).map(said);

/** What the container answers, and its workload for it. */
const ofBoth = (name: SafeguardName, container: string, image?: string) => [
  ...ofContainer(name, container, image),
  ...ofWorkload(name, workload({ container, ...(image === undefined ? {} : { image }) })),
];

const budget = (line: string, selector = 'matchLabels: {app: web}') => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec:
  ${line}
  selector: {${selector}}
`;

describe('a disruption budget', () => {
  const web = (replicas: number) => workload({ spec: `replicas: ${replicas}` }) + service('web');

  it('is missing where two or more replicas serve', () => {
    expect(ofWorkload('disruptionBudget', web(2))).toEqual(['absent']);
    expect(ofWorkload('disruptionBudget', web(1))).toEqual([]);
    expect(ofWorkload('disruptionBudget', workload({ spec: 'replicas: 2' }))).toEqual([]);
  });

  it.each([
    ['maxUnavailable: 1', 'true'],
    ['maxUnavailable: 0', 'false'],
    ['maxUnavailable: 0%', 'false'],
    ['minAvailable: 2', 'true'],
    ['minAvailable: 3', 'false'],
    ['minAvailable: 66%', 'true'],
    // 2.97 of three is three.
    ['minAvailable: 99%', 'false'],
    ['minAvailable: 100%', 'false'],
    ['minAvailable: "{{ minimum }}"', 'unknown'],
  ])('of %s lets a Pod of three go: %s', (line, expected) => {
    expect(ofWorkload('disruptionBudget', web(3) + budget(line))).toEqual([expected]);
  });

  it('may be one that selects in another way', () => {
    const vague = budget('maxUnavailable: 1', 'matchExpressions: [{key: app, operator: Exists}]');
    expect(ofWorkload('disruptionBudget', web(3) + vague)).toEqual(['unknown']);
  });
});

describe('the only one who sets the number of replicas', () => {
  it('is the autoscaler where the manifest is silent', () => {
    expect(ofWorkload('soleScaler', workload() + autoscaler('web'))).toEqual([]);
  });

  it('is not the autoscaler where the manifest says it too', () => {
    expect(ofWorkload('soleScaler', workload({ spec: 'replicas: 3' }) + autoscaler('web'))).toEqual([
      'false',
    ]);
  });
});

describe('a number of replicas that is only where it starts', () => {
  it('is no conflict where Argo CD leaves it as it is', () => {
    const application = `---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: shop}
spec:
  ignoreDifferences:
    - {group: apps, kind: Deployment, jsonPointers: [/spec/replicas]}
`;
    const files = workload({ spec: 'replicas: 3' }) + autoscaler('web') + application;
    expect(ofWorkload('soleScaler', files)).toEqual([]);
  });
});

describe('the user of a container', () => {
  it.each([
    ['securityContext: {runAsUser: 0}', 'false'],
    ['securityContext: {runAsUser: 1000}', 'true'],
    ['securityContext: {runAsNonRoot: true}', 'true'],
    ['securityContext: {runAsUser: "{{ user }}"}', 'unknown'],
    ['', 'unknown'],
  ])('with %s is an ordinary one: %s', (container, expected) => {
    expect(ofBoth('unprivileged', container)).toEqual([expected]);
  });

  it('is that of an official image where nobody says another', () => {
    expect(ofBoth('unprivileged', '', 'nginx:1.27.3')).toEqual(['absent']);
    expect(ofBoth('unprivileged', 'securityContext: {runAsUser: 101}', 'nginx:1.27.3')).toEqual(['true']);
  });

  it('does not matter where the container has the rights of its node', () => {
    const container = 'securityContext: {privileged: true, runAsUser: 0}';
    expect(ofContainer('hostIsolation', container)).toEqual(['false']);
    expect(ofBoth('unprivileged', container)).toEqual([]);
    expect(ofBoth('hardening', container)).toEqual([]);
  });
});

describe('the rights of a Pod', () => {
  const inPod = (pod: string, container = '') => adaptFiles(workload({ pod, container }));
  const answers = (name: SafeguardName, pod: string, container?: string) =>
    workloadOf(inPod(pod, container), 'Deployment/web').safeguards?.[name] ?? [];

  it('are said once for all of its containers', () => {
    const pod = 'securityContext: {runAsUser: 0}\ninitContainers: [{name: init, image: example.com/init:1}]';
    expect(answers('unprivileged', pod)).toMatchObject([
      { value: false, detail: 'its containers run as `root` (`runAsUser: 0`)' },
    ]);
  });

  it('are those of init containers and sidecars too', () => {
    const sidecar =
      '{name: proxy, image: example.com/proxy:1, restartPolicy: Always, securityContext: {privileged: true}}';
    const infrastructure = inPod(`initContainers: [${sidecar}]`);
    const { safeguards, resources, healthChecks } = containerOf(infrastructure, 'Deployment/web', 'proxy');
    expect((safeguards?.hostIsolation ?? []).map(said)).toEqual(['false']);
    expect([said(resources?.memoryLimit), healthChecks]).toEqual(['absent', []]);
  });

  it('may be those of root in what only hands files over', () => {
    const pod = 'initContainers: [{name: init, image: example.com/init:1, securityContext: {runAsUser: 0}}]';
    expect(answers('unprivileged', pod, 'securityContext: {runAsUser: 1000}')).toEqual([]);
  });

  it('are read where the API has them: the Pod cannot forbid to gain more', () => {
    const settings = 'allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true';
    const [answer] = answers('hardening', `securityContext: {${settings}}`);
    expect(answer).toMatchObject({
      detail:
        'container `web` has no `allowPrivilegeEscalation: false`, `readOnlyRootFilesystem: true`, `capabilities.drop: [ALL]` and `seccompProfile.type: RuntimeDefault`',
    });
  });

  it('that nobody speaks of are told once for a file', () => {
    const files = workload() + workload({ name: 'api' }) + workload({ name: 'jobs' });
    const all = adaptFiles(files).all('workload');
    expect(all.map(({ safeguards }) => safeguards?.hardening?.length)).toEqual([1, 0, 0]);
    expect(all[0]?.safeguards?.hardening).toMatchObject([
      { detail: 'neither it nor 2 others in its file have a `securityContext`' },
    ]);
  });
});

describe('host directories', () => {
  const mounting = (path: string) =>
    ofWorkload('hostIsolation', workload({ pod: `volumes: [{name: host, hostPath: {path: ${path}}}]` }));

  it.each(['/', '/etc/', '/var/run/docker.sock', '/run/containerd/containerd.sock', '/var/lib/kubelet'])(
    '%s is a way out',
    (path) => {
      expect(mounting(path)).toEqual(['false']);
    },
  );

  it('that can only be measured are none', () => {
    const volume = 'volumes: [{name: host, hostPath: {path: /proc}}]';
    const reading = (mode: string) =>
      ofWorkload(
        'hostIsolation',
        workload({
          pod: volume,
          container: `volumeMounts: [{name: host, mountPath: /host, readOnly: ${mode}}]`,
        }),
      );
    expect([reading('true'), reading('false')]).toEqual([[], ['false']]);
  });

  it.each(['/etc/localtime', '/srv/data', '/dev/ttyUSB0', '/lib/modules'])('%s is none', (path) => {
    expect(mounting(path)).toEqual([]);
  });
});

describe('a volume of its own', () => {
  const claim = (mode: string) => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
spec: {accessModes: [${mode}]}
`;
  const pod = 'volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]';

  it.each([
    ['replicas: 1', 'ReadWriteOnce', ['false']],
    ['replicas: 2', 'ReadWriteOnce', ['false']],
    ['replicas: 1\nstrategy: {type: Recreate}', 'ReadWriteOnce', []],
    ['replicas: 2\nstrategy: {type: Recreate}', 'ReadWriteOnce', ['false']],
    ['replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}', 'ReadWriteOnce', []],
    ['replicas: 2', 'ReadWriteMany', []],
    ['replicas: 0', 'ReadWriteOnce', []],
  ])('of a Deployment with %s and %s: %s', (spec, mode, expected) => {
    expect(ofWorkload('ownStorage', workload({ spec, pod }) + claim(mode))).toEqual(expected);
  });

  it('is what a StatefulSet has', () => {
    expect(ofWorkload('ownStorage', database(), 'StatefulSet/db')).toEqual([]);
  });
});
