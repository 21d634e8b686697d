import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { AlarmLandscape, WatchedName } from '../terraform/alarm.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf } from '../terraform/setting.ts';

/** Words of a filter or a query, the types of resources that they stand for, and the argument that names one of them. */
const monitored: readonly (readonly [RegExp, readonly string[], string])[] = [
  [/cloudsql/i, ['google_sql_database_instance'], 'name'],
  [/alloydb/i, ['google_alloydb_cluster'], 'cluster_id'],
  [/spanner/i, ['google_spanner_instance', 'google_spanner_database'], 'name'],
  [/bigtable/i, ['google_bigtable_instance', 'google_bigtable_table'], 'name'],
  [/firestore|datastore/i, ['google_firestore_database'], 'name'],
  [/redis/i, ['google_redis_instance', 'google_redis_cluster'], 'name'],
  [/memorystore/i, ['google_memorystore_instance', 'google_redis_instance', 'google_redis_cluster'], 'name'],
  [/memcache/i, ['google_memcache_instance'], 'name'],
  [/pubsub/i, ['google_pubsub_subscription'], 'name'],
  [
    /loadbalancing|_lb_rule|uptime/i,
    ['google_compute_global_forwarding_rule', 'google_compute_forwarding_rule'],
    'name',
  ],
];

/** A filter that picks one of a kind. */
const picksOne =
  /(?:database|instance|cluster|subscription|cache|forwarding_rule|url_map|backend_target|backend)_?(?:id|name)\s*(?:=|:)/i;

/** Conditions of a policy, each with the argument that says what it watches. */
const conditions: ReadonlyMap<string, string> = new Map([
  ['condition_threshold', 'filter'],
  ['condition_absent', 'filter'],
  ['condition_matched_log', 'filter'],
  ['condition_monitoring_query_language', 'query'],
  ['condition_prometheus_query_language', 'query'],
  ['condition_sql', 'query'],
]);

/**
 * What alert policies of Cloud Monitoring watch: all resources of the types that their filters speak of, or the one
 * that a filter picks. Source: the page `google_monitoring_alert_policy` of the Google provider.
 */
export function cloudMonitoringAlarms(index: RootIndex): AlarmLandscape {
  const search: Search = { index, covered: new Set() };
  return {
    types: ['google_monitoring_alert_policy'],
    watchedBy: (alarm) => watchedBy(search, alarm),
    owners: ['cluster', 'instance', 'instance_name'],
    remedy:
      'Add a `google_monitoring_alert_policy` for it, with a notification channel that reaches somebody.',
  };
}

interface Search {
  readonly index: RootIndex;
  /** The types all of whose resources some policy watches: another one for them adds nothing. */
  readonly covered: Set<string>;
}

function watchedBy(search: Search, { body }: TerraformResource): readonly WatchedName[] | 'unknown' {
  const watched = nestedBlocks(body, 'conditions').map((condition) => watchedIn(search, condition));
  if (watched.length === 0 || watched.includes('unknown')) return 'unknown';
  return watched.flatMap((names) => (names === 'unknown' ? [] : names));
}

function watchedIn(search: Search, condition: ObjectValue): readonly WatchedName[] | 'unknown' {
  const filters = [...conditions].flatMap(([block, argument]) =>
    nestedBlocks(condition, block).flatMap((one) => argumentOf(one, argument) ?? []),
  );
  const [filter] = filters;
  const text = filter === undefined ? undefined : textIn(filter);
  if (filter === undefined || text === undefined) return 'unknown';
  const found = monitored.filter(([words]) => words.test(text));
  if (!picksOne.test(text))
    return found.flatMap(([, types, argument]) => everyOf(search, filter, { types, argument }));
  return found.flatMap(([, types, argument]) => [
    { value: filter, argument, types },
    ...namesIn(text).map((name) => ({ value: textValue(name, filter), argument, types })),
  ]);
}

function everyOf(
  { index, covered }: Search,
  filter: Value,
  { types, argument }: Omit<WatchedName, 'value'>,
): readonly WatchedName[] {
  const others = types.filter((type) => !covered.has(type));
  for (const type of others) covered.add(type);
  return index
    .ofType(...others)
    .map(({ address }) => ({ value: referenceTo(address, filter), argument, types }));
}

const longestFilter = 4000;

/** What is written of a filter, with a gap where something is not known. */
function textIn(filter: Value): string | undefined {
  if (filter.kind === 'string') return filter.value.slice(0, longestFilter);
  if (filter.kind !== 'unknown' || filter.template === undefined) return undefined;
  const parts = filter.template.map((part) => (typeof part === 'string' ? part : ' '));
  return parts.join('').slice(0, longestFilter);
}

/** The texts in quotes, also without the project before a colon: `"shop:orders"` names `orders`. */
function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"\n]{1,200})"/g), ([, quoted = '']) => quoted).flatMap((quoted) => [
    quoted,
    quoted.slice(quoted.lastIndexOf(':') + 1),
  ]);
}

function referenceTo(address: string, { span, via }: Value): Value {
  return {
    kind: 'unknown',
    because: 'it is watched with all others of its kind',
    reference: { address, path: [] },
    template: undefined,
    span,
    via,
  };
}

function textValue(value: string, { span, via }: Value): Value {
  return { kind: 'string', value, span, via };
}
