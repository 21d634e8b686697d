import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, byDefault, isKnown, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, textOf } from '../terraform/setting.ts';

/**
 * Whether a diagnostic setting sends logs of a resource somewhere: one that names it, or a service of it such as
 * `…/blobServices/default`, in `target_resource_id`, with an `enabled_log` block (`log` in 3.x, which could be switched
 * off). Source: the page `azurerm_monitor_diagnostic_setting` of the azurerm provider.
 *
 * @param categories the logs that say who did what; undefined where all of them do
 */
export function loggedByDiagnostics(
  index: RootIndex,
  resource: TerraformResource,
  categories?: ReadonlySet<string>,
): Attribute<boolean> {
  const { sure, doubtful } = namersOf(
    index,
    resource,
    'azurerm_monitor_diagnostic_setting',
    'target_resource_id',
  );
  const answers = sure.map((setting) => answerOf(setting, categories));
  const sends = answers.find((answer) => isKnown(answer, true)) ?? answers.find(isUnknown) ?? answers[0];
  if (sends !== undefined) return sends;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may log it`, resource.header);
  return byDefault(false, resource.header, {
    detail: 'no `azurerm_monitor_diagnostic_setting` sends its logs anywhere',
    remedy: `Add an \`azurerm_monitor_diagnostic_setting\` with ${wanted(categories)}.`,
  });
}

function isUnknown(answer: Attribute<boolean>): boolean {
  return answer.state === 'unknown';
}

function answerOf(
  setting: TerraformResource,
  categories: ReadonlySet<string> | undefined,
): Attribute<boolean> {
  for (const name of ['enabled_log', 'log']) {
    const logs = readBlocks(setting.body, name);
    if (logs.state === 'unknown') return logs;
    if (logs.state === 'absent') continue;
    const written = setting.body.fields.get(name)?.value;
    const hidden = written?.kind === 'list' && written.items.length > logs.value.length;
    for (const log of logs.value) {
      if (!isKnown(booleanSetting(log, 'enabled', true), true)) continue;
      const category = textOf(log, 'category') ?? textOf(log, 'category_group');
      if (category === undefined) return unknown(`what \`${setting.address}\` logs is not known`, log.header);
      if (isWanted(category, categories)) return known(true, log.header);
    }
    if (hidden) return unknown(`what \`${setting.address}\` logs is not known`, setting.header);
  }
  return known(false, setting.header, {
    detail: `\`${setting.address}\` sends no ${categories === undefined ? 'logs' : 'audit logs'}`,
    remedy: `Add ${wanted(categories)}.`,
  });
}

/** Groups of categories hold the ones that say who did what. */
function isWanted(category: string, categories: ReadonlySet<string> | undefined): boolean {
  if (categories === undefined) return true;
  return categories.has(category) || category === 'allLogs' || category === 'audit';
}

function wanted(categories: ReadonlySet<string> | undefined): string {
  const [first] = categories ?? [];
  return first === undefined
    ? 'an `enabled_log` block with `category_group = "allLogs"`'
    : `an \`enabled_log\` block with \`category = "${first}"\``;
}
