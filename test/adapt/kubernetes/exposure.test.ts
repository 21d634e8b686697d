import { describe, expect, it } from 'vitest';
import { adaptFiles, datastoreOf, placeOf, said } from './adapt-files.ts';
import { database, service, workload } from './manifests.ts';

const exposures = (files: string | Readonly<Record<string, string>>) =>
  datastoreOf(adaptFiles(files), 'StatefulSet/db').exposures.map(({ open }) => open);
const open = (files: string | Readonly<Record<string, string>>) => exposures(files).map(said);

const balancer = 'type: LoadBalancer\nports:\n  - port: 5432';
const annotated = (annotation: string) =>
  service('db', balancer).replace('  name: db\n', `  name: db\n  annotations:\n    ${annotation}\n`);

describe('exposures', () => {
  it('are none behind an ordinary Service', () => {
    expect(open(database() + service('db', 'ports:\n  - port: 5432'))).toEqual([]);
  });

  it.each(['LoadBalancer', 'NodePort'])('are opened by a Service of type %s', (type) => {
    const [exposure] = exposures(database() + service('db', `type: ${type}\nports:\n  - port: 5432`));
    expect(said(exposure)).toBe('true');
    expect(placeOf(exposure)).toBe(`type: ${type}`);
    expect(exposure?.via.map(({ message }) => message)).toEqual(['`StatefulSet/db` runs it']);
  });

  it.each([
    'service.beta.kubernetes.io/aws-load-balancer-internal: "true"',
    'service.beta.kubernetes.io/aws-load-balancer-scheme: internal',
    'service.beta.kubernetes.io/aws-load-balancer-type: external',
    'networking.gke.io/load-balancer-type: Internal',
    'service.beta.kubernetes.io/azure-load-balancer-internal: "true"',
  ])('are not opened by an internal load balancer (%s)', (annotation) => {
    expect(open(database() + annotated(annotation))).toEqual(['false']);
  });

  it('are unknown where the network decides who reaches the load balancer', () => {
    expect(open(database() + annotated('metallb.universe.tf/address-pool: office'))).toEqual(['unknown']);
    expect(open(database() + service('db', `loadBalancerClass: tailscale\n${balancer}`))).toEqual([
      'unknown',
    ]);
    expect(open(database() + service('db', 'type: "{{ type }}"\nports:\n  - port: 5432'))).toEqual([
      'unknown',
    ]);
  });

  it('are narrowed by source ranges', () => {
    const ranges = (range: string) => service('db', `loadBalancerSourceRanges: [${range}]\n${balancer}`);
    expect(open(database() + ranges('10.0.0.0/8'))).toEqual(['false']);
    expect(open(database() + ranges('0.0.0.0/0'))).toEqual(['true']);
  });

  it('are not opened by a Service for its metrics', () => {
    const metrics = 'type: NodePort\nports:\n  - name: metrics\n    port: 9187';
    expect(open(database() + service('db', metrics))).toEqual([]);
  });

  it('are opened by an Ingress to its Service', () => {
    const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: db}
spec:
  rules:
    - http:
        paths:
          - backend:
              service:
                name: db
                port: {number: 5432}
`;
    const [exposure] = exposures(database() + service('db', 'ports:\n  - port: 5432') + ingress);
    expect(said(exposure)).toBe('true');
    expect(placeOf(exposure)).toBe('name: db');
    const internal = ingress.replace('spec:\n', 'spec:\n  ingressClassName: nginx-internal\n');
    expect(open(database() + service('db', 'ports:\n  - port: 5432') + internal)).toEqual(['false']);
  });

  it('are opened by a port of the host', () => {
    const onHost = (entry: string) => database({ container: `ports:\n  - containerPort: 5432\n${entry}` });
    const [exposure] = exposures(onHost('    hostPort: 5432'));
    expect(said(exposure)).toBe('true');
    expect(placeOf(exposure)).toBe('hostPort: 5432');
    expect(open(onHost('    hostPort: 5432\n    hostIP: 127.0.0.1'))).toEqual(['false']);
    expect(open(database({ pod: 'hostNetwork: yes' }))).toEqual(['true']);
  });

  it('are unknown behind a network policy', () => {
    const policy = `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db}
spec:
  podSelector:
    matchLabels: {app: db}
`;
    expect(open(database() + service('db', balancer) + policy)).toEqual(['unknown']);
    expect(open(database() + service('db', balancer) + policy.replace('app: db', 'app: web'))).toEqual([
      'true',
    ]);
  });

  it('belong to the copy in the same directory', () => {
    const files = {
      'dev/db.yaml': database() + service('db', 'ports:\n  - port: 5432'),
      'prod/db.yaml': database() + service('db', balancer),
    };
    const stores = adaptFiles(files).all('datastore');
    expect(stores.map(({ exposures: ways }) => ways.length)).toEqual([0, 1]);
  });

  it('say nothing of what is no datastore', () => {
    expect(adaptFiles(workload() + service('web', balancer)).all('datastore')).toEqual([]);
  });
});
