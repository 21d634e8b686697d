import { dependenciesOf } from '../../evaluate/compose/dependency.ts';
import { linksOf } from '../../evaluate/compose/link.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { Span } from '../../source/span.ts';
import type { Connection } from '../connection/connection.ts';
import { isDatabase } from '../connection/engine-word.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { isDatabaseProxyName, isToolName } from '../tool-name.ts';
import { applicationsIn } from './application.ts';
import { hostNamesIn, type ServiceByHost } from './host-names.ts';
import { connectionsOf } from './service-connections.ts';
import { datastoreId, serverId, workloadId } from './service-id.ts';
import { dependentsIn, imageName, isJob } from './service-role.ts';

/** What a project's services say of the databases they use. */
export interface DatabaseUse {
  readonly edges: readonly ConnectsTo[];
  /** Servers that are named and run elsewhere. */
  readonly servers: readonly NamedServer[];
}

export interface NamedServer {
  readonly id: string;
  readonly host: string;
  readonly engine: Engine | undefined;
  /** The first place that names it. */
  readonly span: Span;
}

interface Project {
  readonly project: ComposeProject;
  readonly connections: (service: ComposeService) => readonly Connection[];
  readonly datastores: ReadonlyMap<ComposeService, DatastoreImage>;
  readonly serviceByHost: ServiceByHost;
}

/** How many proxies a connection is followed through. */
const mostProxies = 4;

/** Finds which services use which databases: by the addresses they are given, or else by what they start after. */
export function databaseUseIn(
  project: ComposeProject,
  datastores: ReadonlyMap<ComposeService, DatastoreImage>,
): DatabaseUse {
  const scope: Project = {
    project,
    connections: rememberedConnections(),
    datastores,
    serviceByHost: hostNamesIn(project),
  };
  const applications = applicationsIn(project);
  const dependents = dependentsIn(project);
  const servers = new Map<string, NamedServer>();
  const edges = new Map<string, ConnectsTo>();
  for (const service of project.services) {
    if (service.adds !== undefined || datastores.has(service)) continue;
    if (isToolName(service.name) || isToolName(imageName(service.body)) || isJob(service, dependents))
      continue;
    const from = workloadId(applications.get(service) ?? service);
    for (const edge of [...namedEdges(service, scope, servers), ...orderedEdges(service, scope)]) {
      const key = JSON.stringify([from, edge.to, edge.database.state === 'known' ? edge.database.value : '']);
      if (!edges.has(key)) edges.set(key, { ...edge, from });
    }
  }
  return { edges: [...edges.values()], servers: [...servers.values()] };
}

function rememberedConnections(): Project['connections'] {
  const remembered = new Map<ComposeService, readonly Connection[]>();
  return (service) => {
    const connections = remembered.get(service) ?? connectionsOf(service);
    remembered.set(service, connections);
    return connections;
  };
}

function namedEdges(
  service: ComposeService,
  scope: Project,
  servers: Map<string, NamedServer>,
): readonly ConnectsTo[] {
  return scope.connections(service).flatMap((connection) => {
    const to = targetOf(service, connection, scope, new Set());
    if (to === undefined) return [];
    if (typeof to !== 'string') servers.set(to.id, servers.get(to.id) ?? to);
    const { span, via } = connection;
    return [
      {
        kind: 'connects-to',
        from: workloadId(service),
        to: typeof to === 'string' ? to : to.id,
        span,
        via,
        database: databaseOf(service, connection),
        evidence: 'named',
      },
    ];
  });
}

/** The datastore's id, or a server that runs elsewhere. */
function targetOf(
  service: ComposeService,
  { host, purpose, engine, span }: Connection,
  scope: Project,
  passed: Set<ComposeService>,
): string | NamedServer | undefined {
  if (host.state === 'unknown') return undefined;
  const found = scope.serviceByHost(service, host.value);
  if (found !== undefined) return found === service ? undefined : behind(found, scope, passed);
  return purpose === 'database'
    ? { id: serverId(scope.project, host.value), host: host.value, engine, span }
    : undefined;
}

/** The datastore that a service is, or that it passes connections on to. */
function behind(
  service: ComposeService,
  scope: Project,
  passed: Set<ComposeService>,
): string | NamedServer | undefined {
  const image = scope.datastores.get(service);
  if (image !== undefined) return isDatabase(image.engine) ? datastoreId(service) : undefined;
  const isProxy = isDatabaseProxyName(service.name) || isDatabaseProxyName(imageName(service.body));
  if (!isProxy || passed.has(service) || passed.size >= mostProxies) return undefined;
  passed.add(service);
  for (const connection of scope.connections(service)) {
    const target = targetOf(service, connection, scope, passed);
    if (target !== undefined) return target;
  }
  return undefined;
}

function databaseOf(
  { missingEnvironment }: ComposeService,
  { database, span, via }: Connection,
): Attribute<string> {
  if (database.state === 'known') return known(database.value, span, { via });
  if (database.state === 'unknown') return unknown(database.because, span, via);
  return missingEnvironment === undefined
    ? absent(span, { via })
    : unknown(missing(missingEnvironment), span, via);
}

/** Before a test everything must be up, whoever uses it. */
const testFile = /[.-](?:tests?|ci|e2e|sut)\.ya?ml$/;

/** A datastore that a service starts after or is linked to, though nothing in its environment names it. */
function orderedEdges(service: ComposeService, scope: Project): readonly ConnectsTo[] {
  if (testFile.test(scope.project.path)) return [];
  const connections = scope.connections(service);
  const named = new Set(connections.map((connection) => targetOf(service, connection, scope, new Set())));
  const links = linksOf(service.body).map(({ service: name, value }) => ({
    service: name,
    span: value.span,
    value,
  }));
  return [...dependenciesOf(service.body), ...links].flatMap(({ service: name, span, value }) => {
    const other = scope.project.visible.get(name);
    const to = other === undefined ? undefined : behind(other, scope, new Set());
    if (typeof to !== 'string' || named.has(to)) return [];
    return [
      {
        kind: 'connects-to',
        from: workloadId(service),
        to,
        span,
        via: value.via,
        database: unnamedDatabase(service, connections, other && scope.datastores.get(other), span),
        evidence: 'ordered',
      },
    ];
  });
}

/** Which database it uses there may be said by what cannot be read. */
function unnamedDatabase(
  { missingEnvironment }: ComposeService,
  connections: readonly Connection[],
  image: DatastoreImage | undefined,
  span: Span,
): Attribute<string> {
  if (missingEnvironment !== undefined) return unknown(missing(missingEnvironment), span);
  const hidden = connections.find(
    ({ host, engine, purpose }) =>
      host.state === 'unknown' &&
      purpose === 'database' &&
      (engine === undefined || engine === image?.engine),
  );
  return hidden?.host.state === 'unknown' ? unknown(hidden.host.because, span) : absent(span);
}

function missing(file: string): string {
  return `\`${file}\` is not in the scanned tree`;
}
