import type { Engine } from '../model/component.ts';
import { portsOfEngine } from './engine-port.ts';

/** What a container image says of the datastore it runs. */
export interface DatastoreImage {
  readonly engine: Engine;
  /** False for caches and brokers: what they hold is not the only copy. */
  readonly keepsData: boolean;
  /** The ports on which its clients reach it, the usual one first. */
  readonly ports: readonly number[];
  /** The directories in the container that hold its data. */
  readonly dataPaths: readonly string[];
}

interface DatastoreNames {
  readonly engine: Engine;
  /** Words of a repository's name, of which one is enough. */
  readonly names: readonly string[];
  readonly keepsData?: false;
  /** Where they differ from the engine's. */
  readonly ports?: readonly number[];
  readonly dataPaths: readonly string[];
}

// The first row that matches counts: a name may hold two (`percona-server-mongodb`).
// The data directories are those of the images' own pages and of Bitnami's.
const datastores: readonly DatastoreNames[] = [
  {
    engine: 'postgresql',
    names: ['postgres', 'postgresql', 'postgis', 'timescaledb', 'timescale', 'pgvector', 'spilo', 'citus'],
    dataPaths: [
      '/var/lib/postgresql',
      '/var/lib/postgresql/data',
      '/bitnami/postgresql',
      '/home/postgres/pgdata',
    ],
  },
  {
    engine: 'mongodb',
    names: ['mongo', 'mongodb', 'mongod', 'documentdb'],
    dataPaths: ['/data/db', '/data/configdb', '/bitnami/mongodb'],
  },
  { engine: 'mariadb', names: ['mariadb'], dataPaths: ['/var/lib/mysql', '/bitnami/mariadb'] },
  { engine: 'mysql', names: ['mysql', 'percona'], dataPaths: ['/var/lib/mysql', '/bitnami/mysql'] },
  {
    engine: 'redis',
    names: ['redis', 'redismod', 'rejson', 'redisearch', 'valkey', 'keydb', 'dragonfly', 'dragonflydb'],
    dataPaths: ['/data', '/bitnami/redis/data', '/bitnami/valkey/data'],
  },
  { engine: 'memcached', names: ['memcached', 'memcache'], keepsData: false, dataPaths: [] },
  {
    engine: 'elasticsearch',
    names: ['elasticsearch', 'opensearch'],
    dataPaths: ['/usr/share/elasticsearch/data', '/usr/share/opensearch/data', '/bitnami/elasticsearch/data'],
  },
  {
    engine: 'cassandra',
    names: ['cassandra', 'scylla', 'scylladb'],
    dataPaths: ['/var/lib/cassandra', '/var/lib/scylla', '/bitnami/cassandra'],
  },
  { engine: 'clickhouse', names: ['clickhouse'], dataPaths: ['/var/lib/clickhouse', '/bitnami/clickhouse'] },
  {
    engine: 'influxdb',
    names: ['influxdb', 'influx'],
    dataPaths: ['/var/lib/influxdb', '/var/lib/influxdb2'],
  },
  { engine: 'neo4j', names: ['neo4j'], dataPaths: ['/data', '/bitnami/neo4j'] },
  { engine: 'couchdb', names: ['couchdb'], dataPaths: ['/opt/couchdb/data', '/bitnami/couchdb'] },
  { engine: 'cockroachdb', names: ['cockroach', 'cockroachdb'], dataPaths: ['/cockroach/cockroach-data'] },
  { engine: 'etcd', names: ['etcd'], dataPaths: ['/etcd-data', '/bitnami/etcd', '/var/lib/etcd'] },
  {
    engine: 'sql-server',
    names: ['mssql', 'sqlserver'],
    dataPaths: ['/var/opt/mssql', '/var/opt/mssql/data'],
  },
  { engine: 'oracle', names: ['oracle'], dataPaths: ['/opt/oracle/oradata'] },
  { engine: 'db2', names: ['db2'], dataPaths: ['/database'] },
  { engine: 'dynamodb', names: ['dynamodb'], dataPaths: ['/home/dynamodblocal/data'] },
  {
    engine: 'kafka',
    names: ['kafka', 'redpanda'],
    keepsData: false,
    dataPaths: ['/var/lib/kafka/data', '/bitnami/kafka', '/var/lib/redpanda/data'],
  },
  {
    engine: 'rabbitmq',
    names: ['rabbitmq'],
    keepsData: false,
    dataPaths: ['/var/lib/rabbitmq', '/bitnami/rabbitmq'],
  },
  { engine: 'other', names: ['couchbase'], ports: [8091, 11210], dataPaths: ['/opt/couchbase/var'] },
  { engine: 'other', names: ['rethinkdb'], ports: [28015], dataPaths: ['/data'] },
  { engine: 'other', names: ['arangodb'], ports: [8529], dataPaths: ['/var/lib/arangodb3'] },
  { engine: 'other', names: ['surrealdb'], ports: [8000], dataPaths: ['/data'] },
  {
    engine: 'other',
    names: ['yugabyte', 'yugabytedb'],
    ports: [5433, 9042],
    dataPaths: ['/home/yugabyte/yb_data'],
  },
  { engine: 'other', names: ['tidb'], ports: [4000], dataPaths: ['/data'] },
  { engine: 'other', names: ['questdb'], ports: [8812, 9009], dataPaths: ['/var/lib/questdb'] },
  { engine: 'other', names: ['qdrant'], ports: [6333, 6334], dataPaths: ['/qdrant/storage'] },
  { engine: 'other', names: ['weaviate'], ports: [8080, 50051], dataPaths: ['/var/lib/weaviate'] },
  { engine: 'other', names: ['milvus'], ports: [19530], dataPaths: ['/var/lib/milvus'] },
  { engine: 'other', names: ['meilisearch'], ports: [7700], dataPaths: ['/meili_data'] },
  { engine: 'other', names: ['typesense'], ports: [8108], dataPaths: ['/data'] },
  { engine: 'other', names: ['solr'], ports: [8983], dataPaths: ['/var/solr'] },
];

