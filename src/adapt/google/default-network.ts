import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known } from '../../model/attribute.ts';
import { referencesIn } from '../terraform/reference.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { isSet, textOf } from '../terraform/setting.ts';

/**
 * The network that comes with a project: its firewall lets SSH, RDP and ICMP in from everywhere, and everything
 * from within: https://cloud.google.com/vpc/docs/vpc#default-network
 */
const remedy = 'Create a `google_compute_network` with subnetworks of its own, and use that.';

/** Whether an argument names another network than the default one; undefined where it is not set. */
export function ownNetworkBy(
  index: RootIndex,
  body: ObjectValue,
  name: string,
): Attribute<boolean> | undefined {
  const field = body.fields.get(name);
  if (field === undefined || !isSet(body, name)) return undefined;
  const { span, value } = field;
  if (!isDefault(index, value)) return known(true, span);
  return known(false, span, { via: value.via, detail: `\`${name}\` is the default network`, remedy });
}

/** The same where the default network is taken when neither a network nor a subnetwork is named. */
export function ownNetworkOrDefault(
  index: RootIndex,
  body: ObjectValue,
  [network, subnetwork]: readonly [string, string?],
): Attribute<boolean> {
  const named = [network, subnetwork ?? network]
    .map((name) => ownNetworkBy(index, body, name))
    .find((answer) => answer !== undefined);
  if (named !== undefined) return named;
  return byDefault(false, body.header, {
    detail: `without \`${network}\` it is in the default network`,
    remedy,
  });
}

/** `default`, `projects/shop/global/networks/default`, or a data source that looks it up by its name. */
function isDefault(index: RootIndex, value: Value): boolean {
  if (value.kind === 'string') return /(?:^|\/)default$/.test(value.value);
  return referencesIn(value)
    .flatMap(({ reference }) => index.at(reference))
    .some(
      ({ type, address, body }) =>
        address.includes('data.') &&
        (type === 'google_compute_network' || type === 'google_compute_subnetwork') &&
        textOf(body, 'name') === 'default',
    );
}
