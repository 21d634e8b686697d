import { describe, expect, test } from 'vitest';
import { infrastructureOf } from './from-hcl.ts';
import { shown } from './shown.ts';

const database = `resource "aws_db_instance" "main" {
  engine  = "postgres"
  db_name = "shop"
}`;

const lambda = (name: string, value: string) => `
  resource "aws_lambda_function" "${name}" {
    environment {
      variables = { DATABASE_URL = ${value} }
    }
  }`;

const connections = (text: string) =>
  infrastructureOf(text)
    .edges.filter((edge) => edge.kind === 'connects-to')
    .map(
      ({ from, to, database: name }) => `${from.slice(11)} -> ${to.slice(11)} ${shown(name).split(' ')[0]}`,
    );

describe('what a workload uses is read from its environment', () => {
  test('by an address in a URL, with the database that it names', () => {
    const text = `${database}${lambda('orders', `"postgres://app@\${aws_db_instance.main.address}:5432/orders"`)}`;
    expect(connections(text)).toEqual(['aws_lambda_function.orders -> aws_db_instance.main orders']);
  });

  test('by an endpoint, with the database that the server was made with', () => {
    const text = `${database}${lambda('orders', 'aws_db_instance.main.endpoint')}`;
    expect(connections(text)).toEqual(['aws_lambda_function.orders -> aws_db_instance.main shop']);
  });

  test('by a proxy, a parameter or a secret', () => {
    const text = `${database}
      resource "aws_db_proxy" "main" { name = "main" }
      resource "aws_db_proxy_target" "main" {
        db_proxy_name          = aws_db_proxy.main.name
        db_instance_identifier = aws_db_instance.main.identifier
      }
      resource "aws_ssm_parameter" "url" { value = "postgres://\${aws_db_instance.main.address}/shop" }
      resource "aws_secretsmanager_secret" "url" {}
      resource "aws_secretsmanager_secret_version" "url" {
        secret_id     = aws_secretsmanager_secret.url.id
        secret_string = jsonencode({ host = aws_db_instance.main.address })
      }
      ${lambda('proxied', 'aws_db_proxy.main.endpoint')}
      ${lambda('parameter', 'aws_ssm_parameter.url.arn')}
      ${lambda('secret', 'aws_secretsmanager_secret.url.arn')}`;
    expect(connections(text)).toEqual([
      'aws_lambda_function.proxied -> aws_db_instance.main shop',
      'aws_lambda_function.parameter -> aws_db_instance.main shop',
      'aws_lambda_function.secret -> aws_db_instance.main shop',
    ]);
  });

  test('of the containers of a service and of App Runner', () => {
    const text = `${database}
      resource "aws_ecs_task_definition" "web" {
        container_definitions = jsonencode([{
          name        = "web"
          environment = [{ name = "DB_HOST", value = aws_db_instance.main.address }, { name = "DB_NAME", value = "web" }]
        }])
      }
      resource "aws_ecs_service" "web" { task_definition = aws_ecs_task_definition.web.arn }
      resource "aws_apprunner_service" "api" {
        source_configuration {
          image_repository {
            image_configuration {
              runtime_environment_variables = { DB_HOST = aws_db_instance.main.address }
            }
          }
        }
      }`;
    expect(connections(text)).toEqual([
      'aws_ecs_service.web -> aws_db_instance.main web',
      'aws_apprunner_service.api -> aws_db_instance.main shop',
    ]);
  });

  test('two functions that use one table', () => {
    const text = `resource "aws_dynamodb_table" "orders" { name = "orders" }
      ${lambda('read', 'aws_dynamodb_table.orders.name')}
      ${lambda('write', 'aws_dynamodb_table.orders.arn')}`;
    expect(connections(text)).toHaveLength(2);
  });
});

test('a target group leads to its service', () => {
  const { edges } = infrastructureOf(`
    resource "aws_lb_target_group" "web" { protocol = "HTTP" }
    resource "aws_ecs_service" "web" {
      load_balancer {
        target_group_arn = aws_lb_target_group.web.arn
        container_name   = "web"
        container_port   = 8080
      }
    }`);
  expect(edges).toMatchObject([
    {
      kind: 'routes-to',
      from: 'terraform::aws_lb_target_group.web',
      to: 'terraform::aws_ecs_service.web',
    },
  ]);
});

test('modules of the public registry connect as their resources do', () => {
  const text = `
    module "db" {
      source  = "terraform-aws-modules/rds/aws"
      engine  = "postgres"
      db_name = "shop"
    }
    module "orders" {
      source                = "terraform-aws-modules/lambda/aws"
      environment_variables = { DB_HOST = module.db.db_instance_address }
    }`;
  expect(connections(text)).toEqual(['module.orders -> module.db shop']);
});
