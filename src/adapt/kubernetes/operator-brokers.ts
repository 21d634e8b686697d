import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, byDefault, known, unknown } from '../../model/attribute.ts';
import { allButOne, emptyDirectory, sum, written } from './operator-counts.ts';
import type { OperatorKind, OperatorObject } from './operator-kind.ts';
import { openPart, writtenTls } from './operator-settings.ts';
import { labelsOf, objectAt, objectsIn, textAt, textsIn } from './read-pod.ts';

/** The node pools of a Kafka that hold brokers, which take the place of what is under `spec.kafka`. */
function brokerPools({ object, namers }: OperatorObject): readonly ObjectValue[] {
  return namers('kafka.strimzi.io', 'KafkaNodePool', (pool) => labelsOf(pool).get('strimzi.io/cluster'))
    .filter((pool) => pool.directory === object.directory)
    .flatMap((pool) => objectAt(pool.body, 'spec') ?? [])
    .filter((pool) => textsIn(pool, 'roles').includes('broker'));
}

/** Source: https://strimzi.io/docs/operators/latest/configuring#type-KafkaNodePoolSpec-reference */
function brokersOf(of: OperatorObject): Attribute<number> | undefined {
  const pools = brokerPools(of);
  const kafka = objectAt(of.spec, 'kafka');
  const brokers = pools.length > 0 ? sum(pools, 'replicas') : written(kafka, 'replicas');
  if (brokers?.state !== 'known' || brokers.value < 2) return brokers;
  // With one copy of each message it does not matter how many brokers there are.
  const settings = kafka === undefined ? undefined : objectAt(kafka, 'config');
  for (const name of copies) {
    const reading = settings === undefined ? undefined : readNumber(settings, name);
    if (reading?.state !== 'known' || reading.value !== 1) continue;
    return known(1, reading.span, {
      detail: `\`${name}\` is \`1\`, so that each message lies on one of its ${brokers.value} brokers`,
      remedy: `Set \`${name}: 3\`.`,
    });
  }
  return brokers;
}

const copies = ['default.replication.factor', 'offsets.topic.replication.factor'];

/** Messages on volumes that go with their Pods: https://strimzi.io/docs/operators/latest/configuring#type-EphemeralStorage-reference */
function kafkaPersistence(of: OperatorObject): readonly Attribute<boolean>[] | undefined {
  const pools = brokerPools(of);
  const holders = pools.length > 0 ? pools : [objectAt(of.spec, 'kafka')];
  for (const holder of holders) {
    const storage = holder === undefined ? undefined : objectAt(holder, 'storage');
    if (storage === undefined) continue;
    const volumes = textAt(storage, 'type') === 'jbod' ? objectsIn(storage, 'volumes') : [storage];
    const fleeting = volumes.find((volume) => textAt(volume, 'type') === 'ephemeral');
    if (fleeting === undefined) continue;
    return [
      known(false, fieldOf(fleeting, 'type')?.span ?? fleeting.header, {
        detail: '`type` of its `storage` is `ephemeral`',
        remedy: 'Set `type: persistent-claim` with a `size`.',
      }),
    ];
  }
  return undefined;
}

const outside = /^(?:loadbalancer|nodeport|ingress|route)$/;

/** What leaves the cluster goes over networks of others; between Pods a mesh may encrypt. */
function kafkaTls({ spec }: OperatorObject): readonly Attribute<boolean>[] {
  const kafka = objectAt(spec, 'kafka');
  return objectsIn(kafka, 'listeners').flatMap((listener) => {
    if (!outside.test(textAt(listener, 'type') ?? '') || textAt(listener, 'tls') !== 'false') return [];
    return [
      known(false, fieldOf(listener, 'tls')?.span ?? listener.header, {
        detail: `its listener \`${textAt(listener, 'name') ?? ''}\` of type \`${textAt(listener, 'type')}\` has \`tls\` off`,
        remedy: 'Set `tls: true`.',
      }),
    ];
  });
}

function kafkaHosts(name: string, spec: ObjectValue | undefined): readonly string[] {
  const listeners = objectsIn(spec === undefined ? undefined : objectAt(spec, 'kafka'), 'listeners');
  const outer = listeners
    .filter((listener) => textAt(listener, 'type') !== 'internal')
    .map((listener) => `${name}-kafka-${textAt(listener, 'name') ?? ''}-bootstrap`);
  return [`${name}-kafka-bootstrap`, `${name}-kafka-brokers`, ...outer];
}

