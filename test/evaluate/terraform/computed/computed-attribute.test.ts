import { describe, expect, test } from 'vitest';
import { argument, evaluateRoot, plain } from '../evaluate-source.ts';

/** What an expression comes to beside some resources. */
function comesTo(expression: string, source: string): unknown {
  const root = evaluateRoot(`${source}\nresource "it" "it" {\n  x = ${expression}\n}`);
  return plain(argument(root, 'it.it', 'x'));
}

describe('follows from the arguments', () => {
  test('the output of terraform_data', () => {
    expect(comesTo('terraform_data.size.output', 'resource "terraform_data" "size" { input = 3 }')).toBe(3);
  });

  test('the outputs of null_data_source', () => {
    expect(
      comesTo(
        'data.null_data_source.names.outputs["a"]',
        'data "null_data_source" "names" { inputs = { a = "b" } }',
      ),
    ).toBe('b');
  });

  test('the parts of an ARN', () => {
    const source = 'data "aws_arn" "db" { arn = "arn:aws:rds:eu-west-1:123456789012:db:shop" }';
    expect(comesTo('data.aws_arn.db.service', source)).toBe('rds');
    expect(comesTo('data.aws_arn.db.resource', source)).toBe('db:shop');
  });

  test('as many zones as are shuffled, whichever they are', () => {
    const source = 'resource "random_shuffle" "zones" {\n  input = ["a", "b", "c"]\n  result_count = 2\n}';
    expect(comesTo('length(random_shuffle.zones.result)', source)).toBe(2);
    expect(comesTo('random_shuffle.zones.result[1]', source)).toEqual({
      unknown: 'depends on `random_shuffle.zones`',
      of: 'random_shuffle.zones result 1',
    });
  });

  test('a rendered template', () => {
    const source =
      'data "template_file" "start" {\n  template = "port=$${port} $${upper(name)}"\n  vars = {\n    port = 80\n    name = "web"\n  }\n}';
    expect(comesTo('data.template_file.start.rendered', source)).toBe('port=80 WEB');
  });

  test('what a local file holds', () => {
    const root = evaluateRoot({
      'main.tf':
        'data "local_file" "motd" { filename = "motd.txt" }\nresource "it" "it" { x = data.local_file.motd.content }',
      'motd.txt': 'Welcome.',
    });
    expect(plain(argument(root, 'it.it', 'x'))).toBe('Welcome.');
  });

  test('a Google policy', () => {
    const source = `
data "google_iam_policy" "it" {
  binding {
    role    = "roles/viewer"
    members = ["user:b@example.com", "user:a@example.com"]
  }
  binding {
    role    = "roles/editor"
    members = ["allUsers"]
  }
  binding {
    role    = "roles/viewer"
    members = ["group:c@example.com"]
  }
}`;
    expect(comesTo('data.google_iam_policy.it.policy_data', source)).toBe(
      '{"bindings":[{"members":["allUsers"],"role":"roles/editor"},{"members":["group:c@example.com","user:a@example.com","user:b@example.com"],"role":"roles/viewer"}]}',
    );
  });
});

describe('follows from the configuration of the provider', () => {
  const china = 'provider "aws" {\n  region = "cn-north-1"\n}';
  const sources = 'data "aws_region" "here" {}\ndata "aws_partition" "here" {}';

  test('the region', () => {
    expect(comesTo('data.aws_region.here.name', `${china}\n${sources}`)).toBe('cn-north-1');
    expect(comesTo('data.aws_region.here.region', `${china}\n${sources}`)).toBe('cn-north-1');
  });

  test('the partition of the region', () => {
    expect(comesTo(`"arn:\${data.aws_partition.here.partition}:s3:::x"`, `${china}\n${sources}`)).toBe(
      'arn:aws-cn:s3:::x',
    );
    expect(comesTo('data.aws_partition.here.dns_suffix', `${china}\n${sources}`)).toBe('amazonaws.com.cn');
  });

  test('the default tags', () => {
    const source =
      'provider "aws" {\n  default_tags {\n    tags = { team = "shop" }\n  }\n}\ndata "aws_default_tags" "all" {}';
    expect(comesTo('data.aws_default_tags.all.tags', source)).toEqual({ team: 'shop' });
  });

  test('the project', () => {
    const source = 'provider "google" {\n  project = "shop-prod"\n}\ndata "google_project" "it" {}';
    expect(comesTo('data.google_project.it.project_id', source)).toBe('shop-prod');
  });

  test('or nothing where the region is not known', () => {
    expect(comesTo('data.aws_partition.here.partition', sources)).toEqual({
      unknown: 'depends on `data.aws_partition.here`',
      of: 'data.aws_partition.here partition',
    });
  });
});

describe('is never null, though it is not known', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['aws_kms_key.main.arn', 'resource "aws_kms_key" "main" {}'],
    ['data.aws_vpc.main.id', 'data "aws_vpc" "main" {}'],
    ['random_password.db.result', 'resource "random_password" "db" { length = 16 }'],
    ['data.aws_caller_identity.me.account_id', 'data "aws_caller_identity" "me" {}'],
    ['aws_kms_key.main', 'resource "aws_kms_key" "main" {}'],
  ];
  for (const [expression, source] of cases)
    test(expression, () => expect(comesTo(`${expression} == null ? 0 : 1`, source)).toBe(1));

  test('and never empty where it names something', () => {
    const source = 'resource "aws_kms_key" "main" {}';
    expect(comesTo('aws_kms_key.main.arn != "" ? 1 : 0', source)).toBe(1);
    expect(comesTo('aws_kms_key.main.id == ""', source)).toBe(false);
    expect(comesTo('aws_kms_key.main.description == ""', source)).toMatchObject({
      unknown: expect.any(String),
    });
  });

  test('unlike what may be left out', () => {
    expect(
      comesTo('aws_db_instance.main.kms_key_id == null', 'resource "aws_db_instance" "main" {}'),
    ).toEqual({ unknown: 'depends on `aws_db_instance.main`' });
  });
});
