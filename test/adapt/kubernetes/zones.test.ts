import { describe, expect, it } from 'vitest';
import { adaptFiles, datastoreOf, placeOf, said, workloadOf } from './adapt-files.ts';
import { autoscaler, database, workload } from './manifests.ts';

const spreadOver = (key: string) => `topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: ${key}
    whenUnsatisfiable: ScheduleAnyway
    labelSelector: {matchLabels: {app: web}}`;

const apart = (key: string) => `affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: ${key}
          labelSelector: {matchLabels: {app: web}}`;

describe('zone spread', () => {
  const spread = (manifests: string) => workloadOf(adaptFiles(manifests), 'Deployment/web').zoneSpread;

  it('is missing where several replicas may land in one zone', () => {
    const zoneSpread = spread(workload({ spec: 'replicas: 3' }));
    expect(said(zoneSpread)).toBe('false');
    expect(placeOf(zoneSpread)).toBe('kind: Deployment');
    expect(zoneSpread).toMatchObject({ detail: 'it has 3 replicas and nothing spreads them over zones' });
  });

  it.each([
    'topology.kubernetes.io/zone',
    'failure-domain.beta.kubernetes.io/zone',
    'topology.kubernetes.io/region',
  ])('is given by constraints and by anti-affinity on %s', (key) => {
    expect(said(spread(workload({ spec: 'replicas: 3', pod: spreadOver(key) })))).toBe('true');
    expect(said(spread(workload({ spec: 'replicas: 3', pod: apart(key) })))).toBe('true');
  });

  it('is not given by spreading over hosts', () => {
    expect(said(spread(workload({ spec: 'replicas: 3', pod: spreadOver('kubernetes.io/hostname') })))).toBe(
      'false',
    );
    expect(said(spread(workload({ spec: 'replicas: 3', pod: apart('kubernetes.io/hostname') })))).toBe(
      'false',
    );
  });

  it.each(['{matchLabels: {app: cart}}', '{matchExpressions: [{key: app, operator: DoesNotExist}]}', 'null'])(
    'is not given by what selects none of its Pods: %s',
    (selector) => {
      const pod = spreadOver('topology.kubernetes.io/zone').replace('{matchLabels: {app: web}}', selector);
      const zoneSpread = spread(workload({ spec: 'replicas: 3', pod }));
      expect(said(zoneSpread)).toBe('false');
      expect(zoneSpread).toMatchObject({
        detail: 'it has 3 replicas and what selects none of its Pods does not spread them over zones',
      });
    },
  );

  it('is no question of a single replica', () => {
    expect(said(spread(workload({ spec: 'replicas: 1' })))).toBe('-');
    expect(said(spread(workload()))).toBe('-');
  });

  it('is asked of as many replicas as the autoscaler keeps', () => {
    expect(said(spread(workload() + autoscaler('web', 2)))).toBe('false');
    expect(said(spread(workload({ spec: 'replicas: 4' }) + autoscaler('web', 1)))).toBe('-');
  });

  it('is no question of what runs on every node', () => {
    const infrastructure = adaptFiles(workload({ kind: 'DaemonSet' }));
    expect(said(workloadOf(infrastructure, 'DaemonSet/web').zoneSpread)).toBe('-');
  });

  it('is unknown where a part of it is filled in later', () => {
    expect(said(spread(workload({ spec: 'replicas: 3', pod: spreadOver('"{{ zone_key }}"') })))).toBe(
      'unknown',
    );
    expect(said(spread(workload({ spec: 'replicas: 3', pod: 'affinity: "{{ affinity }}"' })))).toBe(
      'unknown',
    );
    expect(said(spread(workload({ spec: 'replicas: "{{ replicas }}"' })))).toBe('-');
  });
});

describe('zones', () => {
  const pinned = (key: string, values: string) => `affinity:
  nodeAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      nodeSelectorTerms:
        - matchExpressions:
            - key: ${key}
              operator: In
              values: ${values}`;

  it('is one where a node selector pins it', () => {
    const { zones } = workloadOf(
      adaptFiles(workload({ pod: 'nodeSelector:\n  topology.kubernetes.io/zone: eu-west-1a' })),
      'Deployment/web',
    );
    expect(said(zones)).toBe('1');
    expect(placeOf(zones)).toBe('topology.kubernetes.io/zone: eu-west-1a');
  });

  it('is counted where an affinity allows several', () => {
    const zones = (values: string) =>
      workloadOf(
        adaptFiles(workload({ pod: pinned('topology.kubernetes.io/zone', values) })),
        'Deployment/web',
      ).zones;
    expect(said(zones('[eu-west-1a]'))).toBe('1');
    expect(said(zones('[eu-west-1a, eu-west-1b]'))).toBe('2');
  });

  it('is left open by everything else', () => {
    const infrastructure = adaptFiles(workload({ pod: pinned('kubernetes.io/arch', '[arm64]') }));
    expect(said(workloadOf(infrastructure, 'Deployment/web').zones)).toBe('-');
  });

  it('is told of the datastore where one is pinned', () => {
    const infrastructure = adaptFiles(
      database({ pod: 'nodeSelector:\n  topology.kubernetes.io/zone: eu-west-1a' }),
    );
    expect(said(datastoreOf(infrastructure, 'StatefulSet/db').zones)).toBe('1');
    expect(said(workloadOf(infrastructure, 'StatefulSet/db').zones)).toBe('-');
  });

  it('is one where the volume of a datastore is bound to a zone', () => {
    const infrastructure = adaptFiles(`${database({
      spec: 'replicas: 1',
      pod: 'volumes:\n  - name: data\n    persistentVolumeClaim: {claimName: db-data}',
    })}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: db-data}
spec: {volumeName: disk}
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: disk}
spec:
  nodeAffinity:
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - {key: topology.kubernetes.io/zone, operator: In, values: [eu-west-1a]}
`);
    expect(said(datastoreOf(infrastructure, 'StatefulSet/db').zones)).toBe('1');
  });
});
