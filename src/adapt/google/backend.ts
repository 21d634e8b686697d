import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, known } from '../../model/attribute.ts';
import type { HealthCheck, TargetGroup } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { groupBy } from '../../model/group-by.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';
import { affinityOf, backendSafeguards } from './backend-safeguards.ts';
import { paceOf } from './health-check.ts';

const serviceTypes = ['google_compute_backend_service', 'google_compute_region_backend_service'];

export const managerTypes: readonly string[] = [
  'google_compute_instance_group_manager',
  'google_compute_region_instance_group_manager',
];

/** What a backend may be that runs machines; backends without machines need no check. */
const instanceGroupTypes: readonly string[] = [...managerTypes, 'google_compute_instance_group'];

/**
 * A backend service. Source: the pages `google_compute_backend_service` and `google_compute_region_backend_service` of
 * the Google provider: a health check is needed unless its backends are internet or serverless endpoints.
 */
export const adaptBackendService: Adapter = (resource, index) => {
  const hasMachines = groupsOf(index, resource).length > 0;
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a backend service',
    healthChecks: hasMachines ? [checkOf(index, resource)] : [],
    safeguards: backendSafeguards(resource),
  };
  return [group];
};

/**
 * A target pool. Source: the page `google_compute_target_pool` of the Google provider: it has no check by default; and
 * https://cloud.google.com/load-balancing/docs/network/networklb-target-pools, by which backend services replace it.
 */
export const adaptTargetPool: Adapter = (resource, index) => {
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a target pool',
    healthChecks: [checkOf(index, resource)],
    safeguards: {
      sessionFreedom: [affinityOf(resource.body)],
      suitedBalancer: [
        known(false, resource.header, {
          detail: 'target pools are the legacy form of the network load balancer',
          remedy: 'Use a `google_compute_region_backend_service` with instance groups.',
        }),
      ],
    },
  };
  return [group];
};

function checkOf(index: RootIndex, resource: TerraformResource): HealthCheck {
  const pace = paceOf(index, argumentOf(resource.body, 'health_checks'));
  return { name: 'health check', present: isChecked(resource), ...pace };
}

function isChecked({ body, header }: TerraformResource): Attribute<boolean> {
  const field = body.fields.get('health_checks');
  const remedy = 'Name a health check in `health_checks`.';
  if (field === undefined || field.value.kind === 'null')
    return byDefault(false, header, { detail: '`health_checks` is not set', remedy });
  const isEmpty = field.value.kind === 'list' && field.value.items.length === 0;
  if (isEmpty) return known(false, field.span, { detail: '`health_checks` is empty', remedy });
  return known(true, field.span);
}

/** The instance groups that a backend service sends requests to. */
export function groupsOf(index: RootIndex, service: TerraformResource): readonly TerraformResource[] {
  return routesOf(index).groups.get(service) ?? [];
}

/** The backend services that send requests to an instance group. */
export function servicesOf(index: RootIndex, group: TerraformResource): readonly TerraformResource[] {
  return routesOf(index).services.get(group) ?? [];
}

/** Both ways, found once for each root. */
interface Routes {
  readonly groups: ReadonlyMap<TerraformResource, readonly TerraformResource[]>;
  readonly services: ReadonlyMap<TerraformResource, readonly TerraformResource[]>;
}

const routesOfRoot = new WeakMap<RootIndex, Routes>();

function routesOf(index: RootIndex): Routes {
  const known = routesOfRoot.get(index);
  if (known !== undefined) return known;
  const pairs = index
    .ofType(...serviceTypes)
    .flatMap((service) => groupsNamedBy(index, service).map((group) => ({ service, group })));
  const byService = groupBy(pairs, ({ service }) => service);
  const byGroup = groupBy(pairs, ({ group }) => group);
  const routes: Routes = {
    groups: new Map([...byService].map(([service, found]) => [service, found.map(({ group }) => group)])),
    services: new Map([...byGroup].map(([group, found]) => [group, found.map(({ service }) => service)])),
  };
  routesOfRoot.set(index, routes);
  return routes;
}

function groupsNamedBy(index: RootIndex, service: TerraformResource): readonly TerraformResource[] {
  const named = nestedBlocks(service.body, 'backend').flatMap((backend) => [
    ...resourcesIn(index, argumentOf(backend, 'group'), ...instanceGroupTypes).keys(),
  ]);
  return [...new Set(named)];
}

/** Which backend services send requests to which instance groups. */
export function trafficEdges(index: RootIndex): readonly PlainEdge[] {
  return index.ofType(...serviceTypes).flatMap((service) =>
    groupsOf(index, service).map(
      (group): PlainEdge => ({
        kind: 'routes-to',
        from: index.idOf(service.address),
        to: index.idOf(group.address),
        span: service.header,
        via: [],
      }),
    ),
  );
}
