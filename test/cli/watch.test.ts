import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';

const bin = join(import.meta.dirname, '../../src/cli/bin.ts');
const loader = import.meta.resolve('tsx');

const secure = 'resource "aws_db_instance" "a" {\n  publicly_accessible = false\n}\n';
const open = secure.replace('false', 'true');

/** A real process that watches; what it says is waited for, however slow the machine is. */
function watching(cwd: string, ...argv: readonly string[]) {
  const child = spawn(process.execPath, ['--import', loader, bin, '--watch', '-f', 'concise', ...argv], {
    cwd,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const shown = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    shown.stdout += data;
  });
  child.stderr.on('data', (data) => {
    shown.stderr += data;
  });
  const until = async (isDone: () => boolean) => {
    while (!isDone()) await new Promise((done) => setTimeout(done, 20));
  };
  const runs = () => shown.stderr.split('Ctrl-C ends it.').length - 1;
  return {
    shown,
    runs,
    /** Waits for the end of one more run after doing something. */
    after: async (act: () => void) => {
      const before = runs();
      act();
      await until(() => runs() > before);
    },
    started: () => until(() => runs() > 0),
    until,
    interrupted: () =>
      new Promise<number | null>((done) => {
        child.once('exit', done);
        child.kill('SIGINT');
      }),
  };
}

describe.skipIf(process.platform === 'win32')('--watch', () => {
  test('judges again when a file changes, and ends with Ctrl-C', async () => {
    const cwd = temporaryTree({ 'main.tf': secure });
    const watch = watching(cwd, '--select', 'public-database');
    await watch.started();
    expect(watch.shown.stdout).toBe('');
    await watch.after(() => writeFileSync(join(cwd, 'main.tf'), open));
    expect(watch.shown.stdout).toMatch(/^main\.tf:2:3: error .* \[public-database\]\n$/);
    // What is no terminal is not cleared.
    expect(watch.shown.stdout).not.toContain('\u001b');
    expect(await watch.interrupted()).toBe(0);
  });

  test('sees new folders and files that go away, and waits out a broken configuration', async () => {
    const cwd = temporaryTree({ 'main.tf': secure });
    const watch = watching(cwd, '--select', 'public-database');
    await watch.started();
    await watch.after(() => mkdirSync(join(cwd, 'db')));
    await watch.after(() => writeFileSync(join(cwd, 'db/main.tf'), open));
    await watch.until(() => watch.shown.stdout.includes('db/main.tf:2:3: error'));
    await watch.after(() => writeFileSync(join(cwd, '.infra-lint.yaml'), 'profil: strict\n'));
    await watch.until(() => watch.shown.stderr.includes('`profil` is not a setting.'));
    await watch.after(() => rmSync(join(cwd, '.infra-lint.yaml')));
    await watch.after(() => rmSync(join(cwd, 'db'), { recursive: true }));
    expect(await watch.interrupted()).toBe(0);
  });

  test('does not look at what is ignored, or at its own reports', async () => {
    const cwd = temporaryTree({
      'main.tf': secure,
      '.gitignore': 'build/\n',
      'build/a.tf': open,
      'node_modules/a/a.tf': open,
    });
    const watch = watching(cwd, '-f', 'json=report.json');
    await watch.started();
    const before = watch.runs();
    writeFileSync(join(cwd, 'build/b.tf'), open);
    writeFileSync(join(cwd, 'node_modules/a/b.tf'), open);
    await new Promise((done) => setTimeout(done, 1000));
    expect(watch.runs()).toBe(before);
    expect(await watch.interrupted()).toBe(0);
  });
});
