import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Value } from '../../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../../model/attribute.ts';
import type { Cluster } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { argumentOf, textOf } from '../../terraform/setting.ts';
import { adaptServicesOf } from './ecs-service.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/ecs/aws (its `variables.tf` in versions 4 to 7): a cluster whose `cluster_setting`, before
 * version 7 `cluster_settings`, switches Container Insights on by default, and the `services` in it.
 */
export const adaptEcsModule: ModuleAdapter = (call, index) => {
  const insights = insightsOf(call);
  const cluster: Cluster = {
    ...baseOf(asResource(call, 'aws_ecs_cluster'), index),
    kind: 'cluster',
    noun: 'an ECS cluster',
    safeguards: { monitoring: insights === undefined ? [] : [insights] },
  };
  return [cluster, ...adaptServicesOf(call, index)];
};

/** Undefined where the default stands. */
function insightsOf({ inputs }: TerraformModuleCall): Attribute<boolean> | undefined {
  for (const name of ['cluster_setting', 'cluster_settings']) {
    const field = inputs.fields.get(name);
    if (field === undefined || field.value.kind === 'null') continue;
    const { span, value } = field;
    if (value.kind === 'unknown') return unknown(value.because, span, value.via);
    const setting = settingsIn(value).find((one) => textOf(one, 'name') === 'containerInsights');
    const state = setting === undefined ? undefined : argumentOf(setting, 'value');
    if (state?.kind === 'unknown') return unknown(state.because, span, state.via);
    if (state?.kind === 'string' && state.value !== 'disabled') return known(true, span);
    return known(false, span, {
      detail: `\`${name}\` leaves Container Insights off`,
      remedy: `Add \`{ name = "containerInsights", value = "enhanced" }\` to \`${name}\`.`,
    });
  }
  return undefined;
}

function settingsIn(value: Value) {
  const items = value.kind === 'list' ? value.items : [value];
  return items.filter((item) => item.kind === 'object');
}
