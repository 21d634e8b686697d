import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { type Attribute, absent, known } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import type { Landscape } from './landscape.ts';
import { isOfPlatform } from './platform-software.ts';
import { objectAt, objectsIn, textAt, textMapAt } from './read-pod.ts';

/** What in the tree calls a person when a datastore is unwell. */
export interface Alarms {
  /** Empty where no alert at all is in the tree: then they are kept elsewhere. */
  of(engine: Engine, object: KubernetesObject): readonly Attribute<boolean>[];
}

const ruleKinds = [
  ['monitoring.coreos.com', 'PrometheusRule'],
  ['operator.victoriametrics.com', 'VMRule'],
  ['monitoring.googleapis.com', 'Rules'],
  ['monitoring.googleapis.com', 'ClusterRules'],
] as const;

/** How the exporters of each engine, and the engines themselves, begin the names of their metrics. */
const metrics: ReadonlyMap<Engine, RegExp> = new Map([
  ['postgresql', /\b(?:pg|cnpg|ccp|patroni|pgbouncer)_|postgres/],
  ['mysql', /\bmysql_|mysql|vttablet|vtgate|galera/],
  ['mariadb', /\bmysql_|mariadb|galera/],
  ['mongodb', /mongo/],
  ['redis', /redis|dragonfly|valkey/],
  ['memcached', /memcached/],
  ['elasticsearch', /elasticsearch|opensearch/],
  ['cassandra', /cassandra|mcac_|scylla/],
  ['clickhouse', /clickhouse|\bchi_/],
  ['influxdb', /influxdb/],
  ['neo4j', /neo4j/],
  ['couchdb', /couchdb/],
  ['cockroachdb', /cockroach|crdb|ranges_(?:unavailable|underreplicated)/],
  ['etcd', /etcd/],
  ['kafka', /kafka|strimzi/],
  ['rabbitmq', /rabbitmq/],
]);

/** Alerts on Pods, their volumes and whatever is scraped tell of every workload. */
const generic =
  /\b(?:kube_(?:pod|statefulset|persistentvolume)|kubelet_volume_stats_|container_memory_)|\bup(?:\{[^}\n]{0,200}\})? ?== ?0/;

const MAX_RULES = 2000;
const MAX_TEXT = 200_000;

/**
 * Alerts of the Prometheus operator and of what is like it, and of rule files in ConfigMaps.
 * Source: https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 */
export function readAlarms(landscape: Landscape): Alarms {
  let told: string | undefined;
  return {
    of(engine, object) {
      told ??= alertText(landscape);
      const words = metrics.get(engine);
      if (told === '' || words === undefined || isOfPlatform(object)) return [];
      if (generic.test(told) || words.test(told)) return [known(true, object.header)];
      return [
        absent(object.header, {
          detail: 'the alerts in the tree speak of other things',
          remedy: 'Add an alert on its connections, its replication and the space that is left to it.',
        }),
      ];
    },
  };
}

function alertText(landscape: Landscape): string {
  const objects = ruleKinds.flatMap(([group, kind]) => landscape.all(group, kind)).slice(0, MAX_RULES);
  const alerts = [...objects.flatMap(alertsOf), ...landscape.all('', 'ConfigMap').flatMap(alertsInText)];
  return alerts.join('\n').slice(0, MAX_TEXT).toLowerCase();
}

/** Recording rules call nobody. */
function alertsOf({ body }: KubernetesObject): readonly string[] {
  return objectsIn(objectAt(body, 'spec'), 'groups')
    .flatMap((group) => objectsIn(group, 'rules'))
    .flatMap((rule) => {
      const alert = textAt(rule, 'alert');
      return alert === undefined ? [] : [`${alert} ${textAt(rule, 'expr') ?? ''}`];
    });
}

function alertsInText(configMap: KubernetesObject): readonly string[] {
  return [...textMapAt(configMap.body, 'data').values()].filter(
    (text) => /^[ \t]*(?:- )?alert:/m.test(text) && /^[ \t]*(?:- )?expr:/m.test(text),
  );
}
