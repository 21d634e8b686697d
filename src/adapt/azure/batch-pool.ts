import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, explained, known, mapKnown } from '../../model/attribute.ts';
import type { InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { numberSetting, stringSetting } from '../terraform/setting.ts';
import { processorsOfSize } from './machine-size.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * Machines for jobs, which start again elsewhere. Source: the page `azurerm_batch_pool` of the azurerm provider: either
 * `auto_scale` has a formula or `fixed_scale` a number, and `target_low_priority_nodes` of the latter is `0` by default.
 */
export const adaptBatchPool: Adapter = (resource, index) => {
  const { body } = resource;
  const pool: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'a Batch pool',
    autoscaling: autoscalingOf(body),
    serving: false,
    processors: processorsOfSize(body, 'vm_size'),
    healthChecks: [],
    safeguards: { spotCapacity: spotOf(body) },
  };
  return [pool];
};

function autoscalingOf(body: ObjectValue): Attribute<boolean> | undefined {
  const [formula] = nestedBlocks(body, 'auto_scale');
  if (formula !== undefined) return known(true, formula.header);
  const [fixed] = nestedBlocks(body, 'fixed_scale');
  if (fixed === undefined) return undefined;
  return byDefault(false, fixed.header, {
    detail: 'its `fixed_scale` keeps as many machines, whatever there is to do',
    remedy: 'Replace `fixed_scale` by an `auto_scale` block with a formula.',
  });
}

function spotOf(body: ObjectValue): readonly Attribute<boolean>[] {
  const fixed = nestedBlocks(body, 'fixed_scale').map((scale) =>
    explained(
      mapKnown(numberSetting(scale, 'target_low_priority_nodes', 0), (count) => count > 0),
      { remedy: 'Set `target_low_priority_nodes` above 0.' },
    ),
  );
  const formulas = nestedBlocks(body, 'auto_scale').map((scale) =>
    explained(
      mapKnown(stringSetting(scale, 'formula'), (text) => /LowPriority/i.test(text)),
      {
        detail: 'its `formula` asks for dedicated machines alone',
        remedy: 'Set `$TargetLowPriorityNodes` in the formula.',
      },
    ),
  );
  return [...fixed, ...formulas];
}
