import type { Attribute } from '../model/attribute.ts';
import type { Change, Plain } from '../model/change.ts';

/** The change that gives an attribute a better value; undefined where its value does not stand in the source as it is. */
export function setTo(attribute: Attribute<unknown>, value: Plain): readonly Change[] | undefined {
  if (attribute.state === 'unknown' || attribute.argument === undefined) return undefined;
  const { unit, ...argument } = attribute.argument;
  return [{ kind: 'set', ...argument, value: unit === undefined ? value : `${value}${unit}` }];
}
