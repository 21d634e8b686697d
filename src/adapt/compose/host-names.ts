import { textsOf } from '../../evaluate/compose/canonical-service.ts';
import { linksOf } from '../../evaluate/compose/link.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { readString } from '../../evaluate/read.ts';

/** Finds the service that a host name means from inside one service. */
export type ServiceByHost = (from: ComposeService, host: string) => ComposeService | undefined;

/** By the service's name, `container_name`, `hostname`, network aliases, and the `links` of the one that asks. */
export function hostNamesIn(project: ComposeProject): ServiceByHost {
  const services = new Map<string, ComposeService>();
  const add = (name: string | undefined, service: ComposeService): void => {
    const host = name?.toLowerCase();
    if (host !== undefined && !services.has(host)) services.set(host, service);
  };
  for (const service of project.visible.values()) add(service.name, service);
  for (const service of project.visible.values()) for (const name of namesOf(service)) add(name, service);
  return (from, host) => {
    // `links: [db:database]` gives a service another name for this one alone.
    const linked = linksOf(from.body).find(({ alias }) => alias === host)?.service;
    // Swarm gives the addresses of a service's tasks the name `tasks.<service>`.
    return services.get((linked ?? host).toLowerCase().replace(/^tasks\./, ''));
  };
}

function namesOf({ body }: ComposeService): readonly string[] {
  const own = ['container_name', 'hostname'].flatMap((key) => {
    const reading = readString(body, key);
    return reading.state === 'known' ? [reading.value] : [];
  });
  const networks = body.fields.get('networks')?.value;
  const aliases = [...(networks?.kind === 'object' ? networks.fields.values() : [])].flatMap(({ value }) =>
    value.kind === 'object' ? textsOf(value.fields.get('aliases')?.value).map((alias) => alias.value) : [],
  );
  return [...own, ...aliases];
}
