// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables of Compose and Terraform are written like this.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** What a stranger's pull request may bring: one clear finding for it, and everything else is linted as ever. */

type Files = Readonly<Record<string, string | Uint8Array>>;

const witness = 'resource "aws_db_instance" "witness" {\n  engine   = "postgres"\n  multi_az = false\n}\n';
const told = 'witness/main.tf:3:3: error `aws_db_instance.witness` runs in one availability zone';
/** What is found in the tree beside the witness, which has to be found as well. */
async function foundIn(cwd: string, ...argv: string[]): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await run(cwd, ['-f', 'concise', ...argv]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith(told))).toHaveLength(1);
  return lines.filter((line) => !line.startsWith('witness/'));
}

function found(files: Files, ...argv: string[]): Promise<readonly string[]> {
  return foundIn(temporaryTree({ ...files, 'witness/main.tf': witness }), ...argv);
}

const ofRule = (lines: readonly string[], rule: string) => lines.filter((line) => line.endsWith(`[${rule}]`));
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('what is no file', () => {
  test('directories, pipes and links that are named like files are passed over', async () => {
    const cwd = temporaryTree({ 'witness/main.tf': witness });
    mkdirSync(join(cwd, 'main.tf'));
    mkdirSync(join(cwd, 'Dockerfile'));
    execFileSync('mkfifo', [join(cwd, 'compose.yaml')]);
    symlinkSync('..', join(cwd, 'witness/up'));
    symlinkSync('loop.tf', join(cwd, 'loop.tf'));
    symlinkSync('/etc/passwd', join(cwd, 'outside.tf'));
    symlinkSync('/dev/zero', join(cwd, 'endless.tf'));
    expect(await foundIn(cwd)).toEqual([]);
  });

  test('but whoever names one is told', async () => {
    const cwd = temporaryTree({ 'witness/main.tf': witness });
    execFileSync('mkfifo', [join(cwd, 'compose.yaml')]);
    expect(await foundIn(cwd, 'compose.yaml', 'witness')).toEqual([
      'compose.yaml:1:1: error This is not a regular file. [unreadable-file]',
    ]);
  });
});

describe('what is no text', () => {
  test('bytes that are not UTF-8, in every format', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const unreadable = await found({
      Dockerfile: bytes('FROM debian # \xe9\n'),
      'compose.yaml': bytes('services: { a: { image: \xe9 } }\n'),
      'k8s.json': bytes('{"apiVersion":"v1","kind":"\xe9"}'),
      'k8s.yaml': bytes('apiVersion: v1\nkind: \xe9\n'),
      'main.tf': bytes('# \xe9\n'),
      'main.tf.json': bytes('{"\xe9": 1}'),
      'terraform.tfvars': bytes('a = "\xe9"\n'),
    });
    expect(unreadable).toHaveLength(7);
    for (const line of unreadable)
      expect(line).toMatch(/:1:1: error The file is not valid UTF-8\. \[unreadable-file\]$/);
  });

  test('files that are too large', async () => {
    const cwd = temporaryTree({ 'witness/main.tf': witness, 'compose.yaml': 'services:\n', 'big.tf': '' });
    for (const name of ['compose.yaml', 'big.tf']) truncateSync(join(cwd, name), 50 * 1024 * 1024);
    expect(await foundIn(cwd)).toEqual(
      ['big.tf', 'compose.yaml'].map(
        (path) => `${path}:1:1: error The file is larger than 10 MB. [unreadable-file]`,
      ),
    );
  });

  test('nothing at all, or nothing but a comment', async () => {
    const names = ['main.tf', 'terraform.tfvars', 'k8s.yaml', '.env', '.dockerignore'];
    expect(await found(Object.fromEntries(names.map((name) => [name, ''])))).toEqual([]);
    expect(await found(Object.fromEntries(names.map((name) => [name, '# later\n'])))).toEqual([]);
    expect(await found({ Dockerfile: '', 'compose.yaml': '\n' })).toEqual(
      ['Dockerfile', 'compose.yaml'].map((path) => `${path}:1:1: error The file is empty. [unreadable-file]`),
    );
  });
});

