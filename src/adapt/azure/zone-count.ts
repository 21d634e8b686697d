import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { argumentOf, booleanSetting } from '../terraform/setting.ts';

/** A switch that spreads over the availability zones of the region, off by default. */
export function zonesBySwitch(body: ObjectValue, name: string, remedy?: string): Attribute<number> {
  const zones = mapKnown(booleanSetting(body, name, false), (on) => (on ? 2 : 1));
  return explained(zones, remedy === undefined ? settingTo(body, name, true) : { remedy });
}

/** How many availability zones a list of their numbers has, `zones = ["1", "2"]`; undefined where none is written. */
export function zonesListed(
  body: ObjectValue,
  name = 'zones',
  remedy?: string,
): Attribute<number> | undefined {
  const field = body.fields.get(name);
  const value = argumentOf(body, name);
  if (field === undefined || value === undefined) return undefined;
  if (value.kind === 'unknown') return unknown(value.because, field.span, value.via);
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) return undefined;
  const numbers = items.map(zoneNumber);
  if (items.length > 1 && numbers.includes(undefined))
    return unknown(`the zones in \`${name}\` are not known`, field.span, value.via);
  const count = new Set(numbers).size;
  const spread = remedy === undefined ? settingTo(body, name, ['1', '2', '3']) : { remedy };
  const what = count === 1 ? 'one availability zone' : `${count} availability zones`;
  return known(count, field.span, { via: value.via, detail: `\`${name}\` names ${what}`, ...spread });
}

/** Where machines lie: in the zones that are named, else wherever Azure puts them, which may be one for all of them. */
export interface MachineZones {
  readonly zones?: Attribute<number>;
  readonly zoneSpread?: Attribute<boolean>;
}

export function zonesOfMachines(body: ObjectValue, names: readonly string[] = ['zones']): MachineZones {
  for (const name of names) {
    const zones = zonesListed(body, name);
    if (zones !== undefined) return { zones };
  }
  const [name = 'zones'] = names;
  return {
    zoneSpread: byDefault(false, body.header, {
      detail: `\`${name}\` is not set, so nothing spreads them over zones`,
      remedy: `Set \`${name} = ["1", "2", "3"]\`.`,
    }),
  };
}

function zoneNumber(value: Value): string | undefined {
  return value.kind === 'string' || value.kind === 'number' ? String(value.value) : undefined;
}
