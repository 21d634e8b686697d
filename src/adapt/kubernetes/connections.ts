import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Datastore } from '../../model/component.ts';
import type { ConnectsTo } from '../../model/edge.ts';
import type { Place } from '../../source/span.ts';
import { connectionsThroughProxy, proxiedInstances } from '../connection/cloud-sql.ts';
import type { Connection, EnvironmentVariable } from '../connection/connection.ts';
import { connectionsIn } from '../connection/connections-in.ts';
import { isProxyHost, managedHost } from '../connection/managed-host.ts';
import type { AdaptContext } from '../context.ts';
import { mainProcessesOf } from '../process-name.ts';
import { isToolName } from '../tool-name.ts';
import { isDatabaseProxy, poolingOf, type Reached } from './connection-pool.ts';
import { isDatabaseTool, repositoryName, repositoryOf } from './container-image.ts';
import { environmentOf } from './environment.ts';
import type { Landscape } from './landscape.ts';
import { mountedSettingsOf } from './mounted-settings.ts';
import { createNamedServers, type NamedServers } from './named-server.ts';
import { createNearIndex, type NearIndex } from './nearness.ts';
import type { OperatorDatabase } from './operator-database.ts';
import type { PodWorkload } from './pod-workload.ts';
import { objectAt, textsIn } from './read-pod.ts';
import type { SelectingService } from './service.ts';

/** What is needed to follow a host name to the datastore behind it. */
export interface Reachable {
  readonly landscape: Landscape;
  readonly services: readonly SelectingService[];
  /** The datastore of each workload that runs one, by the workload's id. */
  readonly datastores: ReadonlyMap<string, Datastore>;
  readonly operatorDatabases: readonly OperatorDatabase[];
  readonly context: AdaptContext;
}

/** What workloads say of the datastores they use. */
export interface DatabaseUse {
  readonly edges: readonly ConnectsTo[];
  /** Servers that are named and run elsewhere. */
  readonly servers: readonly Datastore[];
}

/** The same, by the keys it is asked for. */
interface Directory extends Reachable {
  readonly servicesByObject: ReadonlyMap<KubernetesObject, SelectingService>;
  readonly operatorHosts: NearIndex<OperatorDatabase>;
  readonly servers: NamedServers;
}

/** Which services use which datastore, by the addresses in their environment. */
export function databaseUse(reachable: Reachable): DatabaseUse {
  const directory = directoryOf(reachable);
  const seen = new Map<string, Map<string, string>>();
  const servers = new Map<string, Datastore>();
  const edges = reachable.landscape.workloads.filter(isServiceOfItsOwn).flatMap((workload) => {
    const found = connectionsOf(workload, directory).flatMap((connection) => {
      const reached = behind(connection, workload, directory, noSteps);
      if (reached === undefined) return [];
      const { datastore } = reached;
      if (datastore.host !== undefined) servers.set(datastore.id, datastore);
      const pooled = poolingOf(workload, connection, reached, reachable.landscape);
      return [{ ...toEdge(workload, reached, connection), pooled }];
    });
    return withoutBareHosts(found).filter((edge) => isFirstOfApplication(edge, workload, seen));
  });
  return { edges, servers: [...servers.values()] };
}

function directoryOf(reachable: Reachable): Directory {
  const operatorHosts = createNearIndex<OperatorDatabase>(({ object }) => object);
  for (const database of reachable.operatorDatabases) {
    for (const host of [...database.hosts, ...database.proxies]) operatorHosts.add(host, database);
  }
  const servicesByObject = new Map(reachable.services.map((service) => [service.object, service]));
  return { ...reachable, servicesByObject, operatorHosts, servers: createNamedServers(reachable.context) };
}

/** Jobs, migrations, consoles and copies of the datastore itself are no services that own data. */
function isServiceOfItsOwn({ isJob, datastore, containers, object }: PodWorkload): boolean {
  if (isJob || datastore !== undefined || isTool(object.name)) return false;
  const main = containers.filter(({ auxiliary }) => !auxiliary);
  return main.some(({ image }) => image.state !== 'known' || !isTool(image.value));
}

