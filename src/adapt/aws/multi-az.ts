import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, mapKnown } from '../../model/attribute.ts';
import { settingTo } from '../terraform/repair.ts';
import { booleanSetting, stringSetting } from '../terraform/setting.ts';

/** A switch that puts a standby into a second zone, off by default. */
export function zonesBySwitch(body: ObjectValue, name: string): Attribute<number> {
  const zones = mapKnown(booleanSetting(body, name, false), (on) => (on ? 2 : 1));
  return explained(zones, settingTo(body, name, true));
}

/** Behind the same switch stands one standby that takes over by itself. */
export function standbysBySwitch(body: ObjectValue, name: string): Attribute<number> {
  const standbys = mapKnown(booleanSetting(body, name, false), (on) => (on ? 1 : 0));
  return explained(standbys, settingTo(body, name, true));
}

/** A kind of deployment, one word of which says that it spans zones; Amazon MQ takes it in any case. */
export function zonesByDeployment(
  body: ObjectValue,
  name: string,
  several: string,
  unset?: string,
): Attribute<number> {
  const zones = mapKnown(stringSetting(body, name, unset), (type) => (/MULTI_?AZ/i.test(type) ? 2 : 1));
  return explained(zones, settingTo(body, name, several));
}

/** The same word for the standbys behind it: a deployment in several zones has at least one. */
export function standbysByDeployment(
  body: ObjectValue,
  name: string,
  several: string,
  unset?: string,
): Attribute<number> {
  return mapKnown(zonesByDeployment(body, name, several, unset), (zones) => zones - 1);
}
