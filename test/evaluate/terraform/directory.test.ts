import { expect, test } from 'vitest';
import { argument, evaluateRoot, plain } from './evaluate-source.ts';

test('main.tofu is read instead of main.tf', () => {
  const root = evaluateRoot({
    'main.tf': 'resource "a" "tf" {}',
    'main.tofu': 'resource "a" "tofu" {}',
    'other.tf': 'resource "a" "other" {}',
  });
  expect(root.resources.map(({ address }) => address)).toEqual(['a.tofu', 'a.other']);
});

test('an override file replaces arguments, and nested blocks of a type all together', () => {
  const root = evaluateRoot({
    'main.tf': `
resource "a" "b" {
  x = 1
  y = 1
  rule { port = 1 }
  rule { port = 2 }
  other { z = 1 }
  lifecycle {
    prevent_destroy       = true
    create_before_destroy = true
  }
}
locals { name = "main" }`,
    'main_override.tf': `
resource "a" "b" {
  y = 2
  rule { port = 3 }
  lifecycle { prevent_destroy = false }
}
locals { name = "override" }`,
  });
  expect(plain(argument(root, 'a.b', 'x'))).toBe(1);
  expect(plain(argument(root, 'a.b', 'y'))).toBe(2);
  expect(plain(argument(root, 'a.b', 'rule'))).toEqual([{ port: 3 }]);
  expect(plain(argument(root, 'a.b', 'other'))).toEqual([{ z: 1 }]);
  expect(plain(argument(root, 'a.b', 'lifecycle'))).toEqual([
    { prevent_destroy: false, create_before_destroy: true },
  ]);
  expect([...root.named.values()].map(plain)).toEqual(['override']);
});

test('JSON syntax is read like the native one', () => {
  const root = evaluateRoot({
    'main.tf.json': JSON.stringify({
      variable: { size: { default: 5 } },
      locals: { name: `n-\${var.size}` },
      resource: {
        aws_db_instance: {
          main: { count: 2, allocated_storage: `\${var.size}`, name: `\${local.name}`, tags: { team: 'a' } },
        },
      },
    }),
  });
  expect(root.resources.map(({ address }) => address)).toEqual([
    'aws_db_instance.main[0]',
    'aws_db_instance.main[1]',
  ]);
  expect(plain(argument(root, 'aws_db_instance.main[0]', 'allocated_storage'))).toBe(5);
  expect(plain(argument(root, 'aws_db_instance.main[0]', 'name'))).toBe('n-5');
  expect(plain(argument(root, 'aws_db_instance.main[0]', 'tags'))).toEqual({ team: 'a' });
});

test('files with errors are evaluated as far as they were read', () => {
  const root = evaluateRoot(
    'resource "a" "b" {\n  x = \n  y = 1\n}\nvariable {}\nresource "lonely" {}\nmodule {}',
  );
  expect(plain(argument(root, 'a.b', 'y'))).toBe(1);
  expect(plain(argument(root, 'a.b', 'x'))).toEqual({ unknown: 'is not readable' });
});

test('blocks that only describe changes and checks are no resources', () => {
  const root = evaluateRoot(`
resource "aws_s3_bucket" "logs" {
  for_each = local.buckets
  bucket   = each.value
}
locals { buckets = { a = "logs-a", b = "logs-b" } }
import {
  for_each = local.buckets
  to       = aws_s3_bucket.logs[each.key]
  id       = each.value
}
moved {
  from = aws_s3_bucket.log["a"]
  to   = aws_s3_bucket.logs["a"]
}
removed {
  from = aws_s3_bucket.old
  lifecycle { destroy = false }
}
check "reachable" {
  data "http" "site" { url = "https://example.com" }
  assert {
    condition     = data.http.site.status_code == 200
    error_message = "The site does not answer."
  }
}
ephemeral "random_password" "db" { length = 16 }
terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}`);
  expect(root.resources.map(({ address }) => address)).toEqual([
    'aws_s3_bucket.logs["a"]',
    'aws_s3_bucket.logs["b"]',
  ]);
  expect(root.dataSources).toEqual([]);
});

test('a file of OpenTofu goes before the one of Terraform, also to override', () => {
  const root = evaluateRoot({
    'main.tf': 'locals { name = "main" }',
    'name_override.tf': 'locals { name = "terraform" }',
    'name_override.tofu': 'locals { name = "opentofu" }',
    'more.tf.json': '{ "locals": { "more": "terraform" } }',
    'more.tofu.json': '{ "locals": { "more": "opentofu" } }',
  });
  expect(Object.fromEntries([...root.named].map(([name, value]) => [name, plain(value)]))).toEqual({
    name: 'opentofu',
    more: 'opentofu',
  });
});

test('an override names one of several configurations of a provider by its alias', () => {
  const root = evaluateRoot({
    'main.tf': `
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_sqs_queue" "here" {}
resource "aws_sqs_queue" "there" { provider = aws.west }`,
    'override.tf': 'provider "aws" {\n  alias  = "west"\n  region = "us-west-1"\n}',
  });
  const regions = root.resources.map(({ provider }) => {
    const region = provider?.fields.get('region')?.value;
    return region && plain(region);
  });
  expect(regions).toEqual(['eu-west-1', 'us-west-1']);
});
