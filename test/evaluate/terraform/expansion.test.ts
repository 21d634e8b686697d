import { describe, expect, test } from 'vitest';
import { argument, at, evaluateRoot, plain, resourceAt } from './evaluate-source.ts';

const addresses = (source: string) =>
  evaluateRoot(source).resources.map(({ address, instances }) =>
    instances === 'all' ? `${address} (all)` : address,
  );

describe('count', () => {
  test('makes as many instances', () => {
    const root = evaluateRoot(`resource "a" "b" {\n  count = 3\n  name = "n-\${count.index}"\n}`);
    expect(root.resources.map(({ address }) => [address, plain(argument(root, address, 'name'))])).toEqual([
      ['a.b[0]', 'n-0'],
      ['a.b[1]', 'n-1'],
      ['a.b[2]', 'n-2'],
    ]);
  });

  test('of zero makes none', () => {
    expect(
      addresses('variable "create" { default = false }\nresource "a" "b" { count = var.create ? 1 : 0 }'),
    ).toEqual([]);
  });

  test('that is unknown leaves one that stands for all', () => {
    expect(addresses('variable "n" {}\nresource "a" "b" { count = var.n }')).toEqual(['a.b (all)']);
  });

  test('that is absurd leaves one that stands for all', () => {
    expect(addresses('resource "a" "b" { count = 1e9 }')).toEqual(['a.b (all)']);
  });

  test('that asks for its own resource is unknown', () => {
    expect(addresses('resource "a" "b" { count = length(a.b) }')).toEqual(['a.b (all)']);
  });
});

describe('for_each', () => {
  test('over a map binds key and value', () => {
    const root = evaluateRoot(
      `resource "a" "b" {\n  for_each = { y = 2, x = 1 }\n  name = "\${each.key}\${each.value}"\n}`,
    );
    expect(root.resources.map(({ address }) => [address, plain(argument(root, address, 'name'))])).toEqual([
      ['a.b["x"]', 'x1'],
      ['a.b["y"]', 'y2'],
    ]);
  });

  test('over a set binds the element twice', () => {
    const root = evaluateRoot(
      `resource "a" "b" {\n  for_each = toset(["q"])\n  name = "\${each.key}\${each.value}"\n}`,
    );
    expect(plain(argument(root, 'a.b["q"]', 'name'))).toBe('qq');
  });

  test('over a map of unknown values has known keys', () => {
    expect(addresses('variable "u" {}\nresource "a" "b" { for_each = { k = var.u } }')).toEqual(['a.b["k"]']);
  });

  test('over unknown keys leaves one that stands for all', () => {
    expect(addresses('resource "a" "c" {}\nresource "a" "b" { for_each = toset([a.c.id]) }')).toEqual([
      'a.c',
      'a.b (all)',
    ]);
  });
});

describe('enabled', () => {
  const resource = (enabled: string) =>
    `variable "on" {}\nresource "a" "b" {\n  lifecycle {\n    enabled = ${enabled}\n  }\n}`;

  test('leaves one, or none', () => {
    expect(addresses(resource('true'))).toEqual(['a.b']);
    expect(addresses(resource('1 > 2'))).toEqual([]);
    expect(addresses(resource('var.on'))).toEqual(['a.b (all)']);
  });

  test('of a module leaves nothing of it', () => {
    const root = evaluateRoot({
      'main.tf': 'module "m" {\n  source = "./m"\n  lifecycle {\n    enabled = false\n  }\n}',
      'm/main.tf': 'resource "a" "b" {}',
    });
    expect(root.resources).toEqual([]);
  });
});

describe('nested blocks', () => {
  test('are a list, written once or often', () => {
    const root = evaluateRoot(
      'resource "a" "b" {\n  rule { port = 80 }\n  rule { port = 443 }\n  one { x = 1 }\n}',
    );
    expect(plain(argument(root, 'a.b', 'rule'))).toEqual([{ port: 80 }, { port: 443 }]);
    expect(plain(argument(root, 'a.b', 'one'))).toEqual([{ x: 1 }]);
  });

  test('say that something is missing at their header', () => {
    const root = evaluateRoot('resource "a" "b" {\n  rule {\n    port = 80\n  }\n}');
    const rule = argument(root, 'a.b', 'rule');
    const first = rule.kind === 'list' ? rule.items[0] : undefined;
    expect(first?.kind === 'object' && at(first.header)).toBe('main.tf:2 rule');
    expect(at(resourceAt(root, 'a.b').header)).toBe('main.tf:1 resource "a" "b"');
  });

  test('that are dynamic are made for each element', () => {
    const root = evaluateRoot(`
resource "a" "b" {
  rule { port = 22 }
  dynamic "rule" {
    for_each = { http = 80, https = 443 }
    iterator = it
    content {
      name = it.key
      port = it.value
    }
  }
}`);
    expect(plain(argument(root, 'a.b', 'rule'))).toEqual([
      { port: 22 },
      { name: 'http', port: 80 },
      { name: 'https', port: 443 },
    ]);
  });

  test('that are dynamic may hold dynamic ones, which see both iterators', () => {
    const root = evaluateRoot(`
resource "a" "b" {
  dynamic "origin" {
    for_each = { web = ["a", "b"], api = [] }
    iterator = host
    content {
      name = host.key
      dynamic "header" {
        for_each = host.value
        content {
          value = "\${host.key}-\${header.value}-\${header.key}"
        }
      }
    }
  }
}`);
    expect(plain(argument(root, 'a.b', 'origin'))).toEqual([
      { name: 'api' },
      { name: 'web', header: [{ value: 'web-a-0' }, { value: 'web-b-1' }] },
    ]);
  });

  test('that are dynamic over an empty collection are not there', () => {
    const root = evaluateRoot(
      'resource "a" "b" {\n  dynamic "rule" {\n    for_each = []\n    content {}\n  }\n}',
    );
    expect([...resourceAt(root, 'a.b').body.fields.keys()]).toEqual([]);
  });

  test('that are dynamic over the unknown are unknown', () => {
    const root = evaluateRoot(
      'variable "u" {}\nresource "a" "b" {\n  dynamic "rule" {\n    for_each = var.u\n    content {}\n  }\n}',
    );
    expect(plain(argument(root, 'a.b', 'rule'))).toEqual({ unknown: '`var.u` has no value' });
  });
});

test('meta-arguments are fields', () => {
  const root = evaluateRoot(`
resource "a" "c" {}
resource "a" "b" {
  provider = aws.west
  depends_on = [a.c]
  lifecycle {
    ignore_changes = [tags, "size"]
    prevent_destroy = true
  }
  provisioner "local-exec" {
    when = destroy
    command = "echo \${self.id}"
  }
}`);
  expect(plain(argument(root, 'a.b', 'provider'))).toBe('aws.west');
  expect(plain(argument(root, 'a.b', 'depends_on'))).toEqual([{ unknown: 'depends on `a.c`', of: 'a.c' }]);
  expect(plain(argument(root, 'a.b', 'lifecycle'))).toEqual([
    { ignore_changes: ['tags', 'size'], prevent_destroy: true },
  ]);
  expect(plain(argument(root, 'a.b', 'provisioner'))).toMatchObject([{ when: 'destroy' }]);
});
