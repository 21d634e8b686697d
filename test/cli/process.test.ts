import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';

/** What only a process can show. */
const bin = join(import.meta.dirname, '../../src/cli/bin.ts');
const loader = import.meta.resolve('tsx');

function shell(script: string, cwd: string) {
  const env = { ...process.env, INFRA_LINT: `"${process.execPath}" --import "${loader}" "${bin}"` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail\n${script}`], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const database = 'resource "aws_db_instance" "a" {\n  backup_retention_period = 0\n}\n';

describe.skipIf(process.platform === 'win32')('a process', () => {
  test('ends quietly when nobody reads on', () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`m${index}/main.tf`, database]),
    );
    const { status, stdout, stderr } = shell('eval "$INFRA_LINT" | head -n 1', temporaryTree(files));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test.skipIf(!existsSync('/dev/full'))('ends with 2 when the report cannot be written', () => {
    const cwd = temporaryTree({ 'main.tf': database });
    expect(shell('eval "$INFRA_LINT" > /dev/full', cwd)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: The report cannot be written (ENOSPC).\n',
    });
  });
});
