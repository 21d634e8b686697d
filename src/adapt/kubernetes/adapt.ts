import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { known } from '../../model/attribute.ts';
import type {
  Autoscaler,
  Component,
  Datastore,
  LoadBalancer,
  MetricsStore,
  PlainComponent,
  Workload,
} from '../../model/component.ts';
import type { Edge } from '../../model/edge.ts';
import { groupBy } from '../../model/group-by.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { AdaptContext } from '../context.ts';
import { type Alarms, readAlarms } from './alarms.ts';
import { measuresOf, readScalerTargets } from './autoscalers.ts';
import { autoscalingOf, readScalers, replicasOf, type Scalers } from './autoscaling.ts';
import { type Backups, readBackups } from './backups.ts';
import { baseOf } from './component-base.ts';
import { databaseUse } from './connections.ts';
import { containersOf } from './container-components.ts';
import { type DisruptionBudgets, readDisruptionBudgets } from './disruption-budget.ts';
import { type Exposures, readExposures } from './exposure.ts';
import { readIngressBackends } from './ingress.ts';
import { installationsOf } from './installation.ts';
import { comesWithRequests, knativeBoundsOf } from './knative.ts';
import { idOf, type Landscape, readLandscape } from './landscape.ts';
import { logStores } from './log-retention.ts';
import { operatorRetention, podRetention, victoriaRetention } from './metrics-retention.ts';
import { type Monitoring, readMonitoring } from './monitoring.ts';
import { networkComponents } from './network-components.ts';
import { readOperatorDatabases } from './operator-database.ts';
import { kubernetesSecrets } from './plain-secret.ts';
import { isPlatformSoftware } from './platform-software.ts';
import { type PodRights, readRights } from './pod-rights.ts';
import { isFollower, type PodWorkload } from './pod-workload.ts';
import { objectAt } from './read-pod.ts';
import { type DefaultResources, readDefaultResources } from './resources.ts';
import { isServingThoughEnding } from './restart.ts';
import { withSecondMinimum, withSecondReplica } from './second-replica.ts';
import { readServices, type SelectingService, servicesByWorkload } from './service.ts';
import { isServingWorkload, isTiedToOnePod, mayScaleOut } from './serving.ts';
import { persistenceOf } from './state.ts';
import { readStorageUsers, storageSafeguards } from './storage-class.ts';
import { pinnedVolumes } from './volume-zone.ts';
import { workloadSafeguards } from './workload-safeguards.ts';
import { pinnedZones, zoneSpreadOf } from './zones.ts';

/** Everything that is known of the tree when one workload is judged. */
interface Surroundings {
  readonly landscape: Landscape;
  readonly services: ReadonlyMap<string, readonly SelectingService[]>;
  readonly scalers: Scalers;
  readonly backups: Backups;
  readonly exposures: Exposures;
  readonly budgets: DisruptionBudgets;
  readonly defaults: DefaultResources;
  readonly monitoring: Monitoring;
  readonly alarms: Alarms;
  readonly context: AdaptContext;
}

