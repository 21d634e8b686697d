import type { TerraformModuleCall } from '../../../evaluate/terraform/resource.ts';
import type { Value } from '../../../evaluate/value.ts';
import { isSet } from '../../terraform/setting.ts';

/** The call with the module's own defaults written out, where nobody wrote anything else. */
export function withDefaults(
  call: TerraformModuleCall,
  defaults: Readonly<Record<string, boolean | 'unknown'>>,
): TerraformModuleCall {
  const { header, inputs } = call;
  const fields = new Map(inputs.fields);
  for (const [name, value] of Object.entries(defaults)) {
    if (isSet(inputs, name)) continue;
    fields.set(name, { name, nameSpan: header, span: header, value: defaultOf(call, name, value) });
  }
  return { ...call, inputs: { ...inputs, fields } };
}

function defaultOf({ header }: TerraformModuleCall, name: string, value: boolean | 'unknown'): Value {
  const base = { span: header, via: [] };
  if (value !== 'unknown') return { kind: 'boolean', value, ...base };
  const because = `the default of \`${name}\` depends on the version of the module`;
  return { kind: 'unknown', because, reference: undefined, template: undefined, ...base };
}

/** The call with one input also under the name of a resource's argument, where that is not written itself. */
export function withAlias(call: TerraformModuleCall, argument: string, input: string): TerraformModuleCall {
  const field = call.inputs.fields.get(input);
  if (field === undefined || isSet(call.inputs, argument) || !isSet(call.inputs, input)) return call;
  return { ...call, inputs: { ...call.inputs, fields: new Map(call.inputs.fields).set(argument, field) } };
}
