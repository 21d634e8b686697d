import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known, unknown } from '../../../model/attribute.ts';
import type { NatGateway, Network } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet } from '../../terraform/setting.ts';
import { countZonesOf, type NamedSubnet, subnetsOfVpcModule, zonesText } from '../subnet.ts';
import type { ModuleAdapter } from './module-adapter.ts';

const tiers = [
  'private_subnets',
  'public_subnets',
  'database_subnets',
  'elasticache_subnets',
  'redshift_subnets',
  'intra_subnets',
];

/**
 * terraform-aws-modules/vpc/aws (its `variables.tf` and `main.tf` in versions 5 and 6): `enable_nat_gateway`, `single_nat_gateway` and
 * `one_nat_gateway_per_az` are `false` by default; with a gateway and neither of the others, every subnet of the
 * largest private tier has one.
 */
export const adaptVpcModule: ModuleAdapter = (call, index) => {
  const zones = zonesOf(call);
  const base = baseOf(asResource(call, 'aws_vpc'), index);
  const network: Network = {
    ...base,
    kind: 'network',
    noun: 'a VPC',
    zones,
    safeguards: { privatePlacement: privateTierOf(call) },
  };
  return [network, ...natGateways(call, index, zones)];
};

function zonesOf(call: TerraformModuleCall): Attribute<number> | undefined {
  const field = call.inputs.fields.get('azs');
  if (field === undefined) return undefined;
  const written = tiers.filter((tier) => isSet(call.inputs, tier));
  const named = written.map((tier) => subnetsOfVpcModule(call, { address: call.address, path: [tier] }));
  const subnets: NamedSubnet[] = [];
  for (const tier of named) {
    if (tier?.state !== 'known')
      return unknown('how many subnets it has is not known', field.span, field.value.via);
    subnets.push(...tier.subnets);
  }
  if (subnets.length === 0) return undefined;
  const count = countZonesOf(subnets);
  if (count === undefined) return unknown('the names in `azs` are not known', field.span, field.value.via);
  return known(count, field.span, {
    via: field.value.via,
    detail: `its subnets lie in ${zonesText(count)}`,
    remedy: 'Name at least two availability zones in `azs`, with subnets for each.',
  });
}

/** Every tier but that of `public_subnets` is without a route to the internet gateway of the module. */
function privateTierOf({ inputs, address }: TerraformModuleCall): readonly Attribute<boolean>[] | undefined {
  const field = inputs.fields.get('public_subnets');
  if (field === undefined || !isSet(inputs, 'public_subnets')) return undefined;
  if (field.value.kind === 'unknown') return [unknown(field.value.because, field.span, field.value.via)];
  const inner = [...tiers, 'outpost_subnets'].filter((tier) => tier !== 'public_subnets');
  if (inner.some((tier) => isSet(inputs, tier))) return [known(true, field.span)];
  return [
    known(false, field.span, {
      via: field.value.via,
      detail: `\`public_subnets\` is the only tier of \`${address}\``,
      remedy: 'Add `private_subnets` for applications and `database_subnets` for data.',
    }),
  ];
}

function natGateways(
  call: TerraformModuleCall,
  index: RootIndex,
  zones: Attribute<number> | undefined,
): readonly NatGateway[] {
  const { inputs } = call;
  if (!isKnown(booleanSetting(inputs, 'enable_nat_gateway', false), true)) return [];
  const single = booleanSetting(inputs, 'single_nat_gateway', false);
  const base = baseOf(asResource(call, 'aws_nat_gateway'), index);
  const kept = zonesWithGateway(call, single, zones);
  return [
    {
      ...base,
      id: `${base.id}#nat-gateway`,
      kind: 'nat-gateway',
      noun: 'a NAT gateway',
      zones: kept,
    },
  ];
}

/** A single gateway is no loss to what lies in one zone. */
function zonesWithGateway(
  call: TerraformModuleCall,
  single: Attribute<boolean>,
  zones: Attribute<number> | undefined,
): Attribute<number> | undefined {
  if (single.state === 'unknown') return single;
  if (!isKnown(single, true)) return zones;
  const count = zones?.state === 'known' ? zones.value : listedZones(call);
  if (count === undefined) return unknown('the zones of its subnets are not known', single.span, single.via);
  if (count < 2) return undefined;
  return known(1, single.span, {
    via: single.via,
    detail: `\`single_nat_gateway\` is \`true\` with subnets in ${zonesText(count)}`,
    remedy: 'Set `single_nat_gateway = false` and `one_nat_gateway_per_az = true`.',
    repair: [
      { kind: 'set', within: call.inputs.span, path: ['single_nat_gateway'], value: false },
      { kind: 'set', within: call.inputs.span, path: ['one_nat_gateway_per_az'], value: true },
    ],
  });
}

/** Names in a list of zones are as many zones, however they are called. */
function listedZones(call: TerraformModuleCall): number | undefined {
  const zones = argumentOf(call.inputs, 'azs');
  return zones?.kind === 'list' ? zones.items.length : undefined;
}
