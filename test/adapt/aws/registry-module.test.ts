import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const call = (name: string, inputs: string, label = name.replaceAll('-', '_')) =>
  `module "${label}" {\nsource = "terraform-aws-modules/${name}/aws"\n${inputs}\n}\n`;

const vpc = (more = '') =>
  call(
    'vpc',
    `azs             = ["eu-west-1a", "eu-west-1b"]
     private_subnets = ["10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24"]
     public_subnets  = ["10.0.11.0/24", "10.0.12.0/24"]
     ${more}`,
  );

describe('the module vpc', () => {
  test('spreads its subnets over its zones', () => {
    expect(only(infrastructureOf(vpc()), 'network')).toMatchObject({
      resource: 'module.vpc',
      zones: { value: 2 },
    });
    const one = call('vpc', 'azs = ["eu-west-1a"]\nprivate_subnets = ["10.0.1.0/24", "10.0.2.0/24"]');
    expect(shown(only(infrastructureOf(one), 'network').zones)).toBe(
      '1 at azs = ["eu-west-1a"]: its subnets lie in one availability zone',
    );
  });

  test('may have one NAT gateway for all of them', () => {
    const gateway = (inputs: string) =>
      infrastructureOf(vpc(inputs))
        .all('nat-gateway')
        .map(({ zones }) => shown(zones));
    expect(gateway('enable_nat_gateway = true\nsingle_nat_gateway = true')).toEqual([
      '1 at single_nat_gateway = true: `single_nat_gateway` is `true` with subnets in 2 availability zones',
    ]);
    expect(gateway('enable_nat_gateway = true\none_nat_gateway_per_az = true')[0]).toContain('2 at');
    expect(gateway('single_nat_gateway = true')).toEqual([]);
  });

  test('tells the zones of its outputs', () => {
    const zones = (subnets: string) =>
      only(infrastructureOf(`${vpc()}resource "aws_lb" "web" { subnets = ${subnets} }`), 'load-balancer')
        .zones;
    expect(zones('module.vpc.public_subnets')).toMatchObject({ value: 2 });
    expect(zones('[module.vpc.private_subnets[0], module.vpc.private_subnets[2]]')).toMatchObject({
      value: 1,
    });
    expect(zones('[module.vpc.private_subnets[0], module.vpc.private_subnets[1]]')).toMatchObject({
      value: 2,
    });
  });

  test('has public subnets that no datastore should be in', () => {
    const text = `${vpc()}
      resource "aws_db_subnet_group" "db" { subnet_ids = module.vpc.public_subnets }
      resource "aws_db_instance" "main" { db_subnet_group_name = aws_db_subnet_group.db.name }`;
    const open = only(infrastructureOf(text), 'datastore').exposures.map((exposure) => shown(exposure.open));
    expect(open.at(-1)).toContain('its subnets are public, for the public subnets of the module');
    const without = text.replace('public_subnets  =', 'create_igw = false\npublic_subnets  =');
    expect(only(infrastructureOf(without), 'datastore').exposures).toHaveLength(1);
  });
});

describe('the module rds', () => {
  test('is judged by its inputs', () => {
    const store = only(infrastructureOf(call('rds', 'engine = "mysql"\nmulti_az = false')), 'datastore');
    expect(store).toMatchObject({
      resource: 'module.rds',
      noun: 'an RDS instance',
      engine: { value: 'mysql' },
    });
    expect(shown(store.zones)).toBe('1 at multi_az = false: `multi_az` is `false`');
    expect(shown(store.backups)).toContain('`backup_retention_period` is not set and defaults to `0`');
  });

  test.each([
    ['rds', 'create_db_instance'],
    ['rds-aurora', 'create'],
    ['rds-aurora', 'create_cluster'],
    ['alb', 'create_lb'],
  ])('%s may make nothing by %s', (name, input) => {
    expect(infrastructureOf(call(name, `${input} = false`)).components).toEqual([]);
  });
});

describe('the module rds-aurora', () => {
  const cluster = (inputs: string) => only(infrastructureOf(call('rds-aurora', inputs)), 'datastore');

  test('has an instance for each entry', () => {
    expect(shown(cluster('instances = { one = {} }').zones)).toBe(
      '1 at instances = { one = {} }: `instances` has one entry',
    );
    expect(cluster('instances = { one = {}, two = {} }').zones).toMatchObject({ value: 2 });
  });

  test('has the readers that autoscaling keeps', () => {
    const scaled = 'instances = { one = {} }\nautoscaling_enabled = true';
    expect(cluster(scaled).zones).toMatchObject({ value: 1 });
    expect(cluster(`${scaled}\nautoscaling_min_capacity = 1`).zones).toMatchObject({ value: 2 });
  });

  test('may be the copy of another cluster', () => {
    expect(cluster('').role).toBe('primary');
    expect(cluster('is_primary_cluster = false').role).toBe('replica');
  });

  test('may have an entry that the internet reaches', () => {
    const { exposures } = cluster('instances = { one = { publicly_accessible = true } }');
    expect(exposures.map(({ open }) => shown(open))).toContain(
      'true at publicly_accessible = true: `publicly_accessible` is `true`',
    );
  });
});

