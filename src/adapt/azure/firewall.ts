import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { type Attribute, isKnown, known } from '../../model/attribute.ts';
import type { Exposure } from '../../model/component.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { stringSetting } from '../terraform/setting.ts';
import { addressNumber } from './ip-address.ts';

/** The firewall rules of a server: their type, and the argument that names the server. */
export interface Firewall {
  readonly type: string;
  readonly server: string;
  /** The arguments of the first and of the last address that a rule lets in. */
  readonly range?: readonly [string, string];
  /** Whether the rule from 0.0.0.0 to 0.0.0.0 stands for all of Azure. */
  readonly azureServices?: boolean;
}

const rangeNames = ['start_ip_address', 'end_ip_address'] as const;

/** From here on a range holds half of all addresses, or more. */
const internetSize = 2 ** 31;

/**
 * The firewall rules that let the internet in. Without a rule nobody comes in from outside, whatever the public
 * network access. Source: the pages of the firewall rules, which say that the rule from `0.0.0.0` to `0.0.0.0` allows
 * access by Azure services, and
 * https://learn.microsoft.com/azure/azure-sql/database/firewall-configure: by those of other customers, too.
 *
 * @param reachable whether the server has a public address at all
 */
export function firewallExposures(
  index: RootIndex,
  server: TerraformResource,
  firewall: Firewall,
  reachable: Attribute<boolean>,
): readonly Exposure[] {
  if (isKnown(reachable, false)) return [];
  return namersOf(index, server, firewall.type, firewall.server).sure.flatMap((rule) => {
    const open = openingOf(rule, firewall);
    if (open === undefined) return [];
    return [{ open: reachable.state === 'unknown' ? reachable : open }];
  });
}

function openingOf(rule: TerraformResource, firewall: Firewall): Attribute<boolean> | undefined {
  const [startName, endName] = firewall.range ?? rangeNames;
  const [start, end] = [stringSetting(rule.body, startName), stringSetting(rule.body, endName)];
  if (start.state !== 'known' || end.state !== 'known') return undefined;
  const [from, to] = [addressNumber(start.value), addressNumber(end.value)];
  if (from === undefined || to === undefined) return undefined;
  if (from === 0 && to === 0 && firewall.azureServices !== false)
    return known(true, end.span, {
      via: end.via,
      detail: `\`${rule.address}\` is the rule \`0.0.0.0\`, which lets in everything that runs in Azure, also what other customers run there`,
      remedy: 'Remove the rule, and let its clients in by a private endpoint or a virtual network.',
    });
  if (to - from + 1 < internetSize) return undefined;
  return known(true, end.span, {
    via: end.via,
    detail: `\`${rule.address}\` lets in all addresses from \`${start.value}\` to \`${end.value}\``,
    remedy: 'Let in only the addresses of its clients, or use a private endpoint.',
  });
}
