import { asResource } from '../../terraform/as-resource.ts';
import { adaptBucket } from '../bucket.ts';
import type { ModuleAdapter } from './module-adapter.ts';

/**
 * terraform-aws-modules/s3-bucket/aws (its `variables.tf` and `main.tf` in versions 3 to 5): `versioning` is a map,
 * `{ enabled = true }` or `{ status = "Enabled" }`, which is empty by default.
 */
export const adaptBucketModule: ModuleAdapter = (call, index) =>
  adaptBucket(asResource(call, 'aws_s3_bucket'), index);
