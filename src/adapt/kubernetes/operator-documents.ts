import { fieldOf } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { scheduledBackups, scyllaBackups } from './operator-backups.ts';
import { allButOne, emptyDirectory, smallest, sum, written } from './operator-counts.ts';
import type { OperatorKind } from './operator-kind.ts';
import { measured, openPart, tlsMode, writtenTls } from './operator-settings.ts';
import { objectAt, objectsIn, textAt, textMapAt } from './read-pod.ts';
import { serviceOpenness } from './service-exposure.ts';

/** A Service for each replica set: `orders-rs0`. */
function perconaMongoHosts(name: string, spec: ObjectValue | undefined): readonly string[] {
  const sets = objectsIn(spec, 'replsets').map((set) => textAt(set, 'name') ?? 'rs0');
  return [...new Set([...sets, 'rs0', 'mongos'])].map((end) => `${name}-${end}`);
}

/** Replica sets, and the routers before shards: those decide what the public reaches. */
function perconaMongoServices(spec: ObjectValue): readonly (Attribute<boolean> | undefined)[] {
  const parts = [...objectsIn(spec, 'replsets'), objectAt(spec, 'sharding', 'mongos')];
  return parts.flatMap((part) => {
    if (part === undefined) return [];
    // `type` since 1.17, `exposeType` before.
    const typeKey = ['type', 'exposeType'].find((key) => {
      const expose = objectAt(part, 'expose');
      return expose !== undefined && fieldOf(expose, key) !== undefined;
    });
    return typeKey === undefined ? [] : [openPart(part, { path: ['expose'], typeKey })];
  });
}

/** Operators of MongoDB. */
const mongodbOperators: readonly OperatorKind[] = [
  {
    group: 'psmdb.percona.com',
    kind: 'PerconaServerMongoDB',
    noun: 'a Percona Server for MongoDB',
    engine: 'mongodb',
    podLabel: 'app.kubernetes.io/instance',
    hosts: perconaMongoHosts,
    openings: ({ spec }) => perconaMongoServices(spec),
    // https://docs.percona.com/percona-operator-for-mongodb/operator.html
    read: (of) => {
      const sets = objectsIn(of.spec, 'replsets');
      const volume = sets[0] === undefined ? undefined : objectAt(sets[0], 'volumeSpec');
      return {
        backups: scheduledBackups(of, 'tasks', true),
        standbys: allButOne(smallest(sets, 'size'), 'Set the `size` of every replica set to 3.'),
        safeguards: {
          persistence: emptyDirectory(volume),
          encryptionInTransit: tlsMode(
            of.spec,
            ['tls'],
            'mode',
            /^(?:disabled|allowTLS)$/,
            'Set `tls.mode: requireTLS`.',
          ),
          monitoring: measured(of.spec, ['pmm']),
        },
      };
    },
  },
  {
    group: 'mongodbcommunity.mongodb.com',
    kind: 'MongoDBCommunity',
    noun: 'a MongoDB of its operator',
    engine: 'mongodb',
    podLabel: 'app',
    hosts: (name) => [`${name}-svc`],
    // https://github.com/mongodb/mongodb-kubernetes-operator/blob/master/docs/deploy-configure.md
    read: ({ spec }) => ({
      standbys: allButOne(written(spec, 'members'), 'Set `members: 3`.'),
      safeguards: {
        encryptionInTransit: writtenTls(
          spec,
          ['security', 'tls'],
          'enabled',
          'Set `security.tls.enabled: true`.',
        ),
      },
    }),
  },
  {
    group: 'mongodb.com',
    kind: 'MongoDB',
    noun: 'a MongoDB of the Enterprise operator',
    engine: 'mongodb',
    podLabel: 'app',
    hosts: (name) => [`${name}-svc`, `${name}-mongos`],
    // https://www.mongodb.com/docs/kubernetes-operator/current/reference/k8s-operator-specification/
    read: ({ spec, object }) => ({
      standbys:
        textAt(spec, 'type') === 'Standalone'
          ? known(0, fieldOf(spec, 'type')?.span ?? object.header, {
              detail: '`type` is `Standalone`',
              remedy: 'Set `type: ReplicaSet` and `members: 3`.',
            })
          : allButOne(written(spec, 'members') ?? written(spec, 'mongodsPerShardCount'), 'Set `members: 3`.'),
      safeguards: {
        persistence: persistentSwitch(spec),
        encryptionInTransit: writtenTls(
          spec,
          ['security', 'tls'],
          'enabled',
          'Set `security.tls.enabled: true`.',
        ),
      },
    }),
  },
];