describe('what is nested too deep', () => {
  const nest = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
  const manifest = 'apiVersion: v1\nkind: ConfigMap\ndata: ';
  test.each<[what: string, files: Files]>([
    ['YAML in flow style', { 'a.yaml': `${manifest}${nest('[', ']')}\n` }],
    ['YAML in block style', { 'a.yaml': `${manifest}\n  ${'- '.repeat(10_000)}a\n` }],
    [
      'YAML mappings in block style',
      { 'a.yaml': `${manifest}\n${lines(1000, (i) => `${' '.repeat(i + 1)}a:`)}` },
    ],
    ['JSON', { 'a.json': `{"apiVersion":"v1","kind":"List","items":${nest('[', ']')}}` }],
    ['Terraform in JSON', { 'a.tf.json': '{"a":'.repeat(10_000) }],
    ['blocks', { 'a.tf': nest('a {\n', '}\n') }],
    ['parentheses', { 'a.tf': `locals {\n  a = ${nest('(', ')')}\n}\n` }],
    ['tuples', { 'a.tf': `locals {\n  a = ${nest('[', ']')}\n}\n` }],
    ['templates', { 'a.tf': `locals {\n  a = ${nest('"${', '}"')}\n}\n` }],
    ['conditions', { 'a.tf': `locals {\n  a = ${'true ? 1 : '.repeat(10_000)}1\n}\n` }],
    ['signs', { 'a.tf': `locals {\n  a = ${'!'.repeat(100_000)}true\n}\n` }],
  ])('%s', async (_, files) => {
    const [finding, ...others] = await found(files);
    expect(others).toEqual([]);
    expect(finding).toMatch(
      /^a\.[a-z.]+:\d+:\d+: error N(?:othing may be nested deeper than|esting exceeds) \d+ levels\. \[syntax-error\]$/,
    );
  });
});

