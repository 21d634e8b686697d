import { describe, expect, test } from 'vitest';
import { answersIn, answersOf, componentOf } from './answers.ts';

describe('a subscription', () => {
  test('keeps what fails where it has a policy', () => {
    expect(answersOf('google_pubsub_subscription', '', 'deadLetters')).toEqual([
      expect.stringMatching(/^absent/),
    ]);
    expect(
      answersOf(
        'google_pubsub_subscription',
        'dead_letter_policy { dead_letter_topic = "failed" }',
        'deadLetters',
      ),
    ).toEqual([expect.stringMatching(/^true/)]);
  });

  test('of what failed has no further place for it', () => {
    const found = answersIn(
      `resource "google_pubsub_topic" "leftover" {}
       resource "google_pubsub_subscription" "main" {
         dead_letter_policy { dead_letter_topic = google_pubsub_topic.leftover.id }
       }
       resource "google_pubsub_subscription" "rest" { topic = google_pubsub_topic.leftover.id }
       resource "google_pubsub_subscription" "orders_dlq" { topic = "elsewhere" }`,
      'deadLetters',
    );
    expect(Object.keys(found)).toEqual(['google_pubsub_subscription.main']);
  });
});

describe('a key of Cloud KMS', () => {
  test('is rotated by the service where it encrypts', () => {
    const rotation = (body: string) => answersOf('google_kms_crypto_key', body, 'rotation');
    expect(rotation('')).toEqual([expect.stringMatching(/^absent/)]);
    expect(rotation('rotation_period = "7776000s"')).toEqual([expect.stringMatching(/^true/)]);
    expect(rotation('purpose = "ASYMMETRIC_SIGN"')).toBeUndefined();
    expect(rotation('import_only = true')).toBeUndefined();
  });
});

describe('a secret', () => {
  const rotation = (body: string, more = '') =>
    answersIn(`resource "google_secret_manager_secret" "it" {\n${body}\n}\n${more}`, 'rotation')[
      'google_secret_manager_secret.it'
    ];

  test('is renewed by a machine where it is a password', () => {
    expect(rotation('secret_id = "orders-database-password"')).toEqual([expect.stringMatching(/^absent/)]);
    expect(rotation('secret_id = "payment-api-key"')).toBeUndefined();
    expect(rotation('secret_id = "session"')).toBeUndefined();
  });

  test('is a password where its version holds one that was made', () => {
    const version = `resource "random_password" "made" {}
      resource "google_secret_manager_secret_version" "it" {
        secret      = google_secret_manager_secret.it.id
        secret_data = random_password.made.result
      }`;
    expect(rotation('secret_id = "session"', version)).toEqual([expect.stringMatching(/^absent/)]);
  });
});

test('a log bucket keeps its logs for thirty days where nothing is set', () => {
  expect(componentOf('google_logging_project_bucket_config', '')).toMatchObject({
    retentionDays: { value: 30 },
  });
});

test('an account is what makes projects that cost something', () => {
  const found = (text: string) => answersIn(text, 'costAlert');
  const project = 'resource "google_project" "shop" { billing_account = "01" }';
  expect(found(project)).toEqual({ 'google_project.shop': [expect.stringMatching(/^absent/)] });
  expect(found(`${project}\nresource "google_billing_budget" "all" {}`)).toEqual({
    'google_project.shop': [expect.stringMatching(/^true/)],
  });
  expect(found('resource "google_project" "free" {}')).toEqual({});
});

describe('access to a dataset', () => {
  test('is told where it is given', () => {
    expect(
      answersOf(
        'google_bigquery_dataset',
        'access { special_group = "allAuthenticatedUsers" }',
        'leastPrivilege',
      ),
    ).toEqual([
      'false at special_group = "allAuthenticatedUsers": `special_group` lets `allAuthenticatedUsers` in',
    ]);
    expect(answersOf('google_bigquery_dataset_access', 'iam_member = "allUsers"', 'leastPrivilege')).toEqual([
      expect.stringMatching(/^false/),
    ]);
  });

  test('is not asked of views', () => {
    expect(componentOf('google_bigquery_table', 'view {\nquery = "SELECT 1"\n}')).toBeUndefined();
  });
});

test('routing names are checked where they are weighted, and fail over where they are located', () => {
  const record = (policy: string) => componentOf('google_dns_record_set', `routing_policy {\n${policy}\n}`);
  const weighted = 'wrr {\nweight = 1\nrrdatas = ["203.0.113.1"]\n}\n';
  expect(record(weighted + weighted)).toMatchObject({ healthChecks: [{ present: { value: false } }] });
  expect(record(weighted)).toMatchObject({ healthChecks: [{ present: { value: true } }] });
  expect(componentOf('google_dns_record_set', 'rrdatas = ["203.0.113.1"]')).toBeUndefined();
});
