import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryRepository } from '../changes/temporary-repository.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const key = (name: string) => `resource "aws_kms_key" "${name}" {\n  description = "Encrypts"\n}\n`;
const only = ['--select', 'no-rotation', '--fail-on', 'warning', '-f', 'concise'];
const pathsIn = (stdout: string) => stdout.split('\n').flatMap((line) => line.split(':', 1)[0] || []);

describe('--changed', () => {
  test('reports what is in files that changed since the last commit, and in new ones', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('a'), 'b.tf': key('b') });
    write('b.tf', `${key('b')}# A line more\n`);
    write('c.tf', key('c'));
    const { exitCode, stdout } = await run(root, ['--changed', ...only]);
    expect(pathsIn(stdout)).toEqual(['b.tf', 'c.tf']);
    expect(exitCode).toBe(1);
  });

  test('fails for nothing where nothing changed', async () => {
    const { root } = temporaryRepository({ 'a.tf': key('a') });
    expect(await run(root, ['--changed', ...only])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  test('reports what a change breaks elsewhere', async () => {
    const { root, write } = temporaryRepository({
      'key/main.tf': `variable "rotate" {}\nresource "aws_kms_key" "a" {\n  enable_key_rotation = var.rotate\n}\n`,
      'main.tf': 'module "key" {\n  source = "./key"\n  rotate = true\n}\n',
    });
    write('main.tf', 'module "key" {\n  source = "./key"\n  rotate = false\n}\n');
    const { stdout } = await run(root, ['--changed', ...only]);
    expect(pathsIn(stdout)).toEqual(['key/main.tf']);
    expect(pathsIn((await run(root, ['--changed=lines', ...only])).stdout)).toEqual(['key/main.tf']);
  });

  test('=lines leaves out what stands in other lines', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('old') });
    write('a.tf', key('old') + key('new'));
    expect((await run(root, ['--changed', ...only])).stdout.split('\n')).toHaveLength(3);
    expect((await run(root, ['--changed=lines', ...only])).stdout).toMatch(/^a\.tf:4:.*\n$/);
  });

  test('takes no path for its value', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('a'), 'b/b.tf': key('b') });
    write('a.tf', `${key('a')}# A line more\n`);
    write('b/b.tf', `${key('b')}# A line more\n`);
    expect(pathsIn((await run(root, [...only, '--changed', 'b'])).stdout)).toEqual(['b/b.tf']);
  });

  test('takes everything for changed before the first commit', async () => {
    const { root, write } = temporaryRepository();
    write('a.tf', key('a'));
    expect(pathsIn((await run(root, ['--changed', ...only])).stdout)).toEqual(['a.tf']);
  });

  test('tells paths from a folder of the repository', async () => {
    const { root, write } = temporaryRepository({ 'infra/a.tf': key('a'), 'b.tf': key('b') });
    write('infra/a.tf', `${key('a')}# A line more\n`);
    write('b.tf', `${key('b')}# A line more\n`);
    expect(pathsIn((await run(join(root, 'infra'), ['--changed', ...only])).stdout)).toEqual(['a.tf']);
  });

  test('leaves SARIF whole, since what is missing there counts as repaired', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('a') });
    write('b.tf', key('b'));
    await run(root, ['--changed', ...only.slice(0, 4), '-f', 'sarif=out.sarif', '-f', 'json=out.json']);
    const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
    expect(read('out.sarif').runs[0].results).toHaveLength(2);
    expect(read('out.json').findings).toHaveLength(1);
  });

  test('with --fix repairs nothing else', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('a') });
    write('b.tf', key('b'));
    await run(root, ['--changed', '--fix', ...only]);
    expect(readFileSync(join(root, 'a.tf'), 'utf8')).toBe(key('a'));
    expect(readFileSync(join(root, 'b.tf'), 'utf8')).toContain('enable_key_rotation = true');
    expect((await run(root, ['--changed', '--diff', ...only])).exitCode).toBe(0);
  });

  test('with --baseline reports what is neither known nor unchanged', async () => {
    const { root, write } = temporaryRepository({ 'a.tf': key('a'), 'b.tf': key('b') });
    await run(root, ['baseline', '--select', 'no-rotation', 'a.tf']);
    write('a.tf', key('a') + key('new'));
    const known = ['--baseline', '.infra-lint-baseline.json'];
    expect((await run(root, ['--changed', ...known, ...only])).stdout).toMatch(/^a\.tf:4:.*\n$/);
  });
});

