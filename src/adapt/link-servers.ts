import type { Component, Datastore } from '../model/component.ts';
import type { Edge } from '../model/edge.ts';
import { groupBy } from '../model/group-by.ts';
import type { InfrastructurePart } from '../model/infrastructure.ts';
import { bearsName, managedHost, ownerLabel } from './connection/managed-host.ts';

/** A server that clients name, whoever runs it. */
type NamedServer = Datastore & { readonly host: string };

/**
 * The servers that Kubernetes and Compose name, and the datastores that Terraform makes, are one where the host name
 * says so: `orders.c9akciq32.eu-west-1.rds.amazonaws.com` is the instance with the identifier `orders`. Two projects that
 * name one host of a provider's name one server.
 */
export function linkServers(parts: readonly InfrastructurePart[]): readonly InfrastructurePart[] {
  const components = parts.flatMap((part) => part.components);
  const servers = components.filter(isNamedServer);
  if (servers.length === 0) return parts;
  const made = groupBy(components.flatMap(labelled), ({ label }) => label);
  const firsts = new Map<string, string>();
  const meant = new Map<string, string>();
  for (const { id, host } of servers) {
    const target = madeAs(host, made) ?? (managedHost(host) === undefined ? id : (firsts.get(host) ?? id));
    firsts.set(host, target);
    if (target !== id) meant.set(id, target);
  }
  if (meant.size === 0) return parts;
  return parts.map((part) => ({
    components: part.components.filter(({ id }) => !meant.has(id)),
    edges: part.edges.map((edge) => redirected(edge, meant)),
  }));
}

function isNamedServer(component: Component): component is NamedServer {
  return component.kind === 'datastore' && component.host !== undefined;
}

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly domain: string;
}

function labelled(component: Component): readonly Labelled[] {
  if (component.kind !== 'datastore' || component.hostName === undefined) return [];
  return [{ id: component.id, ...component.hostName }];
}

/** The one datastore that will have the host name; none where several may: one module used for two accounts, say. */
function madeAs(host: string, made: ReadonlyMap<string, readonly Labelled[]>): string | undefined {
  const fitting = (made.get(ownerLabel(host)) ?? []).filter((name) => bearsName(host, name));
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}

function redirected(edge: Edge, meant: ReadonlyMap<string, string>): Edge {
  const to = meant.get(edge.to);
  return to === undefined ? edge : { ...edge, to };
}
