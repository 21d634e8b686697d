import type { Engine } from '../model/component.ts';

/** The ports on which clients reach an engine, the usual one first. Management interfaces are not among them. */
const clientPorts: ReadonlyMap<Engine, readonly number[]> = new Map([
  ['postgresql', [5432]],
  ['mysql', [3306, 33060]],
  ['mariadb', [3306]],
  ['sql-server', [1433]],
  ['oracle', [1521, 2484]],
  ['db2', [50000]],
  ['mongodb', [27017, 27018, 27019]],
  ['dynamodb', [8000]],
  ['cassandra', [9042, 9142, 9160]],
  ['redis', [6379]],
  ['memcached', [11211]],
  ['elasticsearch', [9200, 9300]],
  ['redshift', [5439]],
  ['clickhouse', [8123, 8443, 9000, 9440]],
  ['influxdb', [8086]],
  ['neo4j', [7687, 7474, 7473]],
  ['neptune', [8182]],
  ['couchdb', [5984]],
  ['cockroachdb', [26257]],
  ['etcd', [2379, 2380]],
  ['kafka', [9092, 9093, 9094]],
  ['rabbitmq', [5672, 5671]],
]);

/** Ports that other programs use as often. */
const ambiguousPorts = new Set([8000, 8182, 8443, 9000, 9093, 9094, 50000]);

const enginesByPort: ReadonlyMap<number, Engine> = new Map(
  [...clientPorts]
    .flatMap(([engine, ports]) => ports.map((port) => [port, engine] as const))
    .filter(([port, engine]) => !ambiguousPorts.has(port) && engine !== 'mariadb'),
);

/** The ports on which clients reach an engine, the usual one first; empty for `other` and for file systems. */
export function portsOfEngine(engine: Engine): readonly number[] {
  return clientPorts.get(engine) ?? [];
}

/** The engine that a port gives away; undefined for ports that other programs use as often. */
export function engineOfPort(port: number): Engine | undefined {
  return enginesByPort.get(port);
}
