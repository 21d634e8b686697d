import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, mapKnown, unknown } from '../../model/attribute.ts';
import type { Cluster } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting, textOf } from '../terraform/setting.ts';

/**
 * A cluster of ECS. Source: the pages `aws_ecs_cluster` and `aws_ecs_account_setting_default` of the AWS provider, and
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html: Container Insights are
 * off until the cluster or the account switches them on.
 */
export const adaptEcsCluster: Adapter = (resource, index) => {
  const cluster: Cluster = {
    ...baseOf(resource, index),
    kind: 'cluster',
    noun: 'an ECS cluster',
    safeguards: { monitoring: [insightsOf(index, resource)] },
  };
  return [cluster];
};

function insightsOf(index: RootIndex, { body, header }: TerraformResource): Attribute<boolean> {
  const remedy = 'Add a `setting` block with `name = "containerInsights"` and `value = "enhanced"`.';
  const settings = readBlocks(body, 'setting');
  if (settings.state === 'unknown') return settings;
  const own = (settings.state === 'known' ? settings.value : []).find(
    (setting) => textOf(setting, 'name') === 'containerInsights',
  );
  if (own !== undefined) {
    const value = stringSetting(own, 'value');
    return explained(
      mapKnown(value, (text) => text !== 'disabled'),
      { remedy },
    );
  }
  const [account] = index
    .ofType('aws_ecs_account_setting_default')
    .filter((setting) => textOf(setting.body, 'name') === 'containerInsights');
  if (account !== undefined) return unknown(`\`${account.address}\` speaks for the account`, header);
  return byDefault(false, header, { detail: 'Container Insights are not switched on', remedy });
}
