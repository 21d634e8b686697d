import { describe, expect, test } from 'vitest';
import { evaluateRoot, plain, resourceAt } from './evaluate-source.ts';

/** The provider's configuration that a resource has. */
function providerOf(files: Readonly<Record<string, string>> | string, address: string): unknown {
  const { provider } = resourceAt(evaluateRoot(files), address);
  return provider && plain(provider);
}

const providers = `
provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { backup = "daily" }
  }
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}`;

describe('the provider of a resource', () => {
  test('is the one of its type without an alias', () => {
    expect(providerOf(`${providers}\nresource "aws_sqs_queue" "q" {}`, 'aws_sqs_queue.q')).toEqual({
      region: 'eu-west-1',
      default_tags: [{ tags: { backup: 'daily' } }],
    });
  });

  test('is the one that it names', () => {
    for (const name of ['aws.west', '"aws.west"'])
      expect(
        providerOf(
          `${providers}\nresource "aws_sqs_queue" "q" {\n  provider = ${name}\n}`,
          'aws_sqs_queue.q',
        ),
      ).toEqual({ alias: 'west', region: 'us-west-2' });
  });

  test('is one of those that for_each makes', () => {
    const source = `
locals { regions = toset(["eu-west-1", "eu-central-1"]) }
provider "aws" {
  alias    = "by_region"
  for_each = local.regions
  region   = each.value
}
resource "aws_sqs_queue" "q" {
  for_each = local.regions
  provider = aws.by_region[each.key]
}`;
    expect(providerOf(source, 'aws_sqs_queue.q["eu-central-1"]')).toMatchObject({ region: 'eu-central-1' });
  });

  test('is none where none is written', () => {
    expect(providerOf('resource "aws_sqs_queue" "q" {}', 'aws_sqs_queue.q')).toBeUndefined();
    expect(
      providerOf('resource "aws_sqs_queue" "q" {\n  provider = aws.gone\n}', 'aws_sqs_queue.q'),
    ).toBeUndefined();
  });
});

describe('a module', () => {
  const queue = 'resource "aws_sqs_queue" "q" {}';
  const address = 'module.m.aws_sqs_queue.q';

  test('inherits what has no alias, however deep it is called', () => {
    expect(
      providerOf(
        {
          'main.tf': `${providers}\nmodule "outer" { source = "./outer" }`,
          'outer/main.tf': 'module "inner" { source = "./inner" }',
          'outer/inner/main.tf': queue,
        },
        'module.outer.module.inner.aws_sqs_queue.q',
      ),
    ).toMatchObject({ region: 'eu-west-1' });
  });

  test('is handed another one', () => {
    const files = {
      'main.tf': `${providers}\nmodule "m" {\n  source = "./m"\n  providers = {\n    aws = aws.west\n  }\n}`,
      'm/main.tf': `provider "aws" {}\n${queue}`,
    };
    expect(providerOf(files, address)).toMatchObject({ region: 'us-west-2' });
  });

  test('is handed one under the name that it uses', () => {
    const files = {
      'main.tf': `${providers}\nmodule "m" {\n  source = "./m"\n  providers = {\n    aws.replica = aws.west\n  }\n}`,
      'm/main.tf': 'resource "aws_sqs_queue" "q" {\n  provider = aws.replica\n}',
    };
    expect(providerOf(files, address)).toMatchObject({ region: 'us-west-2' });
  });

  test('may have its own', () => {
    const files = {
      'main.tf': `${providers}\nmodule "m" { source = "./m" }`,
      'm/main.tf': `provider "aws" {\n  region = "sa-east-1"\n}\n${queue}`,
    };
    expect(providerOf(files, address)).toMatchObject({ region: 'sa-east-1' });
  });
});

test('a configuration may depend on what it configures', () => {
  const source = `
provider "aws" {
  region = aws_ssm_parameter.region.value
}
resource "aws_ssm_parameter" "region" {
  value = data.aws_region.here.name
}
data "aws_region" "here" {}`;
  expect(providerOf(source, 'aws_ssm_parameter.region')).toMatchObject({
    region: { unknown: expect.any(String) },
  });
});
