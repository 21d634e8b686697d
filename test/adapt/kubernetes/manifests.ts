/** Manifests that the tests vary: small, complete, and named after what they are for. */

interface WorkloadOptions {
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** Lines of the workload's `spec`. */
  readonly spec?: string;
  /** Lines of the Pod's `spec`, after its containers. */
  readonly pod?: string;
  /** Lines of the container. */
  readonly container?: string;
  readonly image?: string;
  readonly labels?: string;
}

export function workload(options: WorkloadOptions = {}): string {
  const { kind = 'Deployment', name = 'web', image = 'example.com/web:1.0.0' } = options;
  const { labels = `app: ${name}` } = options;
  const lines = [
    '---',
    'apiVersion: apps/v1',
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    options.namespace === undefined ? '' : `  namespace: ${options.namespace}`,
    'spec:',
    indented(options.spec, 2),
    '  template:',
    '    metadata:',
    '      labels:',
    indented(labels, 8),
    '    spec:',
    '      containers:',
    `        - name: ${name}`,
    `          image: ${image}`,
    indented(options.container, 10),
    indented(options.pod, 6),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

export function service(name: string, spec = 'ports:\n  - port: 80', selector = `app: ${name}`): string {
  return [
    '---',
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  selector:',
    indented(selector, 4),
    indented(spec, 2),
    '',
  ].join('\n');
}

export function autoscaler(target: string, minReplicas = 2, kind = 'Deployment'): string {
  return `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${target}
spec:
  minReplicas: ${minReplicas}
  maxReplicas: 10
  scaleTargetRef:
    apiVersion: apps/v1
    kind: ${kind}
    name: ${target}
`;
}

/** A PostgreSQL with a volume of its own. */
export function database(options: WorkloadOptions = {}): string {
  return workload({
    kind: 'StatefulSet',
    name: 'db',
    image: 'postgres:16',
    container:
      'ports:\n  - containerPort: 5432\nvolumeMounts:\n  - name: data\n    mountPath: /var/lib/postgresql/data',
    spec: 'volumeClaimTemplates:\n  - metadata:\n      name: data',
    ...options,
  });
}

function indented(lines: string | undefined, by: number): string {
  return (lines ?? '')
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`))
    .join('\n');
}
