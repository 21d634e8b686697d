import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, mapKnown } from '../../model/attribute.ts';
import { stringSetting } from '../terraform/setting.ts';

/**
 * The virtual processors of a machine by the name of its size: `Standard_D4s_v5` has four, `Standard_E16-4s_v5` four of
 * sixteen. Undefined for the first generations, whose numbers count something else. Source:
 * https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
 */
export function processorsOfSize(body: ObjectValue, name: string): Attribute<number> | undefined {
  const size = stringSetting(body, name);
  if (size.state !== 'known') return undefined;
  const [, all, some] =
    /(?:^|_)(?:Standard_)?[A-Z]{1,3}(\d{1,3})(?:-(\d{1,3}))?[a-z]*(?:_[A-Z0-9]+)?_v[2-9]$/.exec(size.value) ??
    /^(?:B_)?Standard_B(\d{1,2})[a-z]+$/.exec(size.value) ??
    [];
  const count = Number(some ?? all);
  if (all === undefined || count === 0 || /_D[S]?\d+_v2/.test(size.value)) return undefined;
  return mapKnown(size, () => count);
}
