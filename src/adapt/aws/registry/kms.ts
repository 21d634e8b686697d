import { isKnown } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { booleanSetting } from '../../terraform/setting.ts';
import { adaptKmsKey } from '../kms.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withDefaults } from './module-inputs.ts';

/** The inputs by which it makes a key from foreign material, or the copy of one. */
const otherKeys = ['create_external', 'create_replica', 'create_replica_external'];

/** terraform-aws-modules/kms/aws (its `variables.tf`): `enable_key_rotation` is `true` by default. */
export const adaptKmsModule: ModuleAdapter = (call, index) => {
  if (otherKeys.some((input) => !isKnown(booleanSetting(call.inputs, input, false), false))) return [];
  return adaptKmsKey(asResource(withDefaults(call, { enable_key_rotation: true }), 'aws_kms_key'), index);
};
