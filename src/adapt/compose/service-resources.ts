import { bytesOf } from '../../evaluate/compose/byte-size.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { ContainerResources } from '../../model/component.ts';
import type { Environment } from '../../model/environment.ts';

/**
 * What a service asks for and may take. A file that neither deploys to a swarm nor says that it is for production is
 * for one machine, whose services share what there is: of it nothing is asked.
 * Source: https://docs.docker.com/reference/compose-file/deploy/#resources
 *
 * @param isStack whether its project is deployed to a swarm
 */
export function resourcesOf(
  { body, incomplete }: ComposeService,
  { stage }: Environment,
  isStack: boolean,
): ContainerResources | undefined {
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
  const header = body.header;
  const setting = (owner: ObjectValue | undefined, name: string, old: string, path: string, read: Reader) =>
    amountOf(owner, name, read) ??
    amountOf(body, old, read) ??
    absent(header, { detail: `\`${path}\` is not set`, remedy: `Set \`${path}\`.` });
  const reserved = 'deploy.resources.reservations';
  const limited = 'deploy.resources.limits';
  return {
    cpuRequest: setting(of(reservations), 'cpus', 'cpu_shares', `${reserved}.cpus`, Number),
    memoryRequest: setting(of(reservations), 'memory', 'mem_reservation', `${reserved}.memory`, bytesOf),
    cpuLimit: setting(of(limits), 'cpus', 'cpus', `${limited}.cpus`, Number),
    memoryLimit: setting(of(limits), 'memory', 'mem_limit', `${limited}.memory`, bytesOf),
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
