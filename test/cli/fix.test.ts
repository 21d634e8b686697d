import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const key = 'resource "aws_kms_key" "orders" {\n  description = "Encrypts the orders"\n}\n';
const rotated =
  'resource "aws_kms_key" "orders" {\n  description = "Encrypts the orders"\n\n  enable_key_rotation = true\n}\n';
const topic =
  'resource "aws_sqs_queue" "orders" {\n  name                    = "orders"\n  sqs_managed_sse_enabled = false\n}\n';
const only = ['--select', 'no-rotation,unencrypted-at-rest'];

describe('--fix', () => {
  test('repairs what is safe, says how much, and reports what is left', async () => {
    const cwd = temporaryTree({ 'keys.tf': key, 'queues.tf': topic });
    const { exitCode, stdout, stderr } = await run(cwd, ['--fix', ...only, '-f', 'concise']);
    expect(stderr).toBe('Repaired 1 finding in 1 file.\n');
    expect(stdout).toMatch(/^queues\.tf:3:3: .* \[unencrypted-at-rest\]\n$/);
    expect(exitCode).toBe(1);
    expect(readFileSync(join(cwd, 'keys.tf'), 'utf8')).toBe(rotated);
    expect(readFileSync(join(cwd, 'queues.tf'), 'utf8')).toBe(topic);
  });

  test('takes no path for its value', async () => {
    const cwd = temporaryTree({ 'keys.tf': key });
    expect((await run(cwd, [...only, '--fix', 'keys.tf'])).stderr).toBe('Repaired 1 finding in 1 file.\n');
  });

  test('=unsafe repairs the rest, too', async () => {
    const cwd = temporaryTree({ 'keys.tf': key, 'queues.tf': topic });
    const { exitCode } = await run(cwd, ['--fix=unsafe', ...only]);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(cwd, 'queues.tf'), 'utf8')).toContain('sqs_managed_sse_enabled = true\n');
  });

  test('repairs in a file what nothing stands in the way of, and leaves a broken one alone', async () => {
    const broken = `${key}\nresource "aws_kms_key" {{\n`;
    const cwd = temporaryTree({ 'a/keys.tf': key, 'b/keys.tf': broken });
    await run(cwd, ['--fix', ...only]);
    expect(readFileSync(join(cwd, 'a/keys.tf'), 'utf8')).toBe(rotated);
    expect(readFileSync(join(cwd, 'b/keys.tf'), 'utf8')).toContain('"aws_kms_key" {{\n');
  });

  test('a second run has nothing to do', async () => {
    const cwd = temporaryTree({ 'keys.tf': key });
    await run(cwd, ['--fix', ...only]);
    expect((await run(cwd, ['--fix', ...only])).stderr).toBe('');
  });

  test('refuses another value', async () => {
    const { exitCode, stderr } = await run(temporaryTree({ 'keys.tf': key }), ['--fix=all']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no value of `--fix` `all`');
  });
});

describe('--diff', () => {
  test('shows a patch and changes nothing', async () => {
    const cwd = temporaryTree({ 'keys.tf': key });
    const { exitCode, stdout, stderr } = await run(cwd, ['--diff', ...only]);
    expect(stdout).toBe(`--- a/keys.tf
+++ b/keys.tf
@@ -1,3 +1,5 @@
 resource "aws_kms_key" "orders" {
   description = "Encrypts the orders"
+
+  enable_key_rotation = true
 }
`);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '1 finding in 1 file would be repaired.\n' });
    expect(readFileSync(join(cwd, 'keys.tf'), 'utf8')).toBe(key);
  });

  test('ends with 0 where there is nothing to repair', async () => {
    const { exitCode, stdout } = await run(temporaryTree({ 'queues.tf': topic }), ['--diff', ...only]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  });
});

test('a report says what could be repaired, and how', async () => {
  const cwd = temporaryTree({ 'keys.tf': key, 'queues.tf': topic });
  writeFileSync(join(cwd, '.infra-lint.yaml'), 'rules: {}\n');
  const { stdout } = await run(cwd, only);
  expect(stdout).toMatch(/\n {2}infra-lint can repair 1 with `--fix` and 1 more with `--fix=unsafe`\.\n$/);
});
