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

  test('may make nothing', () => {
    expect(infrastructureOf(call('rds', 'create_db_instance = false')).components).toEqual([]);
  });
});

test('the module rds-aurora has an instance for each entry', () => {
  const zones = (instances: string) =>
    only(infrastructureOf(call('rds-aurora', `instances = ${instances}`)), 'datastore').zones;
  expect(shown(zones('{ one = {} }'))).toBe('1 at instances = { one = {} }: `instances` has one entry');
  expect(zones('{ one = {}, two = {} }')).toMatchObject({ value: 2 });
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

test('the module dynamodb-table is on demand by default', () => {
  expect(only(infrastructureOf(call('dynamodb-table', 'name = "orders"')), 'datastore')).toMatchObject({
    autoscaling: { value: true },
    backups: { value: false },
  });
});

test('modules of others say nothing', () => {
  const text = 'module "db" {\nsource = "example/rds/aws"\nmulti_az = false\n}';
  expect(infrastructureOf(text).components).toEqual([]);
});
