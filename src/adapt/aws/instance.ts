import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { Workload } from '../../model/component.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { Span } from '../../source/span.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { namersOf } from '../terraform/namers.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';
import { argumentOf, isSet } from '../terraform/setting.ts';
import { switchedOff, switchedOn } from '../terraform/switch.ts';
import { processorsOf } from './instance-type.ts';
import { isEntryPoint, volumeEncryption } from './machine.ts';
import { privateBySubnet } from './subnet-address.ts';

/**
 * An EC2 instance. One that a load balancer sends requests to by its id serves, and nothing adds another when the load
 * grows. Source: the pages `aws_instance`, `aws_lb_target_group_attachment`, `aws_elb`, `aws_elb_attachment`, `aws_eip`
 * and `aws_eip_association` of the AWS provider: `encrypted` of a volume and `monitoring` are `false` where they are not
 * set. Without a subnet EC2 takes the default VPC, and without security groups the default one of the VPC
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html).
 */
export const adaptInstance: Adapter = (resource, index) => {
  if (!isFirstOfBlock(index, resource)) return [];
  const registration = registrationOf(index, resource);
  const workload: Workload = {
    ...baseOf(resource, index),
    kind: 'workload',
    noun: 'an EC2 instance',
    role: registration === undefined ? 'worker' : 'serving',
    autoscaling: registration === undefined ? undefined : fixedBy(resource, registration),
    processors: processorsOf(resource.body, 'instance_type'),
    safeguards: instanceSafeguards(index, resource),
  };
  return [workload];
};

function fixedBy({ header }: TerraformResource, registration: Span): Attribute<boolean> {
  return known(false, header, {
    detail: 'it is registered with a load balancer by itself, not by an Auto Scaling group',
    remedy: 'Run it in an `aws_autoscaling_group` with an `aws_autoscaling_policy`.',
    via: [{ span: registration, message: 'it is registered here' }],
  });
}

/** What ought to hold of an instance, or of a module that takes the same arguments. */
export function instanceSafeguards(index: RootIndex, resource: TerraformResource): Safeguards {
  const { body } = resource;
  const volumes = [...nestedBlocks(body, 'root_block_device'), ...nestedBlocks(body, 'ebs_block_device')];
  // What is not written here, the template may say.
  const isTemplated = isSet(body, 'launch_template');
  const address = isEntryPoint(resource) ? undefined : publicAddressOf(index, resource);
  const network = isTemplated ? undefined : ownNetworkOf(resource);
  return {
    encryptionAtRest: volumes.flatMap((volume) => volumeEncryption(index, volume)),
    privatePlacement: address === undefined ? [] : [address],
    ownNetwork: network === undefined ? [] : [network],
    monitoring: isTemplated && !isSet(body, 'monitoring') ? [] : [switchedOn(body, 'monitoring', false)],
  };
}

/** By its own argument, by an Elastic IP, or by its subnet. */
function publicAddressOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> | undefined {
  const { body, header } = resource;
  const own = isSet(body, 'associate_public_ip_address')
    ? switchedOff(body, 'associate_public_ip_address')
    : undefined;
  if (own !== undefined && !isKnown(own, true)) return own;
  const [elastic] = [
    ...namersOf(index, resource, 'aws_eip', 'instance', []).sure,
    ...namersOf(index, resource, 'aws_eip_association', 'instance_id', []).sure,
  ];
  if (elastic === undefined) return own ?? privateBySubnet(index, body, 'subnet_id');
  return known(false, header, {
    detail: `\`${elastic.address}\` gives it a public address`,
    remedy: 'Put it into a private subnet behind a load balancer, and reach it by Session Manager.',
    via: [{ span: elastic.header, message: 'this is its public address' }],
  });
}

const interfaces = ['network_interface', 'primary_network_interface'];

function ownNetworkOf({ body, header }: TerraformResource): Attribute<boolean> | undefined {
  if (interfaces.some((name) => isSet(body, name))) return undefined;
  if (!isSet(body, 'subnet_id'))
    return known(false, header, {
      detail: '`subnet_id` is not set, so it runs in the default VPC',
      remedy: 'Set `subnet_id` to a private subnet of a VPC of your own.',
    });
  const groups = argumentOf(body, 'vpc_security_group_ids') ?? argumentOf(body, 'security_groups');
  if (!isNone(groups)) return undefined;
  return known(false, header, {
    detail: '`vpc_security_group_ids` is not set, so it is in the default security group',
    remedy: 'Set `vpc_security_group_ids` to a security group of its own.',
  });
}

function isNone(value: Value | undefined): boolean {
  return value === undefined || value.kind === 'null' || (value.kind === 'list' && value.items.length === 0);
}

/** Where an instance is registered with a load balancer. */
function registrationOf(index: RootIndex, instance: TerraformResource): Span | undefined {
  const attachments: readonly (readonly [string, string])[] = [
    ['aws_lb_target_group_attachment', 'target_id'],
    ['aws_alb_target_group_attachment', 'target_id'],
    ['aws_elb_attachment', 'instance'],
  ];
  for (const [type, name] of attachments) {
    const [found] = namersOf(index, instance, type, name, []).sure;
    if (found !== undefined) return found.header;
  }
  const [balancer] = namersOf(index, instance, 'aws_elb', 'instances', []).sure;
  return balancer?.body.fields.get('instances')?.span;
}

/** The instances of one block are one mistake, told once. */
function isFirstOfBlock(index: RootIndex, instance: TerraformResource): boolean {
  const [first] = index.at({ address: withoutInstance(instance.address), path: [] });
  return first === undefined || first === instance;
}
