import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const bucketOf = (text: string, address = 'aws_s3_bucket.main') =>
  only(infrastructureOf(text), 'datastore', address).safeguards;
const privacyOf = (text: string) => (bucketOf(text)?.privateObjects ?? []).map(shown);

const open = 'resource "aws_s3_bucket" "main" {\n bucket = "shop"\n acl = "public-read"\n}';
const block = (switches: string, bucket = 'aws_s3_bucket.main.id') =>
  `resource "aws_s3_bucket_public_access_block" "main" {\n bucket = ${bucket}\n${switches}\n}`;

describe('a bucket with a public ACL', () => {
  test('is open where nothing in the tree blocks it', () => {
    expect(privacyOf(open)).toEqual(['false at acl = "public-read": `acl` is `public-read`']);
  });

  test.each(['block_public_acls = true', 'ignore_public_acls = true'])('is closed by %s', (line) => {
    expect(privacyOf(`${open}\n${block(line)}`)).toEqual([]);
  });

  test('is not closed by the switches for policies', () => {
    const switches = 'block_public_policy = true\n restrict_public_buckets = true';
    expect(privacyOf(`${open}\n${block(switches)}`)).toHaveLength(1);
  });

  test('may be closed by a block whose switches or whose bucket are not known', () => {
    const because = ['unknown: its public access may be blocked elsewhere'];
    expect(privacyOf(`variable "v" {}\n${open}\n${block('block_public_acls = var.v')}`)).toEqual(because);
    expect(privacyOf(`variable "v" {}\n${open}\n${block('block_public_acls = true', 'var.v')}`)).toEqual(
      because,
    );
  });
});

describe('what may be opened by a slip', () => {
  const prevented = (switches: string) =>
    (bucketOf(`resource "aws_s3_bucket" "main" {}\n${block(switches)}`)?.publicAccessPrevention ?? []).map(
      shown,
    );

  test('is said once for all switches that are off', () => {
    expect(prevented('block_public_acls = true\n ignore_public_acls = true')).toEqual([
      'false at resource "aws_s3_bucket_public_access_block" "main": `block_public_policy`, `restrict_public_buckets` are not `true`',
    ]);
  });

  test('is not said of a bucket without a block, which AWS closes by itself', () => {
    expect(bucketOf('resource "aws_s3_bucket" "main" {}')?.publicAccessPrevention).toEqual([]);
  });
});

test('what names the output of a public module is for its bucket', () => {
  const text = `
    module "reports" {
      source = "terraform-aws-modules/s3-bucket/aws"
      bucket = "shop-reports"
    }
    resource "aws_s3_bucket_policy" "reports" {
      bucket = module.reports.s3_bucket_id
      policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject" }] })
    }`;
  expect((bucketOf(text, 'module.reports')?.privateObjects ?? []).map(shown)).toEqual([
    'unknown: its public access may be blocked elsewhere',
  ]);
});
