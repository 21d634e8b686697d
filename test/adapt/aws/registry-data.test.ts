import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const storeOf = (module: string, inputs: string) =>
  only(
    infrastructureOf(`module "main" {\n source = "terraform-aws-modules/${module}/aws"\n${inputs}\n}`),
    'datastore',
  );
const answers = (store: ReturnType<typeof storeOf>, name: keyof NonNullable<typeof store.safeguards>) =>
  (store.safeguards?.[name] ?? []).map((answer) => shown(answer));

describe('the module rds', () => {
  test('encrypts by itself, but neither protects from deletion nor requires TLS', () => {
    const store = storeOf('rds', 'engine = "mysql"');
    expect(answers(store, 'encryptionAtRest')).toEqual([
      'true at module "main": `storage_encrypted` is `true`',
    ]);
    expect(answers(store, 'deletionProtection')[0]).toContain('false at module "main"');
    expect(answers(store, 'encryptionInTransit')[0]).toContain('false at module "main"');
  });

  test('makes a subnet group of its subnets; without them it may be told otherwise', () => {
    const inSubnets = storeOf('rds', 'subnet_ids = ["subnet-1", "subnet-2"]');
    expect(answers(inSubnets, 'ownNetwork')[0]).toContain('true at subnet_ids');
    expect(answers(storeOf('rds', ''), 'ownNetwork')[0]).toContain('unknown');
  });

  test('makes a parameter group of its parameters', () => {
    const inputs = 'engine = "mysql"\n parameters = [{ name = "require_secure_transport", value = "ON" }]';
    expect(answers(storeOf('rds', inputs), 'encryptionInTransit')[0]).toContain('true at value = "ON"');
  });
});

describe('the module rds-aurora', () => {
  test('counts its entries and its readers', () => {
    expect(shown(storeOf('rds-aurora', 'instances = { one = {} }').standbys)).toContain('0 at instances');
    expect(shown(storeOf('rds-aurora', 'instances = { one = {}, two = {} }').standbys)).toContain('1 at');
    const scaled = 'instances = { one = {} }\n autoscaling_enabled = true\n autoscaling_min_capacity = 2';
    expect(shown(storeOf('rds-aurora', scaled).standbys)).toContain('2 at');
    expect(shown(storeOf('rds-aurora', 'db_cluster_instance_class = "db.r6gd.large"').standbys)).toContain(
      '2 at',
    );
  });

  test('keeps its backups for longer in one version than in another', () => {
    expect(shown(storeOf('rds-aurora', '').backupRetentionDays)).toContain('unknown');
    expect(shown(storeOf('rds-aurora', 'backup_retention_period = 3').backupRetentionDays)).toContain('3 at');
  });
});

describe('the module elasticache', () => {
  test('encrypts on disk by itself, and on the way since version 1', () => {
    const store = storeOf('elasticache', '');
    expect(answers(store, 'encryptionAtRest')[0]).toContain('true at');
    expect(answers(store, 'encryptionInTransit')[0]).toContain('unknown');
    const plain = storeOf('elasticache', 'transit_encryption_enabled = false');
    expect(answers(plain, 'encryptionInTransit')[0]).toContain('false at');
  });
});

describe('the module dynamodb-table', () => {
  test('keeps 35 days of a recovery that is on, in the words of versions 4 and 6', () => {
    const four = 'point_in_time_recovery_enabled = true';
    const six = 'point_in_time_recovery = { enabled = true, recovery_period_in_days = 5 }';
    expect(shown(storeOf('dynamodb-table', four).backupRetentionDays)).toContain('35 at');
    expect(shown(storeOf('dynamodb-table', six).backupRetentionDays)).toContain('5 at');
  });

  test('has replicas', () => {
    const replicated = storeOf('dynamodb-table', 'replica_regions = [{ region_name = "eu-west-1" }]');
    expect(answers(replicated, 'secondRegion')[0]).toContain('true at');
    expect(answers(storeOf('dynamodb-table', ''), 'secondRegion')[0]).toContain('false at');
  });
});

describe('the module s3-bucket', () => {
  const closed = [
    'block_public_acls',
    'block_public_policy',
    'ignore_public_acls',
    'restrict_public_buckets',
  ];

  test('says nothing of its switches where they are not written, for versions differ', () => {
    expect(answers(storeOf('s3-bucket', ''), 'publicAccessPrevention')).toEqual([]);
    expect(answers(storeOf('s3-bucket', 'acl = "public-read"'), 'privateObjects')[0]).toContain('unknown');
  });

  test('attaches its policy only where it is told to', () => {
    const policy = 'policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*" }] })';
    const open = closed.map((name) => `${name} = false`).join('\n');
    expect(answers(storeOf('s3-bucket', `${open}\n${policy}`), 'privateObjects')).toEqual([]);
    const attached = storeOf('s3-bucket', `${open}\n${policy}\n attach_policy = true`);
    expect(answers(attached, 'privateObjects')).toHaveLength(1);
  });
});

test('the module efs encrypts and backs up by itself', () => {
  const store = storeOf('efs', '');
  expect(answers(store, 'encryptionAtRest')[0]).toContain('true at');
  expect(shown(store.backups)).toContain('true at');
  expect(shown(storeOf('efs', 'create_backup_policy = false').backups)).toContain('unknown');
});
