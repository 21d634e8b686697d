import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

describe('a target group', () => {
  const checks = (body: string) =>
    only(
      infrastructureOf(`resource "aws_lb_target_group" "web" {\n${body}\n}`),
      'target-group',
    ).healthChecks.map(({ present }) => shown(present));

  test('of HTTP needs more than the default check', () => {
    expect(checks('protocol = "HTTP"\nport = 80')).toEqual([
      'false at resource "aws_lb_target_group" "web": without a `health_check` block only the defaults apply, an answer of `200` on the path `/`',
    ]);
    expect(checks('protocol = "HTTP"\nhealth_check {\n path = "/ready"\n}')[0]).toContain('true');
  });

  test('of gRPC needs more than the default check, which takes a missing method for an answer', () => {
    expect(checks('protocol = "HTTP"\nprotocol_version = "GRPC"')[0]).toContain(
      'only the defaults apply, the status `12`',
    );
  });

  test('may switch its check off', () => {
    expect(checks('protocol = "HTTP"\nhealth_check {\n enabled = false\n}')).toEqual([
      'false at enabled = false: `enabled` is `false`',
    ]);
  });

  test('of TCP is checked by a connection, of functions by calling them', () => {
    expect(checks('protocol = "TCP"')).toEqual([]);
    expect(checks('target_type = "lambda"')).toEqual([]);
  });
});

describe('a Classic Load Balancer', () => {
  const elb = (body: string) =>
    only(infrastructureOf(`resource "aws_elb" "web" {\n${body}\n}`), 'load-balancer').healthChecks.map(
      ({ present }) => shown(present),
    );
  const listener = (protocol: string) => `listener {\n instance_protocol = "${protocol}"\n}\n`;

  test('of HTTP needs more than the default check', () => {
    expect(elb(listener('http'))).toEqual([
      'false at resource "aws_elb" "web": without a `health_check` block only a TCP connection is tried',
    ]);
    expect(elb('health_check {\n target = "HTTP:80/ready"\n}')[0]).toContain('true');
  });

  test('of TCP is checked by a connection', () => {
    expect(elb(listener('tcp') + listener('ssl'))).toEqual([]);
    expect(elb(listener('tcp') + listener('http'))).toHaveLength(1);
  });
});

describe('an Auto Scaling group', () => {
  const checks = (body: string, more = '') =>
    only(
      infrastructureOf(
        `resource "aws_lb_target_group" "web" {}\nresource "aws_autoscaling_group" "web" {\n${body}\n}\n${more}`,
      ),
      'instance-group',
    ).healthChecks.map(({ present }) => shown(present));
  const behind = 'target_group_arns = [aws_lb_target_group.web.arn]';

  test('behind a load balancer asks it', () => {
    expect(checks(behind)).toEqual([
      'false at resource "aws_autoscaling_group" "web": `health_check_type` is not set and defaults to `EC2`',
    ]);
    expect(checks(`${behind}\nhealth_check_type = "ELB"`)[0]).toContain('true');
    expect(checks(`${behind}\nhealth_check_type = "EBS,ELB"`)[0]).toContain('true');
    expect(checks(`${behind}\nhealth_check_type = "EBS"`)[0]).toContain('false');
  });

  test('may be attached elsewhere', () => {
    const attachment = `resource "aws_autoscaling_attachment" "web" {
      autoscaling_group_name = aws_autoscaling_group.web.name
      lb_target_group_arn    = aws_lb_target_group.web.arn
    }`;
    expect(checks('', attachment)).toHaveLength(1);
  });

  test('without one needs none', () => {
    expect(checks('')).toEqual([]);
    expect(checks('target_group_arns = []')).toEqual([]);
  });
});

describe('the containers of an ECS service', () => {
  const containers = (service: string, definitions: string) =>
    infrastructureOf(`
      variable "image" {}
      variable "cpu" {}
      resource "aws_lb_target_group" "web" {}
      resource "aws_ecs_task_definition" "web" {
        container_definitions = ${definitions}
      }
      resource "aws_ecs_service" "web" {
        task_definition = aws_ecs_task_definition.web.arn
        ${service}
      }`)
      .all('container')
      .map(({ name, serving, healthChecks }) => ({
        name,
        serving,
        checks: healthChecks.map(({ present }) => shown(present)),
      }));
  const definitions = `jsonencode([
    { name = "app", image = "shop:1.2", essential = true, portMappings = [{ containerPort = 8080 }] },
    { name = "router", image = "fluent-bit:3", essential = false },
  ])`;

  test('are checked by the target group that names them', () => {
    const service = `load_balancer {
      target_group_arn = aws_lb_target_group.web.arn
      container_name   = "app"
      container_port   = 8080
    }`;
    expect(containers(service, definitions)).toEqual([
      { name: 'app', serving: true, checks: [] },
      { name: 'router', serving: false, checks: [] },
    ]);
  });

  test('need a check of their own behind a registry', () => {
    const service = 'service_registries { registry_arn = "arn:aws:servicediscovery:::service/web" }';
    const [app, router] = containers(service, definitions);
    expect(app).toMatchObject({ name: 'app', serving: true });
    expect(app?.checks[0]).toContain('its definition has no `healthCheck`');
    expect(router).toMatchObject({ checks: [] });
  });

  test('are read from a heredoc with unknown parts', () => {
    const heredoc = `<<JSON
[{ "name": "app", "image": "\${var.image}", "cpu": \${var.cpu}, "healthCheck": { "command": ["CMD", "true"] } }]
JSON
`;
    const [app] = containers('', heredoc);
    expect(app?.name).toBe('app');
    expect(app?.checks[0]).toContain('true at');
  });
});

describe('a record that takes part in routing', () => {
  const checks = (body: string) =>
    only(
      infrastructureOf(`resource "aws_route53_record" "web" {
        failover_routing_policy { type = "PRIMARY" }
        ${body}
      }`),
      'dns-record',
    ).healthChecks.map(({ present }) => shown(present));

  test('needs a check, or an alias that asks its target', () => {
    expect(checks('')[0]).toContain('`health_check_id` is not set');
    expect(checks('health_check_id = aws_route53_health_check.web.id')[0]).toContain('true');
    expect(checks('alias {\n evaluate_target_health = true\n}')[0]).toContain('true');
    expect(checks('alias {\n evaluate_target_health = false\n}')[0]).toContain(
      'false at evaluate_target_health',
    );
  });

  test('cannot ask a CloudFront distribution', () => {
    const [check] = only(
      infrastructureOf(`
        resource "aws_cloudfront_distribution" "web" {}
        resource "aws_route53_record" "web" {
          weighted_routing_policy { weight = 10 }
          alias {
            name                   = aws_cloudfront_distribution.web.domain_name
            evaluate_target_health = false
          }
        }`),
      'dns-record',
    ).healthChecks;
    expect(check?.present).toMatchObject({
      value: false,
      remedy: 'Set `health_check_id` to an `aws_route53_health_check`.',
    });
  });

  test('needs none to stand in for another', () => {
    const secondary = `resource "aws_route53_record" "web" {
      failover_routing_policy { type = "SECONDARY" }
    }`;
    expect(only(infrastructureOf(secondary), 'dns-record').healthChecks).toEqual([]);
  });

  test('is the only kind that does', () => {
    expect(infrastructureOf('resource "aws_route53_record" "web" { type = "A" }').components).toEqual([]);
  });
});
