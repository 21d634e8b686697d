import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import { referencesIn, resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting } from '../terraform/setting.ts';
import { registryModuleOf } from './registry/registry-source.ts';
import { publicnessOf } from './route.ts';

/**
 * Known `false` where the subnet that an argument names gives its machines public addresses and has a route to an
 * internet gateway; undefined otherwise. Source: the pages `aws_subnet` (`map_public_ip_on_launch` is `false` where it is
 * not set) and `aws_default_subnet` (`true`) of the AWS provider; terraform-aws-modules/vpc/aws hands the input of that
 * name on, whose default changed with version 4.
 */
export function privateBySubnet(
  index: RootIndex,
  body: ObjectValue,
  name: string,
): Attribute<boolean> | undefined {
  const field = body.fields.get(name);
  const value = argumentOf(body, name);
  if (field === undefined || value === undefined) return undefined;
  const given = subnetGiving(index, value);
  if (given === undefined) return undefined;
  return known(false, field.span, {
    detail: `\`${given.address}\` gives every machine in it a public address`,
    remedy: `Name a private subnet in \`${name}\`, or set \`associate_public_ip_address = false\`.`,
    via: [{ span: given.setting.span, message: 'it gives public addresses away' }],
  });
}

interface Giving {
  readonly address: string;
  readonly setting: Attribute<boolean>;
}

function subnetGiving(index: RootIndex, value: Parameters<typeof referencesIn>[0]): Giving | undefined {
  const [subnet] = resourcesIn(index, value, 'aws_subnet', 'aws_default_subnet').keys();
  if (subnet !== undefined) {
    const usual = subnet.type === 'aws_default_subnet';
    const setting = booleanSetting(subnet.body, 'map_public_ip_on_launch', usual);
    const isGiven = isKnown(setting, true) && isKnown(publicnessOf(index, subnet), true);
    return isGiven ? { address: subnet.address, setting } : undefined;
  }
  for (const { reference } of referencesIn(value)) {
    const call = index.moduleCallAt(reference.address);
    if (call === undefined || registryModuleOf(call) !== 'vpc') continue;
    if (reference.path[0] !== 'public_subnets') continue;
    const setting = booleanSetting(call.inputs, 'map_public_ip_on_launch');
    if (isKnown(setting, true)) return { address: call.address, setting };
  }
  return undefined;
}