/** What Kubernetes objects are in an architecture, and what they have to do with each other. */
export function adaptKubernetes(
  objects: readonly KubernetesObject[],
  context: AdaptContext,
): InfrastructurePart {
  const landscape = readLandscape(objects);
  const services = readServices(landscape);
  const byWorkload = servicesByWorkload(services);
  const alarms = readAlarms(landscape);
  const surroundings: Surroundings = {
    landscape,
    services: byWorkload,
    scalers: readScalers(landscape),
    backups: readBackups(landscape, byWorkload),
    exposures: readExposures(landscape, byWorkload),
    budgets: readDisruptionBudgets(landscape),
    defaults: readDefaultResources(landscape),
    monitoring: readMonitoring(landscape, services),
    alarms,
    context,
  };
  const components: Component[] = [];
  const edges: Edge[] = [];
  const datastores = new Map<string, Datastore>();
  const rightsOf = readRights(landscape.workloads);
  for (const pods of landscape.workloads) {
    const rights = rightsOf(pods);
    const workload = workloadOf(pods, rights, surroundings);
    const services = byWorkload.get(pods.id) ?? [];
    components.push(workload, ...containersOf(pods, workload, { ...surroundings, services, rights }));
    const datastore = datastoreOf(pods, surroundings);
    if (datastore === undefined) continue;
    components.push(datastore);
    datastores.set(pods.id, datastore);
    edges.push({ kind: 'runs-in', from: datastore.id, to: workload.id, span: pods.object.header, via: [] });
  }
  const operatorDatabases = readOperatorDatabases(landscape, alarms, context);
  components.push(...operatorDatabases.map(({ component }) => component));
  const use = databaseUse({ landscape, services, datastores, operatorDatabases, context });
  components.push(...use.servers);
  edges.push(...use.edges);
  const steering = autoscalersOf(surroundings);
  components.push(...steering.components, ...storesOf(surroundings));
  const entrances = entrancesOf(surroundings, services);
  components.push(...entrances.components, ...kubernetesSecrets(objects, context));
  components.push(...installationsOf(landscape, context));
  components.push(...networkComponents(landscape, services, byWorkload, context));
  return { components, edges: [...edges, ...steering.edges, ...entrances.edges] };
}

function workloadOf(pods: PodWorkload, rights: PodRights, surroundings: Surroundings): Workload {
  const { object, noun, podSpec } = pods;
  const services = surroundings.services.get(pods.id) ?? [];
  const replicas = withSecondReplica(pods, replicasOf(pods, surroundings.scalers), surroundings.budgets);
  const serving = isServingWorkload(pods, services) || isServingThoughEnding(pods, services);
  const zones = pinnedZones(podSpec);
  const zoneSpread = zones === undefined ? zoneSpreadOf(pods, replicas) : undefined;
  const singleton = isPlatformSoftware(pods) || isTiedToOnePod(pods, surroundings.landscape);
  const scales = serving && mayScaleOut(pods, surroundings.landscape) && !singleton;
  return {
    ...baseOf(object, pods.id, surroundings.context),
    kind: 'workload',
    noun,
    role: roleOf(pods, serving),
    replicas,
    singleton,
    ...(comesWithRequests(pods) ? { ephemeral: true } : {}),
    // A datastore's zones are told of the datastore.
    ...(zones === undefined || pods.datastore !== undefined || pods.isJob ? {} : { zones }),
    zoneSpread,
    ...(scales ? { autoscaling: autoscalingOf(pods, surroundings.scalers) } : {}),
    safeguards: workloadSafeguards(pods, { ...surroundings, services, replicas, serving, rights }),
  };
}

function roleOf({ datastore, isJob, object }: PodWorkload, serving: boolean): Workload['role'] {
  if (datastore !== undefined) return 'datastore';
  if (isJob && !(serving && object.kind === 'Pod')) return 'job';
  return serving ? 'serving' : 'worker';
}

function datastoreOf(
  pods: PodWorkload,
  { backups, exposures, alarms, landscape, context }: Surroundings,
): Datastore | undefined {
  const { datastore, object, podSpec, noun } = pods;
  if (datastore === undefined || pods.isJob) return undefined;
  const backedUp = backups.of(pods);
  const zones = pinnedZones(podSpec) ?? pinnedVolumes(pods, landscape);
  return {
    ...baseOf(object, `${pods.id}#datastore`, context),
    kind: 'datastore',
    noun,
    engine: known(datastore.image.engine, datastore.container.image.span),
    role: isFollower(pods) ? 'replica' : 'primary',
    zones,
    backups: backedUp,
    backupRetentionDays: backups.retentionOf(pods),
    exposures: exposures.of(pods),
    safeguards: { persistence: persistenceOf(pods), alarm: alarms.of(datastore.image.engine, object) },
  };
}

