import type { UnknownValue, Value } from '../../evaluate/value.ts';
import { textOf } from '../../source/span.ts';

/** An availability zone as far as the source tells it from others: names of one family can be told apart. */
export interface ZoneName {
  readonly family: string;
  readonly name: string;
}

/** What a value says of a zone: its name, or which element of a list of names it is. */
export function zoneNameOf(value: Value): ZoneName | undefined {
  if (value.kind === 'string') return value.value === '' ? undefined : { family: '', name: value.value };
  if (value.kind !== 'unknown') return undefined;
  if (value.reference !== undefined) return zoneNameOfReference(value.reference);
  return value.template === undefined ? undefined : zoneNameOfTemplate(value.template);
}

/** How many different zones these are; undefined where that cannot be told. */
export function countZones(names: readonly (ZoneName | undefined)[]): number | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const comparable = names.every((name) => name?.family === first.family);
  return comparable ? new Set(names.map((name) => name?.name)).size : undefined;
}

/** `data.aws_availability_zones.available.names[0]`: elements of one list differ by their number. */
function zoneNameOfReference({
  address,
  path,
}: NonNullable<UnknownValue['reference']>): ZoneName | undefined {
  if (path.includes('*')) return undefined;
  const last = path.at(-1);
  const list = typeof last === 'number' ? path.slice(0, -1) : path;
  // A whole list of names is no zone.
  if (typeof last !== 'number' && last !== 'availability_zone' && last !== 'availability_zone_id')
    return undefined;
  return { family: [address, ...list].join('.'), name: typeof last === 'number' ? String(last) : '' };
}

/** `${var.region}a`: with the same holes, the letters tell zones apart. */
function zoneNameOfTemplate(template: readonly (string | UnknownValue)[]): ZoneName | undefined {
  const holes = template.filter((part): part is UnknownValue => typeof part !== 'string');
  const letters = template.filter((part): part is string => typeof part === 'string');
  const last = template.at(-1);
  if (typeof last !== 'string' || !/[a-z]$/.test(last)) return undefined;
  return { family: `template ${holes.map((hole) => textOf(hole.span)).join(' ')}`, name: letters.join('*') };
}
