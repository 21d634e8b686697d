import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known } from '../../model/attribute.ts';
import type { DnsRecord, HealthCheck } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { resourcesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting, textOf } from '../terraform/setting.ts';
import { secondaryOf } from './route53-failover.ts';

const policies: readonly (readonly [string, string])[] = [
  ['failover_routing_policy', 'a failover record'],
  ['weighted_routing_policy', 'a weighted record'],
  ['latency_routing_policy', 'a latency record'],
];

/**
 * A record that takes part in routing. Source: the page `aws_route53_record` of the AWS provider; an alias that
 * evaluates the health of its target needs no check of its own. The secondary record of a failover answers whenever
 * the primary one is unhealthy, with a check or without:
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
 */
export const adaptRoute53Record: Adapter = (resource, index) => {
  const policy = policies.find(([name]) => isSet(resource.body, name));
  if (policy === undefined) return [];
  const type = failoverType(resource.body);
  const present = type === 'SECONDARY' ? undefined : checkOf(index, resource.body);
  const record: DnsRecord = {
    ...baseOf(resource, index),
    kind: 'dns-record',
    noun: policy[1],
    healthChecks:
      present === undefined ? [] : [{ name: 'health check', present, ...timesOf(index, resource) }],
    safeguards: {
      dnsFailover: type === 'PRIMARY' && present !== undefined ? [secondaryOf(index, resource), present] : [],
    },
  };
  return [record];
};

function failoverType(body: ObjectValue): string | undefined {
  const policy = readObject(body, 'failover_routing_policy');
  return policy.state === 'known' ? textOf(policy.value, 'type')?.toUpperCase() : undefined;
}

/**
 * Source: the page `aws_route53_health_check` of the AWS provider; an endpoint counts as failed after three tries where
 * nothing is written (https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html).
 */
function timesOf(
  index: RootIndex,
  { body }: TerraformResource,
): Pick<HealthCheck, 'intervalSeconds' | 'failures'> {
  const [check] = resourcesIn(index, argumentOf(body, 'health_check_id'), 'aws_route53_health_check').keys();
  if (check === undefined || !isSet(check.body, 'request_interval')) return {};
  return {
    intervalSeconds: numberSetting(check.body, 'request_interval'),
    failures: numberSetting(check.body, 'failure_threshold', 3),
  };
}

function checkOf(index: RootIndex, body: ObjectValue): Attribute<boolean> {
  if (isSet(body, 'health_check_id'))
    return known(true, body.fields.get('health_check_id')?.span ?? body.header);
  const remedy = 'Set `health_check_id` to an `aws_route53_health_check`.';
  const alias = readBlocks(body, 'alias');
  if (alias.state === 'unknown') return alias;
  const [block] = alias.state === 'known' ? alias.value : [];
  if (block === undefined)
    return byDefault(false, body.header, { detail: '`health_check_id` is not set', remedy });
  const target = booleanSetting(block, 'evaluate_target_health', false);
  return explained(
    target,
    isDistribution(index, block) ? { remedy } : settingTo(block, 'evaluate_target_health', true),
  );
}

/**
 * Route 53 cannot evaluate the health of a CloudFront distribution, whose zone is always the same:
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html
 */
function isDistribution(index: RootIndex, alias: ObjectValue): boolean {
  if (textOf(alias, 'zone_id') === 'Z2FDTNDATAQYW2') return true;
  return resourcesIn(index, argumentOf(alias, 'name'), 'aws_cloudfront_distribution').size > 0;
}
