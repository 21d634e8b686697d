import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

describe('an Auto Scaling group', () => {
  const group = (body: string, more = '') =>
    only(infrastructureOf(`resource "aws_autoscaling_group" "web" {\n${body}\n}\n${more}`), 'instance-group');
  const policy = (name: string) =>
    `resource "aws_autoscaling_policy" "load" { autoscaling_group_name = ${name} }`;

  test('of one size does not scale', () => {
    expect(
      shown(group('min_size = 2\nmax_size = 2', policy('aws_autoscaling_group.web.name')).autoscaling),
    ).toBe('false at max_size = 2: `min_size` and `max_size` are both 2');
  });

  test('needs something that scales it', () => {
    const sizes = 'name = "web"\nmin_size = 2\nmax_size = 10';
    expect(shown(group(sizes).autoscaling)).toContain('no `aws_autoscaling_policy` names it');
    expect(group(sizes, policy('aws_autoscaling_group.web.name')).autoscaling).toMatchObject({ value: true });
    expect(group(sizes, policy('"web"')).autoscaling).toMatchObject({ value: true });
    expect(group(sizes, `variable "group" {}\n${policy('var.group')}`).autoscaling?.state).toBe('unknown');
    const schedule =
      'resource "aws_autoscaling_schedule" "day" { autoscaling_group_name = aws_autoscaling_group.web.name }';
    expect(group(sizes, schedule).autoscaling).toMatchObject({ value: true });
  });

  test('may be scaled by the cluster that runs on it', () => {
    const tag = (key: string) => `tag {\n key = "${key}"\n value = "true"\n propagate_at_launch = true\n}`;
    expect(group(tag('k8s.io/cluster-autoscaler/enabled')).autoscaling).toMatchObject({ value: true });
    expect(group(tag('AmazonECSManaged')).autoscaling).toMatchObject({ value: true });
    expect(group(tag('kubernetes.io/cluster/shop')).autoscaling?.state).toBe('unknown');
    const provider = `resource "aws_ecs_capacity_provider" "web" {
      auto_scaling_group_provider { auto_scaling_group_arn = aws_autoscaling_group.web.arn }
    }`;
    expect(group('', provider).autoscaling).toMatchObject({ value: true });
  });
});

describe('an ECS service', () => {
  const service = (more = '', body = '') =>
    only(
      infrastructureOf(`
        resource "aws_ecs_cluster" "main" { name = "main" }
        resource "aws_ecs_service" "web" {
          name          = "web"
          desired_count = 2
          ${body}
        }
        ${more}`),
      'workload',
    );
  const target = (id: string) => `resource "aws_appautoscaling_target" "web" { resource_id = ${id} }`;
  const policy =
    'resource "aws_appautoscaling_policy" "load" { resource_id = aws_appautoscaling_target.web.resource_id }';
  const path = `"service/\${aws_ecs_cluster.main.name}/\${aws_ecs_service.web.name}"`;

  test('needs a target and a policy', () => {
    expect(shown(service().autoscaling)).toContain('no `aws_appautoscaling_target` names it');
    expect(shown(service(target(path)).autoscaling)).toContain(
      'no policy scales `aws_appautoscaling_target.web`',
    );
    expect(service(target(path) + policy.replace('resource "', '\nresource "')).autoscaling).toMatchObject({
      value: true,
    });
    expect(service(`${target('"service/main/web"')}\n${policy}`).autoscaling).toMatchObject({ value: true });
  });

  test('of another name is not scaled by it', () => {
    expect(service(`${target('"service/main/api"')}\n${policy}`).autoscaling).toMatchObject({ value: false });
  });

  test('on every machine has no number to scale', () => {
    const daemon = service('', 'scheduling_strategy = "DAEMON"');
    expect([daemon.autoscaling, daemon.replicas]).toEqual([undefined, undefined]);
  });
});

test('a node group scales between its bounds', () => {
  const pool = (max: number) =>
    only(
      infrastructureOf(`resource "aws_eks_node_group" "main" {
        scaling_config {
          min_size     = 3
          max_size     = ${max}
          desired_size = 3
        }
      }`),
      'node-pool',
    );
  expect(shown(pool(3).autoscaling)).toBe('false at max_size = 3: `min_size` and `max_size` are both 3');
  expect(pool(6).autoscaling).toMatchObject({ value: true });
});

test('an instance behind a load balancer stands alone', () => {
  const infrastructure = infrastructureOf(`
    resource "aws_instance" "web" { count = 2 }
    resource "aws_instance" "bastion" {}
    resource "aws_elb" "web" { instances = aws_instance.web[*].id }`);
  const workload = only(infrastructure, 'workload', 'aws_instance.web[0]');
  expect(workload.role).toBe('serving');
  expect(shown(workload.autoscaling)).toContain('it is registered with a load balancer by itself');
  expect(only(infrastructure, 'workload', 'aws_instance.bastion').autoscaling).toBeUndefined();
});
