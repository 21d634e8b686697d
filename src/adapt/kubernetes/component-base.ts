import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { PlainComponent, PlainKind } from '../../model/component.ts';
import type { Environment } from '../../model/environment.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { AdaptContext } from '../context.ts';
import { idOf } from './landscape.ts';
import { labelsOf } from './read-pod.ts';

/** What every component says of the object that it is. */
export function baseOf(object: KubernetesObject, id: string, context: AdaptContext) {
  return {
    id,
    resource: object.resource,
    span: object.header,
    format: 'kubernetes',
    environment: environmentOfObject(object, context),
  } as const;
}

/** A component of which nothing but safeguards is said; several of one object differ in their kinds. */
export function plainComponent(
  object: KubernetesObject,
  context: AdaptContext,
  kind: PlainKind,
  noun: string,
  safeguards: Safeguards,
): PlainComponent {
  const id = `${idOf(object)}@${object.header.start}#${kind}`;
  return { ...baseOf(object, id, context), kind, noun, safeguards };
}

/** Where an object runs: by its namespace, its labels, its path. */
export function environmentOfObject(object: KubernetesObject, context: AdaptContext): Environment {
  const labels = labelsOf(object);
  const stated = [object.namespace, labels.get('environment'), labels.get('env')];
  return context.environmentOf(
    object.home,
    stated.filter((name) => name !== undefined),
  );
}
