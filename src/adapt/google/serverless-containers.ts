import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';

/**
 * The templates of what runs on Cloud Run: those of the first version hold a `spec`, those of a job a template of their
 * own. Source: the pages `google_cloud_run_service`, `google_cloud_run_v2_service` and `google_cloud_run_v2_job` of the
 * Google provider.
 */
export function templatesOf({ type, body }: TerraformResource): readonly ObjectValue[] {
  const templates = nestedBlocks(body, 'template');
  if (type === 'google_cloud_run_service')
    return templates.flatMap((template) => nestedBlocks(template, 'spec'));
  if (type === 'google_cloud_run_v2_job')
    return templates.flatMap((template) => nestedBlocks(template, 'template'));
  return templates;
}

/** The containers of what runs on Cloud Run; none of a function, whose image Google builds. */
export function containersOf(resource: TerraformResource): readonly ObjectValue[] {
  return templatesOf(resource).flatMap((template) => nestedBlocks(template, 'containers'));
}
