import { execFileSync } from 'node:child_process';
import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { temporaryTree } from './temporary-tree.ts';

function problemsIn(cwd: string, ...paths: string[]) {
  const { files, problems } = discover(paths, { cwd });
  return { problems, read: files.map(({ file }) => file.path) };
}

describe('bad input costs one problem, and everything else is read', () => {
  test('a path with nothing at it is handed back as given', () => {
    const cwd = temporaryTree({ 'main.tf': '' });
    expect(discover(['.', 'gone', 'main.tf/x'], { cwd })).toMatchObject({
      missing: ['gone', 'main.tf/x'],
      files: [{ file: { path: 'main.tf' } }],
    });
  });

  test('text that is not UTF-8', () => {
    const cwd = temporaryTree({
      'latin.tf': new Uint8Array([0x23, 0xe9, 0x0a]),
      'latin.yaml': Buffer.from('apiVersion: v1\nkind: Service # \xe9\n', 'latin1'),
      'other.yaml': Buffer.from('a: \xe9\n', 'latin1'),
      'fine.tf': '# The character that stands for what cannot be read: \uFFFD\n',
    });
    const message = 'The file is not valid UTF-8.';
    expect(problemsIn(cwd)).toEqual({
      problems: [
        { path: 'latin.tf', message },
        { path: 'latin.yaml', message },
      ],
      read: ['fine.tf'],
    });
  });

  test('empty files where something has to be', () => {
    const cwd = temporaryTree({
      Dockerfile: '',
      'a/compose.yaml': '\n',
      'b/kustomization.yaml': '',
      'main.tf': '',
    });
    const message = 'The file is empty.';
    expect(problemsIn(cwd)).toEqual({
      problems: ['Dockerfile', 'a/compose.yaml', 'b/kustomization.yaml'].map((path) => ({ path, message })),
      read: ['main.tf'],
    });
  });

  test('a file that is too large', () => {
    const cwd = temporaryTree({ 'big.tf': '', 'main.tf': '' });
    truncateSync(join(cwd, 'big.tf'), 10 * 1024 * 1024 + 1);
    expect(problemsIn(cwd)).toEqual({
      problems: [{ path: 'big.tf', message: 'The file is larger than 10 MB.' }],
      read: ['main.tf'],
    });
  });

  test.skipIf(process.getuid?.() === 0)('a file and a directory that may not be read', () => {
    const cwd = temporaryTree({ 'closed.tf': '', 'closed/main.tf': '', 'main.tf': '' });
    chmodSync(join(cwd, 'closed.tf'), 0);
    chmodSync(join(cwd, 'closed'), 0);
    const result = problemsIn(cwd);
    chmodSync(join(cwd, 'closed'), 0o755);
    expect(result).toEqual({
      problems: [
        { path: 'closed', message: 'The directory may not be read: permission denied.' },
        { path: 'closed.tf', message: 'The file may not be read: permission denied.' },
      ],
      read: ['main.tf'],
    });
  });

  test.skipIf(process.platform === 'win32')('a pipe, which would wait for ever', () => {
    const cwd = temporaryTree({ 'main.tf': '' });
    execFileSync('mkfifo', [join(cwd, 'pipe.tf')]);
    expect(problemsIn(cwd)).toEqual({ problems: [], read: ['main.tf'] });
    expect(problemsIn(cwd, 'pipe.tf').problems).toEqual([
      { path: 'pipe.tf', message: 'This is not a regular file.' },
    ]);
  });
});