/** Operators of brokers. */
export const brokerOperators: readonly OperatorKind[] = [
  {
    group: 'kafka.strimzi.io',
    kind: 'Kafka',
    noun: 'a Kafka of the Strimzi operator',
    engine: 'kafka',
    podLabel: 'strimzi.io/cluster',
    hosts: kafkaHosts,
    read: (of) => ({
      nodes: brokersOf(of),
      safeguards: { persistence: kafkaPersistence(of), encryptionInTransit: kafkaTls(of) },
    }),
  },
  {
    group: 'rabbitmq.com',
    kind: 'RabbitmqCluster',
    noun: 'a RabbitMQ cluster of its operator',
    engine: 'rabbitmq',
    podLabel: 'app.kubernetes.io/name',
    hosts: (name) => [name, `${name}-nodes`],
    // https://www.rabbitmq.com/kubernetes/operator/using-operator#number-of-replicas: one, unless it says otherwise.
    read: ({ spec, object }) => ({
      nodes:
        written(spec, 'replicas') ??
        byDefault(1, object.header, {
          detail: '`replicas` is not set and defaults to `1`',
          remedy: 'Set `replicas: 3`.',
        }),
      safeguards: { persistence: rabbitPersistence(spec) },
    }),
  },
];

/** Source: https://www.rabbitmq.com/kubernetes/operator/using-operator#persistence */
function rabbitPersistence(spec: ObjectValue): readonly Attribute<boolean>[] | undefined {
  const persistence = objectAt(spec, 'persistence');
  const field = persistence === undefined ? undefined : fieldOf(persistence, 'storage');
  const size = textAt(persistence, 'storage');
  if (field === undefined || size === undefined || !/^0(?:[KMGT]i?)?$/.test(size)) return undefined;
  return [
    known(false, field.span, {
      detail: `\`persistence.storage\` is \`${size}\`, which stands for no volume`,
      remedy: 'Give it a size, such as `10Gi`.',
    }),
  ];
}

/** Services of Opstree's operator have the name of the object, and ends of their own. */
const opstreeHosts = (name: string, ends: readonly string[]) =>
  ['', ...ends].flatMap((end) => [`${name}${end}`, `${name}${end}-headless`, `${name}${end}-additional`]);

const opstreeService = ({ spec }: OperatorObject) => [
  openPart(spec, { path: ['kubernetesConfig', 'service'], typeKey: 'serviceType' }),
];

const exporter = (spec: ObjectValue) =>
  writtenTls(spec, ['redisExporter'], 'enabled', 'Set `redisExporter.enabled: true`.');

