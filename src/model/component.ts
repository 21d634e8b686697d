import type { Span } from '../source/span.ts';
import type { Attribute } from './attribute.ts';
import type { Environment } from './environment.ts';
import type { Safeguards } from './safeguards.ts';

/** A role in an architecture, whatever format it is written in. Rules judge these and nothing else. */
export type Component =
  | Datastore
  | Workload
  | Container
  | ImageBuild
  | LoadBalancer
  | TargetGroup
  | InstanceGroup
  | Cluster
  | NodePool
  | Network
  | NatGateway
  | Subnet
  | AccessRule
  | DnsRecord
  | Autoscaler
  | LogStore
  | MetricsStore
  | PlainComponent;

export type ComponentKind = Component['kind'];

export type ComponentOf<Kind extends ComponentKind> = Extract<Component, { readonly kind: Kind }>;

interface ComponentBase {
  /** Unique in the infrastructure; edges name it. */
  readonly id: string;
  /**
   * The address a person would use: `aws_db_instance.main`, `module.db.aws_db_instance.this["a"]`,
   * `Deployment/shop/web`, `service db`, `stage build`.
   */
  readonly resource: string;
  /** The header: `resource "aws_db_instance" "main"`, the service's key, the object's `kind:`, the `FROM` line. */
  readonly span: Span;
  readonly format: Format;
  readonly environment: Environment;
  readonly safeguards?: Safeguards | undefined;
}

export type Format = 'terraform' | 'kubernetes' | 'compose' | 'dockerfile';

/** Something that keeps data: a managed database, a table, a StatefulSet with a database image, a Compose service. */
export interface Datastore extends ComponentBase {
  readonly kind: 'datastore';
  /** What a person calls it, with an article: "an RDS instance", "a Compose service". */
  readonly noun: string;
  readonly engine: Attribute<Engine>;
  /** A replica takes backups and failover from its primary; a member takes its zones from its cluster. */
  readonly role: 'primary' | 'replica' | 'member';
  /** How many availability zones hold a copy that can take over. Undefined where the format has no say in it. */
  readonly zones?: Attribute<number> | undefined;
  /** Whether its data is backed up, by its own settings or by a plan elsewhere. Undefined where the rule has no say. */
  readonly backups?: Attribute<boolean> | undefined;
  /** How many copies take over by themselves when the one that serves fails. */
  readonly standbys?: Attribute<number> | undefined;
  /** Copies that answer reads. */
  readonly readReplicas?: Attribute<number> | undefined;
  /** Brokers or nodes that share the work, where one of them alone would be a single point of failure. */
  readonly nodes?: Attribute<number> | undefined;
  readonly backupRetentionDays?: Attribute<number> | undefined;
  /** Virtual processors of one node. */
  readonly processors?: Attribute<number> | undefined;
  /** Whether its capacity follows the load; undefined where capacity cannot be set. */
  readonly autoscaling?: Attribute<boolean> | undefined;
  /** Every way in which the internet may reach it; an unknown one is not reported. */
  readonly exposures: readonly Exposure[];
  /** Of a server that clients name and nothing beside them makes: what they call it. */
  readonly host?: string | undefined;
  /** What is known of its host name before it is made. */
  readonly hostName?: HostName | undefined;
}

/** `orders.c9akciq32.eu-west-1.rds.amazonaws.com`: the label that is its owner's, and the domain it ends with. */
export interface HostName {
  readonly label: string;
  readonly domain: string;
}

/** Engines by their common names, in lower case. `other` for what is a datastore but none of these. */
export type Engine =
  | 'postgresql'
  | 'mysql'
  | 'mariadb'
  | 'sql-server'
  | 'oracle'
  | 'db2'
  | 'mongodb'
  | 'dynamodb'
  | 'cassandra'
  | 'redis'
  | 'memcached'
  | 'elasticsearch'
  | 'redshift'
  | 'clickhouse'
  | 'influxdb'
  | 'neo4j'
  | 'neptune'
  | 'couchdb'
  | 'cockroachdb'
  | 'etcd'
  | 'kafka'
  | 'rabbitmq'
  | 'file-system'
  | 'object-storage'
  | 'other';

