import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const tlsOf = (text: string, address?: string) => {
  const { safeguards } = only(infrastructureOf(text), 'datastore', address);
  return (safeguards?.encryptionInTransit ?? []).map(shown);
};
const instance = (body: string) => tlsOf(`resource "aws_db_instance" "main" {\n${body}\n}`);

describe('TLS that a database of RDS requires', () => {
  test.each([
    ['engine = "postgres"\n engine_version = "15"', 'true'],
    ['engine = "postgres"\n engine_version = "14.9"', 'false'],
    ['engine = "mysql"\n engine_version = "8.4.3"', 'false'],
    ['engine = "mariadb"\n engine_version = "11.4.5"', 'false'],
    ['engine = "mariadb"\n engine_version = "11.8.3"', 'true'],
    ['engine = "sqlserver-se"', 'false'],
  ])('is what the engine does by default: %s', (body, required) => {
    expect(instance(body)[0]).toContain(`${required} at resource "aws_db_instance" "main"`);
  });

  test('is unknown where the version is left to AWS, or to a variable', () => {
    expect(instance('engine = "postgres"')).toEqual(['unknown: the version of its engine is not known']);
    const varied =
      'variable "v" {}\nresource "aws_db_instance" "main" {\n engine = "postgres"\n engine_version = var.v\n}';
    expect(tlsOf(varied)[0]).toContain('unknown');
  });

  test('is not asked of engines that have no parameter for it', () => {
    expect(instance('engine = "oracle-ee"')).toEqual([]);
    expect(instance('engine = "db2-se"')).toEqual([]);
  });

  test('is what the parameter group says, also when that is named by its text', () => {
    const text = `
      resource "aws_db_instance" "main" {
        engine               = "mysql"
        parameter_group_name = "strict"
      }
      resource "aws_db_parameter_group" "strict" {
        name = "strict"
        parameter {
          name  = "require_secure_transport"
          value = 1
        }
      }`;
    expect(tlsOf(text)[0]).toContain('true at value = 1');
  });

  test('is unknown where not every parameter of the group is', () => {
    const text = `
      variable "parameters" {}
      resource "aws_db_instance" "main" {
        engine               = "mysql"
        parameter_group_name = aws_db_parameter_group.main.name
      }
      resource "aws_db_parameter_group" "main" {
        dynamic "parameter" {
          for_each = var.parameters
          content {
            name  = parameter.value.name
            value = parameter.value.value
          }
        }
      }`;
    expect(tlsOf(text)[0]).toContain('unknown');
  });

  test('is the default where the group is one of those that AWS makes', () => {
    expect(instance('engine = "mysql"\n parameter_group_name = "default.mysql8.0"')[0]).toContain('false');
    expect(instance('engine = "mysql"\n parameter_group_name = "of-another-root"')).toEqual([
      'unknown: its parameter group is not in this root',
    ]);
  });

  test('comes two versions later for Aurora PostgreSQL', () => {
    const cluster = (version: string) =>
      tlsOf(
        `resource "aws_rds_cluster" "main" {\n engine = "aurora-postgresql"\n engine_version = "${version}"\n}`,
      );
    expect(cluster('16.4')[0]).toContain('false');
    expect(cluster('17.4')[0]).toContain('true');
  });
});
