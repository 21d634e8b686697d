import { expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';

const database = 'resource "aws_db_instance" "main" {}';

test('a root says its environment by its folder', () => {
  const infrastructure = infrastructureOf({ 'envs/dev/main.tf': database });
  expect(only(infrastructure, 'datastore').environment).toMatchObject({ stage: 'development' });
});

test('or by a variable or a local', () => {
  const infrastructure = infrastructureOf({
    'envs/dev/main.tf': `${database}\nlocals { environment = "production" }`,
  });
  expect(only(infrastructure, 'datastore').environment).toEqual({ stage: 'production' });
});

test('a module runs where its caller does', () => {
  const infrastructure = infrastructureOf({
    'modules/test-database/main.tf': database,
    'envs/prod/main.tf': 'module "db" { source = "../../modules/test-database" }',
  });
  expect(only(infrastructure, 'datastore').environment).toEqual({ stage: 'production' });
});
