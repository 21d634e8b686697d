import type { Engine } from '../../model/component.ts';
import { holeCharacters } from './holed-text.ts';

/** What an address or a connection string names. Texts may have holes in them. */
export interface Address {
  /** Of a scheme that says it; undefined for `http`, `tcp` and connection strings of several engines. */
  readonly engine: Engine | undefined;
  readonly scheme: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  readonly database: string | undefined;
}

/** A host with its port, if it has one. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number | undefined;
}

const hostPattern = new RegExp(
  `^(\\[[0-9a-f:.]+\\]|[a-z0-9_${holeCharacters}][a-z0-9_.${holeCharacters}-]*)(?:[:,]([0-9]{1,5}|[${holeCharacters}]))?$`,
  'i',
);

/** Hosts that are the container itself. */
const ownHosts = new Set(['localhost', '127.0.0.1', '0.0.0.0', '[::1]', '[::]', '::1']);

/** A setting that is switched on or off, or counted, under a name that might be a host's. */
const isSwitch = /^(?:true|false|yes|no|on|off|none|null|[0-9]+)$/;

/** Reads `db`, `db:5432`, `[2001:db8::1]:5432`, `db,1433`; of several the first. Undefined for the container itself. */
export function readHostAndPort(text: string): HostAndPort | undefined {
  const several = text.split(/,(?![0-9]{1,5}$)/, 1)[0] ?? '';
  const match = hostPattern.exec(several.trim());
  const host = match?.[1]?.toLowerCase();
  if (host === undefined || ownHosts.has(host) || isSwitch.test(host)) return undefined;
  const port = match?.[2];
  return { host, port: port !== undefined && /^[0-9]+$/.test(port) ? Number(port) : undefined };
}
