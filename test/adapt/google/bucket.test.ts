import { describe, expect, test } from 'vitest';
import { only } from '../aws/from-hcl.ts';
import { answersIn, answersOf } from './answers.ts';
import { infrastructureOf } from './from-hcl.ts';

const type = 'google_storage_bucket';
const bucket = (name: string, body = '') =>
  only(infrastructureOf(`resource "${type}" "it" {\nname = "${name}"\n${body}\n}`), 'datastore');

describe('a Cloud Storage bucket', () => {
  test('brings back what is deleted unless that is switched off', () => {
    const off = 'soft_delete_policy { retention_duration_seconds = 0 }';
    expect(bucket('shop-uploads').backups).toMatchObject({ value: true, origin: 'default' });
    expect(bucket('shop-uploads', off).backups).toMatchObject({ value: false });
    expect(bucket('shop-uploads', `${off}\nversioning { enabled = true }`).backups).toMatchObject({
      value: true,
    });
  });

  test('is not asked for backups where its name does not say that it holds data', () => {
    expect(bucket('shop-uploads-cache').backups).toBeUndefined();
    expect(bucket('shop').backups).toBeUndefined();
  });

  test('is copied to a second region where its location is more than one', () => {
    const copy = (body: string) => answersOf(type, `name = "shop-data"\n${body}`, 'secondRegion')?.[0];
    expect(copy('location = "EU"')).toMatch(/^true/);
    expect(copy('location = "NAM4"')).toMatch(/^true/);
    expect(copy('location = "EUROPE-WEST1"')).toMatch(/^false/);
    expect(copy('location = "EU"\ncustom_placement_config { data_locations = ["A", "B"] }')).toMatch(/^true/);
  });

  test('may be copied by a transfer job', () => {
    const found = answersIn(
      `resource "${type}" "it" {
         name     = "shop-data"
         location = "EUROPE-WEST1"
       }
       resource "google_storage_transfer_job" "copy" {
         transfer_spec {
             gcs_data_source {
               bucket_name = ${type}.it.name
             }
           }
       }`,
      'secondRegion',
    );
    expect(found[`${type}.it`]).toEqual(['unknown: `google_storage_transfer_job.copy` may copy it']);
  });

  test('loses nothing by a rule that only aborts uploads', () => {
    const rule = (action: string) =>
      answersOf(type, `lifecycle_rule {\naction { type = "${action}" }\n}`, 'expiry')?.[0];
    expect(rule('Delete')).toMatch(/^true/);
    expect(rule('SetStorageClass')).toMatch(/^true/);
    expect(rule('AbortIncompleteMultipartUpload')).toMatch(/^absent/);
  });
});

describe('the objects of a bucket', () => {
  const open = (grant: string, body = '') =>
    answersIn(`resource "${type}" "it" {\nname = "shop"\n${body}\n}\n${grant}`, 'privateObjects')[
      `${type}.it`
    ];
  const member = (role: string, name: string) => `resource "google_storage_bucket_iam_member" "one" {
    bucket = ${type}.it.name
    role   = "${role}"
    member = "${name}"
  }`;

  test('are open by a grant to everybody', () => {
    expect(open(member('roles/storage.objectViewer', 'allUsers'))).toEqual([
      'false at member = "allUsers": `google_storage_bucket_iam_member.one` lets `allUsers` in',
    ]);
    expect(open(member('roles/storage.objectViewer', 'group:shop@example.com'))).toEqual([
      expect.stringMatching(/^true/),
    ]);
  });

  test.each([
    'resource "google_storage_bucket_iam_binding" "one" {\nbucket = "shop"\nmembers = ["allAuthenticatedUsers"]\n}',
    'resource "google_storage_bucket_access_control" "one" {\nbucket = "shop"\nentity = "allUsers"\n}',
    'resource "google_storage_default_object_access_control" "one" {\nbucket = "shop"\nentity = "allUsers"\n}',
    'resource "google_storage_bucket_acl" "one" {\nbucket = "shop"\nrole_entity = ["READER:allUsers"]\n}',
    'resource "google_storage_bucket_acl" "one" {\nbucket = "shop"\npredefined_acl = "publicRead"\n}',
    `data "google_iam_policy" "all" {
       binding {
         role    = "roles/storage.objectViewer"
         members = ["allUsers"]
       }
     }
     resource "google_storage_bucket_iam_policy" "one" {
       bucket      = "shop"
       policy_data = data.google_iam_policy.all.policy_data
     }`,
  ])('are open by %s', (grant) => {
    expect(open(grant)).toEqual([expect.stringMatching(/^false/)]);
  });

  test('stay closed where public access is prevented', () => {
    const grant = member('roles/storage.objectViewer', 'allUsers');
    expect(open(grant, 'public_access_prevention = "enforced"')).toEqual([expect.stringMatching(/^true/)]);
  });

  test('are meant to be read where they are a site or behind a CDN, and not to be written', () => {
    const read = member('roles/storage.objectViewer', 'allUsers');
    const cdn = `resource "google_compute_backend_bucket" "cdn" { bucket_name = ${type}.it.name }`;
    expect(open(read, 'website { main_page_suffix = "index.html" }')).toEqual([
      expect.stringMatching(/^true/),
    ]);
    expect(open(`${read}\n${cdn}`)).toEqual([expect.stringMatching(/^true/)]);
    expect(open(`${member('roles/storage.objectAdmin', 'allUsers')}\n${cdn}`)).toEqual([
      expect.stringMatching(/^false/),
    ]);
  });
});
