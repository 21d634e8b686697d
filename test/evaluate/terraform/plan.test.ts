import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { evaluateTerraform, type TerraformEvaluation } from '../../../src/evaluate/terraform/evaluate.ts';
import { readPlan } from '../../../src/evaluate/terraform/plan/plan.ts';
import { parseHcl } from '../../../src/parse/hcl/parse.ts';
import { parseJson } from '../../../src/parse/json/parse.ts';
import { argument, at, plain, resourceAt } from './evaluate-source.ts';

/** Evaluates files given by path; those that end in `.json` are plans. */
function evaluateWithPlans(files: Readonly<Record<string, string>>): TerraformEvaluation {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const isPlan = ({ path }: { readonly path: string }) => path.endsWith('.json');
  return evaluateTerraform({
    files: sources.filter((file) => !isPlan(file)).map((file) => ({ file, body: parseHcl(file).tree })),
    variableFiles: [],
    plans: sources.filter(isPlan).flatMap((file) => {
      const root = parseJson(file).tree.documents[0]?.root;
      return (root && readPlan(file, root)) ?? [];
    }),
  });
}

function rootFrom(files: Readonly<Record<string, string>>) {
  const [root, ...others] = evaluateWithPlans(files).roots;
  if (root === undefined || others.length > 0) throw new Error('there is not one root');
  return root;
}

/** Made by OpenTofu 1.10.6: `tofu plan -var-file=production.tfvars`, then `tofu show -json`. */
describe('a plan of the real tool', () => {
  const folder = 'fixtures/evaluate/terraform/plan';
  const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
  const files = {
    'main.tf': read('main.tf'),
    'label/main.tf': read('label/main.tf'),
    'plan.json': read('plan.json'),
  };
  const root = rootFrom(files);

  it('has the instances of the plan, and no others', () => {
    expect(root.resources.map(({ address }) => address).sort()).toEqual([
      'module.label[0].terraform_data.this',
      'module.label[1].terraform_data.this',
      'terraform_data.base',
      'terraform_data.counted[0]',
      'terraform_data.counted[1]',
      'terraform_data.each["a"]',
      'terraform_data.each["b"]',
      'terraform_data.labelled',
    ]);
  });

  it('has the values of the plan at the places of the source', () => {
    const input = argument(root, 'terraform_data.base', 'input');
    expect(plain(input)).toEqual({ name: 'base', sizes: [3, 4, 5] });
    expect(at(resourceAt(root, 'terraform_data.base').header)).toBe(
      'main.tf:12 resource "terraform_data" "base"',
    );
    expect(at(input.span)).toBe('main.tf:13 { name = "base", sizes = var.sizes }');
  });

  it('keeps what is known only after the apply unknown, with what it refers to', () => {
    expect(plain(argument(root, 'terraform_data.each["a"]', 'input'))).toMatchObject({
      key: 'a',
      of: { of: 'terraform_data.base id' },
    });
  });

  it('follows the outputs of modules to their resources', () => {
    const input = argument(root, 'terraform_data.labelled', 'input');
    expect(input.reference).toEqual({ address: 'module.label[0].terraform_data.this', path: ['id'] });
  });

  it('marks what is secret', () => {
    const input = argument(root, 'terraform_data.each["b"]', 'input');
    const password = input.kind === 'object' ? input.fields.get('password')?.value : undefined;
    expect(password).toMatchObject({ value: 'correct horse', sensitive: true });
  });

  it('stands in the plan itself where the source is not there', () => {
    const lone = rootFrom({ 'plans/plan.json': read('plan.json') });
    expect(lone.directory).toBe('plans');
    expect(at(resourceAt(lone, 'terraform_data.base').header)).toBe(
      'plans/plan.json:20 "address": "terraform_data.base"',
    );
    expect(argument(lone, 'terraform_data.labelled', 'input').reference).toEqual({
      address: 'module.label.terraform_data.this',
      path: ['id'],
    });
  });
});

interface Planned {
  readonly address: string;
  readonly values: unknown;
  readonly unknown?: unknown;
}

/** A plan as `tofu show -json` prints it, of what matters here. */
function planOf(planned: readonly Planned[], more: object = {}): string {
  const entries = planned.map(({ address, values }) => {
    const [type, name] = address.replace(/\[.*$/, '').split('.').slice(-2);
    return {
      module: address.replace(/\.?[^.]+\.[^.]+$/, ''),
      entry: { address, mode: 'managed', type, name, values },
    };
  });
  const modules = [...new Set(entries.map(({ module }) => module))].filter((module) => module !== '');
  const inside = (wanted: string) =>
    entries.filter(({ module }) => module === wanted).map(({ entry }) => entry);
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {
      root_module: {
        resources: inside(''),
        child_modules: modules.map((address) => ({ address, resources: inside(address) })),
      },
    },
    resource_changes: planned.map(({ address, values, unknown = {} }) => ({
      address,
      change: { actions: ['create'], before: null, after: values, after_unknown: unknown },
    })),
    ...more,
  });
}

