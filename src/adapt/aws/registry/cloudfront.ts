import { readObject } from '../../../evaluate/read.ts';
import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import { known } from '../../../model/attribute.ts';
import type { Safeguards } from '../../../model/safeguards.ts';
import { asResource } from '../../terraform/as-resource.ts';
import { isSet } from '../../terraform/setting.ts';
import { adaptDistribution } from '../cloudfront.ts';
import { callNamers } from './call-namers.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/cloudfront/aws (its `variables.tf` and `main.tf` in versions 2 to 6): the arguments of
 * `aws_cloudfront_distribution` by their names. `origin` is a map, which is not read; the oldest TLS is `TLSv1` in the
 * older versions and `TLSv1.2_2025` in the newest, so that it counts only where it is written; the newest ones may log
 * by way of CloudWatch (`std_logging_…`).
 */
export const adaptCloudFrontModule: ModuleAdapter = (call, index) => {
  const [protection] = callNamers(index, call, 'aws_shield_protection', 'resource_arn');
  const own: Safeguards = {
    ...(protection === undefined ? {} : { ddosProtection: [known(true, protection.header)] }),
    ...(saysOldestTls(call) ? {} : { modernTls: undefined }),
    ...(logsByCloudWatch(call) ? { auditLog: undefined } : {}),
    encryptionInTransit: undefined,
  };
  return adaptDistribution(asResource(call, 'aws_cloudfront_distribution'), index).map((distribution) => ({
    ...distribution,
    safeguards: { ...distribution.safeguards, ...own },
  }));
};

function saysOldestTls({ inputs }: TerraformModuleCall): boolean {
  const certificate = readObject(inputs, 'viewer_certificate');
  return certificate.state === 'known' && isSet(certificate.value, 'minimum_protocol_version');
}

function logsByCloudWatch({ inputs }: TerraformModuleCall): boolean {
  return [...inputs.fields.keys()].some((name) => name.startsWith('std_logging_'));
}
