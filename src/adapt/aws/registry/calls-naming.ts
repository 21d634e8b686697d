import type { TerraformModuleCall, TerraformResource } from '../../../evaluate/terraform/resource.ts';
import { referencesIn } from '../../terraform/reference.ts';
import type { RootIndex } from '../../terraform/root-index.ts';
import { argumentOf } from '../../terraform/setting.ts';
import { registryModuleOf } from './registry-source.ts';

/**
 * The calls of a public module that name a resource, or the output of another call, in an input. Which module a call is
 * of is told once for a root.
 */
export function callsNaming(
  index: RootIndex,
  resource: Pick<TerraformResource, 'address'>,
  module: string,
  input: string,
): readonly TerraformModuleCall[] {
  return callsOf(index, module).filter(({ inputs }) =>
    referencesIn(argumentOf(inputs, input)).some(
      ({ reference }) =>
        index.moduleCallAt(reference.address)?.address === resource.address ||
        index.at(reference).some(({ address }) => address === resource.address),
    ),
  );
}

const callsOfRoot = new WeakMap<RootIndex, Map<string, readonly TerraformModuleCall[]>>();

function callsOf(index: RootIndex, module: string): readonly TerraformModuleCall[] {
  const calls = callsOfRoot.get(index) ?? new Map<string, readonly TerraformModuleCall[]>();
  callsOfRoot.set(index, calls);
  const known = calls.get(module);
  if (known !== undefined) return known;
  const found = index.root.moduleCalls.filter((call) => registryModuleOf(call) === module);
  calls.set(module, found);
  return found;
}
