import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { resourcesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { textOf } from '../terraform/setting.ts';

type Placed = Pick<TerraformResource, 'body' | 'provider'>;

/** The region of a resource, by its own argument or that of its provider; undefined where neither is known. */
export function regionOf({ body, provider }: Placed): string | undefined {
  return textOf(body, 'region') ?? (provider === undefined ? undefined : textOf(provider, 'region'));
}

/** The region of what a value leads to: of a resource, or in an ARN; undefined where it is not known. */
export function regionBehind(index: RootIndex, value: Value | undefined, type: string): string | undefined {
  const [found] = resourcesIn(index, value, type).keys();
  if (found !== undefined) return regionOf(found);
  const region = value?.kind === 'string' ? value.value.split(':', 5)[3] : undefined;
  return region === '' ? undefined : region;
}
