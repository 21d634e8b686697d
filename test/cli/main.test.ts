import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { formats } from '../../src/cli/destinations.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

/** A database that everybody can reach, and whose zone is its only one. */
const database = `resource "aws_db_instance" "orders" {
  engine                  = "postgres"
  multi_az                = false
  publicly_accessible     = true
  backup_retention_period = 7
}
`;
const sound = 'variable "region" {\n  default = "eu-central-1"\n}\n';
const onlyZone = ['--select', 'single-az'];

describe('exit codes', () => {
  test('0 where nothing is found', async () => {
    const { exitCode, stdout, stderr } = await run(temporaryTree({ 'main.tf': sound }), []);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^✔ No findings in 1 file, \d+\.\d s\n$/);
  });

  test('1 where something is found, and the report says what', async () => {
    const { exitCode, stdout, stderr } = await run(temporaryTree({ 'main.tf': database }), onlyZone);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toContain('[single-az]');
    expect(stdout).toContain(' --> main.tf:3:3\n');
  });

  test('--fail-on moves the line, for every format alike', async () => {
    const cwd = temporaryTree({
      'main.tf': database,
      '.infra-lint.yaml': 'rules: { single-az: warning }\n',
    });
    const codes = ['error', 'warning', 'note', 'never'].flatMap((severity) =>
      ['pretty', 'sarif'].map(async (format) => {
        const argv = [...onlyZone, '--fail-on', severity, '-f', format];
        return (await run(cwd, argv)).exitCode;
      }),
    );
    expect(await Promise.all(codes)).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
  });

  test('0 where there is no infrastructure, which is said', async () => {
    const { exitCode, stderr } = await run(temporaryTree({ 'notes.md': '' }), []);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'No Terraform, Kubernetes, Compose or Dockerfile was found.\n',
    });
  });
});

describe('formats', () => {
  test('each goes to its place', async () => {
    const cwd = temporaryTree({ 'main.tf': database });
    const argv = [...onlyZone, '-f', 'concise', '-f', 'json=out.json', '-f', 'sarif=out.sarif'];
    const { stdout } = await run(cwd, argv);
    expect(stdout).toMatch(/^main\.tf:3:3: \w+ .* \[single-az\]\n$/);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('--output names the file of the only one', async () => {
    const cwd = temporaryTree({ 'main.tf': sound });
    const { stdout } = await run(cwd, ['-f', 'json', '-o', 'out.json']);
    expect(stdout).toBe('');
    expect(existsSync(join(cwd, 'out.json'))).toBe(true);
  });

  test('folders above a file are made', async () => {
    const cwd = temporaryTree({ 'main.tf': sound });
    const { exitCode, stdout } = await run(cwd, ['-f', 'pretty', '-f', 'junit=reports/ci/junit.xml']);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('No findings')]);
    expect(readFileSync(join(cwd, 'reports/ci/junit.xml'), 'utf8')).toContain('<testsuites');
  });

  test('a file called `-` is the standard output', async () => {
    const { stdout } = await run(temporaryTree({ 'main.tf': sound }), ['-f', 'json=-']);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });

  test('every one of them shows no secret that a name brings along', async () => {
    const cwd = temporaryTree({
      'compose.yaml': 'services:\n  "redis://:hunter2@cache":\n    image: redis:7\n',
    });
    for (const format of formats) {
      const { stdout } = await run(cwd, ['-f', format, '--profile', 'strict', '--explain-unknowns']);
      expect(stdout.includes('hunter2'), format).toBe(false);
    }
  });

  test('the report is written even when nothing is found', async () => {
    const { stdout } = await run(temporaryTree({ 'main.tf': sound }), ['-f', 'sarif']);
    expect(JSON.parse(stdout).runs[0].results).toEqual([]);
  });

  test('github makes annotations', async () => {
    const { stdout } = await run(temporaryTree({ 'main.tf': database }), [...onlyZone, '-f', 'github']);
    expect(stdout).toMatch(/^::\w+ file=main\.tf,line=3,col=3,/);
  });
});

describe('paths', () => {
  const tree = { '.git/': '', 'infra/main.tf': database, 'deploy/a.md': '' };

  test('are told to people from where they stand', async () => {
    const cwd = join(temporaryTree(tree), 'deploy');
    const argv = ['../infra', ...onlyZone];
    expect((await run(cwd, argv)).stdout).toContain(' --> ../infra/main.tf:3:3\n');
    expect((await run(cwd, [...argv, '-f', 'concise'])).stdout).toMatch(/^\.\.\/infra\/main\.tf:3:3: /);
  });

  test('are told to machines from the root of the repository', async () => {
    const { stdout } = await run(join(temporaryTree(tree), 'infra'), [...onlyZone, '-f', 'json']);
    expect(JSON.parse(stdout).findings[0].path).toBe('infra/main.tf');
  });
});

