import { describe, expect, test } from 'vitest';
import { argument, at, evaluateRoot, way } from './evaluate-source.ts';

test('an argument written in place has no way', () => {
  const value = argument(
    evaluateRoot('resource "aws_db_instance" "a" {\n  multi_az = false\n}'),
    'aws_db_instance.a',
    'multi_az',
  );
  expect(at(value.span)).toBe('main.tf:2 false');
  expect(way(value)).toEqual([]);
});

test('a value that comes through a variable leads to its default', () => {
  const root = evaluateRoot({
    'main.tf': 'resource "aws_db_instance" "a" {\n  multi_az = var.ha\n}',
    'variables.tf': 'variable "ha" {\n  default = false\n}',
  });
  const value = argument(root, 'aws_db_instance.a', 'multi_az');
  expect(at(value.span)).toBe('main.tf:2 var.ha');
  expect(way(value)).toEqual(['variables.tf:2 default = false | `var.ha` is set here']);
});

test('a variable set in terraform.tfvars leads there', () => {
  const root = evaluateRoot({
    'main.tf': 'variable "ha" {\n  default = true\n}\nresource "a" "b" {\n  x = var.ha\n}',
    'terraform.tfvars': 'ha = false',
  });
  expect(way(argument(root, 'a.b', 'x'))).toEqual(['terraform.tfvars:1 ha = false | `var.ha` is set here']);
});

test('through locals, nearest first', () => {
  const root = evaluateRoot(`
variable "ha" { default = false }
locals { available = var.ha }
resource "a" "b" { x = local.available }`);
  expect(way(argument(root, 'a.b', 'x'))).toEqual([
    'main.tf:3 available = var.ha | `local.available` is set here',
    'main.tf:2 default = false | `var.ha` is set here',
  ]);
});

test('a module input leads to the caller and on from there', () => {
  const root = evaluateRoot({
    'main.tf': 'variable "ha" { default = false }\nmodule "db" {\n  source = "./db"\n  multi_az = var.ha\n}',
    'db/main.tf': 'variable "multi_az" {}\nresource "aws_db_instance" "this" {\n  multi_az = var.multi_az\n}',
  });
  const value = argument(root, 'module.db.aws_db_instance.this', 'multi_az');
  expect(at(value.span)).toBe('db/main.tf:3 var.multi_az');
  expect(way(value)).toEqual([
    'main.tf:4 multi_az = var.ha | `multi_az` is set by the caller of `module.db`',
    'main.tf:1 default = false | `var.ha` is set here',
  ]);
});

test('a part of an object leads to that part', () => {
  const root = evaluateRoot(`
variable "databases" {
  default = {
    orders = { ha = false }
  }
}
resource "a" "b" {
  for_each = var.databases
  x = each.value.ha
}
resource "a" "c" { x = var.databases.orders.ha }`);
  const expected = ['main.tf:4 ha = false | `var.databases` is set here'];
  expect(way(argument(root, 'a.b["orders"]', 'x'))).toEqual(expected);
  expect(way(argument(root, 'a.c', 'x'))).toEqual(expected);
});

test('each.value leads to the element of a collection written in place', () => {
  const root = evaluateRoot(`
resource "a" "b" {
  for_each = {
    orders = { ha = false }
  }
  x = each.value.ha
}`);
  expect(way(argument(root, 'a.b["orders"]', 'x'))).toEqual([
    'main.tf:4 ha = false | `each.value` is set here',
  ]);
});

test('what merge, for and concat take over keeps its way', () => {
  const root = evaluateRoot(`
variable "tags" { default = { team = "a" } }
locals {
  all = merge(var.tags, { env = "dev" })
  names = { for k, v in var.tags : k => { name = v } }
}
resource "a" "b" {
  team = local.all.team
  env = local.all.env
  name = local.names.team.name
}`);
  const merged = 'main.tf:4 all = merge(var.tags, { env = "dev" }) | `local.all` is set here';
  expect(way(argument(root, 'a.b', 'team'))).toEqual([
    merged,
    'main.tf:2 team = "a" | `var.tags` is set here',
  ]);
  expect(way(argument(root, 'a.b', 'env'))).toEqual(['main.tf:4 env = "dev" | `local.all` is set here']);
  expect(way(argument(root, 'a.b', 'name')).at(-1)).toBe('main.tf:2 team = "a" | `var.tags` is set here');
});

