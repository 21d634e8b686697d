import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { copiedByPlan } from './backup-plan.ts';

/** A resource that takes data to another region by naming where it comes from. */
export interface RegionalCopy {
  readonly type: string;
  readonly argument: string;
  /** The arguments by whose text the source is named. */
  readonly naming?: readonly string[];
  /** Where only some resources of the type do. */
  readonly copies?: (namer: TerraformResource) => boolean;
}

/** Whether a copy of a datastore lies in a second region: made by another resource, or by a backup plan. */
export function inSecondRegion(
  index: RootIndex,
  resource: TerraformResource,
  copies: readonly RegionalCopy[],
  remedy: string,
): Attribute<boolean> {
  let doubtful: TerraformResource | undefined;
  for (const { type, argument, naming = [], copies: isCopy = () => true } of copies) {
    const namers = namersOf(index, resource, type, argument, naming);
    const copy = namers.sure.find(isCopy);
    if (copy !== undefined) return known(true, copy.header, { detail: `\`${copy.address}\` copies it` });
    doubtful ??= namers.doubtful;
  }
  const planned = copiedByPlan(index, resource);
  if (planned?.state === 'known' && planned.value) return planned;
  if (doubtful !== undefined) return unknown(`\`${doubtful.address}\` may copy it`, resource.header);
  return planned ?? known(false, resource.header, { detail: 'nothing copies it to another region', remedy });
}
