import { describe, expect, test } from 'vitest';
import { argument, evaluateRoot, plain, way } from './evaluate-source.ts';

function argumentsOf(source: string): unknown {
  const root = evaluateRoot(source);
  const resource = root.resources.find(({ type }) => type === 'it');
  return resource && plain({ ...resource.body, fields: new Map([...resource.body.fields]) });
}

describe('an attribute of another resource', () => {
  test('is its argument where that is known, and still leads to the resource', () => {
    const root = evaluateRoot(
      'resource "aws_sqs_queue" "q" {\n  name = "jobs"\n}\nresource "it" "a" { x = aws_sqs_queue.q.name }',
    );
    const value = argument(root, 'it.a', 'x');
    expect(plain(value)).toBe('jobs');
    expect(value.reference).toEqual({ address: 'aws_sqs_queue.q', path: ['name'] });
    expect(way(value)).toEqual(['main.tf:2 name = "jobs" | `aws_sqs_queue.q.name` is set here']);
  });

  test('is a reference where the provider computes it', () => {
    expect(argumentsOf('resource "aws_subnet" "a" {}\nresource "it" "a" { x = aws_subnet.a.id }')).toEqual({
      x: { unknown: 'depends on `aws_subnet.a`', of: 'aws_subnet.a id' },
    });
  });

  test('is a reference where its argument is unknown, for the cause of that', () => {
    expect(
      argumentsOf(
        'variable "n" {}\nresource "aws_subnet" "a" { name = var.n }\nresource "it" "a" { x = aws_subnet.a.name }',
      ),
    ).toEqual({ x: { unknown: '`var.n` has no value', of: 'aws_subnet.a name' } });
  });

  test('in a nested block is read like any other value', () => {
    expect(
      argumentsOf(`
resource "aws_x" "a" {
  block { size = 5 }
}
resource "it" "a" {
  size = aws_x.a.block[0].size
  other = aws_x.a.block[0].id
  later = aws_x.a.block[1].id
}`),
    ).toEqual({
      size: 5,
      other: { unknown: 'depends on `aws_x.a`', of: 'aws_x.a block 0 id' },
      later: { unknown: 'depends on `aws_x.a`', of: 'aws_x.a block 1 id' },
    });
  });

  test('of a data source is a reference, and so is any part of it', () => {
    expect(
      argumentsOf(`
data "aws_availability_zones" "all" {}
resource "it" "a" {
  one = data.aws_availability_zones.all.names[0]
  three = slice(data.aws_availability_zones.all.names, 0, 2)
  each = [for z in data.aws_availability_zones.all.zones : z.id]
  wrapped = element(tolist(data.aws_availability_zones.all.names), 1)
}`),
    ).toEqual({
      one: {
        unknown: 'depends on `data.aws_availability_zones.all`',
        of: 'data.aws_availability_zones.all names 0',
      },
      three: [
        {
          unknown: 'depends on `data.aws_availability_zones.all`',
          of: 'data.aws_availability_zones.all names 0',
        },
        {
          unknown: 'depends on `data.aws_availability_zones.all`',
          of: 'data.aws_availability_zones.all names 1',
        },
      ],
      each: {
        unknown: 'depends on `data.aws_availability_zones.all`',
        of: 'data.aws_availability_zones.all zones * id',
      },
      wrapped: {
        unknown: 'depends on `data.aws_availability_zones.all`',
        of: 'data.aws_availability_zones.all names 1',
      },
    });
  });
});