/** By the name of a workload, or by an image. */
function isTool(name: string): boolean {
  return isDatabaseTool(name) || isToolName(repositoryName(name));
}

function connectionsOf(workload: PodWorkload, { landscape }: Directory): readonly Connection[] {
  const containers = workload.containers.filter(({ auxiliary }) => !auxiliary);
  const instance = proxiedInstanceOf(workload);
  const read = (variables: readonly EnvironmentVariable[]) => [
    ...connectionsIn(variables),
    ...(instance === undefined ? [] : connectionsThroughProxy(variables, instance)),
  ];
  const told = read(containers.flatMap((container) => environmentOf(container, workload, landscape)));
  // What the environment says is taken before what files say.
  if (told.some(({ purpose }) => purpose === 'database')) return told;
  const written = read(containers.flatMap((container) => mountedSettingsOf(container, workload, landscape)));
  return [...told, ...written.filter(({ purpose }) => purpose === 'database')];
}

/** The only instance of Cloud SQL that a proxy in the Pod leads to. */
function proxiedInstanceOf({ containers }: PodWorkload): string | undefined {
  const [only, another] = containers
    .filter(({ auxiliary }) => auxiliary)
    .flatMap(({ body }) => proxiedInstances([...textsIn(body, 'command'), ...textsIn(body, 'args')]));
  return another === undefined ? only : undefined;
}

/** What was passed on the way to a datastore. */
interface Steps {
  readonly poolers: number;
  /** Services that are another name for a host: `type: ExternalName`. */
  readonly names: readonly Place[];
}

const noSteps: Steps = { poolers: 0, names: [] };
const mostNames = 4;

/** The datastore that a host name leads to, also by way of other names and of a connection pooler. */
function behind(
  connection: Connection,
  workload: PodWorkload,
  directory: Directory,
  steps: Steps,
): Reached | undefined {
  const { host } = connection;
  if (host.state !== 'known') return undefined;
  const { kind, name, namespace: own, directory: folder, file } = workload.object;
  const { poolers, names } = steps;
  for (const { service, namespace = own } of serviceNames(host.value)) {
    const from = { kind, name, namespace, directory: folder, file };
    const object = directory.landscape.named('Service', service, from);
    const alias = object === undefined ? undefined : externalNameOf(object);
    if (alias !== undefined) {
      if (names.length >= mostNames) return undefined;
      const renamed = { ...connection, host: { state: 'known', value: alias.host } } as const;
      return behind(renamed, workload, directory, { poolers, names: [...names, alias.place] });
    }
    const found = object === undefined ? [] : (directory.servicesByObject.get(object)?.workloads ?? []);
    const stores = found.flatMap(({ id }) => directory.datastores.get(id) ?? []);
    const store = stores.find(({ role }) => role === 'primary') ?? stores[0];
    if (store !== undefined) return { datastore: store, proxied: poolers > 0, via: names };
    const [managed] = directory.operatorHosts.find(service, from, () => true);
    if (managed !== undefined) {
      const proxied = poolers > 0 || managed.proxies.includes(service);
      return { datastore: managed.component, proxied, via: names };
    }
    const pooler = found.find(({ containers }) => containers.some(isDatabaseProxy));
    // A pooler behind a pooler is as far as anybody goes.
    if (pooler !== undefined && poolers <= 1) {
      const first = connectionsOf(pooler, directory)
        .map((next) => behind(next, pooler, directory, { poolers: poolers + 1, names }))
        .find((reached) => reached !== undefined);
      if (first !== undefined) return first;
    }
    // Something of the tree answers there, though nobody can tell what.
    if (found.length > 0) return undefined;
  }
  return elsewhere(connection, host.value, workload, directory, steps);
}

/** Source: https://kubernetes.io/docs/concepts/services-networking/service/#externalname */
function externalNameOf({ body, resource }: KubernetesObject) {
  const spec = objectAt(body, 'spec');
  const field = spec === undefined ? undefined : fieldOf(spec, 'externalName');
  if (field?.value.kind !== 'string') return undefined;
  const place: Place = { span: field.span, message: `\`${resource}\` is another name for it` };
  return { host: field.value.value.toLowerCase().replace(/\.$/, ''), place };
}

