import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const zonesOf = (text: string, address: string) =>
  shown(only(infrastructureOf(text), 'datastore', address).zones);

describe('an Aurora cluster', () => {
  const cluster = 'resource "aws_rds_cluster" "main" { engine = "aurora-postgresql" }';

  test('with one instance does not survive the loss of its zone', () => {
    const text = `${cluster}
      resource "aws_rds_cluster_instance" "only" { cluster_identifier = aws_rds_cluster.main.id }`;
    expect(zonesOf(text, 'aws_rds_cluster.main')).toBe(
      '1 at resource "aws_rds_cluster" "main": it has one DB instance',
    );
  });

  test('with two instances does, for AWS keeps them in different zones', () => {
    const text = `${cluster}
      resource "aws_rds_cluster_instance" "both" {
        count              = 2
        cluster_identifier = aws_rds_cluster.main.cluster_identifier
      }`;
    expect(zonesOf(text, 'aws_rds_cluster.main')).toContain('2 at');
  });

  test('with two instances in one written zone does not', () => {
    const text = `${cluster}
      resource "aws_rds_cluster_instance" "both" {
        count              = 2
        cluster_identifier = aws_rds_cluster.main.id
        availability_zone  = "eu-west-1a"
      }`;
    expect(zonesOf(text, 'aws_rds_cluster.main')).toContain(
      '1 at resource "aws_rds_cluster" "main": its 2 DB instances are in one availability zone',
    );
  });

  test('with one instance and readers that autoscaling keeps does', () => {
    const scaled = (least: string, id = `"cluster:\${aws_rds_cluster.main.id}"`) =>
      zonesOf(
        `${cluster}
        variable "readers" {}
        resource "aws_rds_cluster_instance" "only" { cluster_identifier = aws_rds_cluster.main.id }
        resource "aws_appautoscaling_target" "readers" {
          resource_id        = ${id}
          scalable_dimension = "rds:cluster:ReadReplicaCount"
          min_capacity       = ${least}
          max_capacity       = 5
        }`,
        'aws_rds_cluster.main',
      );
    expect(scaled('1')).toContain('2 at');
    expect(scaled('0')).toContain('it has one DB instance');
    expect(scaled('var.readers')).toBe('unknown: how many readers autoscaling keeps for it is not known');
    expect(scaled('1', '"cluster:another"')).toContain('it has one DB instance');
  });

  test('is in no more zones than it keeps its data in', () => {
    const text = `${cluster}
      resource "aws_rds_cluster_instance" "many" {
        count              = 5
        cluster_identifier = aws_rds_cluster.main.id
      }`;
    expect(zonesOf(text, 'aws_rds_cluster.main')).toContain('3 at');
  });

  test('of Serverless v2 counts its instances', () => {
    const text = `resource "aws_rds_cluster" "main" {
        engine      = "aurora-postgresql"
        engine_mode = "provisioned"
        serverlessv2_scaling_configuration { max_capacity = 4 }
      }
      resource "aws_rds_cluster_instance" "only" {
        cluster_identifier = aws_rds_cluster.main.id
        instance_class     = "db.serverless"
      }`;
    expect(zonesOf(text, 'aws_rds_cluster.main')).toContain('1 at');
  });

  test('is unknown where its instances are elsewhere, or their number is', () => {
    expect(zonesOf(cluster, 'aws_rds_cluster.main')).toBe('unknown: its instances are not in this root');
    const counted = `${cluster}
      variable "instances" {}
      resource "aws_rds_cluster_instance" "some" {
        count              = var.instances
        cluster_identifier = aws_rds_cluster.main.id
      }`;
    expect(zonesOf(counted, 'aws_rds_cluster.main')).toContain('unknown: how many instances');
  });

  test('has backups unless they are switched off', () => {
    expect(only(infrastructureOf(cluster), 'datastore').backups).toMatchObject({ value: true });
  });

  test('has instances that are its members', () => {
    const text = `${cluster}
      resource "aws_rds_cluster_instance" "only" {
        cluster_identifier  = aws_rds_cluster.main.id
        publicly_accessible = true
      }`;
    const member = only(infrastructureOf(text), 'datastore', 'aws_rds_cluster_instance.only');
    expect(member.role).toBe('member');
    expect(member.exposures.map(({ open }) => shown(open))).toEqual([
      'true at publicly_accessible = true: `publicly_accessible` is `true`',
    ]);
  });
});

describe.each(['aws_rds_cluster', 'aws_docdb_cluster'])('an %s in a global cluster', (type) => {
  const role = (body: string) =>
    only(infrastructureOf(`resource "${type}" "main" {\n${body}\n}`), 'datastore').role;
  const member = 'global_cluster_identifier = "shop"';

  test('is a copy where it has no user of its own', () => {
    expect(role(member)).toBe('replica');
    expect(role(`${member}\nmaster_username = "shop"`)).toBe('primary');
    expect(role(`${member}\nsnapshot_identifier = "shop-before"`)).toBe('primary');
  });
});

test('a Neptune cluster has no users, and is a copy only where it names its source', () => {
  const role = (body: string) =>
    only(infrastructureOf(`resource "aws_neptune_cluster" "main" {\n${body}\n}`), 'datastore').role;
  expect(role('global_cluster_identifier = "shop"')).toBe('primary');
  expect(role('replication_source_identifier = "arn:aws:rds:eu-west-1:1:cluster:shop"')).toBe('replica');
});

test('a Multi-AZ DB cluster spans three zones', () => {
  const text = `resource "aws_rds_cluster" "main" {
    engine                    = "mysql"
    db_cluster_instance_class = "db.r6gd.xlarge"
  }`;
  expect(only(infrastructureOf(text), 'datastore')).toMatchObject({
    noun: 'a Multi-AZ DB cluster',
    zones: { value: 3 },
  });
});

test('Aurora Serverless v1 has no say in zones', () => {
  const text = 'resource "aws_rds_cluster" "main" { engine_mode = "serverless" }';
  expect(only(infrastructureOf(text), 'datastore').zones).toBeUndefined();
});

test.each([
  ['aws_docdb_cluster', 'aws_docdb_cluster_instance', 'mongodb'],
  ['aws_neptune_cluster', 'aws_neptune_cluster_instance', 'neptune'],
])('%s counts its instances', (type, member, engine) => {
  const text = `resource "${type}" "main" {}
    resource "${member}" "only" { cluster_identifier = ${type}.main.id }`;
  const store = only(infrastructureOf(text), 'datastore', `${type}.main`);
  expect(store).toMatchObject({ zones: { value: 1 }, backups: { value: true }, engine: { value: engine } });
});
