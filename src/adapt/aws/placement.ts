import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet } from '../terraform/setting.ts';
import { publicSubnetsBehind, type SubnetGroup } from './exposure.ts';

/**
 * Where a datastore stands. One that names no subnets is put into the account's default network; one whose subnets are
 * all public stands in the public tier, which is told here where no public address makes it worse: see `exposures`.
 */
export function placementSafeguards(
  index: RootIndex,
  body: ObjectValue,
  group: SubnetGroup,
): Pick<Safeguards, 'privatePlacement' | 'ownNetwork'> {
  const hasNoAddress =
    !isSet(body, 'publicly_accessible') || isKnown(booleanSetting(body, 'publicly_accessible'), false);
  return {
    ownNetwork: [namedNetwork(body, group.name)],
    privatePlacement: hasNoAddress ? inPrivateSubnets(index, body, group) : [],
  };
}

function namedNetwork(body: ObjectValue, name: string): Attribute<boolean> {
  const value = argumentOf(body, name);
  // A text with holes names something; a variable may be `null`.
  if (value?.kind === 'unknown' && value.reference === undefined && value.template === undefined)
    return unknown(value.because, value.span, value.via);
  const span = body.fields.get(name)?.span;
  if (isSet(body, name) && span !== undefined) return known(true, span);
  const detail = `\`${name}\` is not set, so it is created in the default network`;
  return known(false, body.header, {
    detail,
    remedy: `Name private subnets of a network of its own in \`${name}\`.`,
  });
}

function inPrivateSubnets(
  index: RootIndex,
  body: ObjectValue,
  group: SubnetGroup,
): readonly Attribute<boolean>[] {
  const open = publicSubnetsBehind(index, body, group);
  return open === undefined ? [] : [{ ...open, value: false }];
}
