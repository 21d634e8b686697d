import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { listed } from './listed.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';
import { itemsIn, objectAt, objectsIn, textAt, textOfScalar } from './read-pod.ts';

/** One way out of the container: as a clause, and where it stands. */
interface WayOut {
  readonly clause: string;
  readonly span: Span;
}

const remedy = 'Take these rights away, or move what needs them into a DaemonSet of its own.';

/**
 * What all containers of a Pod have of their node: its namespaces, and directories of it that lead to the rest.
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline
 */
export function podIsolation(pods: PodWorkload): readonly Attribute<boolean>[] {
  const { podSpec } = pods;
  const namespaces = ['hostNetwork', 'hostPID', 'hostIPC'].flatMap((key): WayOut[] => {
    const reading = readBoolean(podSpec, key);
    return reading.state === 'known' && reading.value ? [{ clause: `\`${key}\``, span: reading.span }] : [];
  });
  const paths = objectsIn(podSpec, 'volumes').flatMap((volume): WayOut[] => {
    const source = objectAt(volume, 'hostPath');
    const path = textAt(source, 'path');
    if (source === undefined || path === undefined || !leadsToHost(path)) return [];
    if (tellsLittle.test(path) && isOnlyRead(textAt(volume, 'name'), pods)) return [];
    return [{ clause: `the host's \`${path}\``, span: source.fields.get('path')?.span ?? source.header }];
  });
  return oneAnswer([...namespaces, ...paths], (clauses) => `it is given ${clauses}`);
}

/** Measurements and sizes: who only reads them learns of the node, and gets no hold of it. */
const tellsLittle = /^\/(?:proc|sys|var)\/*$/;

function isOnlyRead(volume: string | undefined, { containers, helpers }: PodWorkload): boolean {
  return [...containers, ...helpers]
    .flatMap(({ body }) => objectsIn(body, 'volumeMounts'))
    .filter((mount) => textAt(mount, 'name') === volume)
    .every((mount) => {
      const readOnly = readBoolean(mount, 'readOnly');
      return readOnly.state === 'known' && readOnly.value;
    });
}

/** Sockets that command the node, and directories from which one can. */
function leadsToHost(path: string): boolean {
  const plain = path.replace(/\/+$/, '') || '/';
  if (/(?:docker|containerd|crio|podman|cri-dockerd|dockershim)\.sock$/.test(plain)) return true;
  return /^(?:\/|\/etc|\/etc\/kubernetes(?:\/.*)?|\/proc|\/sys|\/dev|\/root|\/run|\/run\/containerd|\/var|\/var\/run|\/var\/lib|\/var\/lib\/(?:kubelet|docker|containerd|etcd)|\/usr|\/bin|\/boot)$/.test(
    plain,
  );
}

/** With these a process can leave its container, or rule the node's network and memory. */
const strongCapabilities = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_BOOT',
  'NET_ADMIN',
  'DAC_READ_SEARCH',
  'BPF',
  'MAC_ADMIN',
]);

/** A tunnel and a mesh set up the network of their own Pod. */
const networkWords =
  /vpn|wireguard|gluetun|tailscale|netbird|zerotier|istio|linkerd|envoy|consul|kuma|keepalived/;

/** What one container has of its node beside what its Pod has. */
export function containerIsolation({ name, image, body }: PodContainer): readonly Attribute<boolean>[] {
  const context = objectAt(body, 'securityContext');
  if (context === undefined) return [];
  const privileged = readBoolean(context, 'privileged');
  const isPrivileged = privileged.state === 'known' && privileged.value;
  const mayRuleNetwork = networkWords.test(`${name} ${image.state === 'known' ? image.value : ''}`);
  const capabilities = addedCapabilities(context).filter(
    ({ clause }) => !(mayRuleNetwork && clause === '`NET_ADMIN`'),
  );
  const ways: readonly WayOut[] = isPrivileged
    ? [{ clause: 'all rights of its node (`privileged`)', span: privileged.span }]
    : [...capabilities, ...openedKernel(context)];
  return oneAnswer(ways, (clauses) => `container \`${name}\` is given ${clauses}`);
}

/** What the engine hides of the kernel unless it is told not to. */
function openedKernel(context: ObjectValue): readonly WayOut[] {
  const profile = objectAt(context, 'seccompProfile');
  const opened: readonly (readonly [ObjectValue | undefined, string, string, string])[] = [
    [context, 'procMount', 'Unmasked', 'all of `/proc` (`procMount: Unmasked`)'],
    [profile, 'type', 'Unconfined', 'every call of the kernel (`seccompProfile: Unconfined`)'],
    [objectAt(context, 'windowsOptions'), 'hostProcess', 'true', 'its node itself (`hostProcess`)'],
  ];
  return opened.flatMap(([owner, key, value, clause]): WayOut[] => {
    const field = owner?.fields.get(key);
    return field !== undefined && textAt(owner, key) === value ? [{ clause, span: field.span }] : [];
  });
}

function addedCapabilities(context: ObjectValue): readonly WayOut[] {
  return itemsIn(objectAt(context, 'capabilities'), 'add').flatMap((item): WayOut[] => {
    const name = textOfScalar(item)?.toUpperCase().replace(/^CAP_/, '');
    return name !== undefined && strongCapabilities.has(name)
      ? [{ clause: `\`${name}\``, span: item.span }]
      : [];
  });
}

function oneAnswer(
  ways: readonly WayOut[],
  detail: (clauses: string) => string,
): readonly Attribute<boolean>[] {
  const [first, ...rest] = ways;
  if (first === undefined) return [];
  return [
    known(false, first.span, {
      detail: detail(listed(ways.map(({ clause }) => clause))),
      remedy,
      via: rest.map(({ clause, span }) => ({ span, message: `${clause} as well` })),
    }),
  ];
}

/** Whether a Pod is for Windows, where users and rights are other ones. */
export function isForWindows({ podSpec }: PodWorkload): boolean {
  const selector = objectAt(podSpec, 'nodeSelector');
  const field = selector === undefined ? undefined : fieldOf(selector, 'kubernetes.io/os');
  return (
    textAt(objectAt(podSpec, 'os'), 'name') === 'windows' ||
    (field !== undefined && textOfScalar(field.value) === 'windows')
  );
}
