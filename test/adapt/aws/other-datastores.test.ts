import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const store = (text: string, address?: string) => only(infrastructureOf(text), 'datastore', address);

describe('a DynamoDB table', () => {
  test('is provisioned and without recovery where nothing is set', () => {
    const table = store('resource "aws_dynamodb_table" "orders" { hash_key = "id" }');
    expect(table.zones).toBeUndefined();
    expect(shown(table.backups)).toContain('false at');
    expect(shown(table.autoscaling)).toContain('no `aws_appautoscaling_target` names it');
  });

  test('on demand scales by itself', () => {
    const table = store('resource "aws_dynamodb_table" "orders" { billing_mode = "PAY_PER_REQUEST" }');
    expect(table.autoscaling).toMatchObject({ value: true });
  });

  test('is scaled by a target with a policy', () => {
    const table = store(`
      resource "aws_dynamodb_table" "orders" {
        name = "orders"
        point_in_time_recovery { enabled = true }
      }
      resource "aws_appautoscaling_target" "reads" {
        resource_id       = "table/\${aws_dynamodb_table.orders.name}"
        service_namespace = "dynamodb"
      }
      resource "aws_appautoscaling_policy" "reads" {
        resource_id = aws_appautoscaling_target.reads.resource_id
      }`);
    expect(table.autoscaling).toMatchObject({ value: true });
    expect(table.backups).toMatchObject({ value: true });
  });

  test('that is restored does not bring its recovery along', () => {
    const table = store('resource "aws_dynamodb_table" "orders" { restore_source_name = "orders-old" }');
    expect(shown(table.backups)).toContain('it has no `point_in_time_recovery` block');
  });

  test('that keeps the locks of Terraform is not judged', () => {
    const table = store('resource "aws_dynamodb_table" "lock" { hash_key = "LockID" }');
    expect([table.backups, table.autoscaling]).toEqual([undefined, undefined]);
  });
});

describe('a search domain', () => {
  test('has one zone without zone awareness', () => {
    const domain = store(`resource "aws_opensearch_domain" "logs" {
      cluster_config { instance_count = 2 }
    }`);
    expect(shown(domain.zones)).toBe(
      '1 at cluster_config: `zone_awareness_enabled` is not set and defaults to `false`',
    );
  });

  test('spans as many zones as its configuration says', () => {
    const domain = store(`resource "aws_opensearch_domain" "logs" {
      cluster_config {
        zone_awareness_enabled = true
        zone_awareness_config { availability_zone_count = 3 }
      }
    }`);
    expect(domain.zones).toMatchObject({ value: 3 });
  });
});

describe('a file system', () => {
  test('of EFS spans zones unless it names one', () => {
    expect(store('resource "aws_efs_file_system" "files" {}').zones).toMatchObject({ value: 3 });
    const one = store('resource "aws_efs_file_system" "files" { availability_zone_name = "eu-west-1a" }');
    expect(shown(one.zones)).toContain('1 at availability_zone_name = "eu-west-1a"');
  });

  test('of EFS is backed up by a policy', () => {
    const text = `resource "aws_efs_file_system" "files" {}
      resource "aws_efs_backup_policy" "files" {
        file_system_id = aws_efs_file_system.files.id
        backup_policy { status = "ENABLED" }
      }`;
    expect(store(text).backups).toMatchObject({ value: true });
    expect(shown(store('resource "aws_efs_file_system" "files" {}').backups)).toContain(
      'no `aws_efs_backup_policy` names it',
    );
  });

  test('of FSx follows its deployment type', () => {
    const windows = store('resource "aws_fsx_windows_file_system" "share" {}');
    expect(windows).toMatchObject({ zones: { value: 1 }, backups: { value: true } });
    const several = store('resource "aws_fsx_ontap_file_system" "share" { deployment_type = "MULTI_AZ_1" }');
    expect(several).toMatchObject({ zones: { value: 2 }, backups: { value: false, origin: 'default' } });
  });

  test.each(['aws_fsx_ontap_file_system', 'aws_fsx_openzfs_file_system'])(
    '%s keeps backups only where it is told for how long',
    (type) => {
      const days = (number: number) =>
        store(`resource "${type}" "share" { automatic_backup_retention_days = ${number} }`).backups;
      expect(days(0)).toMatchObject({ value: false });
      expect(days(7)).toMatchObject({ value: true });
    },
  );

  test('of FSx for Lustre has backups to make only where it persists', () => {
    const lustre = (body: string) => store(`resource "aws_fsx_lustre_file_system" "scratch" {\n${body}\n}`);
    expect(lustre('').backups).toBeUndefined();
    expect(lustre('deployment_type = "PERSISTENT_2"').backups).toMatchObject({ value: false });
    expect(
      lustre('deployment_type = "PERSISTENT_2"\nautomatic_backup_retention_days = 7').backups,
    ).toMatchObject({ value: true });
  });
});

test('Redshift is reachable by default only before version 6 of the provider', () => {
  const cluster = store('resource "aws_redshift_cluster" "warehouse" {}');
  expect(cluster.exposures).toMatchObject([{ open: { state: 'unknown' } }]);
  expect(cluster).toMatchObject({ zones: { value: 1 }, backups: { value: true } });
});

test('an MQ broker is a single instance by default', () => {
  const broker = store('resource "aws_mq_broker" "queue" { engine_type = "RabbitMQ" }');
  expect(broker).toMatchObject({
    engine: { value: 'rabbitmq' },
    zones: { value: 1, remedy: 'Set `deployment_mode = "CLUSTER_MULTI_AZ"`.' },
  });
  const standby = 'resource "aws_mq_broker" "queue" { deployment_mode = "active_standby_multi_az" }';
  expect(store(standby).zones).toMatchObject({ value: 2 });
});

test('an MSK cluster that the internet may reach listens on ports of its own', () => {
  const cluster = store(`
    resource "aws_security_group" "kafka" {
      ingress {
        from_port   = 9196
        to_port     = 9196
        protocol    = "tcp"
        cidr_blocks = ["0.0.0.0/0"]
      }
    }
    resource "aws_msk_cluster" "events" {
      broker_node_group_info { security_groups = [aws_security_group.kafka.id] }
    }`);
  expect(cluster.exposures.map(({ open }) => shown(open)).join()).toContain('on port 9196');
});

test('a DMS replication instance may have a standby', () => {
  expect(store('resource "aws_dms_replication_instance" "move" { multi_az = true }').zones).toMatchObject({
    value: 2,
  });
});

describe('a bucket', () => {
  test('is judged only where its name says that it holds data', () => {
    expect(shown(store('resource "aws_s3_bucket" "uploads" {}').backups)).toContain(
      'it keeps no versions of its objects',
    );
    for (const name of ['logs', 'site', 'artifacts', 'upload_logs'])
      expect(store(`resource "aws_s3_bucket" "${name}" {}`).backups).toBeUndefined();
  });

  test('keeps versions by its own resource or by a block', () => {
    const separate = `resource "aws_s3_bucket" "uploads" { bucket = "shop-uploads" }
      resource "aws_s3_bucket_versioning" "uploads" {
        bucket = aws_s3_bucket.uploads.id
        versioning_configuration { status = "Enabled" }
      }`;
    expect(store(separate).backups).toMatchObject({ value: true });
    expect(
      store('resource "aws_s3_bucket" "uploads" {\n versioning {\n enabled = true\n }\n}').backups,
    ).toMatchObject({ value: true });
  });
});
