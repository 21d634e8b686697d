import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { commandsIn, outputsIn } from './run-action.ts';

it('starts as the runner starts it: the bundle, with inputs in the environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'infra-lint-action-'));
  const output = join(folder, 'output');
  const summary = join(folder, 'summary');
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stdout } = spawnSync(process.execPath, ['dist/action.js'], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      INPUT_PATH: 'fixtures/projects/shop',
      'INPUT_FAIL-ON': 'error',
      GITHUB_WORKSPACE: resolve('.'),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: folder,
    },
  });
  const outputs = outputsIn(readFileSync(output, 'utf8'));
  const page = readFileSync(summary, 'utf8');
  rmSync(folder, { recursive: true });
  expect([status, outputs['exit-code']]).toEqual([1, '1']);
  const annotation = /^::error title=[^,]+,file=fixtures\/projects\/shop\/[^,]+,line=\d+,/;
  expect(commandsIn(stdout).filter((line) => annotation.test(line)).length).toBeGreaterThan(0);
  expect(page).toMatch(/^## infra-lint: \d+ errors/);
});
