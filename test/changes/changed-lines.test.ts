import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedFiles, changedLines, stagedFiles, wholeFile } from '../../src/changes/changed-lines.ts';
import { commonCommit, requireRepository } from '../../src/changes/repository.ts';
import { stagedContent } from '../../src/changes/staged-content.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { temporaryRepository } from './temporary-repository.ts';

const fiveLines = 'one\ntwo\nthree\nfour\nfive\n';

describe('changedLines', () => {
  test('tells changed and added lines, and both sides of a gap', async () => {
    const { root, write, git } = temporaryRepository({ 'main.tf': fiveLines });
    write('main.tf', 'one\nTWO\nthree\nfive\nsix\nseven\n');
    expect(await changedLines(root, git('rev-parse', 'HEAD').trim())).toEqual(
      new Map([
        [
          'main.tf',
          [
            { first: 2, last: 2 },
            { first: 3, last: 4 },
            { first: 5, last: 6 },
          ],
        ],
      ]),
    );
  });

  test('takes a new file as a whole, and leaves out what git is to ignore', async () => {
    const { root, write, git } = temporaryRepository({ '.gitignore': 'out/\n' });
    write('new.tf', 'one\n');
    write('out/plan.tf', 'one\n');
    expect(await changedLines(root, git('rev-parse', 'HEAD').trim())).toEqual(
      new Map([['new.tf', wholeFile]]),
    );
  });

  test('reads names with spaces, quotes and letters beyond ASCII', async () => {
    const names = ['a b.tf', 'größe.tf', 'q"t.tf', 'tab\there.tf', 'back\\slash.tf'];
    const { root, write, git } = temporaryRepository(
      Object.fromEntries(names.map((name) => [name, 'one\n'])),
    );
    for (const name of names) write(name, 'two\n');
    const changed = await changedLines(root, git('rev-parse', 'HEAD').trim());
    expect([...(changed?.keys() ?? [])].sort()).toEqual([...names].sort());
  });

  test('is not led astray by lines that look like a patch', async () => {
    const { root, write, git } = temporaryRepository({ 'main.tf': fiveLines });
    write('main.tf', `${fiveLines}++ other.tf\n@@ -1 +1 @@\n`);
    expect(await changedLines(root, git('rev-parse', 'HEAD').trim())).toEqual(
      new Map([['main.tf', [{ first: 6, last: 7 }]]]),
    );
  });

  test('tells the lines between two commits, and nothing of the working tree', async () => {
    const { root, write, commit, git } = temporaryRepository({ 'main.tf': fiveLines });
    write('main.tf', fiveLines.replace('two', 'TWO'));
    commit();
    write('main.tf', 'else\n');
    write('new.tf', 'one\n');
    const [head = '', base = ''] = git('rev-list', 'HEAD').trim().split('\n');
    expect(await changedLines(root, base, head)).toEqual(new Map([['main.tf', [{ first: 2, last: 2 }]]]));
  });

  test('is undefined for a commit that is not there', async () => {
    const { root } = temporaryRepository({ 'main.tf': fiveLines });
    expect(await changedLines(root, 'f'.repeat(40))).toBeUndefined();
  });
});

test('changedFiles knows a file that only moved, and paths from a directory below', async () => {
  const { root, git, write } = temporaryRepository({ 'infra/a.tf': fiveLines, 'other.tf': fiveLines });
  git('mv', 'infra/a.tf', 'infra/b.tf');
  write('other.tf', 'one\n');
  const head = git('rev-parse', 'HEAD').trim();
  expect(await changedFiles(root, head)).toEqual(['infra/b.tf', 'other.tf']);
  expect(await changedFiles(join(root, 'infra'), head)).toEqual(['b.tf']);
});

describe('stagedContent', () => {
  test('holds what is staged where the working tree has something else', async () => {
    const { root, git, write } = temporaryRepository({
      'a.tf': 'first\n',
      'b.tf': 'first\n',
      'c.tf': 'first\n',
    });
    write('a.tf', 'stäged\n');
    git('add', 'a.tf');
    write('a.tf', 'later\n');
    write('b.tf', 'staged\n');
    git('add', 'b.tf');
    write('new.tf', 'unknown\n');
    expect(await stagedFiles(root)).toEqual(['a.tf', 'b.tf']);
    expect(await stagedContent(root)).toEqual({
      held: new Map([[join(root, 'a.tf'), 'stäged\n']]),
      absent: new Set([join(root, 'new.tf')]),
    });
  });

  test('knows what is staged before the first commit', async () => {
    const { root, git, write } = temporaryRepository();
    write('a.tf', 'first\n');
    git('add', 'a.tf');
    expect(await stagedFiles(root)).toEqual(['a.tf']);
  });
});

describe('commonCommit', () => {
  test('is where a branch left', async () => {
    const { root, git, write, commit } = temporaryRepository({ 'a.tf': 'first\n' });
    const left = git('rev-parse', 'HEAD').trim();
    git('checkout', '--quiet', '-b', 'topic');
    write('a.tf', 'topic\n');
    commit();
    git('checkout', '--quiet', 'main');
    write('b.tf', 'main\n');
    commit();
    git('checkout', '--quiet', 'topic');
    expect(await commonCommit(root, 'main')).toBe(left);
  });

  test.each(['--output=/etc/passwd', '-x', ''])('refuses %j for a commit', async (ref) => {
    const { root } = temporaryRepository({ 'a.tf': 'first\n' });
    await expect(commonCommit(root, ref)).rejects.toThrow('is no name of a commit.');
  });

  test.each(['nowhere', '$(touch here)', 'HEAD; touch here'])('knows no commit %j', async (ref) => {
    const { root } = temporaryRepository({ 'a.tf': 'first\n' });
    await expect(commonCommit(root, ref)).rejects.toThrow(`Git knows no commit \`${ref}\`.`);
  });

  test('says that a shallow checkout holds too little', async () => {
    const { root, write, commit } = temporaryRepository({ 'a.tf': 'first\n' });
    write('a.tf', 'second\n');
    commit();
    const clone = temporaryRepository();
    clone.git('fetch', '--quiet', '--depth=1', `file://${root}`, 'main');
    clone.git('checkout', '--quiet', 'FETCH_HEAD');
    await expect(commonCommit(clone.root, 'HEAD~1')).rejects.toMatchObject({
      message: 'Git knows no commit `HEAD~1`.',
      hint: expect.stringContaining('fetch-depth: 0'),
    });
  });
});

describe('requireRepository', () => {
  test('refuses a directory of no repository', async () => {
    temporaryRepository();
    await expect(requireRepository(temporaryTree({}))).rejects.toThrow('Git knows of no repository here');
  });

  test('refuses a machine without git', async () => {
    const { root } = temporaryRepository();
    const path = process.env.PATH;
    process.env.PATH = temporaryTree({});
    await expect(requireRepository(root)).rejects.toThrow('There is no `git`');
    process.env.PATH = path;
  });
});
