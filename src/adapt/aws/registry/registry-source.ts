import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';

/**
 * Which of the terraform-aws-modules a call is of: `vpc`, `rds`, `autoscaling`, with the submodule where one is named
 * (`rds//modules/db_instance`). Undefined for modules of others.
 */
export function registryModuleOf(call: TerraformModuleCall): string | undefined {
  // No address is that long, and a stranger's may be made to keep the patterns busy.
  if (call.source.length > 500) return undefined;
  const source = call.source.replace(/^git::/, '').replace(/\?.*$/, '');
  const [, name, submodule] =
    /terraform-aws-modules\/(?:terraform-aws-)?([a-z0-9-]+?)(?:\.git|\/aws)?(\/\/[\w/-]+)?$/.exec(source) ??
    [];
  if (name === undefined) return undefined;
  return submodule === undefined ? name : `${name}${submodule}`;
}