test('a condition is part of the way', () => {
  const root = evaluateRoot(`
variable "env" { default = "dev" }
resource "a" "b" {
  x = var.env == "prod"
  y = var.env == "prod" ? 3 : 1
}`);
  const expected = ['main.tf:2 default = "dev" | `var.env` is set here'];
  expect(way(argument(root, 'a.b', 'x'))).toEqual(expected);
  expect(way(argument(root, 'a.b', 'y'))).toEqual(expected);
});

test('the way stays short', () => {
  const locals = Array.from({ length: 30 }, (_, index) => `  l${index + 1} = local.l${index}`).join('\n');
  const root = evaluateRoot(`locals {\n  l0 = 1\n${locals}\n}\nresource "a" "b" { x = local.l30 }`);
  expect(argument(root, 'a.b', 'x').via).toHaveLength(8);
});

describe('from a module called for each element of what is merged', () => {
  const root = evaluateRoot({
    'main.tf': `
variable "databases" {
  type = map(object({
    ha    = optional(bool, false)
    size  = number
    rules = optional(list(object({ port = number })), [])
  }))
  default = {
    orders = { size = "20", rules = [{ port = 5432 }] }
    users  = { size = 10, ha = true }
  }
}
locals {
  defaults = { backup = 0 }
  all      = { for name, database in var.databases : name => merge(local.defaults, database) }
}
module "database" {
  source   = "./database"
  for_each = local.all
  settings = each.value
}
resource "a" "b" { ha = module.database["users"].ha }`,
    'database/main.tf': `
variable "settings" { type = any }
locals {
  rules = [for rule in var.settings.rules : { number = rule.port }]
}
resource "db" "this" {
  ha     = var.settings.ha
  size   = var.settings.size
  backup = var.settings.backup
  dynamic "rule" {
    for_each = local.rules
    iterator = it
    content {
      port = it.value.number
    }
  }
}
output "ha" { value = db.this.ha }`,
  });
  const orders = 'module.database["orders"].db.this';
  const caller = 'main.tf:20 settings = each.value | `settings` is set by the caller of `module.database`';
  const merged = 'main.tf:15 merge(local.defaults, database) | `local.all` is set here';

  test('to the element', () => {
    expect(way(argument(root, orders, 'size'))).toEqual([
      caller,
      merged,
      'main.tf:9 size = "20" | `var.databases` is set here',
    ]);
  });

  test('to the element that leaves it out, and the default that holds then', () => {
    expect(way(argument(root, orders, 'ha'))).toEqual([
      caller,
      merged,
      'main.tf:9 orders = { size = "20", rules = [{ port = 5432 }] } | `var.databases` is set here',
      'main.tf:4 false | `ha` defaults to this',
    ]);
  });

  test('to what it is merged with', () => {
    expect(way(argument(root, orders, 'backup'))).toEqual([
      caller,
      merged,
      'main.tf:14 backup = 0 | `local.defaults` is set here',
    ]);
  });

  test('through the iterator of a dynamic block', () => {
    const rules = argument(root, orders, 'rule');
    const [rule] = rules.kind === 'list' ? rules.items : [];
    const port = rule?.kind === 'object' ? rule.fields.get('port')?.value : undefined;
    expect(port && way(port)).toEqual([
      'database/main.tf:4 number = rule.port | `local.rules` is set here',
      caller,
      merged,
      'main.tf:9 port = 5432 | `var.databases` is set here',
    ]);
  });

  test('and back through an output', () => {
    expect(way(argument(root, 'a.b', 'ha'))).toEqual([
      'database/main.tf:18 value = db.this.ha | `module.database["users"].ha` is set here',
      'database/main.tf:7 ha     = var.settings.ha | `module.database["users"].db.this.ha` is set here',
      caller,
      merged,
      'main.tf:10 ha = true | `var.databases` is set here',
    ]);
  });
});
