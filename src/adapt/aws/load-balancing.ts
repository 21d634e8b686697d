import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, known } from '../../model/attribute.ts';
import type { LoadBalancer, TargetGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { countZonesOf, subnetsNamedBy, zonesOfNames, zonesOfSubnets, zonesText } from './subnet.ts';

const nouns: ReadonlyMap<string, string> = new Map([
  ['application', 'an Application Load Balancer'],
  ['network', 'a Network Load Balancer'],
  ['gateway', 'a Gateway Load Balancer'],
]);

/** A load balancer. Source: the page `aws_lb` of the AWS provider: `load_balancer_type` is `application` by default. */
export const adaptLoadBalancer: Adapter = (resource, index) => {
  const type = stringSetting(resource.body, 'load_balancer_type', 'application');
  const zones = zonesOfSubnets(index, resource.body, 'subnets') ?? zonesOfMappings(index, resource);
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: (type.state === 'known' ? nouns.get(type.value) : undefined) ?? 'a load balancer',
    zones,
    healthChecks: [],
  };
  return [balancer];
};

/**
 * A Classic Load Balancer, which holds its health check itself. Source: the page `aws_elb` of the AWS provider, whose
 * schema leaves a `health_check` that is not written to AWS, and
 * https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_HealthCheck.html: by default only a TCP
 * connection is tried.
 */
export const adaptClassicLoadBalancer: Adapter = (resource, index) => {
  const { body } = resource;
  const zones = zonesOfSubnets(index, body, 'subnets') ?? zonesOfNames(body, 'availability_zones');
  const present = classicCheckOf(resource);
  const balancer: LoadBalancer = {
    ...baseOf(resource, index),
    kind: 'load-balancer',
    noun: 'a Classic Load Balancer',
    zones,
    healthChecks: present === undefined ? [] : [{ name: 'health check of its own', present }],
  };
  return [balancer];
};

/** As for a target group, a connection says enough of TCP. */
function classicCheckOf({ body, header }: TerraformResource): Attribute<boolean> | undefined {
  const check = readBlocks(body, 'health_check');
  if (check.state === 'unknown') return check;
  if (check.state === 'known' && check.value.length > 0) return known(true, check.span);
  const listeners = readBlocks(body, 'listener');
  const protocols =
    listeners.state === 'known' ? listeners.value.map((one) => textOf(one, 'instance_protocol')) : [];
  const plain = protocols.filter((protocol) => protocol !== undefined && /^(tcp|ssl)$/i.test(protocol));
  if (protocols.length > 0 && plain.length === protocols.length) return undefined;
  return byDefault(false, header, {
    detail: 'without a `health_check` block only a TCP connection is tried',
    remedy: 'Add a `health_check` block with a path of the application as its target.',
  });
}

/**
 * A target group. Source: the page `aws_lb_target_group` of the AWS provider: a check is made by default, which wants
 * `200` on the path `/` where the protocol is HTTP or HTTPS, and the status `12` (not implemented) where
 * `protocol_version` is `GRPC`; for functions it is off until it is asked for
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html).
 */
export const adaptTargetGroup: Adapter = (resource, index) => {
  const present = checkOf(resource);
  const group: TargetGroup = {
    ...baseOf(resource, index),
    kind: 'target-group',
    noun: 'a target group',
    healthChecks: present === undefined ? [] : [{ name: 'health check of its own', present }],
  };
  return [group];
};

function checkOf({ body }: TerraformResource): Attribute<boolean> | undefined {
  const blocks = readBlocks(body, 'health_check');
  if (blocks.state === 'unknown') return blocks;
  const [block] = blocks.state === 'known' ? blocks.value : [];
  const type = stringSetting(body, 'target_type', 'instance');
  if (block !== undefined)
    return explained(booleanSetting(block, 'enabled', true), { remedy: 'Set `enabled = true`.' });
  const protocol = stringSetting(body, 'protocol');
  if (type.state !== 'known' || protocol.state !== 'known') return undefined;
  // A connection says enough of TCP; of HTTP, an answer on `/` rarely says that the application works.
  if (type.value === 'lambda' || !/^https?$/i.test(protocol.value)) return undefined;
  const wanted =
    textOf(body, 'protocol_version') === 'GRPC' ? 'the status `12`' : 'an answer of `200` on the path `/`';
  return byDefault(false, body.header, {
    detail: `without a \`health_check\` block only the defaults apply, ${wanted}`,
    remedy: 'Add a `health_check` block with a path that tells whether the application works.',
  });
}

function zonesOfMappings(index: RootIndex, { body }: TerraformResource): Attribute<number> | undefined {
  const field = body.fields.get('subnet_mapping');
  const blocks = readBlocks(body, 'subnet_mapping');
  if (field === undefined || blocks.state !== 'known' || blocks.value.length === 0) return undefined;
  const ids = blocks.value.flatMap((block) => block.fields.get('subnet_id')?.value ?? []);
  const named = subnetsNamedBy(index, { kind: 'list', items: ids, span: field.span, via: [] });
  if (named.state === 'unknown') return undefined;
  const count = countZonesOf(named.subnets);
  if (count === undefined) return undefined;
  return known(count, field.span, {
    detail: `its subnets lie in ${zonesText(count)}`,
    remedy: 'Map subnets of at least two availability zones.',
  });
}
