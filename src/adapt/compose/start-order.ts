import { type Dependency, dependenciesOf } from '../../evaluate/compose/dependency.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import { type Attribute, type Explanation, known, unknown } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import type { Edge } from '../../model/edge.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { repairWith } from '../repair.ts';
import { healthCheckOf } from './service-health-check.ts';
import { workloadId } from './service-id.ts';
import { healthCheckChange, serviceSetting } from './service-repair.ts';

/** What is started before a service, and whether it waits until that is healthy. */
export function startOrder(
  service: ComposeService,
  project: ComposeProject,
  datastores: ReadonlyMap<ComposeService, DatastoreImage>,
): readonly Edge[] {
  return dependenciesOf(service.body).flatMap((dependency) => {
    const other = project.visible.get(dependency.service);
    if (other === undefined || (service.adds !== undefined && dependency.span.file !== service.adds))
      return [];
    const waitsForHealth = waits(dependency, waitRepair(service, dependency, other, datastores.get(other)));
    const { span, via } = waitsForHealth;
    return [
      { kind: 'starts-after', from: workloadId(service), to: workloadId(other), span, via, waitsForHealth },
    ];
  });
}

/** Whoever waits until another has ended has waited longer than for its health. */
function waits({ condition, span, value }: Dependency, repair: Explanation): Attribute<boolean> {
  // A condition that an alias brings is shared by others: the entry says which dependency is meant.
  const isHere =
    span.file === condition.span.file && span.start <= condition.span.start && condition.span.end <= span.end;
  const place = isHere ? condition.span : span;
  const via = [...condition.via, ...value.via];
  if (condition.state === 'absent') return known(false, span, { via: value.via, ...repair });
  if (condition.state === 'unknown') return unknown(condition.because, place, via);
  return known(condition.value !== 'service_started', place, { via, ...repair });
}

/** Nobody may wait for the health of what is never asked for it: then it is given a check as well. */
function waitRepair(
  service: ComposeService,
  { service: name }: Dependency,
  other: ComposeService,
  image: DatastoreImage | undefined,
): Explanation {
  const { present } = healthCheckOf(other);
  const wait = waiting(service, name);
  if (present.state === 'known' && present.value) return repairWith(wait);
  return present.state === 'absent' ? repairWith(healthCheckChange(other, image), wait) : {};
}

const mostListed = 100;

function waiting(service: ComposeService, name: string): Change | undefined {
  const condition = 'service_healthy';
  const dependsOn = service.body.fields.get('depends_on')?.value;
  const entry = dependsOn?.kind === 'object' ? dependsOn.fields.get(name) : undefined;
  if (dependsOn?.kind !== 'object' || entry === undefined) return undefined;
  const isListed = entry.nameSpan.start === entry.span.start && entry.nameSpan.end === entry.span.end;
  // Each of them is written anew for each of them.
  if (dependsOn.fields.size > mostListed) return undefined;
  if (!isListed) return serviceSetting(service, `depends_on.${name}.condition`, condition);
  const others = [...dependsOn.fields.keys()].map((each) => [
    each,
    { condition: each === name ? condition : 'service_started' },
  ]);
  return serviceSetting(service, 'depends_on', Object.fromEntries(others));
}
