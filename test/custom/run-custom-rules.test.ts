import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { regionOf } from '../../src/source/line-table.ts';
import { run } from '../cli/run.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';

/** A rule's file, its text from its telling lines. */
function rule(id: string, lines: string): Readonly<Record<string, string>> {
  const rest = `id: ${id}\ntitle: Something else\nseverity: error\nremedy: Do it.\n`;
  const message = lines.includes('message:') ? '' : `message: "{{ resource }} breaks ${id}."\n`;
  return { [`.infra-lint/rules/${id}.yaml`]: `${rest}${message}${lines}` };
}

/** What the rules of the tree's own find: `path:line message`. */
async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const cwd = temporaryTree(files);
  const own = Object.keys(files).flatMap(
    (path) => /\.infra-lint\/rules\/([\w-]+)\.ya?ml$/.exec(path)?.[1] ?? [],
  );
  const { findings } = await lint({ paths: [], cwd, select: own });
  return findings.map(({ span, message }) => `${span.file.path}:${regionOf(span).line} ${message}`);
}

const bucket = 'on: { terraform: aws_s3_bucket }\n';

describe('a rule about resources as they are written', () => {
  it('sees values as Terraform comes to them, and points at the attribute with the way of its value', async () => {
    const cwd = temporaryTree({
      ...rule('short-name', `${bucket}assert: bucket.size() > 5\nat: bucket\n`),
      'main.tf':
        'variable "name" {\n  default = "logs"\n}\nresource "aws_s3_bucket" "a" {\n  bucket = var.name\n}\n',
    });
    const { findings } = await lint({ paths: [], cwd, select: ['short-name'] });
    expect(findings).toMatchObject([{ rule: 'short-name', message: '`aws_s3_bucket.a` breaks short-name.' }]);
    expect(findings.map(({ span }) => regionOf(span).line)).toEqual([5]);
    expect(findings[0]?.related.map(({ span }) => regionOf(span).line)).toEqual([2]);
  });

  it('says nothing of what is not known before deployment', async () => {
    expect(
      await foundIn({
        ...rule('named', `${bucket}assert: bucket == "logs"\n`),
        'main.tf': 'variable "name" {}\nresource "aws_s3_bucket" "a" {\n  bucket = var.name\n}\n',
      }),
    ).toEqual([]);
  });

  it('takes a pattern of types, several types, and a filter', async () => {
    const main = ['aws_s3_bucket', 'aws_sqs_queue', 'google_storage_bucket']
      .map((type) => `resource "${type}" "${type === 'aws_sqs_queue' ? 'jobs' : 'x'}" {}\n`)
      .join('');
    expect(
      await foundIn({
        ...rule('all-of-aws', 'on: { terraform: aws_* }\nassert: has(tags)\n'),
        ...rule('two', 'on: { terraform: [aws_s3_bucket, google_storage_bucket] }\nassert: has(name)\n'),
        ...rule('jobs', 'on: { terraform: "*", where: resource.endsWith(".jobs") }\nassert: has(name)\n'),
        'main.tf': main,
      }),
    ).toEqual([
      'main.tf:1 `aws_s3_bucket.x` breaks all-of-aws.',
      'main.tf:1 `aws_s3_bucket.x` breaks two.',
      'main.tf:2 `aws_sqs_queue.jobs` breaks all-of-aws.',
      'main.tf:2 `aws_sqs_queue.jobs` breaks jobs.',
      'main.tf:3 `google_storage_bucket.x` breaks two.',
    ]);
  });

  it('speaks of blocks as of attributes', async () => {
    const text = (status: string) =>
      `resource "aws_s3_bucket_versioning" "a" {\n  versioning_configuration {\n    status = "${status}"\n  }\n}\n`;
    const versioned = rule(
      'versioned',
      'on: { terraform: aws_s3_bucket_versioning }\nassert: versioning_configuration.status == "Enabled"\nat: versioning_configuration.status\n',
    );
    expect(await foundIn({ ...versioned, 'main.tf': text('Suspended') })).toEqual([
      'main.tf:3 `aws_s3_bucket_versioning.a` breaks versioned.',
    ]);
    expect(await foundIn({ ...versioned, 'main.tf': text('Enabled') })).toEqual([]);
  });

  it('sees Kubernetes objects, Compose services and instructions of Dockerfiles', async () => {
    expect(
      await foundIn({
        ...rule(
          'quota',
          'on: { kubernetes: Namespace }\nassert: has(metadata.labels.quota)\nat: metadata.labels\n',
        ),
        ...rule('logging', 'on: { compose: service }\nassert: has(logging)\n'),
        ...rule('no-apt', 'on: { dockerfile: RUN }\nassert: "!text.contains(\\"apt-get\\")"\n'),
        ...rule(
          'final-from',
          'on: { dockerfile: FROM, where: final }\nassert: text.startsWith("registry.example.com/")\n',
        ),
        ...rule('only-images', 'on: { dockerfile: FROM }\nassert: text != "build"\n'),
        'k8s/namespace.yaml':
          'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: { a: b }\n',
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.27\n',
        Dockerfile:
          'FROM node:22 AS build\nRUN apt-get update\nFROM build AS test\nFROM debian:12\nRUN true\n',
      }),
    ).toEqual([
      'Dockerfile:2 `stage build` breaks no-apt.',
      'Dockerfile:3 `stage test` breaks only-images.',
      'Dockerfile:4 `stage 2` breaks final-from.',
      'compose.yaml:2 `service web` breaks logging.',
      'k8s/namespace.yaml:5 `Namespace/shop` breaks quota.',
    ]);
  });

  it('shows no secret in its message', async () => {
    const [found = ''] = await foundIn({
      ...rule(
        'tokens',
        'on: { kubernetes: Secret }\nassert: size(stringData) == 0\nmessage: "{{ resource }} holds {{ stringData.token }}"\n',
      ),
      'secret.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  token: hunter2hunter2\n',
    });
    expect(found).toBe('secret.yaml:2 `Secret/a` holds (a secret).');
  });
});

