import { fieldOf, type Reading, readBoolean, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, isMissing, known, unknown } from '../../model/attribute.ts';
import { runsAsRoot } from '../dockerfile/published-images.ts';
import { repairWith, setIn } from '../repair.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, textOfScalar } from './read-pod.ts';

const remedy = 'Set `runAsNonRoot: true` and `runAsUser` to an ordinary user in its `securityContext`.';

/**
 * Whether a container runs as an ordinary user and stays one. Where nobody says which, it is the image's: known for
 * official images only, and judged at its Dockerfile where it is built in the tree.
 * Source: https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function userOf(container: PodContainer, { podSpec }: PodWorkload): readonly Attribute<boolean>[] {
  const contexts = contextsOf(container, podSpec);
  const escalation = readIn(ownContext(container), (context) =>
    readBoolean(context, 'allowPrivilegeEscalation'),
  );
  const user = userAttribute(container, contexts);
  const mayGain =
    escalation?.state === 'known' && escalation.value
      ? known(false, escalation.span, {
          detail: `container \`${container.name}\` may gain more of them (\`allowPrivilegeEscalation\`)`,
          remedy: 'Set `allowPrivilegeEscalation: false`.',
          via: escalation.via,
          ...repairWith(setIn(ownContext(container)[0], ['allowPrivilegeEscalation'], false)),
        })
      : undefined;
  if (mayGain === undefined) return [user];
  if (!isMissing(user) || user.state === 'unknown') return [mayGain];
  const both = `${user.detail}, and it may gain more rights (\`allowPrivilegeEscalation\`)`;
  return [{ ...user, detail: both, remedy }];
}

function userAttribute(container: PodContainer, contexts: readonly ObjectValue[]): Attribute<boolean> {
  const { name, image, header, passing } = container;
  const own = ownContext(container);
  const user = readIn(contexts, (context) => readNumber(context, 'runAsUser'));
  if (user?.state === 'unknown') return unknown(user.because, user.span, user.via);
  if (user?.state === 'known') {
    // Who writes it for an init container means to hand files over to the others.
    if (passing) return known(true, user.span);
    const isOwn = own.some((context) => fieldOf(context, 'runAsUser') !== undefined);
    const who = isOwn ? `container \`${name}\` runs` : 'its containers run';
    const detail = `${who} as \`root\` (\`runAsUser: ${user.value}\`)`;
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

/**
 * What nothing needs and everything is given, unless somebody says otherwise: the settings that would take it away, as
 * they are written.
 */
export function openSettingsOf(container: PodContainer, { podSpec }: PodWorkload): readonly string[] {
  if (isBlind(container.body) || isBlind(podSpec)) return [];
  const contexts = contextsOf(container, podSpec);
  const own = ownContext(container);
  const user = readIn(contexts, (context) => readNumber(context, 'runAsUser'));
  const isSet = (held: readonly ObjectValue[], key: string, wanted: boolean) => {
    const reading = readIn(held, (context) => readBoolean(context, key));
    return reading?.state === 'unknown' || (reading?.state === 'known' && reading.value === wanted);
  };
  const isChosen =
    user?.state === 'unknown' || (user?.state === 'known' && (user.value !== 0 || container.passing));
  const open = [
    ...(isChosen || isSet(contexts, 'runAsNonRoot', true) ? [] : ['`runAsNonRoot: true`']),
    ...(isSet(own, 'allowPrivilegeEscalation', false) ? [] : ['`allowPrivilegeEscalation: false`']),
    ...(isSet(own, 'readOnlyRootFilesystem', true) ? [] : ['`readOnlyRootFilesystem: true`']),
    ...(dropsAll(own) ? [] : ['`capabilities.drop: [ALL]`']),
  ];
  // A kubelet may filter the calls of all its containers, so this alone is not missed.
  if (open.length === 0 || filtersCalls(contexts)) return open;
  return [...open, '`seccompProfile.type: RuntimeDefault`'];
}

/** Nothing is said of its rights at all. */
export function isSilent({ body }: PodContainer, { podSpec }: PodWorkload): boolean {
  return fieldOf(body, 'securityContext') === undefined && fieldOf(podSpec, 'securityContext') === undefined;
}

/** Who may call what of the kernel; without a word of it, everything. */
function filtersCalls(contexts: readonly ObjectValue[]): boolean {
  const profile = contexts.map((context) => fieldOf(context, 'seccompProfile')?.value).find(Boolean);
  if (profile?.kind !== 'object') return profile?.kind === 'unknown';
  const type = fieldOf(profile, 'type')?.value;
  return type !== undefined && textOfScalar(type) !== 'Unconfined';
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

/** The container's own, which the Pod's does not reach in everything. */
function ownContext({ body }: PodContainer): readonly ObjectValue[] {
  const own = objectAt(body, 'securityContext');
  return own === undefined ? [] : [own];
}

/** The container's own, then the Pod's. */
function contextsOf(container: PodContainer, podSpec: ObjectValue): readonly ObjectValue[] {
  const shared = objectAt(podSpec, 'securityContext');
  return shared === undefined ? ownContext(container) : [...ownContext(container), shared];
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
