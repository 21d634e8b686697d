import { fieldOf } from '../../evaluate/read.ts';
import type { Change, PlainObject } from '../../model/change.ts';
import { setIn } from '../repair.ts';
import type { ContainerPort, PodContainer } from './pod-container.ts';
import { textAt } from './read-pod.ts';
import { isMainPort } from './service.ts';

export type ProbeKey = 'readinessProbe' | 'livenessProbe';

/**
 * A probe that asks whether the container's port takes connections: what it answers there, nobody knows from here. The
 * liveness probe is patient, so that a slow start and a busy hour do not look like death: three minutes pass before it
 * restarts anything.
 */
export function probeChange({ body, ports }: PodContainer, key: ProbeKey): Change | undefined {
  const port = ports.find(isAnswered);
  // An image that nobody names is a patch of one that somebody does, which may say the rest.
  if (port === undefined || fieldOf(body, 'image') === undefined) return undefined;
  const tcpSocket = { port: port.name ?? port.number ?? 0 };
  return setIn(body, [key], key === 'readinessProbe' ? { tcpSocket, periodSeconds: 10 } : patient(tcpSocket));
}

function patient(tcpSocket: PlainObject): PlainObject {
  return { tcpSocket, initialDelaySeconds: 60, periodSeconds: 20, failureThreshold: 6 };
}

/** A port of TCP, for more than the container's figures. */
function isAnswered({ name, number, entry }: ContainerPort): boolean {
  const protocol = textAt(entry, 'protocol') ?? 'TCP';
  return protocol === 'TCP' && number !== undefined && isMainPort(name);
}
