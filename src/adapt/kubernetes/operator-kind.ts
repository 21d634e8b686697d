import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Datastore, Engine } from '../../model/component.ts';
import type { Landscape } from './landscape.ts';

/** A custom resource from which an operator runs a datastore. */
export interface OperatorKind {
  readonly group: string;
  readonly kind: string;
  readonly noun: string;
  readonly engine: Engine;
  /** The label of its Pods that holds the name of the object. */
  readonly podLabel?: string;
  /** The names of the Services that the operator makes. */
  hosts(name: string, spec: ObjectValue | undefined): readonly string[];
  /** The names of the Services of proxies and poolers before it. */
  proxies?(name: string, of: Pick<OperatorObject, 'namers'>): readonly string[];
  /** Settings that make one of its Services a public one. */
  openings?(object: OperatorObject): readonly (Attribute<boolean> | undefined)[];
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
export type OperatorAnswers = Partial<
  Pick<Datastore, 'backups' | 'backupRetentionDays' | 'standbys' | 'nodes' | 'role' | 'safeguards'>
>;
