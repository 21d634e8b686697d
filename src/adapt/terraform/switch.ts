import { readBlocks } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import { settingTo } from './repair.ts';
import { booleanSetting, isSet } from './setting.ts';

/** An argument that ought to be `true`; `unset` is the provider's default where there is one. */
export function switchedOn(body: ObjectValue, name: string, unset?: boolean): Attribute<boolean> {
  return explained(booleanSetting(body, name, unset), settingTo(body, name, true));
}

/** An argument that ought to be `false`: the answer is whether it is. */
export function switchedOff(body: ObjectValue, name: string, unset?: boolean): Attribute<boolean> {
  const off = mapKnown(booleanSetting(body, name, unset), (on) => !on);
  return explained(off, settingTo(body, name, false));
}

/** `lifecycle { prevent_destroy = true }` refuses every plan that would destroy the resource. */
export function orPreventDestroy(body: ObjectValue, protection: Attribute<boolean>): Attribute<boolean> {
  const lifecycle = readBlocks(body, 'lifecycle');
  const [block] = lifecycle.state === 'known' ? lifecycle.value : [];
  if (block === undefined || !isSet(block, 'prevent_destroy')) return protection;
  const prevented = booleanSetting(block, 'prevent_destroy', false);
  return isKnown(prevented, true) ? known(true, prevented.span) : protection;
}
