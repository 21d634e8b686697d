import { isKnown } from '../model/attribute.ts';
import type { AccessRule, Datastore, Engine } from '../model/component.ts';
import type { Infrastructure } from '../model/infrastructure.ts';
import type { Span } from '../source/span.ts';

/**
 * The engine whose well-known port a firewall rule opens, and no other port: "PostgreSQL". Undefined where the rule is
 * attached to something, for then the datastore behind it speaks for itself.
 */
export function engineOpened({ attached, ports }: AccessRule): string | undefined {
  if (attached || ports === undefined || ports.from !== ports.to) return undefined;
  return enginesByPort.get(ports.from);
}

/** A broker passes messages on; clients from outside may well be its purpose. */
export function isBroker({ engine }: Datastore): boolean {
  return engine.state === 'known' && brokers.has(engine.value);
}

/** Whether a firewall rule opens a datastore to the internet, so that a finding about the datastore points at it. */
export function opensDatastore(rule: AccessRule, infrastructure: Infrastructure): boolean {
  if (engineOpened(rule) !== undefined) return true;
  return infrastructure.edgesFrom(rule.id, 'protects').some(({ to }) => {
    const behind = infrastructure.component(to);
    if (behind?.kind !== 'datastore' || isBroker(behind)) return false;
    return behind.exposures.some(
      ({ open }) => isKnown(open, true) && isSame(open.span, rule.fromInternet.span),
    );
  });
}

function isSame(one: Span, other: Span): boolean {
  return one.file.path === other.file.path && one.start === other.start && one.end === other.end;
}

const brokers: ReadonlySet<Engine> = new Set(['kafka', 'rabbitmq']);

const enginesByPort: ReadonlyMap<number, string> = new Map([
  [1433, 'SQL Server'],
  [1521, 'Oracle'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [5439, 'Redshift'],
  [6379, 'Redis'],
  [8182, 'Neptune'],
  [9042, 'Cassandra'],
  [9200, 'Elasticsearch'],
  [11211, 'Memcached'],
  [27017, 'MongoDB'],
]);
