import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, isKnown, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, numberSetting } from '../terraform/setting.ts';

/**
 * Whether a setting of Azure Monitor scales a resource: one that names it in `target_resource_id`, is `enabled` (as it
 * is by default) and leaves room between its bounds. Source: the page `azurerm_monitor_autoscale_setting` of the
 * azurerm provider.
 */
export function scaledBySetting(
  index: RootIndex,
  resource: TerraformResource,
  noun: string,
): Attribute<boolean> {
  const { sure, doubtful } = namersOf(
    index,
    resource,
    'azurerm_monitor_autoscale_setting',
    'target_resource_id',
  );
  const answers = sure.map(answerOf);
  const [first] = answers;
  if (first !== undefined) return answers.find((answer) => isKnown(answer, true)) ?? first;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may scale it`, resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `azurerm_monitor_autoscale_setting` names it',
    remedy: `Add an \`azurerm_monitor_autoscale_setting\` for the ${noun}.`,
  });
}

function answerOf(setting: TerraformResource): Attribute<boolean> {
  const enabled = booleanSetting(setting.body, 'enabled', true);
  if (enabled.state !== 'known') return enabled;
  if (!enabled.value)
    return known(false, enabled.span, {
      via: enabled.via,
      detail: `\`enabled\` of \`${setting.address}\` is \`false\``,
      remedy: 'Set `enabled = true`.',
    });
  return fixedProfile(setting) ?? known(true, setting.header);
}

/** Known `false` where the only profile has equal bounds. */
function fixedProfile(setting: TerraformResource): Attribute<boolean> | undefined {
  const profiles = readBlocks(setting.body, 'profile');
  const [profile, another] = profiles.state === 'known' ? profiles.value : [];
  if (profile === undefined || another !== undefined) return undefined;
  const capacity = readBlocks(profile, 'capacity');
  const [bounds] = capacity.state === 'known' ? capacity.value : [];
  if (bounds === undefined) return undefined;
  const [least, most] = [numberSetting(bounds, 'minimum'), numberSetting(bounds, 'maximum')];
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value) return undefined;
  return known(false, most.span, {
    via: most.via,
    detail: `\`minimum\` and \`maximum\` of \`${setting.address}\` are both ${most.value}`,
    remedy: 'Set `maximum` above `minimum`.',
  });
}
