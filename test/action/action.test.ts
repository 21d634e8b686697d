import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The built Action, started as the runner starts it: inputs in the environment, answers in command files. */
const shop = 'fixtures/projects/shop';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-lint-action-'));
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function runAction(inputs: Readonly<Record<string, string>>, workspace = '.') {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const { status, stdout } = spawnSync(process.execPath, ['dist/action.js'], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(given),
      GITHUB_WORKSPACE: resolve(workspace),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'example/shop',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    },
  });
  const written = readFileSync(join(folder, 'output'), 'utf8');
  const outputs = Object.fromEntries(
    [...written.matchAll(/^(.+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2/gm)].map(([, name, , value]) => [
      name,
      value,
    ]),
  );
  return { status, stdout, outputs, summary: readFileSync(join(folder, 'summary'), 'utf8') };
}

/** What the runner would take for commands: everything outside of a stopped stretch. */
function commandsIn(stdout: string): readonly string[] {
  return stdout
    .replace(/::stop-commands::(\S+)\n[\s\S]*?\n::\1::\n/g, '')
    .split('\n')
    .filter((line) => line.startsWith('::'));
}

describe('the Action', () => {
  it('annotates, summarizes, and fails for errors', () => {
    const { status, stdout, outputs, summary } = runAction({ path: shop });
    expect(status).toBe(1);
    const commands = commandsIn(stdout);
    expect(commands.filter((line) => line.startsWith('::error title=')).length).toBe(Number(outputs.errors));
    expect(commands[0]).toMatch(
      /^::error title=missing-health-check,file=fixtures\/projects\/shop\/compose\.yaml,line=3,col=3/,
    );
    expect(Number(outputs.findings)).toBe(Number(outputs.errors) + Number(outputs.warnings));
    expect(outputs['exit-code']).toBe('1');
    expect(summary).toMatch(/^## infra-lint: \d+ errors, \d+ warnings in \d+ files/);
    expect(summary).toContain(
      '(https://github.com/example/shop/blob/0123456789abcdef0123456789abcdef01234567/',
    );
  });

  it('writes SARIF before it fails', () => {
    const sarif = join(folder, 'out.sarif');
    const { status, outputs } = runAction({ path: shop, 'sarif-file': sarif });
    expect(status).toBe(1);
    expect(outputs['sarif-file']).toBe(sarif);
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(Number(outputs.findings));
  });

  it('takes an empty input for an unset one', () => {
    const unset = runAction({
      path: shop,
      config: '',
      'fail-on': '',
      'sarif-file': '',
      format: '',
      annotations: '',
    });
    expect(unset.outputs).toEqual(runAction({ path: shop }).outputs);
  });

  it('does not fail for what it was not asked to fail for', () => {
    const { status, outputs } = runAction({ path: shop, 'fail-on': 'never' });
    expect([status, outputs['exit-code']]).toEqual([0, '0']);
  });

  it('shows no annotations where none are wanted', () => {
    expect(
      commandsIn(runAction({ path: shop, annotations: 'false' }).stdout).filter((line) =>
        line.includes('file='),
      ),
    ).toEqual([]);
  });

  it('says in a sentence what is wrong with an input', () => {
    const { status, stdout, outputs } = runAction({ 'fail-on': 'eror' });
    expect([status, outputs['exit-code']]).toEqual([1, '2']);
    expect(commandsIn(stdout)).toEqual([
      '::error::There is no value of `fail-on` `eror`. Did you mean `error`?',
    ]);
  });

  it('lets no scanned text give commands to the runner', () => {
    const stranger = join(folder, 'compose.yaml');
    writeFileSync(
      stranger,
      'services:\n  db:\n    image: postgres:16\n    # ::set-output name=x::y\n    ports: ["5432:5432"]\n',
    );
    const { stdout } = runAction({ path: stranger }, folder);
    expect(stdout).toContain('::set-output');
    expect(commandsIn(stdout).filter((line) => line.includes('set-output'))).toEqual([]);
  });
});
