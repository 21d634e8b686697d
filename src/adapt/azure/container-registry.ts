import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { namersOf } from '../terraform/namers.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, stringSetting, textOf } from '../terraform/setting.ts';

/**
 * A registry of images. Source: the page `azurerm_container_registry` of the azurerm provider:
 * `retention_policy_in_days`, until 3.x the block `retention_policy`, removes manifests without a tag, in the tier
 * `Premium` only; the page `azurerm_security_center_subscription_pricing`: images are scanned where the plan for
 * containers is bought for the subscription, which may be done elsewhere.
 */
export const adaptContainerRegistry: Adapter = (resource, index) => {
  const registry: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'image-registry',
    noun: 'a container registry',
    safeguards: {
      expiry: expiryOf(index, resource),
      imageScanning: scanningOf(index),
    },
  };
  return [registry];
};

function expiryOf(index: RootIndex, resource: TerraformResource): readonly Attribute<boolean>[] {
  const { body } = resource;
  const days = body.fields.get('retention_policy_in_days');
  if (days !== undefined && isSet(body, 'retention_policy_in_days')) return [known(true, days.span)];
  const remedy = 'Set `retention_policy_in_days`.';
  const policy = onlyBlock(body, 'retention_policy');
  if (policy.state === 'unknown') return [policy];
  if (policy.state === 'known')
    return [
      explained(booleanSetting(policy.value, 'enabled', true), settingTo(policy.value, 'enabled', true)),
    ];
  // A task may purge it, in every tier.
  const tasks = namersOf(index, resource, 'azurerm_container_registry_task', 'container_registry_id');
  if (tasks.sure.length > 0 || tasks.doubtful !== undefined) return [];
  if (!isKnown(stringSetting(body, 'sku'), 'Premium')) return [];
  return [byDefault(false, body.header, { detail: '`retention_policy_in_days` is not set', remedy })];
}

const scanners = new Set(['Containers', 'ContainerRegistry']);

function scanningOf(index: RootIndex): readonly Attribute<boolean>[] {
  const plan = index
    .ofType('azurerm_security_center_subscription_pricing')
    .find(({ body }) => scanners.has(textOf(body, 'resource_type') ?? ''));
  if (plan === undefined) return [];
  const tier = stringSetting(plan.body, 'tier');
  if (tier.state !== 'known') return [];
  return [
    known(tier.value === 'Standard', tier.span, {
      via: tier.via,
      detail: `\`tier\` of \`${plan.address}\` is \`${tier.value}\``,
      remedy: 'Set `tier = "Standard"`.',
    }),
  ];
}
