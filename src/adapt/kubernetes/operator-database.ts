import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { known, unknown } from '../../model/attribute.ts';
import type { Datastore } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AdaptContext } from '../context.ts';
import type { Alarms } from './alarms.ts';
import { type BackupPlan, backupPlans, keptFor } from './backup-plan.ts';
import { baseOf } from './component-base.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import { readOperatorExposures } from './operator-exposure.ts';
import type { OperatorAnswers, OperatorKind, OperatorObject } from './operator-kind.ts';
import { operatorKinds } from './operator-kinds.ts';
import { labelsOf, objectAt } from './read-pod.ts';

/** A database that an operator runs from a custom resource. */
export interface OperatorDatabase {
  readonly component: Datastore;
  readonly object: KubernetesObject;
  /** The names of the Services that the operator makes for it. */
  readonly hosts: readonly string[];
  /** The names of the Services of proxies and poolers before it. */
  readonly proxies: readonly string[];
}

export function readOperatorDatabases(
  landscape: Landscape,
  alarms: Alarms,
  context: AdaptContext,
): readonly OperatorDatabase[] {
  const groups = new Map<string, ReadonlyMap<string, readonly KubernetesObject[]>>();
  const namersOf =
    (object: KubernetesObject): OperatorObject['namers'] =>
    (group, kind, nameOf) => {
      const key = `${group}/${kind}`;
      const namers = groups.get(key) ?? groupBy(landscape.all(group, kind), (namer) => nameOf(namer) ?? '');
      groups.set(key, namers);
      return (namers.get(object.name) ?? []).filter((namer) => mayShareNamespace(namer, object));
    };
  const exposures = readOperatorExposures(landscape);
  const plans = backupPlans(landscape);
  return operatorKinds.flatMap((kind) =>
    landscape.all(kind.group, kind.kind).map((object): OperatorDatabase => {
      const namers = namersOf(object);
      const spec = objectAt(object.body, 'spec');
      const proxies = kind.proxies?.(object.name, { namers }) ?? [];
      const hosts = [...kind.hosts(object.name, spec), ...exposures.servicesOf(kind, { object })];
      const of = spec === undefined ? undefined : { object, spec, landscape, namers };
      const datastore = datastoreOf(kind, object, of, plans, context);
      const alarm = datastore.role === 'primary' ? alarms.of(kind.engine, object) : [];
      return {
        component: {
          ...datastore,
          safeguards: { ...datastore.safeguards, alarm },
          exposures: of === undefined ? [] : exposures.of(kind, of, [...hosts, ...proxies]),
        },
        object,
        hosts,
        proxies,
      };
    }),
  );
}

function datastoreOf(
  kind: OperatorKind,
  object: KubernetesObject,
  of: OperatorObject | undefined,
  plans: readonly BackupPlan[],
  context: AdaptContext,
): Datastore {
  const answers: OperatorAnswers =
    of === undefined
      ? { backups: unknown('its `spec` cannot be known', object.header) }
      : withPlans(kind.read(of), object, plans);
  return {
    ...baseOf(object, idOf(object), context),
    kind: 'datastore',
    noun: kind.noun,
    engine: known(kind.engine, object.header),
    role: 'primary',
    exposures: [],
    ...answers,
  };
}

/** What no setting of its own backs up may be covered by what backs up whole namespaces. */
function withPlans(
  answers: OperatorAnswers,
  object: KubernetesObject,
  plans: readonly BackupPlan[],
): OperatorAnswers {
  const { backups } = answers;
  if (backups?.state !== 'known' || backups.value) return answers;
  const owner = { object, labels: labelsOf(object) };
  const sure = plans.find((plan) => plan.covers(owner) === 'yes');
  if (sure !== undefined)
    return {
      ...answers,
      backups: known(true, sure.object.header),
      backupRetentionDays: answers.backupRetentionDays ?? keptFor(owner, plans),
    };
  const perhaps = plans.find((plan) => plan.covers(owner) === 'maybe');
  if (perhaps === undefined) return answers;
  const because = `\`${perhaps.object.resource}\` makes backups, perhaps of it`;
  return { ...answers, backups: unknown(because, object.header) };
}