/** One way in which the internet may reach a datastore: known `true` where it does. */
export interface Exposure {
  readonly open: Attribute<boolean>;
}

/** A check that takes sick instances out of traffic or restarts them. */
export interface HealthCheck {
  /** As a person calls it: "readiness probe", "`healthcheck`", "`HEALTHCHECK`". */
  readonly name: string;
  /** Known `false` where it is missing or switched off. */
  readonly present: Attribute<boolean>;
  readonly intervalSeconds?: Attribute<number> | undefined;
  readonly timeoutSeconds?: Attribute<number> | undefined;
  /** How often in a row it must fail before it counts. */
  readonly failures?: Attribute<number> | undefined;
}

/** What runs: a Deployment, a StatefulSet, an ECS service, a Lambda function, a Compose service. */
export interface Workload extends ComponentBase {
  readonly kind: 'workload';
  readonly noun: string;
  /** `serving`: others send requests to it. `datastore`: it runs a datastore. `job`: it ends by itself. */
  readonly role: 'serving' | 'worker' | 'job' | 'datastore';
  readonly replicas?: Attribute<number> | undefined;
  /**
   * More of it would do no more work, or cannot be: it watches or drives the platform, it elects a leader, only one node
   * can mount its volume.
   */
  readonly singleton?: boolean | undefined;
  /** How many availability zones it runs in, where that follows from where it is placed. */
  readonly zones?: Attribute<number> | undefined;
  /** Known `false` where two or more replicas may all land in one availability zone. */
  readonly zoneSpread?: Attribute<boolean> | undefined;
  readonly autoscaling?: Attribute<boolean> | undefined;
  /**
   * Its instances come and go with the requests, and the connections that they open with them: a function, a service
   * that scales from zero.
   */
  readonly ephemeral?: boolean | undefined;
  /** How long one request or run may take. */
  readonly timeoutSeconds?: Attribute<number> | undefined;
  readonly processors?: Attribute<number> | undefined;
}

/** One container of a workload: of a Pod, of an ECS task, the one of a Compose service. */
export interface Container extends ComponentBase {
  readonly kind: 'container';
  readonly name: string;
  /** The id of its workload. */
  readonly workload: string;
  readonly image: Attribute<string>;
  /** Requests reach it: a Service selects it, a port is published, a target group names it. */
  readonly serving: boolean;
  /** Empty where it needs none: a job, an init container. */
  readonly healthChecks: readonly HealthCheck[];
  /** Known `true` where the liveness probe asks the very same question as the readiness probe. */
  readonly identicalProbes?: Attribute<boolean> | undefined;
  /** How long nobody asks how it is, because nothing tells when it has started. */
  readonly startDelaySeconds?: Attribute<number> | undefined;
  /**
   * Known `true` where it is not started as root, and which user it runs as is left to its image; undefined where the
   * format has no such setting.
   */
  readonly refusesRoot?: Attribute<boolean> | undefined;
  /** The size of an image that is run as it was published; undefined where it is built here or not in the table. */
  readonly imageSize?: Attribute<SizeEstimate> | undefined;
  readonly resources?: ContainerResources | undefined;
}

/** What a container asks for and what it may take at most; one that the format has no word for is left out. */
export interface ContainerResources {
  /** In cores. */
  readonly cpuRequest?: Attribute<number> | undefined;
  readonly cpuLimit?: Attribute<number> | undefined;
  /** In bytes. */
  readonly memoryRequest?: Attribute<number> | undefined;
  readonly memoryLimit?: Attribute<number> | undefined;
}

/** The image that one final stage of a Dockerfile builds. */
export interface ImageBuild extends ComponentBase {
  readonly kind: 'image-build';
  /** It declares a port (`EXPOSE`), so something will send requests to it. */
  readonly serving: boolean;
  readonly healthCheck: HealthCheck;
  /** Unknown where the base image is not in the table. */
  readonly size: Attribute<SizeEstimate>;
  /** The user that it names itself, by name or number, without the group; undefined where it names none. */
  readonly user?: Attribute<string> | undefined;
  /** What it is called once it is built, as those who build it say: `registry.example.com/shop/web:1.4`. */
  readonly names?: readonly string[] | undefined;
  /** The published images that its stages start from, each once; stages and `scratch` are none. */
  readonly bases?: readonly Attribute<string>[] | undefined;
}

