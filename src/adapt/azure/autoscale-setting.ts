import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, explained, isKnown, known, unknown } from '../../model/attribute.ts';
import type { Autoscaler } from '../../model/component.ts';
import type { PlainEdge } from '../../model/edge.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { soleScalerOf } from '../terraform/lifecycle.ts';
import { namersOf } from '../terraform/namers.ts';
import { referencesIn } from '../terraform/reference.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, numberSetting, textOf } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

const settingType = 'azurerm_monitor_autoscale_setting';

/**
 * A setting of Azure Monitor that scales a scale set or a plan. Its bounds are the narrowest and the widest of its
 * profiles, which stand for times of the day or of the week. Source: the page `azurerm_monitor_autoscale_setting` of
 * the azurerm provider; it is `enabled` by default.
 */
export const adaptAutoscaleSetting: Adapter = (resource, index) => {
  if (!isKnown(booleanSetting(resource.body, 'enabled', true), true)) return [];
  const capacities = nestedBlocks(resource.body, 'profile').flatMap((profile) =>
    nestedBlocks(profile, 'capacity'),
  );
  const scaler: Autoscaler = {
    ...baseOf(resource, index),
    kind: 'autoscaler',
    noun: 'an autoscale setting',
    minimum: extreme(
      capacities.map((capacity) => numberSetting(capacity, 'minimum')),
      (one, other) => one < other,
    ),
    maximum: extreme(
      capacities.map((capacity) => numberSetting(capacity, 'maximum')),
      (one, other) => one > other,
    ),
    cpuTarget: cpuTargetOf(resource),
  };
  return [scaler];
};

/** Undefined where one of them is not known. */
function extreme(
  bounds: readonly Attribute<number>[],
  goesBefore: (one: number, other: number) => boolean,
): Attribute<number> | undefined {
  let found: Attribute<number> | undefined;
  for (const bound of bounds) {
    if (bound.state !== 'known') return undefined;
    if (found?.state !== 'known' || goesBefore(bound.value, found.value)) found = bound;
  }
  return found;
}

/** `Percentage CPU` of machines, `CpuPercentage` of plans. */
const cpuMetrics = new Set(['percentage cpu', 'cpupercentage']);

/** The use of the processors from which on it adds instances. */
function cpuTargetOf({ body }: TerraformResource): Attribute<number> | undefined {
  for (const profile of nestedBlocks(body, 'profile')) {
    for (const rule of nestedBlocks(profile, 'rule')) {
      const grows = nestedBlocks(rule, 'scale_action').some(
        (action) => textOf(action, 'direction') === 'Increase',
      );
      const [trigger] = nestedBlocks(rule, 'metric_trigger');
      if (!grows || trigger === undefined) continue;
      if (!cpuMetrics.has(textOf(trigger, 'metric_name')?.toLowerCase() ?? '')) continue;
      return explained(numberSetting(trigger, 'threshold'), {
        remedy: 'Let it grow at about 70 % of the processors.',
      });
    }
  }
  return undefined;
}

/** From each setting to what it scales. */
export function scalingEdges(index: RootIndex): readonly PlainEdge[] {
  return index.ofType(settingType).flatMap((setting) =>
    referencesIn(argumentOf(setting.body, 'target_resource_id')).flatMap(({ reference, value }) =>
      index.at(reference).map(
        (target): PlainEdge => ({
          kind: 'scales',
          from: index.idOf(setting.address),
          to: index.idOf(target.address),
          span: value.span,
          via: [],
        }),
      ),
    ),
  );
}

/**
 * Whether a setting of Azure Monitor scales a resource: one that names it in `target_resource_id`, is enabled and
 * leaves room between its bounds.
 */
export function scaledBySetting(
  index: RootIndex,
  resource: TerraformResource,
  noun: string,
): Attribute<boolean> {
  const { sure, doubtful } = namersOf(index, resource, settingType, 'target_resource_id');
  const answers = sure.map(answerOf);
  const [first] = answers;
  if (first !== undefined) return answers.find((answer) => isKnown(answer, true)) ?? first;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may scale it`, resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `azurerm_monitor_autoscale_setting` names it',
    remedy: `Add an \`azurerm_monitor_autoscale_setting\` for the ${noun}.`,
  });
}

/** Whether the setting that scales a resource is alone in it: `argument` of the resource sets its capacity as well. */
export function soleSetting(
  index: RootIndex,
  resource: TerraformResource,
  argument: string,
): readonly Attribute<boolean>[] {
  const [setting] = namersOf(index, resource, settingType, 'target_resource_id').sure.filter(({ body }) =>
    isKnown(booleanSetting(body, 'enabled', true), true),
  );
  const answer = setting === undefined ? undefined : soleScalerOf(resource, argument, setting);
  return answer === undefined ? [] : [answer];
}

function answerOf(setting: TerraformResource): Attribute<boolean> {
  const enabled = booleanSetting(setting.body, 'enabled', true);
  if (enabled.state !== 'known') return enabled;
  if (!enabled.value)
    return known(false, enabled.span, {
      via: enabled.via,
      detail: `\`enabled\` of \`${setting.address}\` is \`false\``,
      ...settingTo(setting.body, 'enabled', true),
    });
  return fixedProfile(setting) ?? known(true, setting.header);
}

/** Known `false` where the only profile has equal bounds. */
function fixedProfile(setting: TerraformResource): Attribute<boolean> | undefined {
  const [profile, another] = nestedBlocks(setting.body, 'profile');
  if (profile === undefined || another !== undefined) return undefined;
  const [bounds] = nestedBlocks(profile, 'capacity');
  if (bounds === undefined) return undefined;
  const [least, most] = [numberSetting(bounds, 'minimum'), numberSetting(bounds, 'maximum')];
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value) return undefined;
  return known(false, most.span, {
    via: most.via,
    detail: `\`minimum\` and \`maximum\` of \`${setting.address}\` are both ${most.value}`,
    remedy: 'Set `maximum` above `minimum`.',
  });
}
