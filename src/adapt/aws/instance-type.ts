import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { stringSetting } from '../terraform/setting.ts';

/** Sizes that break the rule of their names. */
const exceptions: ReadonlyMap<string, number> = new Map([
  ['c4.8xlarge', 36],
  ['d2.8xlarge', 36],
]);

/**
 * How many virtual processors an argument's instance type has: two for `large`, and four for each `xlarge`. Undefined
 * where the argument is not set, and for sizes whose names say nothing (`micro`, `metal`). Source:
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
 */
export function processorsOf(body: ObjectValue, name: string): Attribute<number> | undefined {
  const type = stringSetting(body, name);
  if (type.state !== 'known') return type.state === 'unknown' ? type : undefined;
  const count = processorsOfType(type.value);
  return count === undefined
    ? undefined
    : known(count, type.span, { via: type.via, detail: `\`${name}\` is \`${type.value}\`` });
}

/** Of `m5.2xlarge`, `db.r6g.large`, `cache.m5.xlarge`. */
function processorsOfType(type: string): number | undefined {
  const [family, size] = type.replace(/^(?:db|cache)\./, '').split('.', 2);
  const special = exceptions.get(`${family}.${size}`);
  if (special !== undefined || size === undefined) return special;
  if (size === 'large') return 2;
  const [, times] = /^(\d{0,3})xlarge$/.exec(size) ?? [];
  return times === undefined ? undefined : 4 * (times === '' ? 1 : Number(times));
}