/** An estimate of an image's size on disk, linux/amd64, in decimal megabytes. */
export interface SizeEstimate {
  readonly megabytes: number;
  /** What it is made of, largest first: "python:3.11 is 1.0 GB". */
  readonly parts: readonly SizePart[];
  /** What would make it smaller, most telling first, as clauses: "python:3.11-slim would be about 0.2 GB". */
  readonly savings: readonly string[];
}

export interface SizePart {
  readonly what: string;
  readonly megabytes: number;
  readonly span: Span;
}

export interface LoadBalancer extends ComponentBase {
  readonly kind: 'load-balancer';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
  /** How long a connection may stay silent. */
  readonly timeoutSeconds?: Attribute<number> | undefined;
  /** How long one request through it may take; known infinite where nothing ends it. */
  readonly requestSeconds?: Attribute<number> | undefined;
  /** Of a balancer that holds the check itself (a Classic ELB); target groups hold their own. */
  readonly healthChecks: readonly HealthCheck[];
}

export interface TargetGroup extends ComponentBase {
  readonly kind: 'target-group';
  readonly noun: string;
  readonly healthChecks: readonly HealthCheck[];
  /** How long one request to it may take; known infinite where nothing ends it. */
  readonly requestSeconds?: Attribute<number> | undefined;
}

/** Virtual machines that come and go together: an Auto Scaling group, a managed instance group, a scale set. */
export interface InstanceGroup extends ComponentBase {
  readonly kind: 'instance-group';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
  /** Known `false` where its machines may all land in one availability zone. */
  readonly zoneSpread?: Attribute<boolean> | undefined;
  readonly autoscaling?: Attribute<boolean> | undefined;
  /** The fewest instances that it runs. */
  readonly replicas?: Attribute<number> | undefined;
  /** Whether requests reach it by a load balancer; undefined where that is not known. */
  readonly serving?: boolean | undefined;
  readonly processors?: Attribute<number> | undefined;
  readonly healthChecks: readonly HealthCheck[];
}

/** A container cluster's control plane: EKS, GKE, AKS. */
export interface Cluster extends ComponentBase {
  readonly kind: 'cluster';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
}

/** Machines of a container cluster. */
export interface NodePool extends ComponentBase {
  readonly kind: 'node-pool';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
  /** Known `false` where its machines may all land in one availability zone. */
  readonly zoneSpread?: Attribute<boolean> | undefined;
  readonly autoscaling?: Attribute<boolean> | undefined;
  /** The fewest machines that it has. */
  readonly replicas?: Attribute<number> | undefined;
  readonly processors?: Attribute<number> | undefined;
}

/** A virtual network, judged by the subnets it has in the scanned tree. */
export interface Network extends ComponentBase {
  readonly kind: 'network';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
}

/** The way out of private subnets; `zones` is how many zones keep their way out when one of them fails. */
export interface NatGateway extends ComponentBase {
  readonly kind: 'nat-gateway';
  readonly noun: string;
  readonly zones?: Attribute<number> | undefined;
}

export interface Subnet extends ComponentBase {
  readonly kind: 'subnet';
  readonly zone: Attribute<string>;
  /** Known `true` where its route table leads to an internet gateway. */
  readonly public: Attribute<boolean>;
}

/** A firewall rule that lets traffic in. */
export interface AccessRule extends ComponentBase {
  readonly kind: 'access-rule';
  readonly fromInternet: Attribute<boolean>;
  /** Inclusive; undefined where it is unknown. All ports are 0 to 65535. */
  readonly ports: { readonly from: number; readonly to: number } | undefined;
  /** What it stands in front of where that is known: it is attached to something in the tree. */
  readonly attached: boolean;
}

