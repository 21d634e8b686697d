import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** Which zones the database has depends on nothing but the variables. */
const root = `
variable "multi_az" {
  type    = bool
  default = true
}

variable "database" {
  type    = object({ engine = string, multi_az = optional(bool, true) })
  default = { engine = "postgres" }
}

resource "aws_db_instance" "orders" {
  engine   = var.database.engine
  multi_az = var.multi_az && var.database.multi_az
}
`;

const files = {
  'infra/main.tf': root,
  'infra/single.tfvars': 'multi_az = false\n',
  'infra/double.tfvars.json': '{ "multi_az": true }\n',
};

async function findings(tree: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
  const { stdout, stderr } = await run(temporaryTree(tree), [
    'infra',
    '--select=single-az',
    '-f',
    'concise',
    ...argv,
  ]);
  return stdout + stderr;
}

const found = /^infra\/main\.tf:14:3: .*\[single-az\]$/m;

describe('values from the command line', () => {
  test.each<[what: string, argv: readonly string[], isFound: boolean]>([
    ['nothing is said', [], false],
    ['a value', ['--var', 'multi_az=false'], true],
    ['a file', ['--var-file', 'infra/single.tfvars'], true],
    ['a file in JSON', ['--var-file=infra/double.tfvars.json'], false],
    ['the later of two wins', ['--var-file=infra/single.tfvars', '--var=multi_az=true'], false],
    ['in whatever order', ['--var=multi_az=true', '--var-file=infra/single.tfvars'], true],
    ['an expression for an object', ['--var', 'database={ engine = "mysql", multi_az = false }'], true],
  ])('%s', async (_, argv, isFound) => {
    const text = await findings(files, ...argv);
    expect(found.test(text), text).toBe(isFound);
  });

  test('go before what lies beside the root', async () => {
    const tree = { ...files, 'infra/terraform.tfvars': 'multi_az = true\n' };
    expect(await findings(tree, '--var-file=infra/single.tfvars')).toMatch(found);
  });

  test.each<[mistake: string, argv: string, stderr: RegExp]>([
    [
      'a variable that nobody declares',
      '--var=multi_zone=false',
      /No root module declares the variable `multi_zone`/,
    ],
    ['a value without a name', '--var=false', /`false` is no value for a variable\..*`name=value`/s],
    ['a file that is not there', '--var-file=infra/prod.tfvars', /`infra\/prod\.tfvars` cannot be read/],
    ['a file that is wrong', '--var-file=infra/broken.tfvars', /`infra\/broken\.tfvars` is wrong at 1:\d+/],
    ['a file from elsewhere', '--var-file=/etc/hostname', /`\/etc\/hostname` lies outside/],
  ])('%s is refused', async (_, argv, stderr) => {
    const tree = { ...files, 'infra/broken.tfvars': 'multi_az =\n' };
    const { exitCode, stderr: said } = await run(temporaryTree(tree), ['infra', argv]);
    expect(exitCode).toBe(2);
    expect(said).toMatch(stderr);
  });
});

describe('environments', () => {
  const configuration = `
terraform:
  environments:
    - name: production
      variableFiles: [infra/double.tfvars.json]
    - name: staging
      variableFiles: [infra/single.tfvars]
`;

  test('a root is judged once with the values of each', async () => {
    const text = await findings({ ...files, '.infra-lint.yaml': configuration });
    expect(text.match(new RegExp(found, 'gm'))).toHaveLength(1);
  });

  test('one that is named for development is not held to availability', async () => {
    const text = await findings({ ...files, '.infra-lint.yaml': configuration.replace('staging', 'dev') });
    expect(text).not.toMatch(found);
  });

  test('the root may lie elsewhere', async () => {
    const tree = { ...files, 'envs/live.tfvars': 'multi_az = false\n' };
    const named = (settings: string) => ({
      ...tree,
      '.infra-lint.yaml': `terraform: { environments: [{ name: live, variableFiles: [envs/live.tfvars]${settings} }] }\n`,
    });
    expect(await findings(named(', root: infra'))).toMatch(found);
    expect(await findings(named(''))).toMatch(/no root module for the environment `live`.*`root`/s);
  });
});
