import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../../src/model/attribute.ts';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

function allShown(answers: readonly Attribute<unknown>[] | undefined): readonly string[] {
  return (answers ?? []).map(shown);
}

describe('what a container of ECS reserves and may take', () => {
  const resources = (task: string, definition: string) =>
    only(
      infrastructureOf(`
        resource "aws_ecs_task_definition" "web" {
          ${task}
          container_definitions = jsonencode([${definition}])
        }`),
      'container',
    ).resources;

  test('is counted in cores and bytes', () => {
    const web = resources('', '{ name = "web", cpu = 512, memoryReservation = 128, memory = 256 }');
    expect(web?.cpuRequest).toMatchObject({ value: 0.5 });
    expect(web?.memoryRequest).toMatchObject({ value: 128 * 1024 * 1024 });
    expect(web?.memoryLimit).toMatchObject({ value: 256 * 1024 * 1024 });
    expect(web?.cpuLimit?.state).toBe('absent');
  });

  test('is what its task has where it is alone, in all the ways of writing that', () => {
    const web = resources('cpu = "1 vCPU"\nmemory = "2GB"', '{ name = "web" }');
    expect(web?.cpuRequest).toMatchObject({ value: 1 });
    expect(web?.memoryLimit).toMatchObject({ value: 2 * 1024 * 1024 * 1024 });
  });

  test('is not known where others share the task', () => {
    const containers = infrastructureOf(`
      resource "aws_ecs_task_definition" "web" {
        cpu                   = 512
        memory                = 1024
        container_definitions = jsonencode([{ name = "web" }, { name = "logs" }])
      }`).all('container');
    expect(containers.map(({ resources: found }) => found?.cpuRequest?.state)).toEqual([
      'unknown',
      'unknown',
    ]);
    expect(containers[0]?.resources?.memoryLimit).toMatchObject({ value: 1024 * 1024 * 1024 });
  });

  test('survives what makes no sense', () => {
    expect(resources('cpu = "plenty"', '{ name = "web" }')?.cpuRequest?.state).toBe('unknown');
  });
});

describe('one side alone sets the capacity', () => {
  const soleScaler = (lifecycle: string) =>
    allShown(
      only(
        infrastructureOf(`
          resource "aws_autoscaling_group" "web" {
            min_size         = 2
            max_size         = 6
            desired_capacity = 4
            ${lifecycle}
          }
          resource "aws_autoscaling_schedule" "night" {
            autoscaling_group_name = aws_autoscaling_group.web.name
          }`),
        'instance-group',
      ).safeguards?.soleScaler,
    );

  test('but not where the file says it too', () => {
    expect(soleScaler('')).toEqual([
      'false at desired_capacity = 4: `desired_capacity` is `4`, and `aws_autoscaling_schedule.night` changes it',
    ]);
  });

  test.each([
    'ignore_changes = [desired_capacity]',
    'ignore_changes = all',
    'ignore_changes = ["desired_capacity"]',
  ])('where changes are ignored: %s', (ignored) => {
    expect(soleScaler(`lifecycle {\n${ignored}\n}`)).toEqual(['true at desired_capacity = 4']);
  });

  test('and not where others are', () => {
    expect(soleScaler('lifecycle {\nignore_changes = [tag]\n}')[0]).toMatch(/^false/);
  });
});

describe('spot capacity', () => {
  const spot = (group: string, template = '') =>
    allShown(
      only(
        infrastructureOf(`
          resource "aws_launch_template" "web" {\n${template}\n}
          resource "aws_autoscaling_group" "web" {
            min_size = 2
            max_size = 6
            ${group}
          }
          resource "aws_autoscaling_policy" "web" {
            autoscaling_group_name = aws_autoscaling_group.web.name
          }`),
        'instance-group',
      ).safeguards?.spotCapacity,
    );
  const launch = 'launch_template {\nid = aws_launch_template.web.id\n}';

  test('comes by what the machines are made from', () => {
    expect(spot(launch, 'instance_market_options {\nmarket_type = "spot"\n}')[0]).toMatch(/^true/);
    expect(spot(launch)[0]).toMatch(/^false .*it has no `mixed_instances_policy`/);
  });

  test('is not judged where that is not in the tree', () => {
    expect(spot('launch_template {\nid = "lt-0a1b"\n}')).toEqual([]);
  });

  test('is not known where the share is not', () => {
    const distribution = 'instances_distribution {\non_demand_percentage_above_base_capacity = var.share\n}';
    expect(spot(`mixed_instances_policy {\n${distribution}\n}`)[0]).toMatch(/^unknown/);
  });
});

