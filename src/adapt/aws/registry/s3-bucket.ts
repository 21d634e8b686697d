import { asResource } from '../../terraform/as-resource.ts';
import { bucket } from '../bucket.ts';
import { moduleAccess } from '../bucket-access.ts';
import type { ModuleAdapter } from './module-adapter.ts';
import { withDefaults } from './module-inputs.ts';

/**
 * terraform-aws-modules/s3-bucket/aws (its `variables.tf` and `main.tf` in versions 3 to 5): `versioning` is a map,
 * `{ enabled = true }` or `{ status = "Enabled" }`, which is empty by default; `policy` counts where `attach_policy` is
 * `true`; the four switches of Block Public Access were `false` before they became `true` in version 4.
 */
export const adaptBucketModule: ModuleAdapter = (call, index) => {
  const complete = withDefaults(call, {
    block_public_acls: 'unknown',
    block_public_policy: 'unknown',
    ignore_public_acls: 'unknown',
    restrict_public_buckets: 'unknown',
  });
  const resource = asResource(complete, 'aws_s3_bucket');
  return bucket(resource, index, moduleAccess(index, resource));
};