describe('a rule about components', () => {
  const database =
    'resource "aws_db_instance" "main" {\n  engine = "postgres"\n  backup_retention_period = 7\n}\n';

  it('judges whatever format they are written in, and names values in its message', async () => {
    expect(
      await foundIn({
        ...rule(
          'long-backups',
          'on: { component: datastore, where: engine == "postgresql" }\nassert: backupRetentionDays >= 30\nat: backupRetentionDays\nmessage: "`{{ resource }}` keeps {{ backupRetentionDays }} days"\n',
        ),
        'main.tf': database,
        // A Compose service has no say in how long backups are kept.
        'compose.yaml': 'services:\n  db:\n    image: postgres:17\n',
      }),
    ).toEqual(['main.tf:3 `aws_db_instance.main` keeps `7` days.']);
  });

  it('reads safeguards, and points at the one that does not hold', async () => {
    expect(
      await foundIn({
        ...rule(
          'encrypted',
          'on: { component: datastore }\nassert: safeguards.encryptionAtRest\nat: safeguards.encryptionAtRest\n',
        ),
        'main.tf':
          'resource "aws_db_instance" "main" {\n  engine = "postgres"\n  storage_encrypted = false\n}\n',
      }),
    ).toEqual(['main.tf:3 `aws_db_instance.main` breaks encrypted.']);
  });

  it('follows relations', async () => {
    expect(
      await foundIn({
        ...rule(
          'no-mixed-engines',
          'on: { component: workload }\nassert: connectsTo.filter(store, store.kind == "datastore").all(store, store.engine == "postgresql")\n',
        ),
        'compose.yaml':
          'services:\n  web:\n    image: web:1\n    environment:\n      DATABASE_URL: mysql://app@db/shop\n  db:\n    image: mysql:8\n',
      }),
    ).toEqual(['compose.yaml:2 `service web` breaks no-mixed-engines.']);
  });
});

describe('a rule of a repository', () => {
  const tagged = rule('tagged', `${bucket}assert: has(tags)\n`);
  const main = 'resource "aws_s3_bucket" "a" {}\n';

  it('is switched off, made milder, and overridden by the configuration', async () => {
    const configured = async (config: string) => {
      const cwd = temporaryTree({ ...tagged, 'main.tf': main, '.infra-lint.yaml': config });
      const { findings } = await lint({ paths: [], cwd });
      return findings.filter(({ rule }) => rule === 'tagged').map(({ severity }) => severity);
    };
    expect(await configured('failOn: error\n')).toEqual(['error']);
    expect(await configured('rules: { tagged: off }\n')).toEqual([]);
    expect(await configured('rules: { tagged: note }\n')).toEqual(['note']);
    expect(await configured('rules: { tagged: { severity: warning } }\n')).toEqual(['warning']);
    expect(await configured('overrides: [{ files: ["*.tf"], rules: { tagged: off } }]\n')).toEqual([]);
  });

  it('is suppressed by a comment', async () => {
    expect(
      await foundIn({ ...tagged, 'main.tf': `# infra-lint-ignore tagged: it holds nothing\n${main}` }),
    ).toEqual([]);
  });

  it('is no rule of another tree: a name that is not there is a mistake', async () => {
    const cwd = temporaryTree({ ...tagged, 'main.tf': main, '.infra-lint.yaml': 'rules: { taged: off }\n' });
    expect((await run(cwd, [])).stderr).toContain('`taged` is not a rule. Did you mean `tagged`?');
    expect((await run(cwd, ['--no-config', '--select', 'tagged'])).stderr).toContain(
      'There is no rule `tagged`.',
    );
  });

  it('has a descriptor in SARIF, a line among the rules, and an explanation', async () => {
    const cwd = temporaryTree({ ...tagged, 'main.tf': main });
    const sarif = JSON.parse((await run(cwd, ['--format', 'sarif', '--select', 'tagged'])).stdout);
    expect(sarif.runs[0].tool.driver.rules).toContainEqual(
      expect.objectContaining({ id: 'tagged', shortDescription: { text: 'Something else.' } }),
    );
    expect((await run(cwd, ['rules', 'tagged'])).stdout).toContain('Something else');
    expect((await run(cwd, ['explain', 'tagged'])).stdout).toContain(
      'Written in | `.infra-lint/rules/tagged.yaml`',
    );
  });

  it('tells its notes: whoever wrote it asked for them', async () => {
    const files = {
      '.infra-lint/rules/tagged.yaml': (Object.values(tagged)[0] ?? '').replace('error', 'note'),
    };
    const cwd = temporaryTree({ ...files, 'main.tf': main });
    const { findings } = await lint({ paths: [], cwd });
    expect(findings.filter(({ rule }) => rule === 'tagged')).toMatchObject([{ severity: 'note' }]);
  });

  it('is held to production only, where it says so', async () => {
    const production = rule('tagged', `${bucket}assert: has(tags)\nenvironments: production\n`);
    expect(await foundIn({ ...production, 'dev/main.tf': main, 'live/main.tf': main })).toEqual([
      'live/main.tf:1 `aws_s3_bucket.a` breaks tagged.',
    ]);
  });

  it('keeps its examples to itself', async () => {
    expect(await foundIn({ ...tagged, '.infra-lint/rules/tagged/bad/a/main.tf': main })).toEqual([]);
  });
});

