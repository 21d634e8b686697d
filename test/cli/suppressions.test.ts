import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const database = 'resource "aws_db_instance" "orders" {\n  engine = "postgres"\n  multi_az = false\n}\n';
const only = ['-f', 'concise', '--select', 'single-az'];

/** `path:line rule` of all that is told. */
async function told(files: Readonly<Record<string, string>>, argv: readonly string[] = only) {
  const { stdout } = await run(temporaryTree(files), argv);
  return [...stdout.matchAll(/^([^:\n]+:\d+):\d+: \w+ .* \[([\w-]+)\]$/gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  );
}

describe('a module', () => {
  const called = {
    'module/main.tf': database,
    'main.tf': 'module "a" {\n  source = "./module"\n}\nmodule "b" {\n  source = "./module"\n}\n',
  };

  test('is judged for the calls whose findings are not suppressed', async () => {
    const suppressed = called['main.tf'].replace(
      'module "a"',
      '# infra-lint-ignore single-az: a copy\nmodule "a"',
    );
    const { stdout } = await run(temporaryTree({ ...called, 'main.tf': suppressed }), only);
    expect(stdout).toContain('`module.b.aws_db_instance.orders`');
    expect(stdout).not.toContain('module.a');
  });

  test('is silent where all calls are answered for, by whichever tool', async () => {
    const suppressed = called['main.tf']
      .replace('module "a"', '# infra-lint-ignore single-az: a copy\nmodule "a"')
      .replace('module "b" {', 'module "b" {\n  #checkov:skip=CKV_AWS_157:a copy as well');
    expect(await told({ ...called, 'main.tf': suppressed })).toEqual([]);
  });

  test('may answer for itself', async () => {
    const inside = { ...called, 'module/main.tf': `# infra-lint-ignore single-az: copies\n${database}` };
    expect(await told(inside)).toEqual([]);
  });

  test('is reached through the calls in between, and by keys', async () => {
    expect(
      await told({
        'main.tf':
          '# infra-lint-ignore single-az: copies\nmodule "a" {\n  for_each = toset(["x.y", "z"])\n  source = "./middle"\n}\n',
        'middle/main.tf': 'module "b" {\n  source = "../module"\n}\n',
        'module/main.tf': database,
      }),
    ).toEqual([]);
  });
});

describe('the configuration', () => {
  const ignoring = (entry: string) => `ignore:\n  - rules: [single-az]\n    reason: not ours\n    ${entry}\n`;

  test('answers for paths', async () => {
    const files = { 'vendor/main.tf': database, 'main.tf': database };
    expect(await told({ ...files, '.infra-lint.yaml': ignoring('paths: [vendor/]') })).toEqual([
      'main.tf:3 single-az',
    ]);
  });

  test('answers for resources', async () => {
    const files = { 'main.tf': `${database}${database.replace('orders', 'users')}` };
    expect(await told({ ...files, '.infra-lint.yaml': ignoring('resources: ["*.users"]') })).toEqual([
      'main.tf:3 single-az',
    ]);
  });

  test('is told of entries that answer for nothing, where all was looked at', async () => {
    const files = { '.infra-lint.yaml': ignoring('paths: [vendor/]'), 'main.tf': database };
    expect(await told(files)).toEqual(['.infra-lint.yaml:2 suppression-unused', 'main.tf:3 single-az']);
    expect(await told(files, [...only, 'main.tf'])).toEqual(['main.tf:3 single-az']);
  });

  test('is told of entries whose time is over', async () => {
    const files = { '.infra-lint.yaml': ignoring('expires: 2020-01-31'), 'main.tf': database };
    expect(await told(files)).toEqual(['.infra-lint.yaml:2 suppression-expired', 'main.tf:3 single-az']);
  });

  test('may be shared by the parts of a tree', async () => {
    const root = temporaryTree({
      '.git/': '',
      'shared.yaml': ignoring('paths: [a/]'),
      '.infra-lint.yaml': 'extends: [shared.yaml]\n',
      'a/.infra-lint.yaml': 'extends: [../shared.yaml]\n',
      'a/main.tf': database,
      'b/main.tf': database,
    });
    expect((await run(root, only)).stdout).toMatch(/^b\/main\.tf:3:3: .*\n$/);
    expect((await run(join(root, 'b'), only)).stdout).toMatch(/^main\.tf:3:3: .*\n$/);
  });

  test('refuses what it does not know', async () => {
    const root = temporaryTree({
      '.infra-lint.yaml':
        'ignore:\n  - rules: [singel-az]\n    reason: x\nsuppressions: { honour: [chekov] }\n',
    });
    const { exitCode, stderr } = await run(root, []);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `single-az`?');
    expect(stderr).toContain('Did you mean `checkov`?');
  });

  test('says whose suppressions hold', async () => {
    const suppressed = database.replace('engine', '#checkov:skip=CKV_AWS_157\n  engine');
    expect(await told({ 'main.tf': suppressed })).toEqual([]);
    const settings = 'suppressions: { honour: [trivy] }\n';
    expect(await told({ 'main.tf': suppressed, '.infra-lint.yaml': settings })).toEqual([
      'main.tf:4 single-az',
    ]);
  });

  test('may let nothing in the tree suppress anything, and ask for no reasons', async () => {
    const suppressed = database.replace('multi_az', '# infra-lint-ignore single-az\n  multi_az');
    const withSettings = (settings: string) => ({ 'main.tf': suppressed, '.infra-lint.yaml': settings });
    expect(await told(withSettings('suppressions: { inline: false }\n'))).toEqual(['main.tf:4 single-az']);
    expect(await told(withSettings('suppressions: { requireReason: false }\n'))).toEqual([]);
  });
});

describe('files of other tools', () => {
  const dockerfile = 'FROM python:latest\nRUN pip install flask\n';
  const manifest =
    'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: python:latest\n';
  const images = ['-f', 'concise', '--select', 'unpinned-image'];

  test('.trivyignore: each id for its own format, and for its time', async () => {
    const files = { Dockerfile: dockerfile, 'pod.yaml': manifest };
    expect(await told({ ...files, '.trivyignore': '# ours\nAVD-DS-0001\n' }, images)).toEqual([
      'pod.yaml:7 unpinned-image',
    ]);
    expect(await told({ ...files, '.trivyignore': 'KSV013 exp:2020-01-01\n' }, images)).toHaveLength(2);
  });

  test('.trivyignore.yaml: with paths', async () => {
    const ignore = 'misconfigurations:\n  - id: DS-0001\n    paths: [a/Dockerfile]\n    statement: ours\n';
    const files = { 'a/Dockerfile': dockerfile, 'b/Dockerfile': dockerfile, '.trivyignore.yaml': ignore };
    expect(await told(files, images)).toEqual(['b/Dockerfile:1 unpinned-image']);
  });

  test('.hadolint.yaml: Dockerfiles only', async () => {
    const files = {
      Dockerfile: dockerfile,
      'pod.yaml': manifest,
      '.hadolint.yaml': 'ignored: [DL3007, DL3008]\n',
    };
    expect(await told(files, images)).toEqual(['pod.yaml:7 unpinned-image']);
  });

  test('one that is broken suppresses nothing', async () => {
    expect(await told({ Dockerfile: dockerfile, '.hadolint.yaml': 'ignored: {[\n' }, images)).toHaveLength(1);
  });
});

describe('what a kustomization builds', () => {
  const tree = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          image: example.com/web:latest
`,
    'live/kustomization.yaml': 'resources: [../base]\npatches: [{ path: patch.yaml }]\n',
    'live/patch.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 3
`,
  };
  const images = ['-f', 'concise', '--select', 'unpinned-image'];

  test('is suppressed where it is written', async () => {
    const base = tree['base/web.yaml'].replace(
      '        - name',
      '        # infra-lint-ignore unpinned-image: why\n        - name',
    );
    expect(await told(tree, images)).toEqual(['base/web.yaml:10 unpinned-image']);
    expect(await told({ ...tree, 'base/web.yaml': base }, images)).toEqual([]);
  });

  test('is suppressed by an annotation of a patch, for what that patches', async () => {
    const annotation = 'metadata:\n  annotations: { infra-lint.dev/ignore: "unpinned-image: why" }\n';
    const patch = tree['live/patch.yaml'].replace('metadata:\n', annotation);
    expect(await told({ ...tree, 'live/patch.yaml': patch }, images)).toEqual([]);
    const other = { 'other/kustomization.yaml': 'resources: [../base]\n' };
    expect(await told({ ...tree, ...other, 'live/patch.yaml': patch }, images)).toEqual([
      'base/web.yaml:10 unpinned-image',
    ]);
  });
});