describe('what grows when it is evaluated', () => {
  const doubling = (first: string, line: (index: number) => string) =>
    `${first}\n${lines(60, (i) => line(i + 1))}\n`;

  test('YAML aliases of aliases, as values and as merge keys', async () => {
    const list = doubling('a0: &a0 [x, x]', (i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    const merge = doubling(
      'a0: &a0 { x: 1 }',
      (i) => `a${i}: &a${i} { <<: *a${i - 1}, p${i}: *a${i - 1}, q${i}: *a${i - 1} }`,
    );
    const bombs = await found({
      'list.yaml': `apiVersion: v1\nkind: ConfigMap\n${list}`,
      'merge.yaml': `apiVersion: v1\nkind: ConfigMap\n${merge}`,
    });
    expect(bombs).toHaveLength(2);
    for (const line of bombs)
      expect(line).toMatch(/The alias `\*a\d+` makes the document too large or nests it too deep\./);
  });

  test('Terraform values that double, counts and loops without end', async () => {
    const text = doubling('a0 = "aaaaaaaa"', (i) => `a${i} = "\${local.a${i - 1}}\${local.a${i - 1}}"`);
    const listed = doubling('b0 = [1, 2]', (i) => `b${i} = [local.b${i - 1}, local.b${i - 1}]`);
    await found({
      'main.tf': `locals {\n${text}${listed}
        c = [for i in range(1000000) : [for j in range(1000000) : i * j]]
        d = format("%999999999s", "a")
        e = setproduct(range(1000), range(1000), range(1000))
        f = regexall("(a+)+$", "${'a'.repeat(40)}b")
      }
      resource "aws_instance" "a" {
        count = 1000000000
        tags  = { a = local.a60, b = jsonencode(local.b60), c = local.c, d = local.d, e = local.e, f = local.f }
      }\n`,
    });
  });

  test('modules that call each other, or each other twice', async () => {
    const calls = (target: string) =>
      `module "a" {\n  source = "${target}"\n}\nmodule "b" {\n  source = "${target}"\n}\n`;
    const levels = Array.from({ length: 50 }, (_, i) => [`m${i}/main.tf`, calls(`../m${i + 1}`)]);
    const problems = await found({
      ...Object.fromEntries(levels),
      'm50/main.tf': 'output "o" {\n  value = 1\n}\n',
      'x/main.tf': calls('../y'),
      'y/main.tf': calls('../x'),
    });
    const circular = problems.filter((line) => line.includes('is called from within itself'));
    expect(circular.map((line) => line.replace(/:.*$/, ''))).toEqual(['y/main.tf', 'y/main.tf']);
    const others = problems.filter((line) => !circular.includes(line));
    expect(others.length).toBeLessThanOrEqual(1);
    for (const line of others) expect(line).toContain('too large to evaluate');
  });

  test('Compose: variables of variables, files that include and services that extend each other', async () => {
    const service = '    image: nginx:1.27\n    healthcheck: { test: true }\n';
    const variables = doubling('D0=aaaaaaaa', (i) => `D${i}=\${D${i - 1}}\${D${i - 1}}`);
    const compose = await found({
      '.env': `A=\${B}\nB=\${A}\n${variables}`,
      'compose.yaml': `include: [b/compose.yaml]\nservices:\n  a:\n${service}    user: "\${A}\${D60}"\n    extends: { service: b }\n  b:\n${service}    extends: { service: a }\n`,
      'b/compose.yaml': `include: [../compose.yaml]\nservices:\n  c:\n${service}`,
    });
    expect(ofRule(compose, 'internal-error')).toEqual([]);
  });

  test('Dockerfile variables that double', async () => {
    const variables = doubling('ENV A0=aaaaaaaa', (i) => `ENV A${i}=\${A${i - 1}}\${A${i - 1}}`);
    await found({ Dockerfile: `FROM debian:12-slim\n${variables}USER $A60\nRUN echo $A60\n` });
  });

  test('a pattern in a kustomization is no regular expression of ours, and patches do not add up', async () => {
    const deployment = (i: number) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${'a'.repeat(40)}b${i} }\nspec: { template: { spec: { containers: [{ name: a, image: 'nginx:1.27' }] } } }\n---`;
    const patch = (i: number) =>
      `- { target: { name: "(a+)+$" }, patch: "[{ op: replace, path: /spec/replicas, value: ${i} }]" }`;
    await found({
      'kustomization.yaml': `resources: [all.yaml]\npatches:\n${lines(600, patch)}\n`,
      'all.yaml': lines(300, deployment),
    });
  });
});

describe('what is large takes time by its size alone', () => {
  test('a Dockerfile with very many instructions, very long lines, and a heredoc without end', async () => {
    const dockerfiles = await found({
      'many/Dockerfile': `FROM debian:12-slim\n${lines(10_000, (i) => `ENV A${i}=b`)}\n`,
      'long/Dockerfile': `FROM debian:12-slim\nRUN echo ${'a'.repeat(1_000_000)}\n`,
      'open/Dockerfile': `FROM debian:12-slim\nRUN <<EOF\n${'echo\n'.repeat(10_000)}`,
    });
    expect(ofRule(dockerfiles, 'syntax-error')).toEqual([
      'open/Dockerfile:2:5: error The heredoc `EOF` is not terminated. [syntax-error]',
    ]);
  });

  test('a YAML file of nothing but values', async () => {
    expect(
      await found({ 'a.yaml': `apiVersion: v1\nkind: ConfigMap\ndata: [${'a,'.repeat(2_100_000)}]\n` }),
    ).toEqual(['a.yaml:1:1: error The file has too many values to be read. [syntax-error]']);
  });

  test('Deployments, Services and autoscalers that select each other', async () => {
    const objects = (i: number) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: d${i} }
spec: { selector: { matchLabels: { app: a${i} } }, template: { metadata: { labels: { app: a${i}, tier: web } }, spec: { containers: [{ name: a, image: 'nginx:1.27' }] } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: s${i} }, spec: { selector: { tier: web, app: a${i} } } }
---
{ apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: { name: h${i} }, spec: { scaleTargetRef: { kind: Deployment, name: d${i} } } }
---`;
    expect((await found({ 'all.yaml': lines(1000, objects) })).length).toBeGreaterThanOrEqual(1000);
  });

  test('Compose services that start after each other', async () => {
    const service = (i: number) =>
      `  s${i}:\n    image: nginx:1.27\n    depends_on: [${lines(10, (j) => `s${i + j + 1}`).replaceAll('\n', ', ')}]`;
    await found({ 'compose.yaml': `services:\n${lines(1500, service)}\n` });
  });
});

describe('names that every object has are names like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', async (name) => {
    const findings = await found({
      'main.tf': `locals {\n  ${name} = { ${name} = "postgres" }\n}\nresource "aws_db_instance" "${name}" {\n  engine = local.${name}.${name}\n  ${name} = 1\n}\n`,
      'compose.yaml': `services:\n  ${name}:\n    image: nginx:1.27\n    environment: { ${name}: a }\n    depends_on: [${name}]\n`,
      'k8s.yaml': `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}, labels: { ${name}: a } }\nspec: { template: { spec: { containers: [{ name: ${name}, image: nginx }] } } }\n`,
      Dockerfile: `FROM debian:12 AS build\nENV ${name}=1\nUSER $${name}\n`,
    });
    expect(ofRule(findings, 'internal-error')).toEqual([]);
    expect(ofRule(findings, 'single-az')).toEqual([
      expect.stringContaining(`main.tf:4:1: error \`aws_db_instance.${name}\` runs in one availability zone`),
    ]);
  });
});

