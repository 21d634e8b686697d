import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type KnownAttribute, known } from '../../model/attribute.ts';
import { argumentOf } from '../terraform/setting.ts';

/** Zones of a region that a regional service spreads over: https://cloud.google.com/docs/geography-and-regions */
export const zonesOfRegion = 3;

/** Whether a value names a zone (`europe-west1-b`) or a region (`europe-west1`); undefined where it cannot be told. */
export function scopeOf(value: Value | undefined): 'zone' | 'region' | undefined {
  if (value?.kind === 'string') {
    if (/^[a-z]+-[a-z]+\d+-[a-z]$/.test(value.value)) return 'zone';
    return /^[a-z]+-[a-z]+\d+$/.test(value.value) ? 'region' : undefined;
  }
  if (value?.kind !== 'unknown') return undefined;
  const last = value.template?.at(-1);
  if (typeof last === 'string') return /-[a-z]$/.test(last) ? 'zone' : undefined;
  return scopeOfReference(value);
}

/** A location that is one region and no group of them: `europe-west1`, not `EU`, `eur3` or `nam4`. */
export function isSingleRegion(location: string): boolean {
  return /^[a-z]+-[a-z]+\d+$/.test(location.toLowerCase());
}

/** An element of `data.google_compute_zones`, or an argument `zone` or `region` of another resource. */
function scopeOfReference({ reference }: Extract<Value, { kind: 'unknown' }>): 'zone' | 'region' | undefined {
  const last = reference?.path.at(-1);
  if (last === 'zone' || last === 'region') return last;
  const isZones = reference?.address.includes('data.google_compute_zones.') === true;
  return isZones && typeof last === 'number' ? 'zone' : undefined;
}

/** What tells one zone from another: its name, or how the source writes it. Undefined where that is not known. */
export function zoneKeyOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.value === '' ? undefined : value.value;
  if (value?.kind !== 'unknown' || scopeOf(value) !== 'zone') return undefined;
  if (value.reference !== undefined) return [value.reference.address, ...value.reference.path].join('.');
  const last = value.template?.at(-1);
  return typeof last === 'string' ? last : undefined;
}

/** How many zones a list names; undefined where it is not set, empty or not known as a whole. */
export function zonesNamedBy(body: ObjectValue, name: string): KnownAttribute<number> | undefined {
  const field = body.fields.get(name);
  if (field?.value.kind !== 'list' || field.value.items.length === 0) return undefined;
  const keys = field.value.items.map(zoneKeyOf);
  if (keys.includes(undefined)) return undefined;
  const count = new Set(keys).size;
  return known(count, field.span, {
    via: field.value.via,
    detail: `\`${name}\` names ${count === 1 ? 'one zone' : `${count} zones`}`,
    remedy: `Name a second zone in \`${name}\`.`,
  });
}

/** An argument that names a zone, and thereby the only one. */
export function inZone(body: ObjectValue, name: string, remedy: string): KnownAttribute<number> | undefined {
  const field = body.fields.get(name);
  if (field === undefined || scopeOf(argumentOf(body, name)) !== 'zone') return undefined;
  const zone = field.value.kind === 'string' ? `the zone \`${field.value.value}\`` : 'a zone';
  return known(1, field.span, { via: field.value.via, detail: `\`${name}\` is ${zone}`, remedy });
}
