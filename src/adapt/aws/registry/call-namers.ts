import type { TerraformModuleCall, TerraformResource } from '../../../evaluate/terraform/resource.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf } from '../../terraform/setting.ts';

/** The resources of a type that name the call of a module in an argument. */
export function callNamers(
  index: RootIndex,
  call: TerraformModuleCall,
  type: string,
  argument: string,
): readonly TerraformResource[] {
  return index
    .ofType(type)
    .filter(({ body }) =>
      referencesIn(argumentOf(body, argument)).some(
        ({ reference }) => index.moduleCallAt(reference.address) === call,
      ),
    );
}