describe('the values of a plan', () => {
  const rule = (port: number) => ({ from_port: port, to_port: port, description: '', self: false });

  it('finds the blocks of a set again, whatever their order', () => {
    const root = rootFrom({
      'main.tf': `resource "aws_security_group" "web" {
  ingress {
    from_port = 443
    to_port   = 443
  }
  ingress {
    from_port = 22
    to_port   = 22
  }
}`,
      'plan.json': planOf([
        { address: 'aws_security_group.web', values: { ingress: [rule(22), rule(443)] } },
      ]),
    });
    const ingress = argument(root, 'aws_security_group.web', 'ingress');
    const items = ingress.kind === 'list' ? ingress.items : [];
    expect(items.map((item) => (item.kind === 'object' ? at(item.header) : ''))).toEqual([
      'main.tf:6 ingress',
      'main.tf:2 ingress',
    ]);
  });

  it('leaves out what the provider computes and nobody writes', () => {
    const root = rootFrom({
      'main.tf': 'resource "aws_db_instance" "main" {\n  engine = "postgres"\n}',
      'plan.json': planOf([
        {
          address: 'aws_db_instance.main',
          values: { engine: 'postgres', multi_az: false, snapshot_identifier: null },
          unknown: { arn: true, availability_zone: true },
        },
      ]),
    });
    expect([...resourceAt(root, 'aws_db_instance.main').body.fields.keys()]).toEqual([
      'engine',
      'multi_az',
      'snapshot_identifier',
    ]);
    expect(plain(argument(root, 'aws_db_instance.main', 'multi_az'))).toBe(false);
  });

  it('reads the texts of JSON that the source encodes', () => {
    const root = rootFrom({
      'main.tf': `variable "image" {}
resource "aws_ecs_task_definition" "web" {
  container_definitions = jsonencode([{ name = "web", image = var.image }])
}`,
      'plan.json': planOf([
        {
          address: 'aws_ecs_task_definition.web',
          values: { container_definitions: '[{"image":"web:1.2","name":"web"}]' },
        },
      ]),
    });
    const definitions = argument(root, 'aws_ecs_task_definition.web', 'container_definitions');
    const decoded = definitions.kind === 'string' ? definitions.decoded : undefined;
    expect(decoded && plain(decoded)).toEqual([{ name: 'web', image: 'web:1.2' }]);
    expect(decoded && at(decoded.span)).toBe('main.tf:3 [{ name = "web", image = var.image }]');
  });

  it('stands at the call of a module that is not on disk', () => {
    const root = rootFrom({
      'main.tf': 'module "vpc" {\n  source = "terraform-aws-modules/vpc/aws"\n}',
      'plan.json': planOf([{ address: 'module.vpc.aws_vpc.this[0]', values: { cidr_block: '10.0.0.0/16' } }]),
    });
    expect(at(resourceAt(root, 'module.vpc.aws_vpc.this[0]').header)).toBe('main.tf:1 module "vpc"');
    expect(root.moduleCalls).toEqual([]);
  });

  it('keeps `lifecycle`, which a plan does not have', () => {
    const root = rootFrom({
      'main.tf': 'resource "aws_kms_key" "main" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}',
      'plan.json': planOf([{ address: 'aws_kms_key.main', values: { description: 'main' } }]),
    });
    expect(plain(argument(root, 'aws_kms_key.main', 'lifecycle'))).toEqual([{ prevent_destroy: true }]);
  });
});

describe('the root of a plan', () => {
  const vpc = 'resource "aws_vpc" "main" {}\n';
  const configuration = {
    configuration: { root_module: { resources: [{ address: 'aws_vpc.main' }], module_calls: {} } },
  };
  const plan = planOf([{ address: 'aws_vpc.main', values: {} }], configuration);

  test.each<[what: string, files: Readonly<Record<string, string>>, roots: readonly string[]]>([
    ['beside it', { 'a/main.tf': vpc, 'b/main.tf': vpc, 'b/plan.json': plan }, ['a', 'b b/plan.json']],
    ['above it', { 'a/main.tf': vpc, 'b/main.tf': vpc, 'a/out/plan.json': plan }, ['a a/out/plan.json', 'b']],
    ['the only one', { 'a/main.tf': vpc, 'plans/p.json': plan }, ['a plans/p.json']],
    [
      'several, none of them near',
      { 'a/main.tf': vpc, 'b/main.tf': vpc, 'plans/p.json': plan },
      ['a', 'b', 'plans plans/p.json'],
    ],
    [
      'of other resources',
      { 'a/main.tf': 'resource "aws_vpc" "other" {}', 'a/p.json': plan },
      ['a', 'a a/p.json'],
    ],
    [
      'planned twice',
      { 'a/main.tf': vpc, 'a/dev.json': plan, 'a/live.json': plan },
      ['a a/dev.json', 'a a/live.json'],
    ],
  ])('%s', (_, files, roots) => {
    const found = evaluateWithPlans(files).roots.map((root) => [root.directory, root.plan].join(' ').trim());
    expect(found).toEqual(roots);
  });
});

describe('what is no plan, or a broken one', () => {
  test.each([
    '{}',
    '[]',
    '{ "planned_values": null }',
    '{ "planned_values": { "root_module": [] } }',
    '{ "values": { "root_module": { "resources": [1, null, { "address": 1 }], "child_modules": {} } } }',
    '{ "planned_values": { "root_module": { "resources": [{ "address": "a.b", "type": "a", "name": "b", "values": [] }] } } }',
  ])('%s', (text) => {
    expect(
      evaluateWithPlans({ 'plan.json': text }).roots.flatMap(({ resources }) => resources).length,
    ).toBeLessThan(2);
  });

  it('is bounded in depth', () => {
    const deep = `${'{"child_modules":['.repeat(90)}${']}'.repeat(90)}`;
    expect(
      evaluateWithPlans({ 'plan.json': `{"planned_values":{"root_module":${deep}}}` }).roots,
    ).toHaveLength(1);
  });
});
