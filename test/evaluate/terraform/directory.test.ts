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
