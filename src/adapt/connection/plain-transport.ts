import { type Attribute, known } from '../../model/attribute.ts';
import type { EnvironmentVariable } from './connection.ts';
import { hasHole, holedTextOf } from './holed-text.ts';
import { readConnectionString } from './read-connection-string.ts';
import { readUrl } from './read-url.ts';

/**
 * How far away a host is: `here` on the same machine or a network of its own, `near` on another machine of the same
 * cluster, `far` beyond that.
 */
export type Distance = 'here' | 'near' | 'far';

/** By these words an address refuses encryption; drivers that merely prefer it are not judged. */
const refusal =
  /(?:^|[?&;,\s])((?:ssl[ _-]?mode|usessl|ssl|tls|encrypt)\s{0,3}=\s{0,3}(?:disabled?|none|false|no|0))(?=[&;,\s]|$)/i;

/** An address that asks for encryption by a parameter, whatever its scheme. */
const demand = /[?&](?:ssl|tls)[a-z_-]{0,30}=(?!false|no|0|none)/i;

/** Schemes that have a sibling with TLS, so that their own name says that there is none. */
const plainSchemes: ReadonlyMap<string, string> = new Map([
  ['redis', 'rediss'],
  ['amqp', 'amqps'],
]);

/** Addresses of datastores that say of themselves that nothing is encrypted; each host once. */
export function plainTransports(
  variables: readonly EnvironmentVariable[],
  distanceOf: (host: string) => Distance,
): readonly Attribute<boolean>[] {
  const found = new Map<string, Attribute<boolean>>();
  for (const variable of variables) {
    const text = holedTextOf(variable.value)?.text;
    if (text === undefined) continue;
    const address = readUrl(text) ?? readConnectionString(text);
    if (address?.engine === undefined || found.has(address.host) || hasHole(address.host)) continue;
    const distance = distanceOf(address.host);
    if (distance === 'here') continue;
    const words = plainWords(text, address.scheme, distance);
    if (words === undefined) continue;
    const name = variable.name === '' ? 'an argument' : `\`${variable.name}\``;
    const plain = known(false, variable.span, {
      detail: `${name} says \`${words.said}\` of \`${address.host}\``,
      remedy: words.remedy,
      via: variable.value.via,
    });
    found.set(address.host, plain);
  }
  return [...found.values()];
}

function plainWords(text: string, scheme: string | undefined, distance: Distance) {
  const said = refusal.exec(text)?.[1];
  if (said !== undefined) return { said, remedy: `Demand TLS instead of \`${said}\`.` };
  const sibling = scheme === undefined ? undefined : plainSchemes.get(scheme);
  if (sibling === undefined || distance !== 'far' || demand.test(text)) return undefined;
  return { said: `${scheme}://`, remedy: `Use \`${sibling}://\`, and let the server demand TLS.` };
}
