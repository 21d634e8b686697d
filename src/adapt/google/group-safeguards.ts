import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, isKnown, known, unknown } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { soleScalerOf } from '../terraform/lifecycle.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, isSet, numberSetting, stringSetting } from '../terraform/setting.ts';
import { templateTypes } from './instance.ts';
import { isSpot } from './machine.ts';
import { hostSpreadOf } from './placement-policy.ts';

/** The templates that a group makes its machines from, where they are in the tree. */
export function templatesOf(index: RootIndex, { body }: TerraformResource): readonly TerraformResource[] {
  const values = [body, ...nestedBlocks(body, 'version')].map((one) => argumentOf(one, 'instance_template'));
  return values.flatMap((value) => [...resourcesIn(index, value, ...templateTypes).keys()]);
}

/**
 * What ought to hold of a managed instance group. Source: the page `google_compute_instance_group_manager` of the
 * Google provider: what `update_policy` does not say is left to whoever starts an update; `target_size` should never
 * be set beside an autoscaler.
 */
export function groupSafeguards(
  index: RootIndex,
  resource: TerraformResource,
  scaler: TerraformResource | undefined,
): Safeguards {
  const { body } = resource;
  const isStateful = isSet(body, 'stateful_disk') || isSet(body, 'stateful_internal_ip');
  const size = numberSetting(body, 'target_size');
  // One alone is replaced all at once, however it is done.
  const isSingle = scaler === undefined && size.state === 'known' && size.value <= 1;
  const sole = scaler === undefined ? undefined : soleScalerOf(resource, 'target_size', scaler);
  const spot = scaler === undefined ? undefined : spotCapacityOf(index, resource);
  return {
    rollingUpdate: isStateful || isSingle ? undefined : [rollingUpdateOf(body)],
    hostSpread: templatesOf(index, resource).flatMap((template) => hostSpreadOf(index, template)),
    soleScaler: sole === undefined ? undefined : [sole],
    spotCapacity: spot === undefined ? undefined : [spot],
  };
}

function rollingUpdateOf(body: ObjectValue): Attribute<boolean> {
  const policy = onlyBlock(body, 'update_policy');
  if (policy.state === 'unknown') return policy;
  if (policy.state === 'absent')
    return byDefault(false, body.header, {
      via: policy.via,
      detail: 'it has no `update_policy`, so nothing replaces its instances step by step',
      remedy: 'Add an `update_policy` with `type = "PROACTIVE"` and `max_unavailable_fixed = 0`.',
    });
  const type = stringSetting(policy.value, 'type');
  if (!isKnown(type, 'PROACTIVE')) return unknown('its updates are started by something else', type.span);
  return goesAtOnce(body, policy.value) ?? known(true, policy.span);
}

/** Known `false` where all instances may be gone at once. */
function goesAtOnce(body: ObjectValue, policy: ObjectValue): Attribute<boolean> | undefined {
  const remedy = 'Set `max_unavailable_fixed = 0` and `max_surge_fixed` to 1 or, for a region, to 3.';
  const percent = numberSetting(policy, 'max_unavailable_percent');
  const fixed = numberSetting(policy, 'max_unavailable_fixed');
  if (percent.state === 'known' && percent.value >= 100)
    return known(false, percent.span, { via: percent.via, detail: percent.detail ?? '', remedy });
  const size = numberSetting(body, 'target_size');
  const surge = numberSetting(policy, 'max_surge_fixed');
  const isWhole = fixed.state === 'known' && size.state === 'known' && fixed.value >= size.value;
  if (!isWhole || size.value === 0 || !isKnown(surge, 0)) return undefined;
  return known(false, fixed.span, {
    via: fixed.via,
    detail: `all ${size.value} of its instances may be unavailable at once`,
    remedy,
  });
}

/** Of the templates that are in the tree: some machines on spare capacity are enough. */
function spotCapacityOf(index: RootIndex, group: TerraformResource): Attribute<boolean> | undefined {
  const answers = templatesOf(index, group).map(({ body }) => isSpot(body));
  return answers.find((answer) => !isKnown(answer, false)) ?? answers[0];
}