test('the module autoscaling scales by its policies', () => {
  const group = (inputs: string) => only(infrastructureOf(call('autoscaling', inputs)), 'instance-group');
  expect(shown(group('min_size = 1\nmax_size = 1').autoscaling)).toContain('are both 1');
  expect(shown(group('min_size = 1\nmax_size = 4').autoscaling)).toContain('`scaling_policies` is not set');
  expect(
    group(
      'min_size = 1\nmax_size = 4\nscaling_policies = { cpu = { policy_type = "TargetTrackingScaling" } }',
    ).autoscaling,
  ).toMatchObject({ value: true });
  expect(group('traffic_source_attachments = { web = {} }').healthChecks).toMatchObject([
    { present: { value: false } },
  ]);
});

test.each([
  [
    'a policy',
    'resource "aws_autoscaling_policy" "load" { autoscaling_group_name = module.autoscaling.autoscaling_group_name }',
  ],
  [
    'a capacity provider',
    `resource "aws_ecs_capacity_provider" "web" {
      auto_scaling_group_provider { auto_scaling_group_arn = module.autoscaling.autoscaling_group_arn }
    }`,
  ],
  [
    'the module ecs',
    call(
      'ecs',
      'autoscaling_capacity_providers = { web = { auto_scaling_group_arn = module.autoscaling.autoscaling_group_arn } }',
    ),
  ],
])('the module autoscaling may be scaled by %s', (_, more) => {
  const text = call('autoscaling', 'min_size = 1\nmax_size = 4') + more;
  expect(only(infrastructureOf(text), 'instance-group').autoscaling).toMatchObject({ value: true });
});

test('the module autoscaling may be scaled by the cluster that its tags name', () => {
  const tagged = (name: string) =>
    only(
      infrastructureOf(call('autoscaling', `max_size = 4\nautoscaling_group_tags = { "${name}" = "true" }`)),
      'instance-group',
    ).autoscaling;
  expect(tagged('AmazonECSManaged')).toMatchObject({ value: true });
  expect(tagged('Team')).toMatchObject({ value: false });
});

test('the module dynamodb-table is on demand by default', () => {
  expect(only(infrastructureOf(call('dynamodb-table', 'name = "orders"')), 'datastore')).toMatchObject({
    autoscaling: { value: true },
    backups: { value: false },
  });
});

test('the module dynamodb-table may be written with objects', () => {
  const table = (inputs: string) => only(infrastructureOf(call('dynamodb-table', inputs)), 'datastore');
  expect(table('point_in_time_recovery = { enabled = true }').backups).toMatchObject({ value: true });
  expect(shown(table('billing_mode = "PROVISIONED"').autoscaling)).toContain('`autoscaling_enabled`');
  expect(table('billing_mode = "PROVISIONED"\nautoscaling = { enabled = true }').autoscaling).toMatchObject({
    value: true,
  });
});

test('modules of others say nothing', () => {
  const text = 'module "db" {\nsource = "example/rds/aws"\nmulti_az = false\n}';
  expect(infrastructureOf(text).components).toEqual([]);
});

describe('the module security-group', () => {
  const database = `resource "aws_db_instance" "main" {
    engine                 = "postgres"
    vpc_security_group_ids = [module.security_group.security_group_id]
  }`;

  test.each([
    ['a named rule', 'ingress_cidr_blocks = ["0.0.0.0/0"]\ningress_rules = ["postgresql-tcp"]'],
    [
      'a written rule',
      'ingress_with_cidr_blocks = [{ from_port = 5432, to_port = 5432, protocol = "tcp", cidr_blocks = "10.0.0.0/8,0.0.0.0/0" }]',
    ],
  ])('opens a datastore by %s', (_, inputs) => {
    const infrastructure = infrastructureOf(`${call('security-group', inputs)}${database}`);
    const open = only(infrastructure, 'datastore').exposures.map((exposure) => shown(exposure.open));
    expect(open.at(-1)).toContain(
      'its security group `module.security_group` lets `0.0.0.0/0` in on port 5432',
    );
    expect(only(infrastructure, 'access-rule')).toMatchObject({ attached: true });
  });

  test('opens nothing to its own network', () => {
    const inputs = 'ingress_cidr_blocks = ["10.0.0.0/8"]\ningress_rules = ["postgresql-tcp"]';
    expect(infrastructureOf(call('security-group', inputs)).components).toEqual([]);
  });
});

