import { readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, textOf } from '../terraform/setting.ts';

interface Secondaries {
  readonly byName: ReadonlyMap<string, readonly TerraformResource[]>;
  readonly first: TerraformResource | undefined;
  /** The first whose name is known in part at most. */
  readonly vague: TerraformResource | undefined;
}

/** The secondary records of a root, collected once. */
const secondariesOfRoot = new WeakMap<RootIndex, Secondaries>();

/**
 * Whether a primary record has a secondary one under its name and type. Names with unknown parts are the same where
 * their parts are; where they are not, they may still be. Source:
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html
 */
export function secondaryOf(index: RootIndex, primary: TerraformResource): Attribute<boolean> {
  const { header, body } = primary;
  const { byName, first, vague } = secondariesOf(index);
  const name = nameOf(primary);
  const beside = byName
    .get(name)
    ?.find((record) => isOfOneKind(textOf(record.body, 'type'), textOf(body, 'type')));
  if (beside !== undefined) return known(true, beside.header);
  const doubtful = isVague(name) ? first : vague;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may be its secondary`, header);
  return known(false, header, {
    detail: 'no `SECONDARY` record has its name',
    remedy: 'Add an `aws_route53_record` with the same name whose `failover_routing_policy` is `SECONDARY`.',
  });
}

function secondariesOf(index: RootIndex): Secondaries {
  const collected = secondariesOfRoot.get(index);
  if (collected !== undefined) return collected;
  const records = index.ofType('aws_route53_record').filter(mayBeSecondary);
  const found = {
    byName: groupBy(records, nameOf),
    first: records[0],
    vague: records.find((record) => isVague(nameOf(record))),
  };
  secondariesOfRoot.set(index, found);
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

/** In lower case and without the dot at its end; unknown parts stand in angle brackets, which no name has. */
function nameOf({ body, module }: TerraformResource): string {
  const name = argumentOf(body, 'name');
  if (name?.kind === 'string') return name.value.toLowerCase().replace(/\.$/, '');
  const parts = name?.kind === 'unknown' ? (name.template ?? [name]) : [];
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const { reference, because } = part;
    return reference === undefined
      ? `<${module} ${because}>`
      : `<${[reference.address, ...reference.path].join('.')}>`;
  });
  return texts.length === 0 ? '<>' : texts.join('');
}

function isVague(name: string): boolean {
  return name.includes('<');
}
