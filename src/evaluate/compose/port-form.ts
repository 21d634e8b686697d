/** What one entry of `ports` publishes, as the short form writes it. */
export interface PortForm {
  /** Empty where all interfaces are meant. */
  readonly hostIp: string;
  /** Undefined where the engine chooses. As many as there are in `target`, or the engine takes one of them. */
  readonly published: PortRange | undefined;
  /** Ports of the container. */
  readonly target: PortRange;
  readonly protocol: string;
}

/** Inclusive. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** What is wrong is a clause: "`99999` is no port". */
export type PortReading = { readonly port: PortForm } | { readonly wrong: string };

/**
 * Reads `[[address:]published:]target[/protocol]`, where ports may be ranges.
 * Source: https://docs.docker.com/reference/compose-file/services/#ports
 */
export function readPortForm(text: string): PortReading {
  const [container = '', outside = '', ...address] = text.split(':').reverse();
  const slash = container.indexOf('/');
  const inside = slash === -1 ? container : container.slice(0, slash);
  const protocol = (slash === -1 ? '' : container.slice(slash + 1)).toLowerCase() || 'tcp';
  if (!['tcp', 'udp', 'sctp'].includes(protocol)) return { wrong: `\`${protocol}\` is no protocol` };
  if (inside === '') return { wrong: 'it has no port of the container' };
  const hostIp = address
    .reverse()
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  if (hostIp !== '' && !isAddress(hostIp)) return { wrong: `\`${hostIp}\` is no address` };
  const target = rangeOf(inside);
  if (target === undefined) return { wrong: `\`${inside}\` is no port` };
  const published = outside === '' ? undefined : rangeOf(outside);
  if (outside !== '' && published === undefined) return { wrong: `\`${outside}\` is no port` };
  const count = target.to - target.from;
  if (published !== undefined && count > 0 && published.to - published.from !== count)
    return { wrong: `\`${outside}\` and \`${inside}\` are not equally many ports` };
  return { port: { hostIp, published, target, protocol } };
}

function rangeOf(text: string): PortRange | undefined {
  const [first = '', last = first, ...more] = text.split('-');
  if (more.length > 0 || !isPort(first) || !isPort(last)) return undefined;
  return Number(last) < Number(first) ? undefined : { from: Number(first), to: Number(last) };
}

function isPort(text: string): boolean {
  return /^[-+]?[0-9]{1,10}$/.test(text) && Number(text) >= 0 && Number(text) <= 65_535;
}

/** An address of either version, in the forms that Go's `net.ParseIP` knows. */
export function isAddress(text: string): boolean {
  const version4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!$)|$)){4}$/;
  if (version4.test(text)) return true;
  if (!text.includes(':') || text.length > 45) return false;
  const tail = text.slice(text.lastIndexOf(':') + 1);
  if (tail.includes('.') && !version4.test(tail)) return false;
  const whole = tail.includes('.') ? `${text.slice(0, text.lastIndexOf(':') + 1)}0:0` : text;
  const halves = whole.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