describe('--since', () => {
  test('reports what changed since the branch left', async () => {
    const { root, git, write, commit } = temporaryRepository({ 'a.tf': key('a') });
    git('checkout', '--quiet', '-b', 'topic');
    write('b.tf', key('b'));
    commit();
    git('checkout', '--quiet', 'main');
    write('c.tf', key('c'));
    commit();
    git('checkout', '--quiet', 'topic');
    write('d.tf', key('d'));
    expect(pathsIn((await run(root, ['--since', 'main', ...only])).stdout)).toEqual(['b.tf', 'd.tf']);
  });

  test.each([
    ['nowhere', 'Git knows no commit `nowhere`.'],
    ['--output=x', '`--output=x` is no name of a commit.'],
  ])('refuses %s', async (ref, sentence) => {
    const { root } = temporaryRepository({ 'a.tf': key('a') });
    const { exitCode, stdout, stderr } = await run(root, [`--since=${ref}`]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\nhint: .*\n$/);
    expect(stderr).toContain(sentence);
  });

  test('refuses a folder of no repository', async () => {
    temporaryRepository();
    const { exitCode, stderr } = await run(temporaryTree({ 'a.tf': key('a') }), ['--changed']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Git knows of no repository here');
  });
});

describe('--staged', () => {
  test('judges what is staged, not what the working tree has', async () => {
    const { root, git, write } = temporaryRepository({ 'a.tf': '# Nothing yet\n', 'b.tf': key('b') });
    write('a.tf', key('staged'));
    git('add', 'a.tf');
    write('a.tf', '# Repaired, but not staged\n');
    const { exitCode, stdout } = await run(root, ['--staged', ...only]);
    expect({ exitCode, paths: pathsIn(stdout) }).toEqual({ exitCode: 1, paths: ['a.tf'] });
  });

  test('knows a staged file that the working tree has no more, and none that is not staged', async () => {
    const { root, git, write } = temporaryRepository({ 'a.tf': '# Nothing yet\n' });
    write('gone.tf', key('gone'));
    git('add', 'gone.tf');
    git('rm', '--quiet', '--cached', 'a.tf');
    write('a.tf', key('a'));
    write('new.tf', key('new'));
    rmSync(join(root, 'gone.tf'));
    expect(pathsIn((await run(root, ['--staged', ...only])).stdout)).toEqual(['gone.tf']);
  });

  test('goes by the index that git hands to a hook', async () => {
    const { root, git, write } = temporaryRepository({ 'a.tf': key('a'), 'b.tf': key('b') });
    vi.stubEnv('GIT_INDEX_FILE', join(root, '.git/next-index'));
    git('read-tree', 'HEAD');
    write('a.tf', `${key('a')}# A line more\n`);
    write('b.tf', `${key('b')}# A line more\n`);
    git('add', 'b.tf');
    expect(pathsIn((await run(root, ['--staged', ...only])).stdout)).toEqual(['b.tf']);
  });

  test.each([['--fix'], ['--changed'], ['--since=HEAD']])('does not go with %s', async (flag) => {
    const { root } = temporaryRepository({ 'a.tf': key('a') });
    const { exitCode, stderr } = await run(root, ['--staged', flag]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: `--staged` .*\nhint: .*\n$/);
  });
});

test('--changed=lines does not go with --fix', async () => {
  const { root } = temporaryRepository({ 'a.tf': key('a') });
  expect((await run(root, ['--changed=lines', '--fix'])).exitCode).toBe(2);
  expect((await run(root, ['--changed=words'])).stderr).toContain('There is no value of `--changed` `words`');
});
