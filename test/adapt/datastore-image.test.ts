import { describe, expect, it } from 'vitest';
import { datastoreOfImage } from '../../src/adapt/datastore-image.ts';

describe('datastoreOfImage', () => {
  it.each([
    ['postgres', 'postgresql'],
    ['postgres:16-alpine', 'postgresql'],
    ['docker.io/bitnami/postgresql:16', 'postgresql'],
    ['bitnami/postgresql-repmgr:16', 'postgresql'],
    ['timescale/timescaledb-ha:pg16', 'postgresql'],
    ['postgis/postgis:16-3.4', 'postgresql'],
    ['pgvector/pgvector:pg16', 'postgresql'],
    ['localhost:5000/team/postgres15', 'postgresql'],
    ['mysql/mysql-server:8.0', 'mysql'],
    ['percona', 'mysql'],
    ['percona/percona-server-mongodb:7.0', 'mongodb'],
    ['mariadb@sha256:0123', 'mariadb'],
    ['mongo:7', 'mongodb'],
    ['ghcr.io/shop/rs-mongodb:latest', 'mongodb'],
    ['shop-mysql-db', 'mysql'],
    ['redis:7', 'redis'],
    ['redis/redis-stack-server', 'redis'],
    ['redislabs/redismod', 'redis'],
    ['valkey/valkey:8', 'redis'],
    ['docker.dragonflydb.io/dragonflydb/dragonfly', 'redis'],
    ['docker.elastic.co/elasticsearch/elasticsearch:8.11.0', 'elasticsearch'],
    ['opensearchproject/opensearch:2', 'elasticsearch'],
    ['scylladb/scylla', 'cassandra'],
    ['clickhouse/clickhouse-server:24', 'clickhouse'],
    ['influxdb:2', 'influxdb'],
    ['neo4j:5', 'neo4j'],
    ['couchdb:3', 'couchdb'],
    ['cockroachdb/cockroach:v23.1.0', 'cockroachdb'],
    ['quay.io/coreos/etcd:v3.5.0', 'etcd'],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'sql-server'],
    ['mcr.microsoft.com/azure-sql-edge', 'sql-server'],
    ['gvenzl/oracle-xe:21-slim', 'oracle'],
    ['container-registry.oracle.com/database/free:latest', 'oracle'],
    ['icr.io/db2_community/db2', 'db2'],
    ['qdrant/qdrant', 'other'],
  ])('takes %s for a datastore of engine %s that keeps data', (image, engine) => {
    expect(datastoreOfImage(image)).toMatchObject({ engine, keepsData: true });
  });

  it.each([
    ['memcached:1.6', 'memcached'],
    ['confluentinc/cp-kafka:7.5.0', 'kafka'],
    ['rabbitmq:3-management', 'rabbitmq'],
  ])('takes %s for one that does not keep data', (image, engine) => {
    expect(datastoreOfImage(image)).toMatchObject({ engine, keepsData: false });
  });

  it.each([
    'nginx',
    'quay.io/prometheuscommunity/postgres-exporter',
    'prom/mysqld-exporter',
    'rediscommander/redis-commander',
    'mongo-express',
    'dpage/pgadmin4',
    'kibana',
    'docker.elastic.co/kibana/kibana:8.11.0',
    'opensearchproject/opensearch-dashboards',
    'ghcr.io/zalando/postgres-operator',
    'prodrigestivill/postgres-backup-local',
    'bitnami/mysql-client',
    'provectuslabs/kafka-ui',
    'confluentinc/cp-kafka-connect',
    'shop/mongo-seed',
    'shop/flask-redis',
    'shop/wildfly-mysql-javaee7',
    'postgrest/postgrest',
    'edoburu/pgbouncer',
    'minio/minio',
    'bitnami/redis-sentinel',
    'postgres/web',
    '',
  ])('does not take %s for a datastore', (image) => {
    expect(datastoreOfImage(image)).toBeUndefined();
  });

  it('knows where clients reach it and where it keeps its data', () => {
    expect(datastoreOfImage('mysql:8')).toMatchObject({ ports: [3306, 33060] });
    expect(datastoreOfImage('mysql:8')?.dataPaths).toContain('/var/lib/mysql');
  });
});
