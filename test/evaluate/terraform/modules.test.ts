import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TerraformRoot } from '../../../src/evaluate/terraform/resource.ts';
import { argument, evaluateFiles, evaluateRoot, plain, way } from './evaluate-source.ts';

const named = (root: TerraformRoot, name: string) => {
  const value = root.named.get(name);
  return value && plain(value);
};

describe('a local module', () => {
  test('is evaluated with its inputs, and its outputs flow back', () => {
    const root = evaluateRoot({
      'env/main.tf': `
module "net" {
  source = "../modules/net"
  zones  = ["a", "b"]
}
resource "aws_lb" "web" {
  subnets = module.net.subnet_ids
  name    = module.net.name
}`,
      'modules/net/main.tf': `
variable "zones" {}
resource "aws_subnet" "this" {
  count = length(var.zones)
  availability_zone = var.zones[count.index]
}
output "subnet_ids" { value = aws_subnet.this[*].id }
output "name" { value = "net" }`,
    });
    expect(plain(argument(root, 'aws_lb.web', 'subnets'))).toEqual([
      { unknown: 'depends on `module.net.aws_subnet.this[0]`', of: 'module.net.aws_subnet.this[0] id' },
      { unknown: 'depends on `module.net.aws_subnet.this[1]`', of: 'module.net.aws_subnet.this[1] id' },
    ]);
    expect(plain(argument(root, 'aws_lb.web', 'name'))).toBe('net');
    expect(plain(argument(root, 'module.net.aws_subnet.this[1]', 'availability_zone'))).toBe('b');
  });

  test('may be called often, with count and for_each', () => {
    const root = evaluateRoot({
      'main.tf': `
module "a" {
  source   = "./m"
  for_each = { x = 1, y = 2 }
  size     = each.value
}
module "b" {
  source = "./m"
  count  = 2
  size   = count.index
}
locals {
  sizes = [for m in module.a : m.size]
  all = module.b[*].size
}`,
      'm/main.tf':
        'variable "size" {}\nresource "r" "r" { size = var.size }\noutput "size" { value = var.size }',
    });
    expect(root.resources.map(({ address, module }) => [address, module])).toEqual([
      ['module.a["x"].r.r', 'module.a["x"]'],
      ['module.a["y"].r.r', 'module.a["y"]'],
      ['module.b[0].r.r', 'module.b[0]'],
      ['module.b[1].r.r', 'module.b[1]'],
    ]);
    expect(named(root, 'sizes')).toEqual([1, 2]);
    expect(named(root, 'all')).toEqual([0, 1]);
  });

  test('called an unknown number of times stands for all of them', () => {
    const root = evaluateRoot({
      'main.tf':
        'variable "n" {}\nmodule "m" {\n  source = "./m"\n  count = var.n\n}\nlocals { id = module.m[0].id }',
      'm/main.tf': 'resource "r" "r" {}\noutput "id" { value = r.r.id }',
    });
    expect(root.resources.map(({ address, instances }) => [address, instances])).toEqual([
      ['module.m.r.r', 'all'],
    ]);
    expect([...root.named.values()].map(plain)).toContainEqual({
      unknown: 'depends on `module.m.r.r`',
      of: 'module.m.r.r id',
    });
  });

  test('may take an input from the output of another that takes one from it', () => {
    const root = evaluateRoot({
      'main.tf': `
module "a" {
  source = "./m"
  x = "start"
  y = module.b.x
}
module "b" {
  source = "./m"
  x = module.a.x
  y = null
}`,
      'm/main.tf': `variable "x" {}\nvariable "y" {}\nresource "r" "r" { y = var.y }\noutput "x" { value = "\${var.x}." }`,
    });
    expect(plain(argument(root, 'module.a.r.r', 'y'))).toBe('start..');
  });

  test('knows its own directory', () => {
    const root = evaluateRoot({
      'env/prod/main.tf': 'module "m" { source = "../../modules/m" }',
      'modules/m/main.tf': 'resource "r" "r" {\n  here = path.module\n  root = path.root\n}',
    });
    expect(plain(argument(root, 'module.m.r.r', 'here'))).toBe('../../modules/m');
    expect(plain(argument(root, 'module.m.r.r', 'root'))).toBe('.');
  });
});