describe('line breaks and byte order marks do not move places', () => {
  const files = {
    'main.tf': witness.replace('"witness"', '"other"'),
    'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
    'k8s.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n',
    Dockerfile: '# Web\nFROM debian:12\nEXPOSE 80\nRUN apt-get update && apt-get install -y curl\n',
    'more.tf.json':
      '{"resource":{"aws_db_instance":{"more":{\n  "engine": "postgres",\n  "multi_az": false}}}}\n',
  };
  const written = (change: (text: string) => string) =>
    found(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)])));

  test('CRLF, BOM and both', async () => {
    const usual = await written((text) => text);
    expect(usual.length).toBeGreaterThan(4);
    expect(await written((text) => text.replaceAll('\n', '\r\n'))).toEqual(usual);
    expect(await written((text) => `\uFEFF${text}`)).toEqual(usual);
    expect(await written((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(usual);
  });
});

describe('what is scanned steers neither a terminal nor a workflow', () => {
  const hostile: Files = {
    '::error::named/main.tf': witness.replace('"witness"', '"::error::pwn"'),
    'compose.yaml': 'services:\n  "\\n::error::pwn":\n    image: "nginx\\e[31m" # \u001b[31m ##[error]pwn\n',
    'k8s.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: "a\\n::error::pwn" }\nspec: { template: { spec: { containers: [{ name: "##[error]pwn", image: nginx }] } } }\n',
  };

  test.each(['pretty', 'concise', 'json', 'sarif', 'github'])('%s', async (format) => {
    const argv = format === 'pretty' ? ['-f', format, '--explain-unknowns'] : ['-f', format];
    const { stdout } = await run(temporaryTree(hostile), argv);
    expect(stdout).toContain('pwn');
    expect(stdout).not.toContain('\u001b');
    if (format !== 'github') expect(stdout).not.toMatch(/^\s*::|##\[/m);
    else
      for (const line of stdout.trimEnd().split('\n'))
        expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::/);
  });

  test('paths in SARIF are URIs', async () => {
    const names = ['with space', 'quo"te', 'new\nline', 'per%cent', 'umläut', 'hash#q?'];
    const cwd = temporaryTree(Object.fromEntries(names.map((name) => [`${name}/main.tf`, witness])));
    const { stdout } = await run(cwd, ['-f', 'sarif']);
    for (const name of names) expect(stdout).toContain(`"uri": "${encodeURIComponent(name)}/main.tf"`);
  });
});

test('a secret beside a finding is in no report', async () => {
  const cwd = temporaryTree({
    'main.tf':
      'resource "aws_db_instance" "a" {\n  engine   = "postgres"\n  multi_az = false\n  password = "hunter2"\n}\n',
    'compose.yaml':
      'services:\n  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: hunter2\n  cache:\n    image: redis:7\n    command: redis-server --requirepass hunter2\n  web:\n    image: shop\n    environment:\n      DATABASE_URL: postgres://web:hunter2@db/shop\n  api:\n    image: api\n    environment:\n      - DATABASE_URL=postgres://api:hunter2@db/shop\n',
    'k8s.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n          env:\n            - name: DB_PASSWORD\n              value: hunter2\n          image: nginx:1.27\n',
    'broken.tf': 'locals {\n  password = "hunter2\n}\n',
    'broken.yaml': 'apiVersion: v1\nkind: Secret\nstringData:\n  password: "hunter2\n',
  });
  for (const format of ['pretty', 'concise', 'json', 'sarif', 'github']) {
    const { stdout } = await run(cwd, ['-f', format, '--profile', 'strict', '--explain-unknowns']);
    expect(stdout).toContain('single-az');
    expect(stdout).not.toContain('hunter2');
  }
});
