import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const ask = async (...argv: readonly string[]) => (await run(temporaryTree({}), argv)).stdout;
const listed = (text: string) =>
  text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(' ')[0]);

describe('infra-lint rules', () => {
  test('is a table with a line for each', async () => {
    const text = await ask('rules');
    expect(text).toMatch(/^rule +severity +profile +fixes +flags\n/);
    expect(text).toMatch(/^single-az +warning +default +\S* +Runs in a single availability zone$/m);
    expect(listed(text)).toEqual(rules.map(({ id }) => id));
  });

  test('fits the terminal', async () => {
    const { stdout } = await run(temporaryTree({}), ['rules', '--no-color'], { isTTY: true, columns: 90 });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('lists those with all of the words, in names, titles and ids of other tools', async () => {
    expect(listed(await ask('rules', 'backup'))).toEqual(['no-backups', 'short-backup-retention']);
    expect(listed(await ask('rules', 'backup', 'brief'))).toEqual(['short-backup-retention']);
    expect(listed(await ask('rules', 'DL3020'))).toEqual(['add-instead-of-copy']);
  });

  test('lists those of a severity or a profile', async () => {
    const errors = listed(await ask('rules', '--severity', 'error'));
    expect(errors).toEqual(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));
    expect(listed(await ask('rules', '--profile', 'default'))).not.toContain('missing-alarm');
    expect(listed(await ask('rules', '--profile', 'strict'))).toHaveLength(rules.length);
  });

  test('tells programs and documents', async () => {
    const [rule] = JSON.parse(await ask('rules', 'deletion-unprotected', '--format', 'json'));
    expect(rule).toMatchObject({
      id: 'deletion-unprotected',
      severity: 'warning',
      profile: 'default',
      fixes: 'safe',
    });
    expect(await ask('rules', 'deletion-unprotected', '-f', 'markdown')).toBe(
      '| rule | severity | profile | fixes | flags |\n| --- | --- | --- | --- | --- |\n| `deletion-unprotected` | warning | default | --fix | One slip deletes it |\n',
    );
  });

  test('says where there is none', async () => {
    expect((await run(temporaryTree({}), ['rules', 'singel-az'])).stderr).toBe(
      'error: No rule is as asked for.\nhint: Did you mean `single-az`?\n',
    );
  });
});

describe('infra-lint explain', () => {
  test('is Markdown for programs, and text for people', async () => {
    expect(await ask('explain', 'single-az')).toMatch(/^# single-az\n\n/);
    const { stdout } = await run(temporaryTree({}), ['explain', 'single-az', '--no-color'], {
      isTTY: true,
      columns: 80,
    });
    expect(stdout).toMatch(/^single-az\n\n/);
    expect(stdout).toMatch(/^Severity +warning$/m);
    expect(stdout).not.toMatch(/^\||^#/m);
    const prose = stdout.split('\n').filter((line) => !line.includes('http'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('colours headings, and quoted names in place of their quotes', async () => {
    const text = await ask('explain', 'single-az', '--color');
    expect(text.startsWith('\u001b[1m\u001b[36msingle-az\u001b[39m\u001b[22m\n')).toBe(true);
    expect(text).toContain('\u001b[1mWhy\u001b[22m\n');
  });

  test('knows the ids of other tools, in any case', async () => {
    expect(await ask('explain', 'dl3020')).toMatch(/^# add-instead-of-copy\n/);
  });

  test('says what was meant; one number is not near another', async () => {
    const said = async (name: string) => (await run(temporaryTree({}), ['explain', name])).stderr;
    expect(await said('single-azz')).toBe(
      'error: There is no rule `single-azz`.\nhint: Did you mean `single-az`?\n',
    );
    expect(await said('CKV_AWS_99999')).toContain('`infra-lint rules` lists them.');
  });
});
