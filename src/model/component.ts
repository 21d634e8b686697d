import type { Span } from '../source/span.ts';
import type { Attribute } from './attribute.ts';
import type { Environment } from './environment.ts';

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
  | DnsRecord;

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
  readonly zones?: Attribute<number>;
  /** Whether its data is backed up, by its own settings or by a plan elsewhere. Undefined where the rule has no say. */
  readonly backups?: Attribute<boolean>;
  /** Whether its capacity follows the load; undefined where capacity cannot be set. */
  readonly autoscaling?: Attribute<boolean>;
  /** Every way in which the internet may reach it; an unknown one is not reported. */
  readonly exposures: readonly Exposure[];
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
}

/** What runs: a Deployment, a StatefulSet, an ECS service, a Lambda function, a Compose service. */
export interface Workload extends ComponentBase {
  readonly kind: 'workload';
  readonly noun: string;
  /** `serving`: others send requests to it. `datastore`: it runs a datastore. `job`: it ends by itself. */
  readonly role: 'serving' | 'worker' | 'job' | 'datastore';
  readonly replicas?: Attribute<number>;
  /** How many availability zones it runs in, where that follows from where it is placed. */
  readonly zones?: Attribute<number>;
  /** Known `false` where two or more replicas may all land in one availability zone. */
  readonly zoneSpread?: Attribute<boolean>;
  readonly autoscaling?: Attribute<boolean>;
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
  readonly identicalProbes?: Attribute<boolean>;
  /** The size of an image that is run as it was published; undefined where it is built here or not in the table. */
  readonly imageSize?: Attribute<SizeEstimate>;
}

/** The image that one final stage of a Dockerfile builds. */
export interface ImageBuild extends ComponentBase {
  readonly kind: 'image-build';
  /** It declares a port (`EXPOSE`), so something will send requests to it. */
  readonly serving: boolean;
  readonly healthCheck: HealthCheck;
  /** Unknown where the base image is not in the table. */
  readonly size: Attribute<SizeEstimate>;
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
  readonly zones?: Attribute<number>;
  /** Of a balancer that holds the check itself (a Classic ELB); target groups hold their own. */
  readonly healthChecks: readonly HealthCheck[];
}

export interface TargetGroup extends ComponentBase {
  readonly kind: 'target-group';
  readonly noun: string;
  readonly healthChecks: readonly HealthCheck[];
}

/** Virtual machines that come and go together: an Auto Scaling group, a managed instance group, a scale set. */
export interface InstanceGroup extends ComponentBase {
  readonly kind: 'instance-group';
  readonly noun: string;
  readonly zones?: Attribute<number>;
  readonly autoscaling?: Attribute<boolean>;
  readonly healthChecks: readonly HealthCheck[];
}

/** A container cluster's control plane: EKS, GKE, AKS. */
export interface Cluster extends ComponentBase {
  readonly kind: 'cluster';
  readonly noun: string;
  readonly zones?: Attribute<number>;
}

/** Machines of a container cluster. */
export interface NodePool extends ComponentBase {
  readonly kind: 'node-pool';
  readonly noun: string;
  readonly zones?: Attribute<number>;
  readonly autoscaling?: Attribute<boolean>;
}

/** A virtual network, judged by the subnets it has in the scanned tree. */
export interface Network extends ComponentBase {
  readonly kind: 'network';
  readonly noun: string;
  readonly zones?: Attribute<number>;
}

/** The way out of private subnets; `zones` is how many zones keep their way out when one of them fails. */
export interface NatGateway extends ComponentBase {
  readonly kind: 'nat-gateway';
  readonly noun: string;
  readonly zones?: Attribute<number>;
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
