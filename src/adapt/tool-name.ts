const tools = new Set(
  [
    'adminer admin administration administrator backup backups bouncer cadvisor certbot cleaner cleanup cli client clients',
    'celery celerybeat cloudbeaver collector commander compass dashboard dashboards datadog dbeaver dbgate debezium dump dumper exporter exporters',
    'fluentbit fluentd flyway grafana init initialize initializer insight inspector jaeger kibana liquibase logstash',
    'filebeat heartbeat metabase metricbeat packetbeat auditbeat lightdash maxscale metrics migrate migrater migration migrations',
    'migrator monitor monitoring odyssey operator otel pgadmin pgbackrest pgbouncer pgcat pgpool pgweb phpmyadmin',
    'pooler portainer prisma prometheus proxy proxysql redash redisinsight reset restore schema seed seeder seeds setup',
    'shell sidekiq sqlpad studio superset telegraf test tests tester tooling tools twemproxy vector wait watchtower zipkin',
  ].flatMap((line) => line.split(' ')),
);

const toolPairs = /\b(?:mongo-express|apm-server|fluent-bit|redis-ui|kafka-connect|db-ui|e2e)\b/;

/**
 * Whether an image or service named so looks after a datastore rather than being a service with data of its own:
 * migrations, backups, exporters, proxies, consoles, reports, and queues of work that run the code of another.
 */
export function isToolName(name: string): boolean {
  const lower = name.toLowerCase();
  return wordsOf(lower).some((word) => tools.has(word)) || toolPairs.test(lower.replace(/_/g, '-'));
}

const endingWords = new Set(
  [
    'migrate migration migrations migrator migrater init initialize initializer seed seeder seeds setup bootstrap',
    'backup restore import importer fixtures loaddata createsuperuser flyway liquibase once',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a service or command named so does its work once and ends. */
export function endsByItself(name: string): boolean {
  return wordsOf(name.toLowerCase()).some((word) => endingWords.has(word));
}

const proxyWords = new Set([
  'pgbouncer',
  'pgpool',
  'pgcat',
  'odyssey',
  'proxysql',
  'maxscale',
  'twemproxy',
  'haproxy',
]);

/** Whether an image named so passes connections on to a datastore. */
export function isDatabaseProxyName(name: string): boolean {
  return wordsOf(name.toLowerCase()).some((word) => proxyWords.has(word));
}

/** `pgadmin4` is a name and its version. */
function wordsOf(name: string): readonly string[] {
  return name.split(/[^a-z0-9]+/).map((word) => word.replace(/[0-9]{1,8}$/, ''));
}
