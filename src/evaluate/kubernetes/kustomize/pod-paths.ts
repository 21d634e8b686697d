/** Where each kind has its Pod, as paths of keys. */
export const podTemplates: ReadonlyMap<string, readonly string[]> = new Map([
  ['Deployment', ['spec', 'template']],
  ['ReplicaSet', ['spec', 'template']],
  ['DaemonSet', ['spec', 'template']],
  ['StatefulSet', ['spec', 'template']],
  ['ReplicationController', ['spec', 'template']],
  ['Job', ['spec', 'template']],
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
]);

/** Where the specification of a Pod stands; undefined for a kind that has none. */
export function podSpecPath(kind: string): readonly string[] | undefined {
  if (kind === 'Pod') return ['spec'];
  const template = podTemplates.get(kind);
  return template && [...template, 'spec'];
}
