import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, mapKnown, unknown } from '../../model/attribute.ts';
import { stringSetting } from '../terraform/setting.ts';
import { daysOf, secondsOf } from './duration.ts';

/** An argument that holds a duration such as `300s`, in seconds. */
export function secondsSetting(body: ObjectValue, name: string, unset?: string): Attribute<number> {
  return converted(stringSetting(body, name, unset), secondsOf);
}

/** The same in days. */
export function daysSetting(body: ObjectValue, name: string, unset?: string): Attribute<number> {
  return converted(stringSetting(body, name, unset), daysOf);
}

function converted(
  written: Attribute<string>,
  convert: (text: string) => number | undefined,
): Attribute<number> {
  if (written.state !== 'known') return written;
  const value = convert(written.value);
  if (value === undefined) return unknown('it is no duration', written.span, written.via);
  return mapKnown(written, () => value);
}
