import { referencesIn } from '../terraform/reference.ts';
import { type RootIndex, withoutInstance } from '../terraform/root-index.ts';

const handedOnOfRoot = new WeakMap<RootIndex, ReadonlySet<string>>();

/** Attributes by which another root may attach something to a resource; the `id` of a load balancer is its ARN. */
const identities = /^(?:arn|id|lb_arn|lb_id)$/;

/**
 * Whether an output of the root hands the ARN of a resource on, or the resource itself: then what protects it may be in
 * the root that takes it.
 */
export function isHandedOn(index: RootIndex, address: string): boolean {
  let found = handedOnOfRoot.get(index);
  if (found === undefined) {
    const values = [...(index.root.outputs?.values() ?? [])];
    const references = values.flatMap((value) => referencesIn(value).map(({ reference }) => reference));
    found = new Set(
      references
        .filter(({ path }) => {
          const name = path.find((part) => typeof part === 'string' && part !== '*');
          return name === undefined || identities.test(String(name));
        })
        .map((reference) => withoutInstance(reference.address)),
    );
    handedOnOfRoot.set(index, found);
  }
  return found.has(withoutInstance(address));
}