describe('a rule that cannot be followed', () => {
  const main = 'resource "aws_s3_bucket" "a" {}\n';

  it('costs one finding with its place in its file, and the others go on', async () => {
    expect(
      await foundIn({
        ...rule('broken', `${bucket}assert: has(tags) &&\n`),
        ...rule('tagged', `${bucket}assert: has(tags)\n`),
        'main.tf': main,
      }),
    ).toEqual([
      '.infra-lint/rules/broken.yaml:7 This is no expression of CEL: something is missing at its end.',
      'main.tf:1 `aws_s3_bucket.a` breaks tagged.',
    ]);
  });

  it('is told once where it fails on resources, with the first of them', async () => {
    expect(
      await foundIn({
        ...rule('owner', `${bucket}assert: tags.owner == "shop"\n`),
        'main.tf': `${main}resource "aws_s3_bucket" "b" {}\n`,
      }),
    ).toEqual([
      '.infra-lint/rules/owner.yaml:7 `owner` cannot judge `aws_s3_bucket.a` (main.tf:1): `tags` is not set there; `has(tags)` asks for it.',
    ]);
  });

  it('must not be called as a rule of ours', async () => {
    const cwd = temporaryTree({ ...rule('single-az', `${bucket}assert: has(tags)\n`), 'main.tf': main });
    const { findings } = await lint({ paths: [], cwd });
    expect(findings.filter(({ rule }) => rule === 'invalid-rule')).toMatchObject([
      { message: "`single-az` is a rule of infra-lint's: call this one something else." },
    ]);
  });

  it('is not followed out of the tree by a link', async () => {
    const outside = temporaryTree(rule('tagged', `${bucket}assert: has(tags)\n`));
    const cwd = temporaryTree({ 'main.tf': main, '.git/': '' });
    symlinkSync(join(outside, '.infra-lint'), join(cwd, '.infra-lint'));
    expect((await run(cwd, ['rules', 'tagged'])).stderr).toContain('No rule is as asked for.');
  });
});

describe('a rule from a stranger', () => {
  it('is stopped when it takes too long, and told', async () => {
    const list = `[${Array.from({ length: 100 }, (_, index) => index).join(',')}]`;
    const found = await foundIn({
      ...rule('greedy', `${bucket}assert: '${list}.all(a, ${list}.all(b, ${list}.all(c, a >= 0)))'\n`),
      ...rule('tagged', `${bucket}assert: has(tags)\n`),
      'main.tf': Array.from({ length: 100 }, (_, index) => `resource "aws_s3_bucket" "b${index}" {}\n`).join(
        '',
      ),
    });
    expect(found.filter((line) => line.includes('greedy'))).toEqual([
      expect.stringContaining('it takes more steps than a rule may'),
    ]);
    expect(found.filter((line) => line.includes('breaks tagged'))).toHaveLength(100);
  });

  it('cannot smuggle lines or backticks into a report', async () => {
    const [found = ''] = await foundIn({
      ...rule('names', `${bucket}assert: bucket == "logs"\nmessage: "{{ bucket }} is no name"\n`),
      'main.tf': 'resource "aws_s3_bucket" "a" {\n  bucket = "a`\\n::error::b"\n}\n',
    });
    expect(found).toBe("main.tf:1 `a' ::error::b` is no name.");
  });
});
