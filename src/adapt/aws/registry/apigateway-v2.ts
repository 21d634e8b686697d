import { byDefault, isKnown, known } from '../../../model/attribute.ts';
import type { PlainComponent } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { booleanSetting, isSet } from '../../terraform/setting.ts';
import type { ModuleAdapter } from './module-adapter.ts';

const logInputs = ['stage_access_log_settings', 'default_stage_access_log_destination_arn'];
const stageInputs = ['create_stage', 'create_default_stage'];

/**
 * terraform-aws-modules/apigateway-v2/aws (its `variables.tf` in versions 1 to 6): a stage is made by default, and its
 * access log goes where `stage_access_log_settings` says, before version 5 `default_stage_access_log_destination_arn`.
 */
export const adaptHttpApiModule: ModuleAdapter = (call, index) => {
  const { inputs, header } = call;
  if (stageInputs.some((name) => isKnown(booleanSetting(inputs, name, true), false))) return [];
  const written = logInputs.find((name) => isSet(inputs, name));
  const logged =
    written === undefined
      ? byDefault(false, header, {
          detail: '`stage_access_log_settings` is not set',
          remedy: 'Set `stage_access_log_settings` to an object with a log group and a format.',
        })
      : known(true, inputs.fields.get(written)?.span ?? header);
  const stage: PlainComponent = {
    ...baseOf(asResource(call, 'aws_apigatewayv2_stage'), index),
    kind: 'gateway',
    noun: 'an API Gateway stage',
    safeguards: { auditLog: [logged] },
  };
  return [stage];
};
