import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { numberSetting } from '../terraform/setting.ts';

/** Known `false` where the least and the most are one number: nothing is left to scale. Undefined where they differ. */
export function equalBounds(body: ObjectValue, least: string, most: string): Attribute<boolean> | undefined {
  const [from, to] = [numberSetting(body, least), numberSetting(body, most)];
  if (from.state === 'unknown') return from;
  if (to.state === 'unknown') return to;
  if (from.state !== 'known' || to.state !== 'known' || from.value !== to.value) return undefined;
  return known(false, to.span, {
    via: to.via,
    detail: `\`${least}\` and \`${most}\` are both ${to.value}`,
    remedy: `Set \`${most}\` above \`${least}\`.`,
  });
}