/** What sets replicas, with what it sets them of. */
function autoscalersOf({ landscape, scalers, budgets, context }: Surroundings): InfrastructurePart {
  const targets = readScalerTargets(landscape);
  const scaled = groupBy(landscape.workloads, (pods) => scalers.of(pods));
  const components = scalers.horizontal.map((scaler): Autoscaler => {
    const { object } = scaler;
    return {
      ...baseOf(object, idOf(object), context),
      kind: 'autoscaler',
      ...measuresOf(scaler, targets),
      minimum: withSecondMinimum(scaler, scaled.get(scaler) ?? [], budgets),
    };
  });
  const edges: Edge[] = [];
  for (const pods of landscape.workloads) {
    const bounds = knativeBoundsOf(pods, context);
    if (bounds !== undefined) {
      components.push(bounds);
      edges.push({ kind: 'scales', from: bounds.id, to: pods.id, span: bounds.span, via: [] });
    }
    const scaler = scalers.of(pods);
    if (scaler === undefined) continue;
    edges.push({ kind: 'scales', from: idOf(scaler.object), to: pods.id, span: scaler.target.span, via: [] });
  }
  return { components, edges };
}

/** Where volumes and measurements are kept. */
function storesOf({ landscape, context }: Surroundings): readonly Component[] {
  const users = readStorageUsers(landscape);
  const classes = landscape.all('storage.k8s.io', 'StorageClass').map((object): PlainComponent => {
    const safeguards = storageSafeguards(object, users);
    return {
      ...baseOf(object, idOf(object), context),
      kind: 'volume',
      noun: 'a StorageClass',
      safeguards,
    };
  });
  const metrics = (
    object: KubernetesObject,
    id: string,
    noun: string,
    kept: MetricsStore['retentionDays'],
  ) =>
    kept === undefined
      ? []
      : [{ ...baseOf(object, id, context), kind: 'metrics-store', noun, retentionDays: kept } as const];
  return [
    ...classes,
    ...landscape
      .all('monitoring.coreos.com', 'Prometheus')
      .flatMap((object) => metrics(object, idOf(object), 'a Prometheus', operatorRetention(object))),
    ...['VMSingle', 'VMCluster'].flatMap((kind) =>
      landscape
        .all('operator.victoriametrics.com', kind)
        .flatMap((object) => metrics(object, idOf(object), `a ${kind}`, victoriaRetention(object))),
    ),
    ...logStores(landscape, context),
    ...landscape.workloads.flatMap((pods) =>
      metrics(pods.object, `${pods.id}#metrics`, 'a Prometheus server', podRetention(pods, landscape)),
    ),
  ];
}

/** Load balancers and Ingresses with the workloads that they lead to. */
function entrancesOf(
  { landscape, context }: Surroundings,
  services: readonly SelectingService[],
): InfrastructurePart {
  const balancers = new Map<string, LoadBalancer>();
  const edges: Edge[] = [];
  const lead = (object: KubernetesObject, noun: string, service: SelectingService, span = object.header) => {
    const id = idOf(object);
    balancers.set(id, { ...baseOf(object, id, context), kind: 'load-balancer', noun, healthChecks: [] });
    for (const { id: to } of service.workloads)
      edges.push({ kind: 'routes-to', from: id, to, span, via: [] });
  };
  const byObject = new Map(services.map((service) => [service.object, service]));
  for (const service of services) {
    if (service.type !== 'LoadBalancer') continue;
    const type = objectAt(service.object.body, 'spec')?.fields.get('type');
    lead(service.object, 'a Service of type `LoadBalancer`', service, type?.span);
  }
  for (const { owner, service, span } of readIngressBackends(landscape)) {
    const object = landscape.named('Service', service, owner);
    const found = object === undefined ? undefined : byObject.get(object);
    if (found !== undefined)
      lead(owner, owner.kind === 'Ingress' ? 'an Ingress' : `a ${owner.kind}`, found, span);
  }
  return { components: [...balancers.values()], edges };
}
