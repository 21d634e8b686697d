import type { ObjectValue } from '../../evaluate/value.ts';
import type { Explanation } from '../../model/attribute.ts';
import type { Plain } from '../../model/change.ts';

/**
 * What sets an argument of a block, in words and as a change: "Set `multi_az = true`." A name with dots leads through
 * nested blocks.
 */
export function settingTo(body: ObjectValue, name: string, value: Plain): Explanation {
  const path = name.split('.');
  const [last = name, ...outer] = path.toReversed();
  const where = outer.length === 0 ? '' : ` in \`${outer.toReversed().join('.')}\``;
  const text = JSON.stringify(value).replaceAll('","', '", "');
  return {
    remedy: `Set \`${last} = ${text}\`${where}.`,
    repair: [{ kind: 'set', within: body.span, path, value }],
  };
}