/** Words that make an image something that works with a datastore, or an application named after the one it uses. */
const otherPurposes = new Set(
  [
    'admin adminer agent alerts archiver autobackup backup backups beat benchmark bootstrap browser bouncer bridge',
    'cdc check checker cleaner cleanup cli client commander compass configurator connect connector console consumer etl',
    'controller copy cron cruise curator dashboard dashboards desktop dump dumper editor explorer export',
    'exporter express gateway gui healthcheck hook importer import init initializer initiator insight installer',
    'job keeper lb lens listener loader loadbalancer manager mcp metrics migrate migration migrations migrator',
    'mirror mirrormaker mixin monitor monitoring operator plugin pooler prober producer provisioner proxy query reaper',
    'reloader replicator rest restore rotate router runner schema scheduler sdk seed seeder sentinel setup',
    'shell sidecar sink source streams subscriber sync tester toolbox tool tools ui upgrade uploader util utils',
    'viewer wait waiter watcher web webui workbench worker',
    'api app application backend flask frontend django fastapi go golang java javaee jboss laravel nestjs nextjs node',
    'nodejs apache nginx tomcat wildfly payara glassfish drupal joomla moodle wordpress',
    'php python rails ruby rust sample service spring springboot demo example tutorial tomcat wildfly wordpress',
  ].flatMap((line) => line.split(' ')),
);

const datastoresByName: ReadonlyMap<string, DatastoreNames> = new Map(
  [...datastores].reverse().flatMap((row) => row.names.map((name) => [name, row] as const)),
);

/**
 * What datastore an image runs, by the name of its repository whatever its registry and namespace; undefined for
 * everything else, also for what only works with a datastore (`postgres-exporter`).
 *
 * @param image a reference as one writes it: `docker.io/bitnami/postgresql:16@sha256:…`
 */
export function datastoreOfImage(image: string): DatastoreImage | undefined {
  const segments = repositoryOf(image).split('/');
  const name = segments.at(-1) ?? '';
  const words = wordsOf(name);
  if (namesOtherPurpose(name)) return undefined;
  const row = rowNamed(words) ?? rowOfVendor(segments);
  if (row === undefined) return undefined;
  return {
    engine: row.engine,
    keepsData: row.keepsData ?? true,
    ports: row.ports ?? portsOfEngine(row.engine),
    dataPaths: row.dataPaths,
  };
}

/** Whether a name says that something is not the datastore it is named after: `redis-commander`, `mongo-seed`. */
export function namesOtherPurpose(name: string): boolean {
  return wordsOf(name.toLowerCase()).some((word) => otherPurposes.has(word));
}

function rowNamed(words: readonly string[]): DatastoreNames | undefined {
  const rows = new Set(words.map((word) => datastoresByName.get(word)));
  return datastores.find((row) => rows.has(row));
}

/** Vendors that name the product in the path before a last segment that says little. */
function rowOfVendor(segments: readonly string[]): DatastoreNames | undefined {
  const path = segments.join('/');
  if (/(?:^|\/)mssql\/(?:\w+\/)?server$/.test(path) || /(?:^|\/)azure-sql-edge$/.test(path))
    return datastoresByName.get('mssql');
  if (/(?:^|\.)oracle\.com\/database\/[a-z_-]+$/.test(path)) return datastoresByName.get('oracle');
  return undefined;
}

/** `postgres15` and `mysql_8` are the product and its version; `db2` and `neo4j` are names. */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (datastoresByName.has(word) ? word : word.replace(/[0-9]{1,8}$/, '')));
}

/** The reference without tag and digest, in lower case. A colon before the last slash belongs to a port. */
function repositoryOf(image: string): string {
  const name = image.toLowerCase().split('@', 1)[0] ?? '';
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon === -1 ? name : name.slice(0, colon);
}