describe('the roots', () => {
  const roots = (files: Readonly<Record<string, string>>) =>
    evaluateFiles(files).roots.map(({ directory }) => directory);
  const call = (source: string) => `module "m" { source = "${source}" }`;

  test('are the directories that no other one calls', () => {
    expect(roots({ 'main.tf': call('./m'), 'm/main.tf': '', 'other/main.tf': '' })).toEqual(['', 'other']);
  });

  test('are the examples where a module is called by its examples', () => {
    expect(roots({ 'main.tf': '', 'examples/full/main.tf': call('../../') })).toEqual(['examples/full']);
  });

  test('are one of those that only call each other', () => {
    expect(roots({ 'a/main.tf': call('../b'), 'b/main.tf': call('../a') })).toEqual(['a']);
    expect(roots({ 'main.tf': call('./') })).toEqual(['']);
  });

  test('are not what init downloaded', () => {
    expect(roots({ 'main.tf': '', '.terraform/modules/vpc/main.tf': '' })).toEqual(['']);
  });
});

describe('a module that is not on disk', () => {
  const files = {
    'main.tf': `
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
  azs     = ["a", "b"]
}
resource "r" "r" { subnet = module.vpc.private_subnets[0] }`,
  };

  test('is kept with its inputs, and its outputs are references', () => {
    const root = evaluateRoot(files);
    const [vpc] = root.moduleCalls;
    expect(vpc && [vpc.address, vpc.source, vpc.instances, plain(vpc.inputs)]).toEqual([
      'module.vpc',
      'terraform-aws-modules/vpc/aws',
      'one',
      { azs: ['a', 'b'] },
    ]);
    expect(plain(argument(root, 'r.r', 'subnet'))).toEqual({
      unknown: 'depends on `module.vpc`',
      of: 'module.vpc private_subnets 0',
    });
  });

  test('is named as not analysed, once, unless its inputs are understood', () => {
    const source = 'git::https://example.com/m.git';
    const { notAnalysed } = evaluateFiles({
      ...files,
      'other.tf': `module "m" {\n  source = "${source}"\n  count = 2\n}\nmodule "gone" { source = "./gone" }`,
    });
    expect(notAnalysed).toEqual([
      { path: 'other.tf', reason: `module \`m\` comes from \`${source}\`, which is not on disk` },
      { path: 'other.tf', reason: 'module `gone` comes from `./gone`, which is not on disk' },
    ]);
  });

  test('is evaluated where init downloaded it', () => {
    const { roots } = evaluateFiles(
      {
        ...files,
        '.terraform/modules/vpc/main.tf':
          'variable "azs" {}\nresource "aws_subnet" "private" {\n  count = length(var.azs)\n}\noutput "private_subnets" { value = aws_subnet.private[*].id }',
      },
      {
        '.terraform/modules/modules.json':
          '{"Modules":[{"Key":"","Dir":"."},{"Key":"vpc","Dir":".terraform/modules/vpc"}]}',
      },
    );
    const [root] = roots;
    expect(root?.moduleCalls).toEqual([]);
    expect(root?.resources.map(({ address }) => address)).toEqual([
      'r.r',
      'module.vpc.aws_subnet.private[0]',
      'module.vpc.aws_subnet.private[1]',
    ]);
  });
});

