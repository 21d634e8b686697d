import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, mapKnown } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, stringSetting } from '../terraform/setting.ts';
import { switchedOff, switchedOn } from '../terraform/switch.ts';
import { isEntryPoint, volumeEncryption } from './machine.ts';

/**
 * A launch template. Source: the page `aws_launch_template` of the AWS provider, and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplatesMonitoringRequest.html: what is not written
 * is left to EC2, which neither encrypts a volume nor monitors in detail unless it is told to.
 */
export const adaptLaunchTemplate: Adapter = (resource, index) => {
  const { body } = resource;
  const template: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'machine-template',
    noun: 'a launch template',
    safeguards: {
      encryptionAtRest: nestedBlocks(body, 'block_device_mappings')
        .flatMap((mapping) => nestedBlocks(mapping, 'ebs'))
        .flatMap((volume) => volumeEncryption(index, volume)),
      privatePlacement: isEntryPoint(resource)
        ? []
        : nestedBlocks(body, 'network_interfaces').flatMap((one) =>
            isSet(one, 'associate_public_ip_address')
              ? [switchedOff(one, 'associate_public_ip_address')]
              : [],
          ),
      monitoring: [detailedMonitoringOf(body)],
    },
  };
  return [template];
};

function detailedMonitoringOf(body: ObjectValue): Attribute<boolean> {
  const monitoring = onlyBlock(body, 'monitoring');
  if (monitoring.state === 'unknown') return monitoring;
  if (monitoring.state === 'known') return switchedOn(monitoring.value, 'enabled', false);
  return known(false, body.header, {
    detail: 'without a `monitoring` block its machines are measured every five minutes only',
    ...settingTo(body, 'monitoring.enabled', true),
  });
}

/**
 * A launch configuration. Source: the page `aws_launch_configuration` of the AWS provider: `enable_monitoring` is `true`
 * and `encrypted` of a volume `false` where they are not set; `associate_public_ip_address` is left to the subnet.
 */
export const adaptLaunchConfiguration: Adapter = (resource, index) => {
  const { body } = resource;
  const volumes = [...nestedBlocks(body, 'root_block_device'), ...nestedBlocks(body, 'ebs_block_device')];
  const hasAddress = isSet(body, 'associate_public_ip_address') && !isEntryPoint(resource);
  const template: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'machine-template',
    noun: 'a launch configuration',
    safeguards: {
      encryptionAtRest: volumes.flatMap((volume) => volumeEncryption(index, volume)),
      privatePlacement: hasAddress ? [switchedOff(body, 'associate_public_ip_address')] : [],
      monitoring: [switchedOn(body, 'enable_monitoring', true)],
    },
  };
  return [template];
};

/** What a group or a node group makes its machines from, where that is in the tree. */
export function launchSourceOf(index: RootIndex, body: ObjectValue): TerraformResource | undefined {
  const specifications = [
    ...nestedBlocks(body, 'launch_template'),
    ...nestedBlocks(body, 'mixed_instances_policy')
      .flatMap((policy) => nestedBlocks(policy, 'launch_template'))
      .flatMap((template) => nestedBlocks(template, 'launch_template_specification')),
  ];
  const values = specifications.flatMap((one) =>
    ['id', 'name', 'launch_template_id', 'launch_template_name'].map((name) => argumentOf(one, name)),
  );
  const named = values.flatMap((value) => [...resourcesIn(index, value, 'aws_launch_template').keys()]);
  const configurations = resourcesIn(
    index,
    argumentOf(body, 'launch_configuration'),
    'aws_launch_configuration',
  );
  return named[0] ?? [...configurations.keys()][0];
}

/** Whether machines made from it are spot instances. */
export function isSpotSource({ type, body }: TerraformResource): Attribute<boolean> {
  if (type === 'aws_launch_configuration') return known(isSet(body, 'spot_price'), body.header);
  const market = onlyBlock(body, 'instance_market_options');
  if (market.state === 'unknown') return market;
  if (market.state === 'absent') return known(false, body.header);
  return mapKnown(stringSetting(market.value, 'market_type', ''), (kind) => kind === 'spot');
}