describe('colour', () => {
  const colored = async (settings: Parameters<typeof run>[2], ...argv: string[]) =>
    (await run(temporaryTree({ 'main.tf': sound }), argv, settings)).stdout.includes('\u001b');

  test('is for terminals', async () => {
    expect(await colored({ isTTY: true })).toBe(true);
    expect(await colored({})).toBe(false);
  });

  test('is decided by the option, then NO_COLOR, then FORCE_COLOR', async () => {
    expect(await colored({ isTTY: true }, '--no-color')).toBe(false);
    expect(await colored({ isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored({ env: { NO_COLOR: '1' } }, '--color')).toBe(true);
    expect(await colored({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await colored({ isTTY: true, env: { FORCE_COLOR: '0' } })).toBe(false);
    expect(await colored({ isTTY: true, env: { TERM: 'dumb' } })).toBe(false);
  });
});

describe('what can be asked', () => {
  test('--version', async () => {
    expect(await run('/', ['--version'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test('--help', async () => {
    const { exitCode, stdout } = await run('/', ['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Usage: infra-lint /);
    expect(stdout).toContain('Exit codes:');
  });

  test('rules', async () => {
    const { stdout } = await run('/', ['rules']);
    expect(stdout.split('\n')).toHaveLength(rules.length + 2);
  });

  test('explain, by the name of the rule, in any case, or another tool’s id', async () => {
    const { stdout } = await run('/', ['explain', 'no-backups']);
    expect(stdout).toMatch(/^# no-backups\n/);
    expect((await run('/', ['explain', 'No-Backups'])).stdout).toBe(stdout);
    expect((await run('/', ['explain', 'CKV_AWS_133'])).stdout).toContain('# no-backups\n');
    expect((await run('/', ['explain', 'syntax-error'])).stdout).toMatch(/^# syntax-error\n/);
  });

  test('--explain-unknowns lists what is known only at deployment', async () => {
    const text = database.replace(
      'multi_az                = false',
      'multi_az = var.multi_az\n  # No default.',
    );
    const cwd = temporaryTree({ 'main.tf': `${text}variable "multi_az" {}\n` });
    const { stdout } = await run(cwd, [...onlyZone, '--explain-unknowns']);
    expect(stdout).toContain('Not judged, since it is known only at deployment:\n  main.tf:3:3: ');
    expect((await run(cwd, onlyZone)).stdout).not.toContain('Not judged');
  });
});

describe('wrong usage ends with 2, one sentence and a hint', () => {
  const tree = { 'main.tf': sound, 'deploy/main.tf': sound };
  test.each([
    [['--formt', 'json'], 'There is no option `--formt`.', 'Did you mean `--format`?'],
    [['--zzz'], 'There is no option `--zzz`.', 'See `infra-lint --help`.'],
    [['-f', 'jsn'], 'There is no format `jsn`.', 'Did you mean `json`?'],
    [
      ['-f', 'xml'],
      'There is no format `xml`.',
      'Allowed: `pretty`, `concise`, `json`, `ndjson`, `sarif`, `github`, `gitlab`, `junit`, `checkstyle`, `markdown`, `html`.',
    ],
    [['-f', 'json='], 'The format `json` has no file behind `=`.', 'Leave `=` out, or name a file.'],
    [
      ['-f', 'json', '-f', 'sarif'],
      'Only one format can go to the standard output, and `json` and `sarif` both would.',
      'Name a file for one of them: `--format sarif=<file>`.',
    ],
    [
      ['-f', 'json=out/a', '-f', 'sarif=./out/a'],
      'Two reports would be written to `out/a`.',
      'Name a file of its own for each of them.',
    ],
    [
      ['-f', 'json=a.json', '-o', 'b.json'],
      'Every format has a file already.',
      'Leave `--output` out, or add a format for it.',
    ],
    [
      ['-o', 'main.tf/out'],
      'The report cannot be written to `main.tf/out`: a part of the path is a file.',
      'Name a file in a folder that may be written to.',
    ],
    [
      ['-o', 'deploy'],
      'The report cannot be written to `deploy`: it is a folder.',
      'Name a file in a folder that may be written to.',
    ],
    [['--format'], 'The option `--format` needs a value.', 'See `infra-lint --help`.'],
    [['--fail-on', 'warn'], 'There is no severity `warn`.', 'Allowed: `error`, `warning`, `note`, `never`.'],
    [['--profile', 'strickt'], 'There is no profile `strickt`.', 'Did you mean `strict`?'],
    [['--select', 'signle-az'], 'There is no rule `signle-az`.', 'Did you mean `single-az`?'],
    [
      ['--ignore', 'no-such-thing'],
      'There is no rule `no-such-thing`.',
      'Run `infra-lint rules` for all of them.',
    ],
    [['deplyo'], 'There is nothing at `deplyo`.', 'Did you mean `deploy`?'],
    [['deploy/mian.tf'], 'There is nothing at `deploy/mian.tf`.', 'Did you mean `deploy/main.tf`?'],
    [['nowhere/at/all'], 'There is nothing at `nowhere/at/all`.', 'Name files or folders that exist.'],
    [
      ['explian', 'single-az'],
      'There is no command or path `explian`.',
      'Did you mean `infra-lint explain`?',
    ],
    [['explain', 'signle-az'], 'There is no rule `signle-az`.', 'Did you mean `single-az`?'],
    [['explain'], '`infra-lint explain` needs the name of a rule.', '`infra-lint rules` lists them.'],
    [
      ['explain', 'single-az', 'single-replica'],
      'There are more arguments than the command takes.',
      'See `infra-lint --help`.',
    ],
    [
      ['-c', 'gone.yaml'],
      'The configuration `gone.yaml` cannot be read.',
      'Check the path and its permissions.',
    ],
  ])('%j', async (argv, sentence, hint) => {
    expect(await run(temporaryTree(tree), argv)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: ${sentence}\nhint: ${hint}\n`,
    });
  });
});

test('a wrong configuration ends with 2 and all of its mistakes, before anything is read', async () => {
  const cwd = temporaryTree({
    'main.tf': database,
    '.infra-lint.yaml': 'profil: strict\nrules:\n  signle-az: off\n',
  });
  expect(await run(cwd, [])).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'error: .infra-lint.yaml:1:1: `profil` is not a setting. Did you mean `profile`?\n' +
      'error: .infra-lint.yaml:3:3: `signle-az` is not a rule. Did you mean `single-az`?\n',
  });
});

describe('the configuration', () => {
  test('is found upwards, and its patterns speak of its own directory', async () => {
    const root = temporaryTree({
      '.git/': '',
      'infra/.infra-lint.yaml': 'exclude: [/old]\nrules: { single-az: note }\nfailOn: note\n',
      'infra/old/main.tf': database,
      'infra/live/main.tf': database,
    });
    const { exitCode, stdout } = await run(join(root, 'infra'), [...onlyZone, '-f', 'concise']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^live\/main\.tf:3:3: note .*\n$/);
  });

  test('can say what is for development', async () => {
    const cwd = temporaryTree({
      '.infra-lint.yaml': 'environments:\n  - { paths: [sandpit/], stage: development }\n',
      'sandpit/main.tf': database,
    });
    expect((await run(cwd, onlyZone)).exitCode).toBe(0);
  });
});

describe('broken and hostile trees', () => {
  test('a broken file costs one finding, and the others are judged', async () => {
    const cwd = temporaryTree({
      'a.tf': 'resource "aws_db_instance" {{{\n',
      'b/main.tf': database,
      'c.tf': new Uint8Array([0xff, 0xfe]),
    });
    const { exitCode, stdout } = await run(cwd, [...onlyZone, '-f', 'concise']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^a\.tf:1:\d+: error .* \[syntax-error\]$/m);
    expect(stdout).toMatch(/^b\/main\.tf:3:3: .* \[single-az\]$/m);
    expect(stdout).toMatch(/^c\.tf:1:1: error The file is not valid UTF-8\. \[unreadable-file\]$/m);
  });

  test('a suppression is honoured, and a wrong one is told', async () => {
    const cwd = temporaryTree({
      'a.tf': database.replace('= false', '= false # infra-lint-ignore single-az: may be lost'),
      'b.tf': '# infra-lint-ignore signle-az: why\nlocals {}\n',
    });
    const { stdout } = await run(cwd, [...onlyZone, '-f', 'concise']);
    expect(stdout).toBe('b.tf:1:21: warning There is no rule `signle-az`. [suppression-unknown]\n');
  });

  test('names from the tree never steer the terminal', async () => {
    const cwd = temporaryTree({ '\u001b[31mmain.tf': database });
    const { stdout } = await run(cwd, onlyZone);
    expect(stdout).toContain('␛[31mmain.tf');
    expect(stdout).not.toContain('\u001b');
  });
});
