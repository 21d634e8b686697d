import { buildOfService, type ServiceBuild } from '../../evaluate/compose/build.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Component, Container, Datastore, Workload } from '../../model/component.ts';
import type { Edge } from '../../model/edge.ts';
import type { Environment } from '../../model/environment.ts';
import { imageBuildId } from '../../model/identity.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import { fileNameOf } from '../../source/path.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { AdaptContext } from '../context.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { publishedImageSize } from '../published-image-size.ts';
import { databaseUseIn, type NamedServer } from './database-edges.ts';
import { hostIsolationOf } from './host-isolation.ts';
import { metricsStoreOf } from './metrics-store.ts';
import { plainAddresses } from './plain-address.ts';
import { rollingUpdateOf } from './rolling-update.ts';
import { imageOf, replicasOf, zonesOf } from './service-container.ts';
import { type BaseImageOf, datastoreOfService, exposuresOf } from './service-datastore.ts';
import { healthCheckOf } from './service-health-check.ts';
import { containerId, datastoreId, workloadId } from './service-id.ts';
import { volumeRepair } from './service-repair.ts';
import { resourcesOf } from './service-resources.ts';
import { type Dependents, dependentsIn, hasProfiles, isJob, isServing } from './service-role.ts';
import { mayForget, persistenceOf, restartOf, unprivilegedOf } from './service-safeguards.ts';
import { startOrder } from './start-order.ts';
import { isForSwarm } from './swarm.ts';

export interface ComposeContext extends AdaptContext {
  /** The image that the final stage of a Dockerfile starts from; its path is relative to the root of the scan. */
  readonly baseImageOf?: BaseImageOf;
}

/** What the services of Compose projects are in an architecture. */
export function adaptCompose(
  projects: readonly ComposeProject[],
  context: ComposeContext,
): InfrastructurePart {
  const components: Component[] = [];
  const edges: Edge[] = [];
  for (const project of projects) {
    const part = adaptProject(project, context);
    components.push(...part.components);
    edges.push(...part.edges);
  }
  return { components, edges };
}

function adaptProject(project: ComposeProject, context: ComposeContext): InfrastructurePart {
  const dependents = dependentsIn(project);
  const datastores = new Map<ComposeService, DatastoreImage>();
  for (const service of project.visible.values()) {
    const image = datastoreOfService(service, context.baseImageOf);
    if (image !== undefined && !isJob(service, dependents)) datastores.set(service, image);
  }
  const use = databaseUseIn(project, datastores);
  const environment = environmentOfProject(project, context);
  const built = imagesBuiltIn(project);
  const isStack = isForSwarm(project);
  return {
    components: [
      ...project.services.flatMap((service) => {
        const image = datastores.get(service);
        const workload = toWorkload(service, image, dependents, environment, isStack);
        const container = toContainer(service, image, dependents, { environment, built, isStack });
        const store = metricsStoreOf(service, project, namesOf(service, environment));
        return [
          workload,
          container,
          ...(image === undefined ? [] : [toDatastore(service, image, project, environment, isStack)]),
          ...(store === undefined ? [] : [store]),
        ];
      }),
      ...use.servers.map((server) => toServer(server, environment)),
      ...plainAddresses(project, environment),
    ],
    edges: [
      ...project.services.flatMap((service) => [
        // A swarm starts everything at once, whatever is written.
        ...(isStack ? [] : startOrder(service, project, datastores)),
        ...buildEdges(service, built),
        ...(datastores.has(service) ? [runsIn(service)] : []),
      ]),
      ...use.edges,
    ],
  };
}

/** What Compose reads by itself over the base is there for the developer's machine. */
export function environmentOfProject({ path }: ComposeProject, context: AdaptContext): Environment {
  const named = context.environmentOf(path);
  if (named.stage !== 'unstated' || !/\boverride\b/i.test(fileNameOf(path))) return named;
  return { stage: 'development', because: `\`${fileNameOf(path)}\` is for the developer's machine` };
}

function toWorkload(
  service: ComposeService,
  image: DatastoreImage | undefined,
  dependents: Dependents,
  environment: Environment,
  isStack: boolean,
): Workload {
  const replicas = replicasOf(service.body);
  const zones = zonesOf(service);
  return {
    kind: 'workload',
    id: workloadId(service),
    ...namesOf(service, environment),
    noun: 'a Compose service',
    role:
      image !== undefined
        ? 'datastore'
        : isJob(service, dependents)
          ? 'job'
          : isServing(service, dependents)
            ? 'serving'
            : 'worker',
    replicas,
    zones,
    safeguards:
      hasProfiles(service) || isProvided(service)
        ? {}
        : {
            restart: [restartOf(service, isStack)],
            rollingUpdate: image === undefined ? rollingUpdateOf(service) : [],
          },
  };
}

