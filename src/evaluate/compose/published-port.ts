import type { Span } from '../../source/span.ts';
import { readString, unknownOf } from '../read.ts';
import type { ObjectValue, Value } from '../value.ts';

/** A port of a service that is opened on the host. */
export interface PublishedPort {
  /** Undefined where all interfaces are meant. */
  readonly address: Known<string | undefined>;
  /** The ports in the container, inclusive. */
  readonly target: Known<PortRange>;
  /** The whole entry. */
  readonly span: Span;
  readonly value: Value;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** What is written, or why it is not known. */
export type Known<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'unknown'; readonly because: string };

/**
 * The entries of `ports`, in short form (`127.0.0.1:5432:5432/tcp`) and long.
 * Source: https://docs.docker.com/reference/compose-file/services/#ports
 */
export function publishedPortsOf(body: ObjectValue): readonly PublishedPort[] {
  const ports = body.fields.get('ports')?.value;
  return ports?.kind === 'list' ? ports.items.flatMap((item) => publishedPort(item) ?? []) : [];
}

function publishedPort(item: Value): PublishedPort | undefined {
  if (item.kind === 'object') return fromLongForm(item);
  const { text, because } = holedText(item);
  if (text === undefined) return undefined;
  const { address, target } = splitShortForm(text);
  const unknown = { state: 'unknown', because: because ?? '' } as const;
  return {
    address: isHoled(address) ? unknown : { state: 'known', value: address },
    target: isHoled(target) ? unknown : toRange(target),
    span: item.span,
    value: item,
  };
}

// An unknown part is kept as a character that no port or address has.
const hole = '\0';

function isHoled(text: string | undefined): boolean {
  return text?.includes(hole) === true;
}

function holedText(value: Value): { readonly text: string | undefined; readonly because?: string } {
  if (value.kind === 'string') return { text: value.value };
  if (value.kind === 'number') return { text: String(value.value) };
  if (value.kind !== 'unknown') return { text: undefined };
  const parts = value.template ?? [value];
  return {
    text: parts.map((part) => (typeof part === 'string' ? part : hole)).join(''),
    because: value.because,
  };
}

/** `[[address:]host:]container[/protocol]`; an unknown host part may hold an address as well. */
function splitShortForm(text: string): { readonly address: string | undefined; readonly target: string } {
  const bare = text.replace(/\/(?:tcp|udp|sctp)$/i, '');
  const colon = bare.lastIndexOf(':');
  if (colon === -1) return { address: isHoled(bare) ? hole : undefined, target: bare };
  const target = bare.slice(colon + 1);
  const host = bare.slice(0, colon);
  const match = /^(.*):[^:]*$/.exec(host);
  const address = match?.[1]?.replace(/^\[(.*)\]$/, '$1');
  if (address === undefined) return { address: host === hole ? hole : undefined, target };
  return { address: address === '' ? undefined : address, target };
}

function toRange(text: string): Known<PortRange> {
  const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?$/.exec(text.trim());
  if (match === null) return { state: 'unknown', because: `\`${text.slice(0, 20)}\` is not a port` };
  const from = Number(match[1]);
  return { state: 'known', value: { from, to: match[2] === undefined ? from : Number(match[2]) } };
}

function fromLongForm(item: ObjectValue): PublishedPort | undefined {
  const target = readString(item, 'target');
  const address = readString(item, 'host_ip');
  if (target.state === 'absent') return undefined;
  return {
    address:
      address.state === 'unknown'
        ? { state: 'unknown', because: unknownOf(item, 'host_ip')?.because ?? address.because }
        : {
            state: 'known',
            value: address.state === 'known' && address.value !== '' ? address.value : undefined,
          },
    target: target.state === 'known' ? toRange(target.value) : { state: 'unknown', because: target.because },
    span: item.span,
    value: item,
  };
}
