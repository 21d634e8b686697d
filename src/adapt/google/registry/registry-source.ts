import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';

/** Longer than every address of a module. */
const longestSource = 500;

/**
 * Which of the public modules for Google Cloud a call is of, with the submodule where one is named:
 * `sql-db//modules/postgresql`, `kubernetes-engine`. Undefined for modules of others.
 */
export function registryModuleOf(call: TerraformModuleCall): string | undefined {
  if (call.source.length > longestSource) return undefined;
  const source = call.source.replace(/^git::/, '').replace(/\?.*$/, '');
  const [, name, submodule] =
    /(?:terraform-google-modules|GoogleCloudPlatform)\/(?:terraform-google-)?([a-z0-9-]+?)(?:\.git|\/google)?(\/\/[\w/-]+)?$/.exec(
      source,
    ) ?? [];
  if (name === undefined) return undefined;
  return submodule === undefined ? name : `${name}${submodule}`;
}

/** `postgresql`, `mysql`, `safer_mysql` or `mssql` where a call makes a Cloud SQL instance. */
export function sqlModuleOf(call: TerraformModuleCall): string | undefined {
  const [, submodule] =
    /^sql-db\/\/modules\/(postgresql|mysql|safer_mysql|mssql)$/.exec(registryModuleOf(call) ?? '') ?? [];
  return submodule;
}
