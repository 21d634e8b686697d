import { type Attribute, explained, known, unknown } from '../../../model/attribute.ts';
import type { PlainComponent } from '../../../model/component.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { baseOf } from '../../terraform/component-base.ts';
import { booleanSetting, textOf } from '../../terraform/setting.ts';
import { switchedOn } from '../../terraform/switch.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/ecr/aws (its `variables.tf`): `repository_image_scan_on_push` and `create_lifecycle_policy` are
 * `true` by default.
 */
export const adaptImageRepositoryModule: ModuleAdapter = (call, index) => {
  const { inputs, header } = call;
  if (textOf(inputs, 'repository_type') === 'public') return [];
  const [registry] = index.ofType('aws_ecr_registry_scanning_configuration');
  const scanning: Attribute<boolean> =
    registry === undefined
      ? switchedOn(inputs, 'repository_image_scan_on_push', true)
      : unknown(`\`${registry.address}\` says which repositories are scanned`, header);
  const expiry = booleanSetting(inputs, 'create_lifecycle_policy', true);
  const repository: PlainComponent = {
    ...baseOf(asResource(call, 'aws_ecr_repository'), index),
    kind: 'image-registry',
    noun: 'an ECR repository',
    safeguards: {
      imageScanning: [scanning],
      expiry: [
        expiry.state === 'known' && expiry.value
          ? known(true, expiry.span)
          : explained(expiry, {
              remedy: 'Set `repository_lifecycle_policy` to a policy that expires old images.',
            }),
      ],
    },
  };
  return [repository];
};
