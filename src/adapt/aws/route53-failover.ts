import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';

/** The secondary records of a root by the name that they answer to; `undefined` holds those whose name is not known. */
const secondaries = new WeakMap<RootIndex, ReadonlyMap<string | undefined, readonly TerraformResource[]>>();

/**
 * Whether a primary record has a secondary one under its name and type. Source:
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html
 */
export function secondaryOf(index: RootIndex, primary: TerraformResource): Attribute<boolean> {
  const { header, body } = primary;
  const byName = secondariesOf(index);
  const key = keyOf(primary);
  if (key === undefined) return unknown('its name is not known', header);
  const beside = byName
    .get(key)
    ?.find((record) => isOfOneKind(textOf(record.body, 'type'), textOf(body, 'type')));
  if (beside !== undefined) return known(true, beside.header);
  const [doubtful] = byName.get(undefined) ?? [];
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be its secondary`, header);
  return known(false, header, {
    detail: 'no `SECONDARY` record has its name',
    remedy: 'Add an `aws_route53_record` with the same name whose `failover_routing_policy` is `SECONDARY`.',
  });
}

function secondariesOf(index: RootIndex): ReadonlyMap<string | undefined, readonly TerraformResource[]> {
  const known = secondaries.get(index);
  if (known !== undefined) return known;
  const records = index.ofType('aws_route53_record').filter(mayBeSecondary);
  const found = groupBy(records, keyOf);
  secondaries.set(index, found);
  return found;
}

/** What is unknown may be. */
function mayBeSecondary({ body }: TerraformResource): boolean {
  const policy = readObject(body, 'failover_routing_policy');
  if (policy.state !== 'known') return policy.state === 'unknown';
  const type = argumentOf(policy.value, 'type');
  return type?.kind === 'unknown' || (type?.kind === 'string' && type.value.toUpperCase() === 'SECONDARY');
}

function isOfOneKind(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one.toUpperCase() === other.toUpperCase();
}

/** A known name, without the dot at its end; or what it refers to. */
function keyOf({ body }: TerraformResource): string | undefined {
  return keyOfName(argumentOf(body, 'name'));
}

function keyOfName(name: Value | undefined): string | undefined {
  if (name?.kind === 'string') return name.value.toLowerCase().replace(/\.$/, '');
  if (name?.kind !== 'unknown') return undefined;
  const parts = name.template ?? [name];
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const { reference } = part;
    return reference === undefined ? undefined : `<${[reference.address, ...reference.path].join('.')}>`;
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}
