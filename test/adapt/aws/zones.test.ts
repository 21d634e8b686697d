import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const subnets = `
  resource "aws_vpc" "main" {}
  data "aws_availability_zones" "available" {}
  resource "aws_subnet" "a" {
    vpc_id            = aws_vpc.main.id
    availability_zone = "eu-west-1a"
  }
  resource "aws_subnet" "b" {
    vpc_id            = aws_vpc.main.id
    availability_zone = "eu-west-1b"
  }
  resource "aws_subnet" "also_a" {
    vpc_id            = aws_vpc.main.id
    availability_zone = "eu-west-1a"
  }
  resource "aws_subnet" "first" { availability_zone = data.aws_availability_zones.available.names[0] }
  resource "aws_subnet" "second" { availability_zone = data.aws_availability_zones.available.names[1] }
  data "aws_subnet" "shared" {}
  data "aws_subnets" "private" {}
  variable "subnets" {}
  resource "aws_subnet" "anywhere" {}
  resource "aws_subnet" "elsewhere" {}
`;

const balancer = (argument: string) =>
  shown(
    only(infrastructureOf(`${subnets} resource "aws_lb" "web" {\n${argument}\n}`), 'load-balancer').zones,
  );

describe('the zones of a load balancer', () => {
  test.each([
    ['aws_subnet.a.id, aws_subnet.b.id', '2 at'],
    ['aws_subnet.first.id, aws_subnet.second.id', '2 at'],
    ['aws_subnet.a.id, aws_subnet.also_a.id', '1 at'],
    ['aws_subnet.first.id, aws_subnet.first.id', '1 at'],
    ['aws_subnet.anywhere.id', '1 at'],
    ['data.aws_subnet.shared.id', '1 at'],
    ['"subnet-0a1b2c"', '1 at'],
    ['aws_subnet.anywhere.id, aws_subnet.elsewhere.id', 'unknown'],
    ['aws_subnet.a.id, aws_subnet.first.id', 'unknown'],
    ['"subnet-0a1b2c", "subnet-3d4e5f"', 'unknown'],
  ])('in subnets [%s] are %s', (list, answer) => {
    expect(balancer(`subnets = [${list}]`)).toContain(answer);
  });

  test('are unknown for a list that nobody knows', () => {
    expect(balancer('subnets = data.aws_subnets.private.ids')).toContain('unknown');
    expect(balancer('subnets = var.subnets')).toContain('unknown');
  });

  test('are named where all subnets lie in one', () => {
    expect(balancer('subnets = [aws_subnet.a.id, aws_subnet.also_a.id]')).toBe(
      '1 at subnets = [aws_subnet.a.id, aws_subnet.also_a.id]: the subnets in `subnets` all lie in `eu-west-1a`',
    );
  });

  test('follow subnet mappings', () => {
    expect(balancer('subnet_mapping { subnet_id = aws_subnet.a.id }')).toContain('1 at subnet_mapping');
  });
});

describe('the zones of subnets made by count', () => {
  const counted = (zone: string) => `
    data "aws_availability_zones" "available" {}
    resource "aws_subnet" "private" {
      count             = 2
      availability_zone = ${zone}
    }
    resource "aws_lb" "web" { subnets = aws_subnet.private[*].id }`;

  test('differ where each takes the next name', () => {
    const text = counted('data.aws_availability_zones.available.names[count.index]');
    expect(shown(only(infrastructureOf(text), 'load-balancer').zones)).toContain('2 at');
  });

  test('are one where all take the same', () => {
    const text = counted('data.aws_availability_zones.available.names[0]');
    expect(shown(only(infrastructureOf(text), 'load-balancer').zones)).toContain('1 at');
  });

  test('differ by their letters in a region that is not known', () => {
    const text = `variable "region" {}
      resource "aws_autoscaling_group" "web" {
        availability_zones = ["\${var.region}a", "\${var.region}b"]
      }`;
    expect(shown(only(infrastructureOf(text), 'instance-group').zones)).toContain('2 at');
  });
});

