/** Words in the name of an image that works for another container of its Pod, or for the platform. */
const auxiliaryWords =
  /(?:^|[^a-z])(?:exporter|kube-rbac-proxy|proxyv2|istio-proxy|envoy-sidecar|linkerd|cloud-?sql-?proxy|gce-proxy|cloudsql-proxy|cloud-sql-connectors|alloydb-auth-proxy|vault-agent|vault-k8s|fluent-?bit|fluentd|filebeat|promtail|vector|telegraf|otel-collector|opentelemetry-collector|aws-otel-collector|jaeger-agent|xray-daemon|aws-xray-daemon|datadog-agent|newrelic|configmap-reload|config-reloader|prometheus-config-reloader|k8s-sidecar|git-sync|pause|oauth2-proxy-sidecar)(?:[^a-z]|$)/;

/** Tools that people use on a database, and what copies or checks one: none of them is a service with data of its own. */
const toolWords =
  /(?:^|[^a-z])(?:exporter|pgadmin|pgadmin4|adminer|phpmyadmin|mongo-express|redis-commander|redisinsight|redis-insight|pgweb|sqlpad|cloudbeaver|dbeaver|kafdrop|kafka-ui|akhq|rockmongo|phpredisadmin|backup|backups|pgbackrest|wal-g|migrate|migration|migrations|migrator|flyway|liquibase|seed|seeder|pgbouncer|pgpool|proxysql|pgcat|odyssey|metabase|grafana|kibana|opensearch-dashboards|logstash|fluentd|filebeat|cadvisor|load-?gen|loadgenerator|locust|k6|jmeter)(?:[^a-z]|$)/;

/** Programs of a datastore's image that only talk to one. */
const clientPrograms = new Set([
  'psql',
  'pg_dump',
  'pg_dumpall',
  'pg_basebackup',
  'pg_isready',
  'mysqldump',
  'mysqladmin',
  'mongo',
  'mongosh',
  'mongos',
  'mongodump',
  'mongorestore',
  'mongoimport',
  'redis-cli',
  'redis-sentinel',
  'redis-benchmark',
  'redis-trib',
  'etcdctl',
  'cqlsh',
  'sleep',
  'tail',
  'cockroach-init',
]);

export function isAuxiliaryImage(image: string): boolean {
  return auxiliaryWords.test(lastSegment(image));
}

export function isDatabaseTool(image: string): boolean {
  return toolWords.test(lastSegment(image));
}

/** Whether a container with a datastore's image starts a client, a router or a watcher instead of the server. */
export function isClientCommand(words: readonly string[]): boolean {
  const program = words[0]?.split('/').at(-1) ?? '';
  return clientPrograms.has(program) || words.includes('--sentinel');
}

/** The name of the repository without registry, namespace, tag and digest: `cart` of `example.com/shop/cart:1.4`. */
export function repositoryName(image: string): string {
  return lastSegment(image).split(/[:@]/, 1)[0] ?? '';
}

/** The whole reference without tag and digest: what two versions of one program share. */
export function repositoryOf(image: string): string {
  const withoutDigest = image.toLowerCase().split('@', 1)[0] ?? '';
  const colon = withoutDigest.indexOf(':', withoutDigest.lastIndexOf('/') + 1);
  return colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
}

function lastSegment(image: string): string {
  const withoutDigest = image.toLowerCase().split('@', 1)[0] ?? '';
  return withoutDigest.slice(withoutDigest.lastIndexOf('/') + 1);
}
