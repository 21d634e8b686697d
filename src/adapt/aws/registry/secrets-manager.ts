import { isKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptSecret } from '../secrets-manager.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withAlias } from './module-inputs.ts';

/** terraform-aws-modules/secrets-manager/aws (its `variables.tf`): `enable_rotation` is `false` by default. */
export const adaptSecretModule: ModuleAdapter = (call, index) => {
  const isRotated = !isKnown(booleanSetting(call.inputs, 'enable_rotation', false), false);
  const complete = isRotated ? withAlias(call, 'rotation_lambda_arn', 'enable_rotation') : call;
  return adaptSecret(asResource(complete, 'aws_secretsmanager_secret'), index);
};
