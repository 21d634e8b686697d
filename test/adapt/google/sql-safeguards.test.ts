import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { shown } from '../aws/shown.ts';
import { answersIn, answersOf } from './answers.ts';
import { infrastructureOf } from './from-hcl.ts';

const type = 'google_sql_database_instance';
const settings = (body: string) => `settings {\n${body}\n}`;
const instance = (body: string) =>
  only(infrastructureOf(`resource "${type}" "it" {\n${body}\n}`), 'datastore');

describe('a Cloud SQL instance', () => {
  test('has a standby where it is regional', () => {
    expect(instance(settings('availability_type = "REGIONAL"')).standbys).toMatchObject({ value: 1 });
    expect(instance(settings('availability_type = "ZONAL"')).standbys).toMatchObject({ value: 0 });
  });

  test('keeps seven daily backups, or fifteen in Enterprise Plus, where nothing is set', () => {
    const kept = (body: string) =>
      instance(settings(`${body}\nbackup_configuration { enabled = true }`)).backupRetentionDays;
    expect(kept('')).toMatchObject({ value: 7, origin: 'default' });
    expect(kept('edition = "ENTERPRISE_PLUS"')).toMatchObject({ value: 15 });
  });

  test('says nothing of how long it keeps what it does not make', () => {
    expect(
      instance(settings('backup_configuration { enabled = false }')).backupRetentionDays,
    ).toBeUndefined();
  });

  test('is protected by Terraform, by the service or by the lifecycle', () => {
    const protection = (body: string) => answersOf(type, body, 'deletionProtection');
    expect(protection('')).toEqual([
      expect.stringMatching(/^true at .*: `deletion_protection` is not set and defaults to `true`$/),
    ]);
    expect(protection('deletion_protection = false')).toEqual([
      'false at deletion_protection = false: `deletion_protection` is `false`',
    ]);
    expect(
      protection(`deletion_protection = false\n${settings('deletion_protection_enabled = true')}`),
    ).toEqual([expect.stringContaining('true at deletion_protection_enabled = true')]);
    expect(protection('deletion_protection = false\nlifecycle { prevent_destroy = true }')).toEqual([
      expect.stringContaining('true at prevent_destroy = true'),
    ]);
  });

  test('asks nothing of a replica that its primary answers', () => {
    const safeguards = instance('master_instance_name = "shop"').safeguards ?? {};
    expect(safeguards.deletionProtection).toBeUndefined();
    expect(safeguards.privatePlacement).toBeUndefined();
  });

  test('lets only encrypted connections in by the proxy, by connectors or by its mode', () => {
    const transit = (body: string) => answersOf(type, settings(body), 'encryptionInTransit')?.[0];
    const isPrivate = 'ipv4_enabled = false\nprivate_network = "shop"';
    expect(transit('')).toMatch(/^true/);
    expect(transit('ip_configuration { ipv4_enabled = true }')).toMatch(/^true/);
    expect(transit(`ip_configuration {\n${isPrivate}\n}`)).toMatch(/^absent at ip_configuration/);
    expect(transit(`ip_configuration {\n${isPrivate}\nssl_mode = "ENCRYPTED_ONLY"\n}`)).toMatch(/^true/);
    expect(transit(`ip_configuration {\n${isPrivate}\nrequire_ssl = true\n}`)).toMatch(/^true/);
    expect(transit(`connector_enforcement = "REQUIRED"\nip_configuration {\n${isPrivate}\n}`)).toMatch(
      /^true/,
    );
  });

  test('has a copy elsewhere by its backups or by a replica in another region', () => {
    const inRegion = settings('backup_configuration {\nenabled = true\nlocation = "europe-west1"\n}');
    const primary = `resource "${type}" "it" {\nregion = "europe-west1"\n${inRegion}\n}`;
    const replica = (region: string) =>
      `resource "${type}" "copy" {\nregion = "${region}"\nmaster_instance_name = ${type}.it.name\n}`;
    const found = (text: string) => answersIn(text, 'secondRegion')[`${type}.it`];
    expect(answersOf(type, settings('backup_configuration { enabled = true }'), 'secondRegion')).toEqual([
      expect.stringMatching(/^true/),
    ]);
    expect(found(primary)).toEqual(['false at location = "europe-west1": `location` is `europe-west1`']);
    expect(found(`${primary}\n${replica('europe-west1')}`)).toEqual([expect.stringMatching(/^false/)]);
    expect(found(`${primary}\n${replica('europe-north1')}`)).toEqual([expect.stringMatching(/^true/)]);
  });

  test('is in the region of the provider where it names none', () => {
    const inRegion = settings('backup_configuration {\nenabled = true\nlocation = "europe-west1"\n}');
    const found = (region: string) =>
      answersIn(
        `provider "google" { region = "europe-west1" }
         resource "${type}" "it" {\n${inRegion}\n}
         resource "${type}" "copy" {
           region               = "${region}"
           master_instance_name = ${type}.it.name
         }`,
        'secondRegion',
      )[`${type}.it`];
    expect(found('europe-north1')).toEqual([expect.stringMatching(/^true/)]);
    expect(found('europe-west1')).toEqual([expect.stringMatching(/^false/)]);
  });

  test('counts its read replicas', () => {
    const infrastructure = infrastructureOf(`
      resource "${type}" "it" {}
      resource "${type}" "copy" { master_instance_name = ${type}.it.name }
    `);
    expect(only(infrastructure, 'datastore', `${type}.it`).readReplicas).toMatchObject({ value: 1 });
  });

  test('has no insights where it is SQL Server', () => {
    expect(answersOf(type, 'database_version = "SQLSERVER_2022_STANDARD"', 'monitoring')).toBeUndefined();
  });

  test('is told once of a public address that lets everybody in', () => {
    const open = settings('ip_configuration {\nauthorized_networks { value = "0.0.0.0/0" }\n}');
    expect(answersOf(type, open, 'privatePlacement')).toBeUndefined();
  });
});

describe('the module sql-db', () => {
  const called = (submodule: string, inputs = '') =>
    only(
      infrastructureOf(`module "db" {
        source = "terraform-google-modules/sql-db/google//modules/${submodule}"
        ${inputs}
      }`),
      'datastore',
    );

  test('takes the number of backups without a block of its own', () => {
    const { backupRetentionDays } = called(
      'postgresql',
      'backup_configuration = { enabled = true, retained_backups = 3 }',
    );
    expect(shown(backupRetentionDays)).toMatch(/^3 at /);
  });

  test('counts the replicas that it makes', () => {
    expect(called('postgresql').readReplicas).toMatchObject({ value: 0 });
    expect(called('postgresql', 'read_replicas = [{ name = "one" }]').readReplicas).toMatchObject({
      value: 1,
    });
  });

  test('settles for itself how a safer MySQL is reached', () => {
    expect(called('safer_mysql').safeguards?.privatePlacement).toBeUndefined();
    expect(called('safer_mysql').safeguards?.encryptionInTransit).toBeUndefined();
  });
});
