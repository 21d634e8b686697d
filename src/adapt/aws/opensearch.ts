import { readBlocks, readObject } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { type Adapter, datastore } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, numberSetting } from '../terraform/setting.ts';
import { fixedEngine } from './engine.ts';
import { groupExposures, publicSubnetsBehind } from './exposure.ts';
import { searchSafeguards } from './opensearch-safeguards.ts';
import { isOpenPolicy } from './policy.ts';

/**
 * An OpenSearch or Elasticsearch domain; AWS takes its snapshots by itself. Source: the pages `aws_opensearch_domain`,
 * `aws_opensearch_domain_policy` and `aws_elasticsearch_domain` of the AWS provider: `zone_awareness_enabled` is
 * `false`, `instance_count` is `1` and `availability_zone_count` is `2` where they are not set, and a domain without `vpc_options` has a public
 * endpoint.
 */
export const adaptSearchDomain: Adapter = (resource, index) => {
  const { body } = resource;
  return [
    datastore(resource, index, {
      noun: resource.type === 'aws_opensearch_domain' ? 'an OpenSearch domain' : 'an Elasticsearch domain',
      engine: fixedEngine(body, 'elasticsearch'),
      zones: zonesOf(body),
      nodes: nodesOf(body),
      exposures: isSet(body, 'vpc_options') ? insideVpc(index, body) : openPolicies(index, resource),
      safeguards: { ...searchSafeguards(body), privatePlacement: placementOf(index, body) },
    }),
  ];
};

function zonesOf(body: ObjectValue): Attribute<number> {
  const cluster = readObject(body, 'cluster_config');
  const remedy = 'Set `zone_awareness_enabled = true` with two or more instances.';
  if (cluster.state === 'unknown') return cluster;
  if (cluster.state === 'absent')
    return byDefault(1, body.header, {
      detail: '`cluster_config` is not set, so it has one instance',
      remedy,
    });
  const aware = booleanSetting(cluster.value, 'zone_awareness_enabled', false);
  if (aware.state !== 'known' || !aware.value)
    return explained(
      mapKnown(aware, () => 1),
      { remedy },
    );
  const config = readObject(cluster.value, 'zone_awareness_config');
  if (config.state !== 'known') return mapKnown(aware, () => 2);
  return numberSetting(config.value, 'availability_zone_count', 2);
}

/** `instance_count` is `1` where it is not set. */
function nodesOf(body: ObjectValue): Attribute<number> {
  const cluster = readObject(body, 'cluster_config');
  const remedy = 'Set `instance_count` to 2 or more, and `zone_awareness_enabled = true`.';
  if (cluster.state === 'unknown') return cluster;
  if (cluster.state === 'absent')
    return byDefault(1, body.header, { detail: '`cluster_config` is not set', remedy });
  return explained(numberSetting(cluster.value, 'instance_count', 1), { remedy });
}

function insideVpc(index: RootIndex, body: ObjectValue): readonly Exposure[] {
  const options = readBlocks(body, 'vpc_options');
  if (options.state !== 'known') return [];
  return options.value.flatMap((option) =>
    groupExposures(index, argumentOf(option, 'security_group_ids'), [443, 80, 9200]),
  );
}

/** In a VPC its endpoint has private addresses, but may still stand in the public tier. */
function placementOf(index: RootIndex, body: ObjectValue): readonly Attribute<boolean>[] {
  const options = readBlocks(body, 'vpc_options');
  if (options.state !== 'known') return [];
  return options.value.flatMap((option) => {
    const open = publicSubnetsBehind(index, option, { name: 'subnet_ids' });
    return open === undefined ? [] : [{ ...open, value: false }];
  });
}

function openPolicies(index: RootIndex, resource: TerraformResource): readonly Exposure[] {
  const separate = ['aws_opensearch_domain_policy', 'aws_elasticsearch_domain_policy'].flatMap(
    (type) => namersOf(index, resource, type, 'domain_name', ['domain_name']).sure,
  );
  return [resource.body, ...separate.map(({ body }) => body)].flatMap((body): readonly Exposure[] => {
    const field = body.fields.get('access_policies');
    if (field === undefined) return [];
    const open = isOpenPolicy(index, field.value);
    if (open === undefined)
      return [{ open: unknown('its access policy is not known', field.span, field.value.via) }];
    const detail = 'its access policy lets everyone (`*`) in, and it is in no VPC';
    const remedy =
      'Place the domain in a VPC with `vpc_options`, or name the principals in its access policy.';
    return [{ open: known(open, field.span, { via: field.value.via, ...(open ? { detail, remedy } : {}) }) }];
  });
}
