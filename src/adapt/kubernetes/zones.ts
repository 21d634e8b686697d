import { fieldOf, readList } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Span } from '../../source/span.ts';
import { repairWith } from '../repair.ts';
import { readLabelSelector } from './label-selector.ts';
import type { PodWorkload } from './pod-workload.ts';
import { isUnknownAt, itemsIn, objectAt, objectsIn, textAt, textOfScalar, textsIn } from './read-pod.ts';
import { spreadChange } from './spread-repair.ts';

/** The node labels that hold a zone; a provider's volume driver has one of its own. */
const zoneKey =
  /^(?:topology\.kubernetes\.io\/zone|failure-domain\.beta\.kubernetes\.io\/zone|topology\.[\w.-]+\/zone)$/;

/** Keys that tell wider places than a zone apart: what is spread over regions is spread over zones. */
const spreadsZones = (key: string) =>
  zoneKey.test(key) ||
  /^(?:topology\.kubernetes\.io|failure-domain\.beta\.kubernetes\.io)\/region$/.test(key);

/**
 * Whether two or more replicas are kept from landing in one zone. The scheduler's own default only prefers a skew
 * below five, so it keeps nothing apart.
 * Source: https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function zoneSpreadOf(
  workload: PodWorkload,
  replicas: Attribute<number> | undefined,
): Attribute<boolean> | undefined {
  const { podSpec, object } = workload;
  if (replicas?.state !== 'known' || replicas.value < 2) return undefined;
  const spread = spreadingEntries(workload).find((entry) =>
    spreadsZones(textAt(entry, 'topologyKey') ?? ''),
  )?.header;
  if (spread !== undefined) return known(true, spread);
  const blind = unknownPart(podSpec);
  if (blind !== undefined) return blind;
  return known(false, object.header, {
    detail: `it has ${replicas.value} replicas and ${whatFails(workload)} them over zones`,
    remedy:
      'Add an entry to `topologySpreadConstraints` with the key `topology.kubernetes.io/zone`, or anti-affinity on it.',
    ...repairWith(spreadChange(workload, 'topology.kubernetes.io/zone')),
    via:
      replicas.span === object.header ? [] : [{ span: replicas.span, message: 'its replicas are set here' }],
  });
}

/** The constraints and terms that keep the workload's own Pods apart: what selects others does nothing for them. */
export function spreadingEntries({ podSpec, labels }: PodWorkload): readonly ObjectValue[] {
  return spreadTerms(podSpec).filter((entry) => {
    const written = fieldOf(entry, 'labelSelector')?.value;
    if (written !== undefined && written.kind !== 'object') return true;
    const selector = readLabelSelector(written);
    return selector === undefined || labels.size === 0 || (written !== undefined && selector.matches(labels));
  });
}

/** Subject and verb of what does not spread its Pods. */
export function whatFails(workload: PodWorkload): string {
  const isAstray = spreadTerms(workload.podSpec).length > 0 && spreadingEntries(workload).length === 0;
  return isAstray ? 'what selects none of its Pods does not spread' : 'nothing spreads';
}

function spreadTerms(podSpec: ObjectValue): readonly ObjectValue[] {
  return [...objectsIn(podSpec, 'topologySpreadConstraints'), ...antiAffinityTerms(podSpec)];
}

function antiAffinityTerms(podSpec: ObjectValue): readonly ObjectValue[] {
  const antiAffinity = objectAt(podSpec, 'affinity', 'podAntiAffinity');
  const preferred = objectsIn(antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution');
  return [
    ...objectsIn(antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution'),
    ...preferred.flatMap((entry) => objectAt(entry, 'podAffinityTerm') ?? []),
  ];
}

/** A part of the Pod that may spread it and cannot be read. */
export function unknownPart(podSpec: ObjectValue): Attribute<boolean> | undefined {
  const affinity = objectAt(podSpec, 'affinity');
  const antiAffinity = affinity === undefined ? undefined : objectAt(affinity, 'podAntiAffinity');
  const places: readonly (readonly [ObjectValue | undefined, string])[] = [
    [podSpec, 'topologySpreadConstraints'],
    [podSpec, 'affinity'],
    [affinity, 'podAntiAffinity'],
    [antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution'],
    [antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution'],
  ];
  for (const [owner, key] of places) {
    const value = owner?.fields.get(key)?.value;
    const blind = value?.kind === 'list' ? value.items.find(({ kind }) => kind === 'unknown') : value;
    if (blind?.kind === 'unknown') return unknown(blind.because, blind.span, blind.via);
  }
  const term = spreadTerms(podSpec).find((entry) => isUnknownAt(entry, 'topologyKey'));
  return term === undefined ? undefined : unknown('its `topologyKey` cannot be known', term.header);
}

/** In how many zones its Pods may run, where a node selector or a required affinity says so. */
export function pinnedZones(podSpec: ObjectValue): Attribute<number> | undefined {
  const selector = objectAt(podSpec, 'nodeSelector');
  for (const [key, field] of selector?.fields ?? []) {
    if (!zoneKey.test(key)) continue;
    const zone = textOfScalar(field.value);
    if (zone === undefined) return unknown('its zone cannot be known', field.span, field.value.via);
    const detail = `its node selector pins it to \`${zone}\``;
    return known(1, field.span, {
      detail,
      via: field.value.via,
      remedy: 'Let it run in a second zone as well.',
    });
  }
  const required = objectAt(
    podSpec,
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
  );
  return required === undefined ? undefined : zonesOfTerms(required, 'its node affinity');
}

/** The zones of node selector terms, of which one is enough: with a term that names no zone, any will do. */
export function zonesOfTerms(required: ObjectValue, what: string): Attribute<number> | undefined {
  const terms = readList(required, 'nodeSelectorTerms');
  if (terms.state !== 'known') return undefined;
  const zones = new Set<string>();
  let place: Span | undefined;
  for (const term of terms.value) {
    if (term.kind !== 'object') return undefined;
    const expression = objectsIn(term, 'matchExpressions').find(
      (entry) => zoneKey.test(textAt(entry, 'key') ?? '') && textAt(entry, 'operator') === 'In',
    );
    const values = textsIn(expression, 'values');
    if (expression === undefined || values.length === 0) return undefined;
    if (values.length < itemsIn(expression, 'values').length)
      return unknown('its zones cannot be known', expression.header);
    for (const value of values) zones.add(value);
    place ??= expression.fields.get('values')?.span ?? expression.header;
  }
  if (place === undefined) return undefined;
  const names = [...zones].map((zone) => `\`${zone}\``).join(', ');
  return known(zones.size, place, {
    detail: `${what} pins it to ${names}`,
    remedy: 'Let it run in a second zone as well.',
  });
}