/** A server that nothing in the tree runs: a provider's, or one whose manifests are kept in another place. */
function elsewhere(
  { purpose, engine, span }: Connection,
  host: string,
  workload: PodWorkload,
  { servers }: Directory,
  { poolers, names }: Steps,
): Reached | undefined {
  const managed = managedHost(host);
  if (purpose !== 'database' && managed === undefined) return undefined;
  const datastore = servers.named({ host, engine: engine ?? managed?.engine, span }, workload);
  return { datastore, proxied: poolers > 0 || isProxyHost(host), via: names };
}

/**
 * The Services that a host name may mean: `db`, `db.shop`, `db.shop.svc.cluster.local`, and `db-0.db` for one Pod
 * of a StatefulSet. Source: https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
function serviceNames(
  host: string,
): readonly { readonly service: string; readonly namespace: string | undefined }[] {
  const parts = host.replace(/\.$/, '').split('.');
  const svc = parts.indexOf('svc');
  const names = svc === -1 ? parts : parts.slice(0, svc);
  const [first, second, third] = names;
  if (first === undefined || names.length > 3) return [];
  if (second === undefined) return [{ service: first, namespace: undefined }];
  const isPod = /-[0-9]+$/.test(first);
  if (third !== undefined) return isPod ? [{ service: second, namespace: third }] : [];
  if (isPod && svc === -1) return [{ service: second, namespace: undefined }];
  return publicDomains.has(second) ? [] : [{ service: first, namespace: second }];
}

/** Ends of host names that are no namespaces. */
const publicDomains = new Set(['com', 'net', 'org', 'io', 'dev', 'cloud', 'local', 'internal', 'lan']);

function toEdge(workload: PodWorkload, { datastore, via }: Reached, connection: Connection): ConnectsTo {
  return {
    kind: 'connects-to',
    from: workload.id,
    to: datastore.id,
    span: connection.span,
    via: [...connection.via, ...via],
    database: databaseOf(connection),
    evidence: 'named',
  };
}

/** A host that another variable names together with its database says nothing more. */
function withoutBareHosts(edges: readonly ConnectsTo[]): readonly ConnectsTo[] {
  const named = new Set(edges.filter(({ database }) => database.state !== 'absent').map(({ to }) => to));
  return edges.filter(({ to, database }) => database.state !== 'absent' || !named.has(to));
}

function databaseOf({ database, span, via }: Connection): Attribute<string> {
  switch (database.state) {
    case 'known':
      return known(database.value, span, { via });
    case 'absent':
      return absent(span);
    case 'unknown':
      return unknown(database.because, span, via);
  }
}

/** A canary, a worker of the same image, a copy for another environment: one application that uses its own database. */
function isFirstOfApplication(
  edge: ConnectsTo,
  workload: PodWorkload,
  seen: Map<string, Map<string, string>>,
): boolean {
  const applications = seen.get(edge.to) ?? new Map<string, string>();
  seen.set(edge.to, applications);
  const names = applicationNames(workload);
  const others = names.map((name) => applications.get(name)).filter((id) => id !== undefined);
  if (others.some((id) => id !== workload.id)) return false;
  for (const name of names) applications.set(name, workload.id);
  return true;
}

/** By any of these two workloads are told to be one application: name, image, label. */
function applicationNames({ object, labels, containers }: PodWorkload): readonly string[] {
  const names = [object.name, ...mainProcessesOf(object.name)].map((name) => `name ${name}`);
  const image = containers.find(({ auxiliary }) => !auxiliary)?.image;
  if (image?.state === 'known') names.push(`image ${repositoryOf(image.value)}`);
  const application = labels.get('app.kubernetes.io/name') ?? labels.get('app') ?? labels.get('k8s-app');
  const part = partLabels.map((label) => labels.get(label) ?? '').join('/');
  if (application !== undefined) names.push(`label ${application}/${part}`);
  return names;
}

/** Labels that tell the parts of one application apart, each with data of its own. */
const partLabels = ['app.kubernetes.io/component', 'component', 'tier', 'role', 'service', 'name'];
