import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { readBoolean } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { known, unknown } from '../../model/attribute.ts';
import type { Datastore } from '../../model/component.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AdaptContext } from '../context.ts';
import { idOf, type Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { OperatorAnswers, OperatorKind, OperatorObject } from './operator-kind.ts';
import { operatorKinds } from './operator-kinds.ts';
import { objectAt } from './read-pod.ts';

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
  return operatorKinds.flatMap((kind) =>
    landscape.all(kind.group, kind.kind).map((object): OperatorDatabase => {
      const namers = namersOf(object);
      return {
        component: datastoreOf(kind, object, { landscape, namers }, context),
        object,
        hosts: kind.hosts(object.name),
        proxies: kind.proxies?.(object.name, { namers }) ?? [],
      };
    }),
  );
}

function datastoreOf(
  kind: OperatorKind,
  object: KubernetesObject,
  around: Pick<OperatorObject, 'landscape' | 'namers'>,
  context: AdaptContext,
): Datastore {
  const spec = objectAt(object.body, 'spec');
  const answers: OperatorAnswers =
    spec === undefined
      ? { backups: unknown('its `spec` cannot be known', object.header) }
      : kind.read({ object, spec, ...around });
  return {
    kind: 'datastore',
    id: idOf(object),
    resource: object.resource,
    span: object.header,
    format: 'kubernetes',
    environment: context.environmentOf(object.home, object.namespace === undefined ? [] : [object.namespace]),
    noun: kind.noun,
    engine: known(kind.engine, object.header),
    role: isReplicaCluster(spec) ? 'replica' : 'primary',
    exposures: [],
    ...answers,
  };
}

function isReplicaCluster(spec: ObjectValue | undefined): boolean {
  const replica = spec === undefined ? undefined : objectAt(spec, 'replica');
  const enabled = replica === undefined ? undefined : readBoolean(replica, 'enabled');
  return enabled?.state === 'known' && enabled.value;
}
