import { expect, test } from 'vitest';
import { infrastructureOf } from './from-hcl.ts';
import { shown } from './shown.ts';

const database = 'resource "aws_db_instance" "main" {\n identifier = "main"\n engine = "postgres"\n}';
const proxy = `
  resource "aws_db_proxy" "main" { name = "main" }
  resource "aws_db_proxy_target" "main" {
    db_proxy_name          = aws_db_proxy.main.name
    db_instance_identifier = aws_db_instance.main.identifier
  }
  resource "aws_db_proxy_endpoint" "readers" { db_proxy_name = aws_db_proxy.main.name }`;

const pooled = (variables: string) => {
  const { edges } = infrastructureOf(`${database}\n${proxy}
    resource "aws_lambda_function" "main" {
      environment {
        variables = {\n${variables}\n}
      }
    }`);
  return edges.flatMap((edge) => (edge.kind === 'connects-to' ? [shown(edge.pooled)] : []));
};

test('the address of the server leads past every proxy', () => {
  expect(pooled('DB_HOST = aws_db_instance.main.address')).toEqual([
    'false at DB_HOST = aws_db_instance.main.address: no RDS Proxy stands between',
  ]);
});

test('the endpoint of a proxy does not, nor does one of its own endpoints', () => {
  expect(pooled('DB_HOST = aws_db_proxy.main.endpoint')[0]).toContain('true at');
  expect(pooled('DB_HOST = aws_db_proxy_endpoint.readers.endpoint')[0]).toContain('true at');
});

test('one way over a proxy is enough', () => {
  const both = 'DB_DIRECT = aws_db_instance.main.address\n DB_HOST = aws_db_proxy.main.endpoint';
  expect(pooled(both)[0]).toContain('true at');
});

test('a secret says nothing of the way, and a pool in the environment may be one', () => {
  expect(pooled('SECRET = aws_db_instance.main.master_user_secret[0].secret_arn')[0]).toContain('unknown');
  expect(pooled('DB_HOST = aws_db_instance.main.address\n DB_POOL_SIZE = "2"')[0]).toContain('unknown');
});
