import { describe, expect, test } from 'vitest';
import { engineOpened, opensDatastore } from '../../src/rule/datastore-opening.ts';
import { infrastructureOf, only } from '../adapt/aws/from-hcl.ts';

function group(port: number): string {
  return `
    resource "aws_security_group" "main" {
      ingress {
        from_port   = ${port}
        to_port     = ${port}
        protocol    = "tcp"
        cidr_blocks = ["0.0.0.0/0"]
      }
    }`;
}

function judged(text: string) {
  const infrastructure = infrastructureOf(text);
  const rule = only(infrastructure, 'access-rule');
  return { engine: engineOpened(rule), opens: opensDatastore(rule, infrastructure) };
}

describe('a firewall rule', () => {
  test('that is attached to nothing opens what its port is known for', () => {
    expect(judged(group(5432))).toEqual({ engine: 'PostgreSQL', opens: true });
    expect(judged(group(22))).toEqual({ engine: undefined, opens: false });
  });

  test('opens the datastore that it stands before, whatever its port', () => {
    const text = `${group(6000)}
      resource "aws_db_instance" "main" {
        engine                 = "postgres"
        port                   = 6000
        vpc_security_group_ids = [aws_security_group.main.id]
      }`;
    expect(judged(text)).toEqual({ engine: undefined, opens: true });
  });

  test('opens no datastore where it stands before something else', () => {
    const text = `${group(5432)}
      resource "aws_instance" "main" { vpc_security_group_ids = [aws_security_group.main.id] }`;
    expect(judged(text)).toEqual({ engine: undefined, opens: false });
  });

  test('before a broker is judged as a firewall rule, for clients may come from outside', () => {
    const text = `${group(5671)}
      resource "aws_mq_broker" "main" {
        engine_type     = "RabbitMQ"
        security_groups = [aws_security_group.main.id]
      }`;
    expect(judged(text).opens).toBe(false);
  });
});