describe('a resource with several instances', () => {
  test('is a list of references where the count is known', () => {
    expect(
      argumentsOf(
        'resource "aws_subnet" "p" { count = 2 }\nresource "it" "a" {\n  ids = aws_subnet.p[*].id\n  last = aws_subnet.p[1].id\n  old = aws_subnet.p.*.id\n}',
      ),
    ).toEqual({
      ids: [
        { unknown: 'depends on `aws_subnet.p[0]`', of: 'aws_subnet.p[0] id' },
        { unknown: 'depends on `aws_subnet.p[1]`', of: 'aws_subnet.p[1] id' },
      ],
      last: { unknown: 'depends on `aws_subnet.p[1]`', of: 'aws_subnet.p[1] id' },
      old: [
        { unknown: 'depends on `aws_subnet.p[0]`', of: 'aws_subnet.p[0] id' },
        { unknown: 'depends on `aws_subnet.p[1]`', of: 'aws_subnet.p[1] id' },
      ],
    });
  });

  test('is a map of references where for_each is known', () => {
    expect(
      argumentsOf(`
resource "aws_subnet" "p" {
  for_each = { a = "10.0.0.0/24", b = "10.0.1.0/24" }
  cidr_block = each.value
}
resource "it" "a" {
  ids = values(aws_subnet.p)[*].id
  cidrs = { for k, s in aws_subnet.p : k => s.cidr_block }
  one = aws_subnet.p["b"].id
}`),
    ).toEqual({
      ids: [
        { unknown: 'depends on `aws_subnet.p["a"]`', of: 'aws_subnet.p["a"] id' },
        { unknown: 'depends on `aws_subnet.p["b"]`', of: 'aws_subnet.p["b"] id' },
      ],
      cidrs: { a: '10.0.0.0/24', b: '10.0.1.0/24' },
      one: { unknown: 'depends on `aws_subnet.p["b"]`', of: 'aws_subnet.p["b"] id' },
    });
  });

  test('is one reference to all where the count is unknown', () => {
    expect(
      argumentsOf(`
variable "n" {}
resource "aws_subnet" "p" {
  count = var.n
  zone = "a"
}
resource "it" "a" {
  ids = aws_subnet.p[*].id
  first = aws_subnet.p[0].id
  zone = aws_subnet.p[0].zone
}`),
    ).toEqual({
      ids: { unknown: 'depends on `aws_subnet.p`', of: 'aws_subnet.p * id' },
      first: { unknown: 'depends on `aws_subnet.p`', of: 'aws_subnet.p 0 id' },
      zone: 'a',
    });
  });
});

test('the first that is there is taken, also where it is only known to be there', () => {
  expect(
    argumentsOf(`
variable "key" {}
resource "aws_kms_key" "own" {}
resource "it" "a" {
  own   = coalesce(aws_kms_key.own.arn, var.key)
  given = coalesce(var.key, aws_kms_key.own.arn)
}`),
  ).toEqual({
    own: { unknown: 'depends on `aws_kms_key.own`', of: 'aws_kms_key.own arn' },
    given: { unknown: '`var.key` has no value' },
  });
});

test('a text with holes keeps its known pieces', () => {
  const root = evaluateRoot(`
resource "aws_db_instance" "main" {}
locals { host = "\${aws_db_instance.main.address}:5432" }
resource "it" "a" { url = "postgres://app@\${local.host}/shop" }`);
  const value = argument(root, 'it.a', 'url');
  const template = value.kind === 'unknown' ? value.template : undefined;
  expect(template?.map((piece) => (typeof piece === 'string' ? piece : piece.reference))).toEqual([
    'postgres://app@',
    { address: 'aws_db_instance.main', path: ['address'] },
    ':5432/shop',
  ]);
});

test('what does not depend on the unknown is known', () => {
  expect(
    argumentsOf(`
variable "u" {}
resource "it" "a" {
  no = false && var.u
  yes = var.u || true
  same = var.u ? 3 : 3
  open = var.u ? 3 : 4
  length = length([var.u, 1])
  type = "\${true}"
}`),
  ).toEqual({
    no: false,
    yes: true,
    same: 3,
    open: { unknown: '`var.u` has no value' },
    length: 2,
    type: true,
  });
});

test('a cycle is unknown', () => {
  expect(argumentsOf('locals {\n  a = local.b\n  b = local.a\n}\nresource "it" "a" { x = local.a }')).toEqual(
    {
      x: { unknown: '`local.a` depends on itself' },
    },
  );
});

test('the words of the language that are not evaluated are named', () => {
  expect(
    argumentsOf(
      `resource "it" "a" {\n  t = timestamp()\n  f = file("x")\n  w = terraform.workspace\n  p = "\${path.module}/x"\n  s = self.id\n  n = nothing.at.all\n}`,
    ),
  ).toEqual({
    t: { unknown: 'depends on when the plan is applied' },
    f: { unknown: 'depends on `x`, which is not there' },
    w: { unknown: 'depends on `terraform.workspace`' },
    p: './x',
    s: { unknown: 'depends on `self.id`' },
    n: { unknown: '`nothing.at` is not in the scanned files', of: 'nothing.at all' },
  });
});
