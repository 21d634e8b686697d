import { type Reading, readBoolean, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { objectAt } from './read-pod.ts';

/**
 * Known `true` where a container is not started as root, and the user is left to its image: `runAsNonRoot` without a
 * `runAsUser`. Source: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function refusesRootOf(body: ObjectValue, podSpec: ObjectValue): Attribute<boolean> | undefined {
  // The container's own comes before the Pod's.
  const contexts = [objectAt(body, 'securityContext'), objectAt(podSpec, 'securityContext')].filter(
    (context) => context !== undefined,
  );
  const first = <T>(read: (context: ObjectValue) => Reading<T>) =>
    contexts.map(read).find(({ state }) => state !== 'absent');
  const nonRoot = first((context) => readBoolean(context, 'runAsNonRoot'));
  const user = first((context) => readNumber(context, 'runAsUser'));
  if (user !== undefined || nonRoot?.state !== 'known') return undefined;
  return known(nonRoot.value, nonRoot.span, { via: nonRoot.via });
}