/** What a container's project says of all its services. */
interface Setting {
  readonly environment: Environment;
  readonly built: ReadonlyMap<string, ServiceBuild>;
  readonly isStack: boolean;
}

function toContainer(
  service: ComposeService,
  image: DatastoreImage | undefined,
  dependents: Dependents,
  { environment, built, isStack }: Setting,
): Container {
  const isServer = image !== undefined || isServing(service, dependents);
  const isExempt =
    isJob(service, dependents) || (hasProfiles(service) && image === undefined) || isProvided(service);
  // Nobody waits for a program on the developer's machine that nobody asks anything.
  const isUnasked = environment.stage === 'development' && !isServer;
  const check = healthCheckOf(service, image);
  const runs = imageRunBy(service, built);
  const imageSize = publishedImageSize(runs);
  return {
    kind: 'container',
    id: containerId(service),
    ...namesOf(service, environment),
    name: service.name,
    workload: workloadId(service),
    image: runs,
    imageSize,
    resources: isExempt ? undefined : resourcesOf(service, environment, isStack, image !== undefined),
    safeguards: { hostIsolation: hostIsolationOf(service), unprivileged: unprivilegedOf(service) },
    serving: isServing(service, dependents),
    healthChecks: isExempt || isUnasked || isOld(service, check.present.span.file) ? [] : [check],
  };
}

/** What a service beside it builds is no published image, whatever it is then called. */
function imageRunBy(service: ComposeService, built: ReadonlyMap<string, ServiceBuild>): Attribute<string> {
  const image = imageOf(service);
  return image.state === 'known' && built.has(image.value) ? absent(image.span, { via: image.via }) : image;
}

function imagesBuiltIn(project: ComposeProject): ReadonlyMap<string, ServiceBuild> {
  const builds = new Map<string, ServiceBuild>();
  for (const { body } of project.visible.values()) {
    const build = buildOfService(body);
    if (build?.image !== undefined) builds.set(build.image, build);
  }
  return builds;
}

/** Something other than a container, which a plugin of Compose provides. */
function isProvided({ body }: ComposeService): boolean {
  return body.fields.has('provider');
}

/** Said by the base that this project only adds to. */
function isOld({ adds, body }: ComposeService, file: SourceFile): boolean {
  return adds !== undefined && (file !== adds || !body.fields.has('healthcheck'));
}

function toDatastore(
  service: ComposeService,
  image: DatastoreImage,
  project: ComposeProject,
  environment: Environment,
  isStack: boolean,
): Datastore {
  return {
    kind: 'datastore',
    id: datastoreId(service),
    ...namesOf(service, environment),
    noun: 'a Compose service',
    engine: known(image.engine, service.body.fields.get('image')?.span ?? service.body.header),
    role: 'primary',
    exposures: exposuresOf(service, image, isStack),
    safeguards: {
      persistence: mayForget(service, image)
        ? []
        : [persistenceOf(service, isStack ? {} : volumeRepair(service, project))],
    },
  };
}

function toServer({ id, host, engine, span }: NamedServer, environment: Environment): Datastore {
  return {
    kind: 'datastore',
    id,
    resource: `database ${host}`,
    span,
    format: 'compose',
    environment,
    noun: 'a database server',
    engine: engine === undefined ? unknown('nothing names its engine', span) : known(engine, span),
    role: 'primary',
    exposures: [],
    host,
  };
}

function namesOf(service: ComposeService, environment: Environment) {
  const { name, body } = service;
  return { resource: `service ${name}`, span: body.header, format: 'compose', environment } as const;
}

/** From what a service builds itself, or from what another builds under the name of its image. */
function buildEdges(service: ComposeService, built: ReadonlyMap<string, ServiceBuild>): readonly Edge[] {
  const own = buildOfService(service.body);
  const image = imageOf(service);
  const build = own ?? (image.state === 'known' ? built.get(image.value) : undefined);
  if (build?.dockerfile === undefined) return [];
  const { span, via } = own === undefined ? image : { span: own.span, via: own.value.via };
  const from = imageBuildId(build.dockerfile, build.target);
  return [{ kind: 'builds', from, to: containerId(service), span, via: via ?? [] }];
}

function runsIn(service: ComposeService): Edge {
  const { header } = service.body;
  return { kind: 'runs-in', from: datastoreId(service), to: workloadId(service), span: header, via: [] };
}