describe('the order of files and blocks', () => {
  const blocks = {
    'main.tf': [
      'module "a" {\n  source = "./m"\n  x = module.b.x\n}',
      'module "b" {\n  source = "./m"\n  x = local.start\n}',
      'locals { start = "s" }',
      'locals { end = module.a.x }',
      'resource "r" "many" {\n  for_each = toset([module.a.x, module.b.x])\n  name = r.one.name\n}',
      'resource "r" "one" { name = data.d.d.name }',
      'data "d" "d" { name = local.end }',
      'provider "r" { region = local.end }',
    ],
    'm/main.tf': [
      'variable "x" {}',
      'output "x" { value = local.x }',
      `locals { x = "\${var.x}." }`,
      'module "inner" {\n  source = "../inner"\n  name = local.x\n}',
    ],
    'inner/main.tf': ['variable "name" {}', 'resource "r" "inner" { name = var.name }'],
    'other/main.tf': ['module "m" {\n  source = "../m"\n  x = "other"\n}'],
  };

  /** All that is known of every root, whatever the order in which it is listed. */
  function knownOf(files: Readonly<Record<string, string>>): unknown {
    return evaluateFiles(files).roots.map(({ directory, resources, named }) => ({
      directory,
      resources: Object.fromEntries(
        resources.map(({ address, body, provider }) => [address, [plain(body), provider && plain(provider)]]),
      ),
      named: Object.fromEntries([...named].map(([name, value]) => [name, plain(value)])),
    }));
  }

  const written = Object.entries(blocks).map(([path, parts]) => [path, parts] as const);
  const expected = knownOf(Object.fromEntries(written.map(([path, parts]) => [path, parts.join('\n')])));

  test('changes nothing', () => {
    const shuffled = (items: readonly string[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    const shuffledFiles = fc
      .tuple(...written.map(([path, parts]) => shuffled(parts).map((order) => [path, order] as const)))
      .chain((files) =>
        fc.shuffledSubarray([...files], { minLength: files.length, maxLength: files.length }),
      );
    fc.assert(
      fc.property(shuffledFiles, fc.boolean(), (files, split) => {
        // Every block may stand in a file of its own.
        const texts = files.flatMap(([path, parts]) =>
          split
            ? parts.map((part, index) => [path.replace('main', `file${index}`), part] as const)
            : [[path, parts.join('\n')] as const],
        );
        expect(knownOf(Object.fromEntries(texts))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a module with several callers', () => {
  const files = {
    'main.tf':
      'module "small" {\n  source = "./db"\n  size = 1\n}\nmodule "large" {\n  source = "./db"\n  size = 9\n}\nmodule "plain" { source = "./db" }',
    'db/main.tf': 'variable "size" { default = 5 }\nresource "db" "db" {\n  size = var.size\n}',
  };

  test('is judged for each of them, and not by itself', () => {
    const root = evaluateRoot(files);
    const size = (name: string) => argument(root, `module.${name}.db.db`, 'size');
    expect(['small', 'large', 'plain'].map((name) => plain(size(name)))).toEqual([1, 9, 5]);
    expect(way(size('large'))).toEqual([
      'main.tf:7 size = 9 | `size` is set by the caller of `module.large`',
    ]);
    expect(way(size('plain'))).toEqual(['db/main.tf:1 default = 5 | `var.size` is set here']);
  });

  test('is judged by its defaults where nobody calls it', () => {
    const root = evaluateRoot({ 'db/main.tf': files['db/main.tf'] });
    expect(plain(argument(root, 'db.db', 'size'))).toBe(5);
  });

  test('is judged through every root that calls it', () => {
    const { roots } = evaluateFiles({
      'live/main.tf': 'module "db" {\n  source = "../db"\n  size = 9\n}',
      'test/main.tf': 'module "db" {\n  source = "../db"\n  size = 1\n}',
      'db/main.tf': files['db/main.tf'],
    });
    expect(roots.map((root) => [root.directory, plain(argument(root, 'module.db.db.db', 'size'))])).toEqual([
      ['live', 9],
      ['test', 1],
    ]);
  });
});

test('an output that is known to be null is null to the caller', () => {
  const root = evaluateRoot({
    'main.tf': 'module "m" { source = "./m" }\nresource "r" "r" {\n  count = module.m.key == null ? 1 : 0\n}',
    'm/main.tf': 'output "key" { value = null }',
  });
  expect(root.resources.map(({ address }) => address)).toEqual(['r.r[0]']);
});

test('what is wrong in a module is said once, however many roots call it', () => {
  const { problems } = evaluateFiles({
    'a/main.tf': 'module "m" { source = "../m" }\nmodule "n" { source = "../m" }',
    'b/main.tf': 'module "m" { source = "../m" }',
    'm/main.tf': 'locals { x = local.x }\nresource "r" "r" { x = local.x }',
  });
  expect(problems.map(({ message }) => message)).toEqual(['The value of `local.x` depends on itself.']);
});
