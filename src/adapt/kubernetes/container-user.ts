import { fieldOf, type Reading, readBoolean, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, isMissing, known, unknown } from '../../model/attribute.ts';
import { runsAsRoot } from '../dockerfile/published-images.ts';
import type { PodContainer, PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, textOfScalar } from './read-pod.ts';

const remedy = 'Set `runAsNonRoot: true` and `runAsUser` to an ordinary user in its `securityContext`.';

/**
 * Whether a container runs as an ordinary user and stays one. Where nobody says which, it is the image's: known for
 * official images only, and judged at its Dockerfile where it is built in the tree.
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function userOf(container: PodContainer, { podSpec }: PodWorkload): readonly Attribute<boolean>[] {
  const contexts = contextsOf(container, podSpec);
  const escalation = readIn(contexts, (context) => readBoolean(context, 'allowPrivilegeEscalation'));
  const user = userAttribute(container, contexts);
  const mayGain =
    escalation?.state === 'known' && escalation.value
      ? known(false, escalation.span, {
          detail: `container \`${container.name}\` may gain more of them (\`allowPrivilegeEscalation\`)`,
          remedy: 'Set `allowPrivilegeEscalation: false`.',
          via: escalation.via,
        })
      : undefined;
  if (mayGain === undefined) return [user];
  if (!isMissing(user) || user.state === 'unknown') return [mayGain];
  const both = `${user.detail}, and it may gain more rights (\`allowPrivilegeEscalation\`)`;
  return [{ ...user, detail: both, remedy }];
}

function userAttribute(
  { name, image, header }: PodContainer,
  contexts: readonly ObjectValue[],
): Attribute<boolean> {
  const user = readIn(contexts, (context) => readNumber(context, 'runAsUser'));
  if (user?.state === 'unknown') return unknown(user.because, user.span, user.via);
  if (user?.state === 'known') {
    const detail = `container \`${name}\` runs as \`root\` (\`runAsUser: ${user.value}\`)`;
    return known(user.value !== 0, user.span, { detail, remedy, via: user.via });
  }
  const nonRoot = readIn(contexts, (context) => readBoolean(context, 'runAsNonRoot'));
  if (nonRoot?.state === 'unknown') return unknown(nonRoot.because, nonRoot.span, nonRoot.via);
  if (nonRoot?.state === 'known' && nonRoot.value) return known(true, nonRoot.span, { via: nonRoot.via });
  if (image.state !== 'known') return unknown('its image may say which user it runs as', header);
  const isRoot = runsAsRoot({
    kind: 'image',
    span: image.span,
    reference: { kind: 'string', value: image.value, span: image.span, via: [] },
  });
  if (isRoot === false) return known(true, header);
  if (isRoot === undefined) return unknown('its image may say which user it runs as', header);
  const detail = `container \`${name}\` has no \`runAsUser\`, and its image \`${image.value}\` runs as \`root\``;
  return absent(header, { detail, remedy });
}

/** What nothing needs and everything is given, unless somebody says otherwise: one answer that names all of it. */
export function hardeningOf(
  container: PodContainer,
  { podSpec }: PodWorkload,
): readonly Attribute<boolean>[] {
  const contexts = contextsOf(container, podSpec);
  if (contexts === undefined || isBlind(container.body) || isBlind(podSpec)) return [];
  const user = readIn(contexts, (context) => readNumber(context, 'runAsUser'));
  const isSet = (key: string, wanted: boolean) => {
    const reading = readIn(contexts, (context) => readBoolean(context, key));
    return reading?.state === 'unknown' || (reading?.state === 'known' && reading.value === wanted);
  };
  const isOrdinaryUser = user?.state === 'unknown' || (user?.state === 'known' && user.value !== 0);
  const missing = [
    ...(isOrdinaryUser || isSet('runAsNonRoot', true) ? [] : ['`runAsNonRoot: true`']),
    ...(isSet('allowPrivilegeEscalation', false) ? [] : ['`allowPrivilegeEscalation: false`']),
    ...(isSet('readOnlyRootFilesystem', true) ? [] : ['`readOnlyRootFilesystem: true`']),
    ...(dropsAll(contexts) ? [] : ['`capabilities.drop: [ALL]`']),
  ];
  if (missing.length === 0) return [known(true, container.header)];
  const names =
    missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}`;
  return [
    absent(container.header, {
      detail: `container \`${container.name}\` has no ${names}`,
      remedy: 'Set them in its `securityContext`.',
    }),
  ];
}

function dropsAll(contexts: readonly ObjectValue[]): boolean {
  return contexts.some((context) => {
    const capabilities = fieldOf(context, 'capabilities');
    if (capabilities?.value.kind === 'unknown') return true;
    return itemsIn(objectAt(context, 'capabilities'), 'drop').some(
      (item) => item.kind === 'unknown' || textOfScalar(item)?.toUpperCase() === 'ALL',
    );
  });
}

/** The container's own, then the Pod's. */
function contextsOf({ body }: PodContainer, podSpec: ObjectValue): readonly ObjectValue[] {
  return [objectAt(body, 'securityContext'), objectAt(podSpec, 'securityContext')].filter(
    (context) => context !== undefined,
  );
}

function isBlind(owner: ObjectValue): boolean {
  return fieldOf(owner, 'securityContext')?.value.kind === 'unknown';
}

function readIn<T>(
  contexts: readonly ObjectValue[],
  read: (context: ObjectValue) => Reading<T>,
): Reading<T> | undefined {
  return contexts.map(read).find(({ state }) => state !== 'absent');
}
