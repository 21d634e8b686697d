import { known } from '../../../model/attribute.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { adaptDistribution } from '../cloudfront.ts';
import { callNamers } from './call-namers.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/cloudfront/aws (its `variables.tf` in versions 2 to 4): the arguments of
 * `aws_cloudfront_distribution` by their names; `origin` is a map, which is not read.
 */
export const adaptCloudFrontModule: ModuleAdapter = (call, index) => {
  const [protection] = callNamers(index, call, 'aws_shield_protection', 'resource_arn');
  return adaptDistribution(asResource(call, 'aws_cloudfront_distribution'), index).map((distribution) => ({
    ...distribution,
    safeguards: {
      ...distribution.safeguards,
      ...(protection === undefined ? {} : { ddosProtection: [known(true, protection.header)] }),
      encryptionInTransit: undefined,
    },
  }));
};