/** Operators of Redis and what speaks like it. */
export const cacheOperators: readonly OperatorKind[] = [
  {
    group: 'databases.spotahome.com',
    kind: 'RedisFailover',
    noun: 'a Redis of the Spotahome operator',
    engine: 'redis',
    podLabel: 'redisfailovers.databases.spotahome.com/name',
    hosts: (name) => [`rfs-${name}`, `rfr-${name}`, `rfrm-${name}`, `rfrs-${name}`],
    // https://github.com/spotahome/redis-operator#usage
    read: ({ spec }) => ({
      standbys: allButOne(written(objectAt(spec, 'redis'), 'replicas'), 'Set `redis.replicas: 3`.'),
      safeguards: {
        persistence: keptFiles(objectAt(spec, 'redis')),
        monitoring: writtenTls(spec, ['redis', 'exporter'], 'enabled', 'Set `redis.exporter.enabled: true`.'),
      },
    }),
  },
  {
    group: 'redis.redis.opstreelabs.in',
    kind: 'Redis',
    noun: 'a Redis of the Opstree operator',
    engine: 'redis',
    podLabel: 'app',
    hosts: (name) => opstreeHosts(name, []),
    openings: opstreeService,
    // https://redis-operator.opstree.dev/docs/configuration/redis/
    read: ({ object, spec }) => ({
      standbys: known(0, object.header, {
        detail: 'the kind `Redis` is one server',
        remedy: 'Use a RedisReplication with a RedisSentinel, or a RedisCluster.',
      }),
      safeguards: { monitoring: exporter(spec) },
    }),
  },
  {
    group: 'redis.redis.opstreelabs.in',
    kind: 'RedisReplication',
    noun: 'a replicated Redis of the Opstree operator',
    engine: 'redis',
    podLabel: 'app',
    hosts: (name) => opstreeHosts(name, ['-master', '-replica']),
    openings: opstreeService,
    // https://redis-operator.opstree.dev/docs/configuration/redis-sentinel/
    read: ({ object, spec, namers }) => {
      const size = written(spec, 'clusterSize');
      const watchers = namers('redis.redis.opstreelabs.in', 'RedisSentinel', ({ body }) =>
        textAt(objectAt(body, 'spec', 'redisSentinelConfig'), 'redisReplicationName'),
      );
      const isAlone = size?.state === 'known' && size.value < 2;
      const standbys =
        watchers.length > 0 || isAlone
          ? allButOne(size, 'Set `clusterSize: 3`, with a RedisSentinel.')
          : unknown('no RedisSentinel in the tree watches it', object.header);
      return { standbys, safeguards: { monitoring: exporter(spec) } };
    },
  },
  {
    group: 'redis.redis.opstreelabs.in',
    kind: 'RedisCluster',
    noun: 'a Redis cluster of the Opstree operator',
    engine: 'redis',
    podLabel: 'cluster',
    hosts: (name) => opstreeHosts(name, ['-leader', '-follower', '-master']),
    openings: opstreeService,
    // Each leader has a follower unless it says otherwise: https://redis-operator.opstree.dev/docs/configuration/redis-cluster/
    read: ({ spec }) => {
      const followers = written(objectAt(spec, 'redisFollower'), 'replicas');
      return {
        ...(followers === undefined
          ? {}
          : { standbys: { ...followers, remedy: 'Set `redisFollower.replicas` to 3 or more.' } }),
        safeguards: { monitoring: exporter(spec) },
      };
    },
  },
  {
    group: 'app.redislabs.com',
    kind: 'RedisEnterpriseDatabase',
    noun: 'a Redis Enterprise database',
    engine: 'redis',
    hosts: (name) => [name, `${name}-headless`],
    // https://redis.io/docs/latest/operate/kubernetes/reference/api/redis_enterprise_database_api/
    read: ({ spec, object }) => ({
      standbys: replicationOf(spec, object.header),
      safeguards: {
        encryptionInTransit:
          textAt(spec, 'tlsMode') === 'disabled'
            ? [
                known(false, fieldOf(spec, 'tlsMode')?.span ?? object.header, {
                  detail: '`tlsMode` is `disabled`',
                  remedy: 'Set `tlsMode: enabled`.',
                }),
              ]
            : [],
      },
    }),
  },
  {
    group: 'dragonflydb.io',
    kind: 'Dragonfly',
    noun: 'a Dragonfly of its operator',
    engine: 'redis',
    podLabel: 'app',
    hosts: (name) => [name],
    // `replicas` counts the master too: https://www.dragonflydb.io/docs/managing-dragonfly/operator/installation
    read: ({ spec }) => ({
      standbys: allButOne(written(spec, 'replicas'), 'Set `replicas: 2` or more.'),
    }),
  },
];

function replicationOf(spec: ObjectValue, header: Attribute<number>['span']): Attribute<number> {
  const field = fieldOf(spec, 'replication');
  const remedy = 'Set `replication: true`.';
  if (field === undefined)
    return byDefault(0, header, { detail: '`replication` is not set and defaults to `false`', remedy });
  if (field.value.kind !== 'boolean') return unknown('`replication` cannot be known', field.span);
  return known(field.value.value ? 1 : 0, field.span, {
    detail: `\`replication\` is \`${field.value.value}\``,
    remedy,
  });
}

/** A Redis that is told to write down what it is given is no cache. */
function keptFiles(redis: ObjectValue | undefined): readonly Attribute<boolean>[] | undefined {
  if (!textsIn(redis, 'customConfig').some((line) => /^appendonly\s+yes/.test(line))) return undefined;
  const storage = redis === undefined ? undefined : objectAt(redis, 'storage');
  return emptyDirectory(storage);
}