describe('what is suppressed', () => {
  const tree = {
    'main.tf': database.replace('multi_az = false', 'multi_az = false # infra-lint-ignore single-az: a copy'),
  };

  test('is counted', async () => {
    const { stdout, exitCode } = await run(temporaryTree(tree), ['--select', 'single-az']);
    expect(stdout).toMatch(/^✔ No findings, 1 suppressed in 1 file, /);
    expect(exitCode).toBe(0);
  });

  test('is told to programs where that is asked for', async () => {
    const root = temporaryTree(tree);
    const json = async (...argv: string[]) =>
      JSON.parse((await run(root, ['--select', 'single-az', '-f', 'json', ...argv])).stdout);
    expect(await json()).toMatchObject({ findings: [], summary: { errors: 0, suppressed: 1 } });
    expect(await json('--report-suppressed')).toMatchObject({
      findings: [{ rule: 'single-az', suppressed: true, suppressionReason: 'a copy' }],
      summary: { errors: 0, suppressed: 1 },
    });
  });

  test('is told to code scanning as answered for', async () => {
    const root = temporaryTree(tree);
    const results = async (...argv: string[]) =>
      JSON.parse((await run(root, ['--select', 'single-az', '-f', 'sarif', ...argv])).stdout).runs[0].results;
    expect(await results()).toEqual([]);
    expect(await results('--report-suppressed')).toMatchObject([
      {
        ruleId: 'single-az',
        suppressions: [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: 'a copy',
            location: { physicalLocation: { region: { startLine: 3 } } },
          },
        ],
      },
    ]);
  });

  test('is back by --no-inline-suppressions', async () => {
    expect(await told(tree, [...only, '--no-inline-suppressions'])).toEqual(['main.tf:3 single-az']);
  });
});

test('unused suppressions for other tools are told where that is asked for', async () => {
  const files = {
    'main.tf': `# tflint-ignore: all\n#trivy:ignore:AWS-0057\n${database.replace('false', 'true')}`,
  };
  const all = ['-f', 'concise', '--select', 'single-az,overbroad-iam'];
  expect(await told(files, all)).toEqual([]);
  expect(await told(files, [...all, '--report-unused-suppressions'])).toEqual([
    'main.tf:2 suppression-unused',
  ]);
});
