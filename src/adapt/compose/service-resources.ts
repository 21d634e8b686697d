import { bytesOf } from '../../evaluate/compose/byte-size.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, type Explanation, known, unknown } from '../../model/attribute.ts';
import type { ContainerResources } from '../../model/component.ts';
import type { Environment } from '../../model/environment.ts';
import { memoryLimitRepair, reservationRepair } from './resource-repair.ts';

/**
 * What a service asks for and may take. A file that neither deploys to a swarm nor says that it is for production is
 * for one machine, whose services share what there is: of it nothing is asked.
 * Source: https://docs.docker.com/reference/compose-file/deploy/#resources
 *
 * @param isStack whether its project is deployed to a swarm
 * @param isDatastore whether it runs one
 */
export function resourcesOf(
  service: ComposeService,
  { stage }: Environment,
  isStack: boolean,
  isDatastore: boolean,
): ContainerResources | undefined {
  const { body, incomplete } = service;
  const deploy = readObject(body, 'deploy');
  const isDeployed = stage === 'production' || isStack;
  if (deploy.state === 'unknown' || incomplete !== undefined || !isDeployed) return undefined;
  const resources = deploy.state === 'known' ? readObject(deploy.value, 'resources') : deploy;
  if (resources.state === 'unknown') return undefined;
  const part = (name: string) =>
    resources.state === 'known' ? readObject(resources.value, name) : resources;
  const [reservations, limits] = [part('reservations'), part('limits')];
  if (reservations.state === 'unknown' || limits.state === 'unknown') return undefined;
  const of = (reading: typeof limits) => (reading.state === 'known' ? reading.value : undefined);
  const setting = (owner: ObjectValue | undefined, name: string, old: string, read: Reader) =>
    amountOf(owner, name, read) ?? amountOf(body, old, read);
  const cpuRequest = setting(of(reservations), 'cpus', 'cpu_shares', Number);
  const memoryRequest = setting(of(reservations), 'memory', 'mem_reservation', bytesOf);
  const cpuLimit = setting(of(limits), 'cpus', 'cpus', Number);
  const memoryLimit = setting(of(limits), 'memory', 'mem_limit', bytesOf);
  const missing = (path: string, repair: Pick<Explanation, 'repair'> = {}) =>
    absent(body.header, { detail: `\`${path}\` is not set`, remedy: `Set \`${path}\`.`, ...repair });
  // How much of what it may take is to be reserved, a limit does not tell.
  const isBounded = [cpuLimit, memoryLimit].some((limit) => limit !== undefined);
  const reserve = isBounded
    ? {}
    : reservationRepair(service, [
        ...(cpuRequest === undefined ? (['cpus'] as const) : []),
        ...(memoryRequest === undefined ? (['memory'] as const) : []),
      ]);
  const reserved = reservations.state === 'known' ? readString(reservations.value, 'memory') : reservations;
  // What is too little for a datastore costs more than what is too much.
  const text = reserved.state === 'known' && typeof reserved.value === 'string' ? reserved.value : undefined;
  const limit = isDatastore ? {} : memoryLimitRepair(service, text);
  return {
    cpuRequest: cpuRequest ?? missing('deploy.resources.reservations.cpus', reserve),
    memoryRequest: memoryRequest ?? missing('deploy.resources.reservations.memory', reserve),
    cpuLimit: cpuLimit ?? missing('deploy.resources.limits.cpus'),
    memoryLimit: memoryLimit ?? missing('deploy.resources.limits.memory', limit),
  };
}

type Reader = (text: string) => number | undefined;

function amountOf(owner: ObjectValue | undefined, name: string, read: Reader): Attribute<number> | undefined {
  const reading = owner === undefined ? undefined : readString(owner, name);
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  const amount = read(reading.value);
  if (amount === undefined || !Number.isFinite(amount))
    return unknown(`\`${name}\` cannot be read`, span, via);
  return known(amount, span, { via, detail: `\`${name}\` is \`${reading.value}\`` });
}