describe('a failover', () => {
  const secondary = (name: string, more: string) =>
    allShown(
      only(
        infrastructureOf(`
          resource "aws_route53_record" "first" {
            name            = ${name}
            type            = "A"
            health_check_id = "0a1b"
            failover_routing_policy {
              type = "PRIMARY"
            }
          }
          ${more}`),
        'dns-record',
        'aws_route53_record.first',
      ).safeguards?.dnsFailover,
    )[0];
  const other = (name: string, type = '"A"') => `
    resource "aws_route53_record" "second" {
      name = ${name}
      type = ${type}
      failover_routing_policy {
        type = "SECONDARY"
      }
    }`;

  test('needs a second record of the same name and type', () => {
    expect(secondary('"shop.example.com"', '')).toMatch(/^false/);
    expect(secondary('"shop.example.com"', other('"SHOP.example.com."'))).toMatch(/^true/);
    expect(secondary('"shop.example.com"', other('"shop.example.com"', '"AAAA"'))).toMatch(/^false/);
  });

  test('is not known where a name is not', () => {
    expect(secondary('var.name', other('"shop.example.com"'))).toMatch(/^unknown/);
    expect(secondary('var.name', other('var.name'))).toMatch(/^true/);
    expect(secondary('var.name', '')).toMatch(/^false/);
    expect(secondary('"shop.example.com"', other('var.name'))).toMatch(
      /^unknown: `aws_route53_record.second`/,
    );
  });

  test('is found by the same unknown parts', () => {
    const zone = `"shop.\${aws_route53_zone.main.name}"`;
    const zones = 'resource "aws_route53_zone" "main" {}';
    expect(secondary(zone, other(zone) + zones)).toMatch(/^true/);
  });
});

describe('an EKS cluster', () => {
  const safeguards = (body: string) =>
    only(infrastructureOf(`resource "aws_eks_cluster" "shop" {\n${body}\n}`), 'cluster').safeguards;

  test('lets in whom its list names', () => {
    const placement = (config: string) =>
      allShown(safeguards(`vpc_config {\n${config}\n}`)?.privatePlacement)[0];
    expect(placement('')).toMatch(/^false .*defaults to `true`/);
    expect(placement('endpoint_public_access = false')).toMatch(/^true/);
    expect(placement('public_access_cidrs = ["203.0.113.0/24"]')).toMatch(/^true/);
    expect(placement('public_access_cidrs = ["203.0.113.0/24", "::/0"]')).toMatch(/^false/);
    expect(placement('public_access_cidrs = var.offices')).toMatch(/^unknown/);
  });

  test('encrypts by itself from 1.28 on', () => {
    const encryption = (version: string) => allShown(safeguards(`version = ${version}`)?.encryptionAtRest);
    expect(encryption('"1.27"')[0]).toMatch(/^false/);
    expect(encryption('1.27')[0]).toMatch(/^false/);
    expect(encryption('"1.28"')).toEqual([]);
    expect(encryption('var.version')).toEqual([]);
    expect(encryption('"__proto__"')).toEqual([]);
  });
});

test.each([
  ['m5.large', 2],
  ['m7g.xlarge', 4],
  ['c5.9xlarge', 36],
  ['c4.8xlarge', 36],
  ['t3.micro', undefined],
  ['m5.metal', undefined],
  ['large', undefined],
])('an instance of %s has %s virtual processors', (type, count) => {
  const workload = only(
    infrastructureOf(`resource "aws_instance" "web" {\ninstance_type = "${type}"\n}`),
    'workload',
  );
  expect(workload.processors === undefined ? undefined : workload.processors).toEqual(
    count === undefined ? undefined : expect.objectContaining({ value: count }),
  );
});
