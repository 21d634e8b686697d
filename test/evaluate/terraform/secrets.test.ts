import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readString } from '../../../src/evaluate/read.ts';
import { argument, evaluateExpression, evaluateRoot, resourceAt } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly { readonly expression: string; readonly sensitive: boolean }[];
}

const golden: Golden = JSON.parse(readFileSync(new URL('secrets.golden.json', import.meta.url), 'utf8'));

const SECRETS = `
variable "secret" {
  default   = "hunter2"
  sensitive = true
}
variable "secrets" {
  default   = { user = "app", password = "hunter2" }
  sensitive = true
}
variable "open" { default = "shop" }
locals {
  credentials = { user = "app", password = var.secret }
  passwords   = [var.secret, "x"]
}`;

/** More is kept secret here than needs to be: what was computed from a secret among other things. */
const SECRET_HERE = new Set<string>([]);

describe(`a value is sensitive where ${golden.tool} ${golden.version} says so`, () => {
  for (const { expression, sensitive } of golden.cases)
    test(expression, () => {
      const value = evaluateExpression(expression, SECRETS);
      expect(value.sensitive === true).toBe(sensitive || SECRET_HERE.has(expression));
    });
});

test('a secret is a secret wherever it is used', () => {
  const root = evaluateRoot({
    'main.tf': `
variable "password" {
  default   = "hunter2"
  sensitive = true
}
module "database" {
  source   = "./database"
  password = var.password
}
resource "it" "a" {
  url   = module.database.url
  token = module.database.token
  block {
    text = "\${module.database.url}/shop"
  }
}`,
    'database/main.tf': `
variable "password" {}
output "url" {
  value     = "postgres://app:\${var.password}@db"
  sensitive = true
}
output "token" {
  value     = "abc"
  sensitive = true
}`,
  });
  const secret = (name: string) => argument(root, 'it.a', name).sensitive === true;
  expect(['url', 'token'].map(secret)).toEqual([true, true]);
  const block = argument(root, 'it.a', 'block');
  const [body] = block.kind === 'list' ? block.items : [];
  expect(body?.kind === 'object' && body.fields.get('text')?.value.sensitive).toBe(true);
});

test('ephemeral values are not shown either', () => {
  const root = evaluateRoot(`
variable "token" {
  default   = "abc"
  ephemeral = true
}
ephemeral "random_password" "db" { length = 16 }
resource "it" "a" {
  token    = var.token
  password = ephemeral.random_password.db.result
}`);
  expect(argument(root, 'it.a', 'token').sensitive).toBe(true);
  expect(argument(root, 'it.a', 'password')).toMatchObject({
    kind: 'unknown',
    because: 'depends on `ephemeral.random_password.db`',
    sensitive: true,
  });
});

test('whoever reads a secret is told', () => {
  const root = evaluateRoot(`${SECRETS}\nresource "it" "a" {\n  name = var.secret\n  size = var.open\n}`);
  const { body } = resourceAt(root, 'it.a');
  expect(readString(body, 'name')).toMatchObject({ value: 'hunter2', sensitive: true });
  expect(readString(body, 'size')).toMatchObject({ value: 'shop', sensitive: undefined });
});
