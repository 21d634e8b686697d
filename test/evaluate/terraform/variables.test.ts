import { describe, expect, test } from 'vitest';
import { evaluateRoot, plain } from './evaluate-source.ts';

function settingOf(files: Readonly<Record<string, string>> | string, name = 'x'): unknown {
  const value = evaluateRoot(files).named.get(name);
  return value && plain(value);
}

describe('the value of a variable', () => {
  test('is its default', () => expect(settingOf('variable "x" { default = 1 }')).toBe(1));

  test('is unknown without one', () =>
    expect(settingOf('variable "x" { type = string }')).toEqual({ unknown: '`var.x` has no value' }));

  test('comes from variable files, the last one wins', () => {
    const files: Record<string, string> = { 'main.tf': 'variable "x" { default = "default" }' };
    expect(settingOf({ ...files, 'prod.tfvars': 'x = "named"' })).toBe('default');
    files['terraform.tfvars'] = 'x = "terraform"';
    expect(settingOf(files)).toBe('terraform');
    files['terraform.tfvars.json'] = '{"x": "json"}';
    expect(settingOf(files)).toBe('json');
    files['b.auto.tfvars'] = 'x = "b"';
    files['a.auto.tfvars'] = 'x = "a"';
    expect(settingOf(files)).toBe('b');
    files['c.auto.tfvars.json'] = '{"x": "c"}';
    expect(settingOf(files)).toBe('c');
  });

  test('is not taken from the files of another directory', () =>
    expect(settingOf({ 'main.tf': 'variable "x" { default = 1 }', 'env/terraform.tfvars': 'x = 2' })).toBe(
      1,
    ));
});

describe('a type converts the value', () => {
  const typed = (type: string, value: string) =>
    settingOf(`variable "x" {\n  type = ${type}\n  default = ${value}\n}`);

  test('to a primitive', () => {
    expect(typed('number', '"3"')).toBe(3);
    expect(typed('string', '3')).toBe('3');
    expect(typed('bool', '"true"')).toBe(true);
    expect(typed('any', '"3"')).toBe('3');
  });

  test('to a collection', () => {
    expect(typed('list(string)', '[1, true]')).toEqual(['1', 'true']);
    expect(typed('set(string)', '["b", "a", "b"]')).toEqual(['a', 'b']);
    expect(typed('map(number)', '{ a = "1" }')).toEqual({ a: 1 });
    expect(typed('tuple([string, number])', '[1, "2"]')).toEqual(['1', 2]);
    expect(typed('list(any)', '[1, "a"]')).toEqual(['1', 'a']);
  });

  test('to an object with what is optional filled in and what is not declared left out', () => {
    const type =
      'object({ a = string, b = optional(number), c = optional(bool, true), d = optional(object({ e = optional(string, "e") }), {}) })';
    expect(typed(type, '{ a = 1, z = 2 }')).toEqual({ a: '1', b: null, c: true, d: { e: 'e' } });
    expect(typed(`map(${type})`, '{ k = { a = "x", c = false } }')).toEqual({
      k: { a: 'x', b: null, c: false, d: { e: 'e' } },
    });
  });

  test('or leaves it unknown where it does not fit', () => {
    expect(typed('number', '"many"')).toEqual({ unknown: '`var.x` is no number' });
    expect(typed('list(string)', '"a"')).toEqual({ unknown: '`var.x` is no list' });
    expect(typed('object({ a = string })', '{}')).toEqual({ unknown: '`var.x` has no `a`' });
  });
});

test('a caller passes null: the default only where the variable is not nullable', () => {
  const root = evaluateRoot({
    'main.tf':
      'module "m" {\n  source = "./m"\n  a = null\n  b = null\n}\nlocals {\n  a = module.m.a\n  b = module.m.b\n}',
    'm/main.tf': `
variable "a" { default = 1 }
variable "b" {
  default = 2
  nullable = false
}
output "a" { value = var.a }
output "b" { value = var.b }`,
  });
  expect([...root.named].map(([name, value]) => [name, plain(value)])).toEqual([
    ['a', null],
    ['b', 2],
  ]);
});

test('variables and locals of the root are named', () => {
  const root = evaluateRoot(
    `variable "environment" { default = "dev" }\nlocals { name = "shop-\${var.environment}" }`,
  );
  expect(Object.fromEntries([...root.named].map(([name, value]) => [name, plain(value)]))).toEqual({
    environment: 'dev',
    name: 'shop-dev',
  });
});
