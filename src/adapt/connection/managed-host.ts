import type { Engine, HostName } from '../../model/component.ts';

/** Domains in which providers call their managed databases; those of one engine say which. */
const domains: readonly (readonly [domain: string, engine: Engine | undefined])[] = [
  ['rds.amazonaws.com', undefined],
  ['docdb.amazonaws.com', 'mongodb'],
  ['neptune.amazonaws.com', 'neptune'],
  ['redshift.amazonaws.com', 'redshift'],
  ['redshift-serverless.amazonaws.com', 'redshift'],
  ['es.amazonaws.com', 'elasticsearch'],
  ['postgres.database.azure.com', 'postgresql'],
  ['postgres.cosmos.azure.com', 'postgresql'],
  ['mysql.database.azure.com', 'mysql'],
  ['mariadb.database.azure.com', 'mariadb'],
  ['database.windows.net', 'sql-server'],
  ['redis.cache.windows.net', 'redis'],
  ['mongo.cosmos.azure.com', 'mongodb'],
  ['mongodb.net', 'mongodb'],
  // What this tool calls an instance that is reached by a proxy.
  ['cloudsql', undefined],
  ['db.ondigitalocean.com', undefined],
  ['aivencloud.com', undefined],
  ['neon.tech', 'postgresql'],
  ['supabase.co', 'postgresql'],
  ['psdb.cloud', 'mysql'],
  ['cockroachlabs.cloud', 'cockroachdb'],
  ['clickhouse.cloud', 'clickhouse'],
  ['upstash.io', 'redis'],
];

/** A host of a provider's managed databases, with the engine where only one has hosts there. */
export interface ManagedHost {
  readonly engine: Engine | undefined;
}

/** Of a host in small letters. Undefined for every other one: `db`, `db.internal`, `db.example.com`. */
export function managedHost(host: string): ManagedHost | undefined {
  const found = domains.find(([domain]) => host.endsWith(`.${domain}`));
  return found === undefined ? undefined : { engine: found[1] };
}

/** Whether connections to it go through a proxy of the provider's. Source: the page on endpoints of RDS Proxy. */
export function isProxyHost(host: string): boolean {
  return /\.proxy-[a-z0-9]+\.[a-z0-9-]+\.rds\.amazonaws\.com$/.test(host);
}

/** Labels that some services put before their owner's. */
const sides = new Set(['master', 'replica', 'clustercfg', 'configuration']);

/** The label by which a host is its owner's: `orders` of `master.orders.abc.euw1.cache.amazonaws.com`. */
export function ownerLabel(host: string): string {
  const [first = '', second = ''] = host.split('.', 2);
  return sides.has(first) ? second : first;
}

/** Whether a host is the one with this name. A proxy has the domain of what it stands before, and a label of its own. */
export function bearsName(host: string, { label, domain }: HostName): boolean {
  return !isProxyHost(host) && ownerLabel(host) === label && host.endsWith(`.${domain}`);
}