describe('the module elasticache', () => {
  const store = (inputs: string) => only(infrastructureOf(call('elasticache', inputs)), 'datastore');

  test('makes a replication group', () => {
    const { noun, zones } = store('num_cache_clusters = 2');
    expect(noun).toBe('an ElastiCache replication group');
    expect(shown(zones)).toContain('`automatic_failover_enabled` is not set and defaults to `false`');
  });

  test('fails over where it is in several zones or in shards', () => {
    expect(store('num_cache_clusters = 2\nmulti_az_enabled = true').zones).toMatchObject({ value: 2 });
    const shards = 'num_node_groups = 2\nreplicas_per_node_group = 1\ncluster_mode_enabled = true';
    expect(shown(store(shards).zones)).toContain('`multi_az_enabled` is not set');
    expect(store(`${shards}\nmulti_az_enabled = true`).zones).toMatchObject({ value: 2 });
  });

  test('makes a cluster of Redis where it makes no group', () => {
    const { noun, engine, backups } = store('create_cluster = true\ncreate_replication_group = false');
    expect(noun).toBe('an ElastiCache cluster');
    expect(engine).toMatchObject({ value: 'redis' });
    expect(backups).toMatchObject({ value: false });
    expect(store('create_cluster = true').noun).toBe('an ElastiCache replication group');
  });
});

test('the module eks has a cluster and node groups', () => {
  const text = `${vpc()}${call(
    'eks',
    'subnet_ids = module.vpc.private_subnets\neks_managed_node_groups = { web = { min_size = 2, max_size = 2 } }',
  )}`;
  const infrastructure = infrastructureOf(text);
  expect(only(infrastructure, 'cluster').zones).toMatchObject({ value: 2 });
  expect(shown(only(infrastructure, 'node-pool').autoscaling)).toContain('are both 2');
});

test('the module alb has a balancer and target groups', () => {
  const text = call(
    'alb',
    'subnets = [module.vpc.public_subnets[0]]\ntarget_groups = { web = { protocol = "HTTP", port = 80 } }',
  );
  const infrastructure = infrastructureOf(vpc() + text);
  expect(only(infrastructure, 'load-balancer').zones).toMatchObject({ value: 1 });
  expect(only(infrastructure, 'target-group').healthChecks).toMatchObject([{ present: { value: false } }]);
});

test('the module alb speaks HTTP to target groups that name no protocol', () => {
  const checks = (group: string, more = '') =>
    only(infrastructureOf(call('alb', `${more}\ntarget_groups = { web = { ${group} } }`)), 'target-group')
      .healthChecks;
  expect(checks('port = 80')).toHaveLength(1);
  expect(checks('port = 80', 'default_protocol = "TCP"')).toEqual([]);
  expect(checks('target_type = "lambda"')).toEqual([]);
});

test('the module lambda runs in the zones of its subnets', () => {
  const text = vpc() + call('lambda', 'vpc_subnet_ids = [module.vpc.private_subnets[1]]');
  expect(only(infrastructureOf(text), 'workload').zones).toMatchObject({ value: 1 });
});

test('the module s3-bucket keeps versions where it is told to', () => {
  const backups = (inputs: string) =>
    only(infrastructureOf(call('s3-bucket', inputs, 'uploads')), 'datastore').backups;
  expect(backups('bucket = "shop-uploads"')).toMatchObject({ value: false });
  for (const versioning of ['enabled = true', 'status = true', 'status = "Enabled"'])
    expect(backups(`bucket = "shop-uploads"\nversioning = { ${versioning} }`)).toMatchObject({ value: true });
  expect(shown(backups('bucket = "shop-uploads"\nversioning = { status = "Suspended" }'))).toContain(
    '`status` is `Suspended`',
  );
});

test('the service of the module ecs scales unless it is told not to', () => {
  const service = (inputs: string) => {
    const text = `module "web" {\nsource = "terraform-aws-modules/ecs/aws//modules/service"\n${inputs}\n}`;
    return only(infrastructureOf(vpc() + text), 'workload');
  };
  expect(service('subnet_ids = module.vpc.private_subnets')).toMatchObject({
    zones: { value: 2 },
    autoscaling: { value: true },
  });
  expect(shown(service('enable_autoscaling = false').autoscaling)).toBe(
    'false at enable_autoscaling = false: `enable_autoscaling` is `false`',
  );
});
