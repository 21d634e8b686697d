import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { readString } from '../../evaluate/read.ts';
import type { Value } from '../../evaluate/value.ts';

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
    const linked = linksOf(from).get(host);
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
    value.kind === 'object' ? texts(value.fields.get('aliases')?.value) : [],
  );
  return [...own, ...aliases];
}

/** `links: [db:database]` gives a service another name for this one alone. */
function linksOf({ body }: ComposeService): ReadonlyMap<string, string> {
  const links = texts(body.fields.get('links')?.value).map((link) => link.split(':'));
  return new Map(links.flatMap(([service, alias]) => (service && alias ? [[alias, service] as const] : [])));
}

function texts(value: Value | undefined): readonly string[] {
  return value?.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
    : [];
}
