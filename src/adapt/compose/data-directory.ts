/**
 * Where the official images keep their data, which may be another place from one version to the next. Undefined where
 * the reference does not tell. Sources: the images' pages on Docker Hub,
 * https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-elasticsearch-docker-prod,
 * https://learn.microsoft.com/sql/linux/sql-server-linux-docker-container-configure
 *
 * @param image as it is written: `docker.io/library/postgres:16-alpine`
 */
export function dataDirectoryOf(image: string): string | undefined {
  const reference = image.replace(/^(?:docker\.io\/)?(?:library\/)?/, '');
  const [name = '', tag = ''] = reference.split('@', 1)[0]?.split(/:(?=[^/]*$)/) ?? [];
  if (/^(?:postgres|postgis\/postgis|pgvector\/pgvector)$/.test(name)) return ofPostgres(tag);
  if (name === 'influxdb') return ofInflux(tag);
  return directories.get(name);
}

const directories: ReadonlyMap<string, string> = new Map([
  ['mysql', '/var/lib/mysql'],
  ['mariadb', '/var/lib/mysql'],
  ['percona', '/var/lib/mysql'],
  ['mongo', '/data/db'],
  ['redis', '/data'],
  ['valkey/valkey', '/data'],
  ['neo4j', '/data'],
  ['couchdb', '/opt/couchdb/data'],
  ['cassandra', '/var/lib/cassandra'],
  ['clickhouse/clickhouse-server', '/var/lib/clickhouse'],
  ['elasticsearch', '/usr/share/elasticsearch/data'],
  ['docker.elastic.co/elasticsearch/elasticsearch', '/usr/share/elasticsearch/data'],
  ['opensearchproject/opensearch', '/usr/share/opensearch/data'],
  ['mcr.microsoft.com/mssql/server', '/var/opt/mssql'],
]);

/** From 18 on the volume holds a directory for each version. */
function ofPostgres(tag: string): string | undefined {
  const major = /^([0-9]+)/.exec(tag)?.[1] ?? /(?:^|-)pg([0-9]+)/.exec(tag)?.[1];
  if (major === undefined) return undefined;
  return Number(major) < 18 ? '/var/lib/postgresql/data' : '/var/lib/postgresql';
}

function ofInflux(tag: string): string | undefined {
  if (/^1(?:\D|$)/.test(tag)) return '/var/lib/influxdb';
  return /^2(?:\D|$)/.test(tag) ? '/var/lib/influxdb2' : undefined;
}
