import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { isOpenRange } from './internal-load-balancer.ts';
import { type LabelSelector, readLabelSelector } from './label-selector.ts';
import type { Landscape } from './landscape.ts';
import { mayShareNamespace } from './nearness.ts';
import type { PodWorkload } from './pod-workload.ts';
import { isUnknownAt, itemsIn, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

const remedy = 'Deny by default, and allow by `from` and `ports` what is needed.';

/**
 * Whether a NetworkPolicy keeps anybody out: one for all Pods of its namespace, or for datastores alone. Policies add
 * up, so one that lets in everything undoes all others. What is for other Pods may well be for those that serve everybody.
 * Source: https://kubernetes.io/docs/concepts/services-networking/network-policies/#allow-all-ingress-traffic
 */
export function policyOpenness(landscape: Landscape): (policy: KubernetesObject) => Answer {
  let selected: Selected | undefined;
  return (policy) => {
    selected ??= selectedBy(landscape.workloads);
    return keepsOut(policy, selected);
  };
}

type Answer = Attribute<boolean> | undefined;

function keepsOut(policy: KubernetesObject, selected: Selected): Answer {
  const spec = objectAt(policy.body, 'spec');
  if (spec === undefined || isUnknownAt(spec, 'podSelector')) return undefined;
  const types = textsIn(spec, 'policyTypes');
  if (types.length > 0 && !types.includes('Ingress')) return undefined;
  const selector = objectAt(spec, 'podSelector');
  const isForAll = selector === undefined || selector.fields.size === 0;
  const store = isForAll ? undefined : onlyDatastore(policy, selector, selected);
  if (!isForAll && store === undefined) return undefined;
  const open = objectsIn(spec, 'ingress').find((rule) =>
    isForAll ? isOpen(rule) && itemsIn(rule, 'ports').length === 0 : isOpen(rule),
  );
  if (open === undefined) return known(true, policy.header);
  return known(false, fieldOf(spec, 'ingress')?.span ?? open.span, {
    detail: isForAll
      ? 'an entry under `ingress` names neither who may come nor to which port'
      : `an entry under \`ingress\` does not name who may come to \`${store?.object.resource}\``,
    remedy,
    via: store === undefined ? [] : [{ span: store.object.header, message: 'the datastore that it selects' }],
  });
}

/** The workloads that a selector finds. */
type Selected = (selector: LabelSelector) => readonly PodWorkload[];

function selectedBy(workloads: readonly PodWorkload[]): Selected {
  const byLabel = new Map<string, PodWorkload[]>();
  for (const workload of workloads) {
    for (const label of workload.labels) {
      const others = byLabel.get(label.join('='));
      if (others === undefined) byLabel.set(label.join('='), [workload]);
      else others.push(workload);
    }
  }
  return ({ starts, matches }) =>
    starts
      .flatMap(([first]) => (first === undefined ? [] : (byLabel.get(first.join('=')) ?? [])))
      .filter(({ labels }) => matches(labels));
}

/** The first of the workloads that a selector finds, where all of them are datastores. */
function onlyDatastore(
  policy: KubernetesObject,
  selector: ObjectValue,
  selected: Selected,
): PodWorkload | undefined {
  const wanted = readLabelSelector(selector);
  if (wanted === undefined) return undefined;
  const found = selected(wanted).filter(({ object }) => mayShareNamespace(policy, object));
  return found.every(({ datastore }) => datastore !== undefined) ? found[0] : undefined;
}

/** Whether an entry lets everybody in, to whatever port. */
export function isOpen(rule: ObjectValue): boolean {
  if (isUnknownAt(rule, 'from') || isUnknownAt(rule, 'ports')) return false;
  const from = itemsIn(rule, 'from');
  if (from.length === 0) return true;
  return objectsIn(rule, 'from').some((peer) => {
    const block = objectAt(peer, 'ipBlock');
    const cidr = textAt(block, 'cidr');
    return cidr !== undefined && isOpenRange([cidr]) && itemsIn(block, 'except').length === 0;
  });
}

/**
 * The same of Cilium's policies, in which an empty entry lets nobody in.
 * Source: https://docs.cilium.io/en/stable/security/policy/language/#entities-based
 */
export function ciliumKeepsOut(policy: KubernetesObject): Attribute<boolean> | undefined {
  const own = objectAt(policy.body, 'spec');
  for (const spec of [...(own === undefined ? [] : [own]), ...objectsIn(policy.body, 'specs')]) {
    const selector = objectAt(spec, 'endpointSelector');
    if (selector === undefined || selector.fields.size > 0) continue;
    const open = objectsIn(spec, 'ingress').find(
      (rule) =>
        itemsIn(rule, 'toPorts').length === 0 &&
        (textsIn(rule, 'fromEntities').some((entity) => /^(?:all|world)$/.test(entity)) ||
          isOpenRange(textsIn(rule, 'fromCIDR'))),
    );
    if (open === undefined) continue;
    const field = fieldOf(open, 'fromEntities') ?? fieldOf(open, 'fromCIDR');
    return known(false, field?.span ?? open.span, {
      detail: 'an entry under `ingress` takes whatever comes from anywhere, to every port',
      remedy: 'Allow by `fromEndpoints` and `toPorts` what is needed.',
    });
  }
  return undefined;
}

/** The same of Calico's: https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy */
export function calicoKeepsOut(policy: KubernetesObject): Attribute<boolean> | undefined {
  const spec = objectAt(policy.body, 'spec');
  const selector = textAt(spec, 'selector')?.trim() ?? 'all()';
  const types = textsIn(spec, 'types');
  if (spec === undefined || isUnknownAt(spec, 'selector') || (selector !== 'all()' && selector !== ''))
    return undefined;
  if (types.length > 0 && !types.includes('Ingress')) return undefined;
  const open = objectsIn(spec, 'ingress').find((rule) => {
    const destination = objectAt(rule, 'destination');
    if (textAt(rule, 'action') !== 'Allow' || itemsIn(destination, 'ports').length > 0) return false;
    if (['protocol', 'icmp', 'http'].some((key) => fieldOf(rule, key) !== undefined)) return false;
    const source = objectAt(rule, 'source');
    return source === undefined || source.fields.size === 0 || isOpenRange(textsIn(source, 'nets'));
  });
  if (open === undefined) return undefined;
  return known(false, fieldOf(open, 'action')?.span ?? open.span, {
    detail: 'an entry under `ingress` allows whatever comes from anywhere',
    remedy: 'Allow by `source` and `destination.ports` what is needed.',
  });
}
