import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const database = `variable "multi_az" {
  type = bool
}

resource "aws_db_instance" "orders" {
  engine   = "postgres"
  multi_az = var.multi_az
  password = "from-elsewhere"
}
`;

const resource = {
  address: 'aws_db_instance.orders',
  mode: 'managed',
  type: 'aws_db_instance',
  name: 'orders',
};
const values = { engine: 'postgres', multi_az: false, password: 'correct horse battery staple' };
const plan = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.10.6',
  variables: { multi_az: { value: false } },
  planned_values: { root_module: { resources: [{ ...resource, values }] } },
  configuration: { root_module: { resources: [resource] } },
});

const lines = (stdout: string) => stdout.split('\n').filter((line) => line.includes('[single-az]'));

describe('a plan is the last word', () => {
  const tree = {
    'infra/main.tf': database,
    'infra/plan.json': plan,
    'other/main.tf': 'resource "aws_db_instance" "reports" {\n  multi_az = false\n}\n',
  };

  test('what is not known in the files is known in the plan, at its place in the files', async () => {
    const { 'infra/plan.json': _, ...files } = tree;
    const without = await run(temporaryTree(files), ['infra', '-f', 'concise', '--select=single-az']);
    expect(lines(without.stdout)).toEqual([]);
    const { stdout } = await run(temporaryTree(tree), ['infra', '-f', 'concise', '--select=single-az']);
    expect(lines(stdout)).toEqual([
      'infra/main.tf:7:3: error `aws_db_instance.orders` runs in one availability zone: `multi_az` is `false`. [single-az]',
    ]);
  });

  test('a plan given alone is judged alone, in the files around it', async () => {
    const { stdout } = await run(temporaryTree(tree), [
      'infra/plan.json',
      '-f',
      'concise',
      '--select=single-az',
    ]);
    expect(lines(stdout)).toHaveLength(1);
    expect(stdout).toContain('infra/main.tf:7:3');
  });

  test('its secrets are not printed', async () => {
    const { stdout } = await run(temporaryTree({ 'plan.json': plan }), ['plan.json', '--profile=strict']);
    expect(stdout).toContain('plan.json:1:');
    expect(stdout).not.toContain('correct horse');
  });
});

test('JSON that only resembles a plan is passed over', async () => {
  const { stderr } = await run(temporaryTree({ 'data.json': '{ "format_version": "1.2" }' }), ['.']);
  expect(stderr).toContain('No Terraform, Kubernetes, Compose or Dockerfile was found.');
});

test('a plan that is cut off is one finding', async () => {
  const { stdout } = await run(temporaryTree({ 'plan.json': plan.replace(/\}$/, '') }), [
    '.',
    '-f',
    'concise',
  ]);
  expect(stdout).toMatch(/^plan\.json:1:\d+: error .*\[syntax-error\]$/m);
});