function persistentSwitch(spec: ObjectValue): readonly Attribute<boolean>[] | undefined {
  const field = fieldOf(spec, 'persistent');
  if (field === undefined || textAt(spec, 'persistent') !== 'false') return undefined;
  return [
    known(false, field.span, {
      detail: '`persistent` is `false`',
      remedy: 'Give it a claim for a persistent volume.',
    }),
  ];
}

/** cass-operator writes names in lower case and without what DNS does not take. */
const cleaned = (name: string) => name.toLowerCase().replace(/[^a-z0-9-]/g, '');

/** Operators of Cassandra, ScyllaDB, CockroachDB, ClickHouse, Elasticsearch and OpenSearch. */
const wideOperators: readonly OperatorKind[] = [
  {
    group: 'elasticsearch.k8s.elastic.co',
    kind: 'Elasticsearch',
    noun: 'an Elasticsearch of its operator',
    engine: 'elasticsearch',
    podLabel: 'elasticsearch.k8s.elastic.co/cluster-name',
    hosts: (name) => [`${name}-es-http`, `${name}-es-internal-http`],
    openings: ({ spec }) => {
      const service = objectAt(spec, 'http', 'service');
      const own = service === undefined ? undefined : objectAt(service, 'spec');
      if (service === undefined || own === undefined) return [];
      const annotations = textMapAt(objectAt(service, 'metadata'), 'annotations');
      return [serviceOpenness({ spec: own, annotations, name: 'its Service under `http.service`' })];
    },
    // https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s/node-configuration
    read: ({ spec }) => {
      const sets = objectsIn(spec, 'nodeSets');
      const volumes = sets.flatMap((set) => objectsIn(objectAt(set, 'podTemplate', 'spec'), 'volumes'));
      const data = volumes.find((volume) => textAt(volume, 'name') === 'elasticsearch-data');
      return {
        nodes: sum(sets, 'count'),
        safeguards: { persistence: emptyDirectory(data), encryptionInTransit: elasticTls(spec) },
      };
    },
  },
  {
    group: 'opensearch.opster.io',
    kind: 'OpenSearchCluster',
    noun: 'an OpenSearch of its operator',
    engine: 'elasticsearch',
    podLabel: 'opster.io/opensearch-cluster',
    hosts: (name, spec) => [
      textAt(spec === undefined ? undefined : objectAt(spec, 'general'), 'serviceName') ?? name,
    ],
    // https://github.com/opensearch-project/opensearch-k8s-operator/blob/main/docs/userguide/main.md
    read: ({ spec }) => {
      const pools = objectsIn(spec, 'nodePools');
      const fleeting = pools
        .map((pool) => objectAt(pool, 'persistence'))
        .find((part) => part?.fields.has('emptyDir'));
      return {
        nodes: sum(pools, 'replicas'),
        safeguards: {
          persistence: emptyDirectory(fleeting),
          monitoring: measured(spec, ['general', 'monitoring'], 'enable'),
        },
      };
    },
  },
  {
    group: 'cassandra.datastax.com',
    kind: 'CassandraDatacenter',
    noun: 'a Cassandra datacenter of its operator',
    engine: 'cassandra',
    podLabel: 'cassandra.datastax.com/datacenter',
    hosts: (name, spec) => {
      const cluster = textAt(spec, 'clusterName');
      return cluster === undefined ? [] : [`${cleaned(cluster)}-${cleaned(name)}-service`];
    },
    // https://docs.k8ssandra.io/reference/crd/cass-operator-crds-latest/
    read: ({ spec }) => ({ nodes: written(spec, 'size') }),
  },
  {
    group: 'k8ssandra.io',
    kind: 'K8ssandraCluster',
    noun: 'a K8ssandra cluster',
    engine: 'cassandra',
    hosts: (name, spec) => {
      const cassandra = spec === undefined ? undefined : objectAt(spec, 'cassandra');
      const cluster = cleaned(textAt(cassandra, 'clusterName') ?? name);
      return objectsIn(cassandra, 'datacenters').flatMap((datacenter) => {
        const own = textAt(objectAt(datacenter, 'metadata'), 'name');
        return own === undefined ? [] : [`${cluster}-${cleaned(own)}-service`];
      });
    },
    // https://docs.k8ssandra.io/reference/crd/k8ssandra-operator-crds-latest/
    read: ({ spec, object }) => {
      const medusa = spec.fields.get('medusa');
      const remedy = 'Add `medusa` with its storage, and a MedusaBackupSchedule.';
      return {
        nodes: sum(objectsIn(objectAt(spec, 'cassandra'), 'datacenters'), 'size'),
        backups:
          medusa === undefined
            ? known(false, object.header, { detail: 'it has no `medusa`', remedy })
            : known(true, medusa.span),
      };
    },
  },
  {
    group: 'scylla.scylladb.com',
    kind: 'ScyllaCluster',
    noun: 'a ScyllaDB of its operator',
    engine: 'cassandra',
    podLabel: 'scylla/cluster',
    hosts: (name) => [`${name}-client`],
    openings: ({ spec }) => [openPart(spec, { path: ['exposeOptions', 'nodeService'] })],
    // https://operator.docs.scylladb.com/stable/reference/api/groups/scylla.scylladb.com/scyllaclusters.html
    read: (of) => ({
      backups: scyllaBackups(of),
      nodes: sum(objectsIn(objectAt(of.spec, 'datacenter'), 'racks'), 'members'),
    }),
  },
  {
    group: 'crdb.cockroachlabs.com',
    kind: 'CrdbCluster',
    noun: 'a CockroachDB of its operator',
    engine: 'cockroachdb',
    podLabel: 'app.kubernetes.io/instance',
    hosts: (name) => [name, `${name}-public`],
    // https://github.com/cockroachdb/cockroach-operator/blob/master/apis/v1alpha1/cluster_types.go
    read: ({ spec }) => ({
      nodes: written(spec, 'nodes'),
      safeguards: { encryptionInTransit: writtenTls(spec, [], 'tlsEnabled', 'Set `tlsEnabled: true`.') },
    }),
  },
  {
    group: 'clickhouse.altinity.com',
    kind: 'ClickHouseInstallation',
    noun: 'a ClickHouse of the Altinity operator',
    engine: 'clickhouse',
    podLabel: 'clickhouse.altinity.com/chi',
    hosts: (name) => [`clickhouse-${name}`],
    // https://github.com/Altinity/clickhouse-operator/blob/master/docs/custom_resource_explained.md
    read: ({ spec }) => {
      const layouts = objectsIn(objectAt(spec, 'configuration'), 'clusters').flatMap(
        (cluster) => objectAt(cluster, 'layout') ?? [],
      );
      return {
        standbys: allButOne(
          smallest(layouts, 'replicasCount'),
          'Set `replicasCount: 2` and replicated tables.',
        ),
      };
    },
  },
];

/** Source: https://www.elastic.co/docs/deploy-manage/security/k8s-https-settings */
function elasticTls(spec: ObjectValue): readonly Attribute<boolean>[] {
  const tls = objectAt(spec, 'http', 'tls');
  const signed = tls === undefined ? undefined : objectAt(tls, 'selfSignedCertificate');
  const field = signed === undefined ? undefined : fieldOf(signed, 'disabled');
  if (field === undefined || textAt(signed, 'disabled') !== 'true') return [];
  if (tls !== undefined && fieldOf(tls, 'certificate') !== undefined) return [];
  return [
    known(false, field.span, {
      detail: '`selfSignedCertificate.disabled` is `true`, and no `certificate` takes its place',
      remedy: 'Name a `certificate`, or leave the self-signed one on.',
    }),
  ];
}

/** Operators of stores of documents, columns and rows over many nodes. */
export const documentOperators: readonly OperatorKind[] = [...mongodbOperators, ...wideOperators];