describe('a VPC', () => {
  test('is judged by its subnets', () => {
    expect(only(infrastructureOf(subnets), 'network').zones).toMatchObject({ value: 2 });
    const one = `resource "aws_vpc" "main" {}
      resource "aws_subnet" "only" { vpc_id = aws_vpc.main.id }`;
    expect(shown(only(infrastructureOf(one), 'network').zones)).toBe(
      '1 at resource "aws_vpc" "main": it has one subnet, `aws_subnet.only`',
    );
  });

  test('without subnets in the tree is not judged', () => {
    expect(only(infrastructureOf('resource "aws_vpc" "main" {}'), 'network').zones).toBeUndefined();
  });
});

describe('a NAT gateway', () => {
  const nat = (name: string) => `resource "aws_nat_gateway" "${name}" { subnet_id = aws_subnet.${name}.id }`;

  test('alone is shared by the zones of its VPC', () => {
    const gateway = only(infrastructureOf(subnets + nat('a')), 'nat-gateway');
    expect(shown(gateway.zones)).toBe(
      '1 at resource "aws_nat_gateway" "a": it is the only NAT gateway of subnets in 2 availability zones',
    );
  });

  test('of the whole region serves all zones', () => {
    const regional = `${subnets} resource "aws_nat_gateway" "a" {
      subnet_id         = aws_subnet.a.id
      availability_mode = "regional"
    }`;
    expect(only(infrastructureOf(regional), 'nat-gateway').zones).toBeUndefined();
  });

  test('in every zone keeps each its way out', () => {
    const gateway = only(
      infrastructureOf([subnets, nat('a'), nat('b')].join('\n')),
      'nat-gateway',
      'aws_nat_gateway.a',
    );
    expect(gateway.zones).toMatchObject({ value: 2 });
  });
});

describe('compute', () => {
  const component = (text: string, kind: 'cluster' | 'node-pool' | 'workload' | 'instance-group') =>
    only(infrastructureOf(subnets + text), kind);

  test.each([
    [
      'an EKS cluster',
      'cluster',
      'resource "aws_eks_cluster" "main" {\n vpc_config {\n subnet_ids = [SUBNET]\n }\n }',
    ],
    ['an EKS node group', 'node-pool', 'resource "aws_eks_node_group" "main" { subnet_ids = [SUBNET] }'],
    [
      'an ECS service',
      'workload',
      'resource "aws_ecs_service" "web" {\n network_configuration {\n subnets = [SUBNET]\n }\n }',
    ],
    [
      'a Lambda function',
      'workload',
      'resource "aws_lambda_function" "web" {\n vpc_config {\n subnet_ids = [SUBNET]\n }\n }',
    ],
    [
      'an Auto Scaling group',
      'instance-group',
      'resource "aws_autoscaling_group" "web" { vpc_zone_identifier = [SUBNET] }',
    ],
  ] as const)('%s runs in the zones of its subnets', (noun, kind, text) => {
    const one = component(text.replace('SUBNET', 'aws_subnet.a.id'), kind);
    expect(one).toMatchObject({ noun, zones: { value: 1 } });
    const two = component(text.replace('SUBNET', 'aws_subnet.a.id, aws_subnet.b.id'), kind);
    expect(two).toMatchObject({ zones: { value: 2 } });
  });

  test('a function outside of a VPC has no say in zones', () => {
    expect(component('resource "aws_lambda_function" "web" {}', 'workload').zones).toBeUndefined();
  });
});

test('an MSK cluster runs in the zones of its clients', () => {
  const text = `${subnets} resource "aws_msk_cluster" "events" {
    broker_node_group_info { client_subnets = [aws_subnet.a.id, aws_subnet.also_a.id] }
  }`;
  expect(only(infrastructureOf(text), 'datastore').zones).toMatchObject({ value: 1 });
});
