import type { TerraformModuleCall, TerraformResource } from '../../evaluate/terraform/resource.ts';

/** The call of a module whose inputs carry the names of a resource's arguments, as that resource. */
export function asResource(call: TerraformModuleCall, type: string): TerraformResource {
  const { address, name, instances, header, inputs } = call;
  return { type, name, address, module: parentOf(address), instances, header, body: inputs };
}

/** `module.network` of `module.network.module.vpc`. */
function parentOf(address: string): string {
  const last = address.lastIndexOf('.module.');
  return last === -1 ? '' : address.slice(0, last);
}
