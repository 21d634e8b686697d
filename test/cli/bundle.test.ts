import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** What people run is the bundle, and what it loads on the way is there. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'infra-lint-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const cli = join(process.cwd(), 'dist/cli.js');
  return spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('the bundle', () => {
  it("asks HashiCorp's parser about a broken file, and says its words and its place", () => {
    writeFileSync(join(folder, 'main.tf'), 'variable "a" {\n  default = = 1\n}\n');
    const { stdout, status } = run('--format', 'concise');
    expect(stdout).toBe(
      'main.tf:2:13: error Invalid expression: expected the start of an expression, but found an invalid expression token. [syntax-error]\n',
    );
    expect(status).toBe(1);
  });

  it('reads a configuration with the validator that was compiled', () => {
    writeFileSync(join(folder, '.infra-lint.yaml'), 'rules:\n  single-ax: off\n');
    const { stderr, status } = run();
    expect(stderr).toContain('.infra-lint.yaml:2:3:');
    expect(stderr).toContain('Did you mean `single-az`?');
    expect(status).toBe(2);
  });

  it('knows every option and command', () => {
    expect(run('--help').stdout).toContain('--explain-unknowns');
    expect(run('explain', 'single-az').stdout).toContain('availability zone');
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
