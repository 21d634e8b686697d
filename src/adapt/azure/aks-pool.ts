import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, isKnown, known } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { soleScalerOf } from '../terraform/lifecycle.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { booleanSetting, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { switchedOff } from '../terraform/switch.ts';
import { perRoot } from './per-root.ts';
import { nameWritten } from './renamed.ts';

const poolType = 'azurerm_kubernetes_cluster_node_pool';

/** What the arguments for the bounds of a pool are called, and the switch of its autoscaler. */
export interface PoolNames {
  readonly least: string;
  readonly most: string;
}

const ownNames: PoolNames = { least: 'min_count', most: 'max_count' };

/** Whether the cluster autoscaler moves a pool between two different bounds. */
export function poolAutoscaling(body: ObjectValue, names: PoolNames = ownNames): Attribute<boolean> {
  const name = autoscalingName(body);
  const on = booleanSetting(body, name, false);
  if (!isKnown(on, true))
    return explained(on, {
      remedy: `Set \`${name} = true\` with \`${names.least}\` and \`${names.most}\`.`,
    });
  const [least, most] = [numberSetting(body, names.least), numberSetting(body, names.most)];
  if (least.state !== 'known' || most.state !== 'known' || least.value !== most.value)
    return known(true, on.span);
  return known(false, most.span, {
    via: most.via,
    detail: `\`${names.least}\` and \`${names.most}\` are both ${most.value}`,
    remedy: `Set \`${names.most}\` above \`${names.least}\`.`,
  });
}

function autoscalingName(body: ObjectValue): string {
  return nameWritten(body, 'auto_scaling_enabled', 'enable_auto_scaling');
}

/** The fewest machines: the lower bound where it scales, else the fixed number; undefined where neither is written. */
export function poolReplicas(body: ObjectValue): Attribute<number> | undefined {
  const scales = booleanSetting(body, autoscalingName(body), false);
  if (scales.state === 'unknown') return scales;
  const name = isKnown(scales, true) ? 'min_count' : 'node_count';
  return isSet(body, name) ? numberSetting(body, name) : undefined;
}

/** Machines of a pool have no public addresses unless they are asked for; until 3.x by `enable_node_public_ip`. */
export function poolSafeguards(body: ObjectValue): Safeguards {
  const address = nameWritten(body, 'node_public_ip_enabled', 'enable_node_public_ip');
  return { privatePlacement: [switchedOff(body, address, false)] };
}

/** Whether the cluster autoscaler is alone in setting the number of machines. */
export function soleAutoscaler(
  resource: TerraformResource,
  pool: ObjectValue,
): readonly Attribute<boolean>[] {
  if (!isKnown(booleanSetting(pool, autoscalingName(pool), false), true)) return [];
  const scaler = { address: 'the cluster autoscaler', header: pool.header };
  const answer = soleScalerOf(resource, 'node_count', scaler, pool);
  if (answer === undefined || !isKnown(answer, false)) return [];
  return [{ ...answer, detail: '`node_count` is written, and the cluster autoscaler changes it' }];
}

const sparePool = perRoot((index) =>
  index.ofType(poolType).find(({ body }) => !isKnown(stringSetting(body, 'priority', 'Regular'), 'Regular')),
);

/**
 * A pool that grows and shrinks holds what may start again elsewhere: it, or another pool beside it, may run on spare
 * capacity.
 */
export function poolSpot(index: RootIndex, body: ObjectValue): readonly Attribute<boolean>[] {
  if (!isKnown(booleanSetting(body, autoscalingName(body), false), true)) return [];
  const priority = stringSetting(body, 'priority', 'Regular');
  if (priority.state !== 'known') return [];
  const spare = sparePool(index);
  if (spare !== undefined) return [known(true, spare.header)];
  const remedy = `Add an \`${poolType}\` with \`priority = "Spot"\` for what may start again elsewhere.`;
  return [
    byDefault(false, priority.span, {
      detail: 'neither it nor another pool has `priority = "Spot"`',
      remedy,
    }),
  ];
}
