import { describe, expect, test } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const policy = '{\n  "Statement": [\n    { "Effect": "Allow", "Action": "*", "Resource": "*" }\n  ]\n}\n';
const reading = (path: string, comment = '') =>
  `resource "aws_iam_policy" "it" {\n  ${comment}\n  policy = file("${path}")\n}\n`;

/** The places of the findings of one rule. */
async function places(files: Readonly<Record<string, string>>, path = '.'): Promise<readonly string[]> {
  const { stdout } = await run(temporaryTree(files), [path, '-f', 'concise', '--select=overbroad-iam']);
  return stdout.split('\n').flatMap((line) => /^(\S+:\d+:\d+): .*\[overbroad-iam\]$/.exec(line)?.[1] ?? []);
}

describe('findings in files that Terraform reads', () => {
  test('stand in those files', async () => {
    const files = { 'main.tf': reading('policies/admin.json'), 'policies/admin.json': policy };
    expect(await places(files)).toEqual(['policies/admin.json:3:26']);
  });

  test('are asked for with who reads them, and not with anyone else', async () => {
    const files = {
      '.git/HEAD': '',
      'a/main.tf': reading('../policies/a.json'),
      'b/main.tf': reading('../policies/b.json'),
      'policies/a.json': policy,
      'policies/b.json': policy,
    };
    expect(await places(files, 'a/main.tf')).toEqual(['policies/a.json:3:26']);
  });

  test('are suppressed where they are read', async () => {
    const suppressed = reading('admin.json', '# infra-lint-ignore overbroad-iam: the break-glass role');
    expect(await places({ 'main.tf': suppressed, 'admin.json': policy })).toEqual([]);
  });

  test('come through templates that render templates', async () => {
    const files = {
      'main.tf': 'resource "aws_iam_policy" "it" {\n  policy = templatefile("outer.tftpl", {})\n}\n',
      'outer.tftpl': `{ "Statement": [\n\${templatefile("inner.tftpl", {})}\n] }\n`,
      'inner.tftpl': '{ "Effect": "Allow", "Action": "*", "Resource": "*" }',
    };
    expect(await places(files)).toEqual(['outer.tftpl:2:3']);
  });
});
