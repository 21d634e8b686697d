import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { argumentOf, booleanSetting, numberSetting } from './setting.ts';

/**
 * Whether `lifecycle { ignore_changes = […] }` covers an argument, by its name (`desired_count`), by its path
 * (`scaling_config[0].desired_size`) or by `all`. Source:
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
 */
export function ignoresChanges(body: ObjectValue, name: string): boolean {
  const ignored = lifecycleOf(body)?.fields.get('ignore_changes')?.value;
  const items = ignored?.kind === 'list' ? ignored.items : ignored === undefined ? [] : [ignored];
  return items.some(
    (item) => item.kind === 'string' && (item.value === 'all' || /^[\w-]+/.exec(item.value)?.[0] === name),
  );
}

/** Whether `lifecycle { create_before_destroy = true }` puts the new one there before the old one goes. */
export function createsBeforeDestroy(body: ObjectValue): Attribute<boolean> {
  const lifecycle = lifecycleOf(body);
  return lifecycle === undefined
    ? known(false, body.header)
    : booleanSetting(lifecycle, 'create_before_destroy', false);
}

/**
 * Whether an autoscaler alone sets a capacity: known `false` where the argument is written too and its changes are not
 * ignored, undefined where it is not written.
 */
export function soleScalerOf(
  { body }: TerraformResource,
  argument: string,
  scaler: Pick<TerraformResource, 'address' | 'header'>,
  block: ObjectValue = body,
): Attribute<boolean> | undefined {
  const capacity = numberSetting(block, argument);
  // A plan has values that nobody wrote, which stand at the header.
  if (capacity.state === 'absent' || capacity.span === block.header) return undefined;
  const owner = block === body ? argument : (blockNameOf(body, block) ?? argument);
  if (ignoresChanges(body, owner)) return known(true, capacity.span);
  if (capacity.state === 'unknown') return capacity;
  const path = block === body ? argument : `${owner}[0].${argument}`;
  return known(false, capacity.span, {
    detail: `\`${argument}\` is \`${capacity.value}\`, and \`${scaler.address}\` changes it`,
    remedy: `Add \`lifecycle { ignore_changes = [${path}] }\`, so that a deployment leaves alone what the autoscaler has set.`,
    via: [...capacity.via, { span: scaler.header, message: 'this changes it' }],
  });
}

function blockNameOf(body: ObjectValue, block: ObjectValue): string | undefined {
  const holds = (name: string) => {
    const value = argumentOf(body, name);
    return value === block || (value?.kind === 'list' && value.items.includes(block));
  };
  return [...body.fields.keys()].find(holds);
}

function lifecycleOf(body: ObjectValue): ObjectValue | undefined {
  const blocks = readBlocks(body, 'lifecycle');
  return blocks.state === 'known' ? blocks.value[0] : undefined;
}
