import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { isOpenRange } from './internal-load-balancer.ts';
import { isUnknownAt, itemsIn, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/**
 * Whether a NetworkPolicy for all Pods of its namespace keeps anybody out. Policies add up, so one that lets in
 * everything undoes all others. What is for some Pods only may well be for those that serve everybody.
 * Source: https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic
 */
export function keepsOut(policy: KubernetesObject): Attribute<boolean> | undefined {
  const spec = objectAt(policy.body, 'spec');
  if (spec === undefined || isUnknownAt(spec, 'podSelector')) return undefined;
  const selector = objectAt(spec, 'podSelector');
  if (selector !== undefined && selector.fields.size > 0) return undefined;
  const types = textsIn(spec, 'policyTypes');
  if (types.length > 0 && !types.includes('Ingress')) return undefined;
  const open = objectsIn(spec, 'ingress').find(isOpen);
  if (open === undefined) return known(true, policy.header);
  return known(false, fieldOf(spec, 'ingress')?.span ?? open.span, {
    detail: 'an entry under `ingress` names neither who may come nor to which port',
    remedy: 'Deny by default, and allow by `from` and `ports` what is needed.',
  });
}

function isOpen(rule: ObjectValue): boolean {
  if (isUnknownAt(rule, 'from') || itemsIn(rule, 'ports').length > 0 || isUnknownAt(rule, 'ports'))
    return false;
  const from = itemsIn(rule, 'from');
  if (from.length === 0) return true;
  return objectsIn(rule, 'from').some((peer) => {
    const block = objectAt(peer, 'ipBlock');
    const cidr = textAt(block, 'cidr');
    return cidr !== undefined && isOpenRange([cidr]) && itemsIn(block, 'except').length === 0;
  });
}
