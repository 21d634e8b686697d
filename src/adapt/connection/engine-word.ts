import type { Engine } from '../../model/component.ts';

const names: readonly (readonly [Engine, string])[] = [
  ['postgresql', 'postgres postgresql postgre postgis psql pgsql pg timescaledb timescale'],
  ['mysql', 'mysql mysql2 mysqlx mysqli'],
  ['mariadb', 'mariadb'],
  ['mongodb', 'mongo mongodb'],
  ['redis', 'redis rediss valkey valkeys keydb dragonfly'],
  ['sql-server', 'sql-server sqlserver mssql'],
  ['oracle', 'oracle'],
  ['db2', 'db2'],
  ['cassandra', 'cassandra scylla scylladb'],
  ['clickhouse', 'clickhouse clickhouses'],
  ['neo4j', 'neo4j bolt'],
  ['couchdb', 'couchdb'],
  ['influxdb', 'influxdb influx'],
  ['cockroachdb', 'cockroach cockroachdb crdb'],
  ['elasticsearch', 'elasticsearch opensearch'],
  ['redshift', 'redshift'],
  ['neptune', 'neptune'],
  ['dynamodb', 'dynamodb'],
  ['etcd', 'etcd'],
  ['memcached', 'memcached memcache memcachier'],
  ['kafka', 'kafka'],
  ['rabbitmq', 'rabbitmq rabbit amqp amqps'],
  [
    'other',
    'couchbase couchbases arangodb rethinkdb surrealdb qdrant weaviate milvus meilisearch typesense solr',
  ],
];

const enginesByWord: ReadonlyMap<string, Engine> = new Map(
  names.flatMap(([engine, words]) => words.split(' ').map((word) => [word, engine] as const)),
);

/** Schemes of drivers and of compatible servers, which are no words of a name. */
const enginesByScheme: ReadonlyMap<string, Engine> = new Map([
  ['ibm_db_sa', 'db2'],
  ['ibmdb', 'db2'],
  ['libsql', 'other'],
  ['hana', 'other'],
  ['ch', 'clickhouse'],
  ['asyncpg', 'postgresql'],
  // Its own default; the host and the name of the database say the same of every engine.
  ['ecto', 'postgresql'],
  ['pgx', 'postgresql'],
  ['pgx4', 'postgresql'],
  ['pgx5', 'postgresql'],
  ['yugabytedb', 'postgresql'],
  ['memsql', 'mysql'],
  ['mysqlgis', 'mysql'],
  ['singlestore', 'mysql'],
  ['singlestoredb', 'mysql'],
  ['tidb', 'mysql'],
  ['trilogy', 'mysql'],
]);

/** `mysql:loadbalance`, `postgresql+asyncpg`, `neo4j+s`, `mongodb+srv`: the engine comes first. */
export function engineOfScheme(scheme: string): Engine | undefined {
  const word = (scheme.split(/[+:]/, 1)[0] ?? '').replace(/-sentinel$/, '');
  return enginesByScheme.get(word) ?? engineOfWord(word);
}

/** The engine that a word of a variable's name or the scheme of an address means. */
export function engineOfWord(word: string): Engine | undefined {
  return enginesByWord.get(word);
}

/** Brokers and caches: what two services share there is no database. */
export function isDatabase(engine: Engine | undefined): boolean {
  return engine !== 'kafka' && engine !== 'rabbitmq' && engine !== 'memcached';
}