/** A DNS record that takes part in routing: failover, weighted, latency. */
export interface DnsRecord extends ComponentBase {
  readonly kind: 'dns-record';
  readonly noun: string;
  readonly healthChecks: readonly HealthCheck[];
}

/**
 * What changes the number of instances with the load: an HPA, a scaling target with its policies, an autoscale setting.
 * A `scales` edge leads to what it scales.
 */
export interface Autoscaler extends ComponentBase {
  readonly kind: 'autoscaler';
  readonly noun: string;
  readonly minimum?: Attribute<number> | undefined;
  readonly maximum?: Attribute<number> | undefined;
  /** The use of the processors that it steers towards, in percent. */
  readonly cpuTarget?: Attribute<number> | undefined;
  /** The use of the memory that it steers towards, in percent. */
  readonly memoryTarget?: Attribute<number> | undefined;
  /** The only container whose use counts; undefined where all of its target's do. */
  readonly measuredContainer?: string | undefined;
  /** Known `false` where what it is to scale is not there. */
  readonly target?: Attribute<boolean> | undefined;
}

/** Where logs are kept: a log group, a log bucket, a workspace. */
export interface LogStore extends ComponentBase {
  readonly kind: 'log-store';
  readonly noun: string;
  /** Known infinite (`Number.POSITIVE_INFINITY`) where nothing is ever dropped. */
  readonly retentionDays?: Attribute<number> | undefined;
}

/** Where measurements are kept: a Prometheus server. */
export interface MetricsStore extends ComponentBase {
  readonly kind: 'metrics-store';
  readonly noun: string;
  readonly retentionDays?: Attribute<number> | undefined;
}

/** Roles that rules judge by their safeguards alone. */
export interface PlainComponent extends ComponentBase {
  readonly kind: PlainKind;
  readonly noun: string;
}

export type PlainKind =
  /** A block volume, a disk, or a snapshot of one. */
  | 'volume'
  /** What machines are made from: a launch template, an instance template. */
  | 'machine-template'
  /** A queue, a topic, a stream, a subscription. */
  | 'queue'
  /** Where container images are kept. */
  | 'image-registry'
  /** What the internet enters by, other than a load balancer: a CDN, an API gateway. */
  | 'gateway'
  /** One port of a load balancer, with its protocol and certificate. */
  | 'listener'
  | 'encryption-key'
  /** A secret in a store made for secrets. */
  | 'secret'
  /** Who may do what: an IAM policy, a role binding. */
  | 'policy'
  /** A directory of users: a user pool. */
  | 'user-directory'
  /** A namespace of a container cluster, with what runs in it. */
  | 'namespace'
  /** What something else installs in a cluster, whose workloads are not to be seen: a Helm release, an application. */
  | 'installation'
  /** What backs up the volumes of a container cluster, of which it cannot be seen from here which ones. */
  | 'cluster-backup'
  /** What one root configures of a whole account, project or subscription. */
  | 'account'
  /** A passage of a configuration that stands for itself, such as one that holds a secret: a variable, a provider. */
  | 'configuration';

const kinds = {
  datastore: true,
  workload: true,
  container: true,
  'image-build': true,
  'load-balancer': true,
  'target-group': true,
  'instance-group': true,
  cluster: true,
  'node-pool': true,
  network: true,
  'nat-gateway': true,
  subnet: true,
  'access-rule': true,
  'dns-record': true,
  autoscaler: true,
  'log-store': true,
  'metrics-store': true,
  volume: true,
  'machine-template': true,
  queue: true,
  'image-registry': true,
  gateway: true,
  listener: true,
  'encryption-key': true,
  secret: true,
  policy: true,
  'user-directory': true,
  namespace: true,
  installation: true,
  'cluster-backup': true,
  account: true,
  configuration: true,
} as const satisfies Record<ComponentKind, true>;

/** Every kind there is: for rules about what ought to hold of any of them. */
export const everyKind: readonly ComponentKind[] = Object.keys(kinds).filter(isKind);

function isKind(name: string): name is ComponentKind {
  return name in kinds;
}
