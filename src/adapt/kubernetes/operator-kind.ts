import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Datastore, Engine } from '../../model/component.ts';
import type { Landscape } from './landscape.ts';

/** A custom resource from which an operator runs a datastore. */
export interface OperatorKind {
  readonly group: string;
  readonly kind: string;
  readonly noun: string;
  readonly engine: Engine;
  /** The names of the Services that the operator makes. */
  hosts(name: string): readonly string[];
  /** The names of the Services of proxies and poolers before it. */
  proxies?(name: string, of: Pick<OperatorObject, 'namers'>): readonly string[];
  read(object: OperatorObject): OperatorAnswers;
}

export interface OperatorObject {
  readonly object: KubernetesObject;
  readonly spec: ObjectValue;
  readonly landscape: Landscape;
  /**
   * The objects of a kind that name this one.
   *
   * @param nameOf the name that one of them names
   */
  namers(
    group: string,
    kind: string,
    nameOf: (object: KubernetesObject) => string | undefined,
  ): readonly KubernetesObject[];
}

/** What an operator's object says of its datastore; what it does not say is left out. */
export type OperatorAnswers = Partial<Pick<Datastore, 'backups' | 'standbys' | 'nodes' | 'safeguards'>>;
