import { expect, test } from 'vitest';
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
