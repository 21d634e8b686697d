import { describe, expect, it } from 'vitest';
import { temporaryTree } from '../discover/temporary-tree.ts';
import { run } from './run.ts';

const tagged = `id: tagged
title: Bucket without tags
severity: error
on: { terraform: aws_s3_bucket }
assert: has(tags)
message: "{{ resource }} has no tags."
remedy: Add some.
`;
const place = '.infra-lint/rules/tagged';
const untagged = 'resource "aws_s3_bucket" "a" {}';

describe('infra-lint test-rules', () => {
  it('says what went as expected', async () => {
    const cwd = temporaryTree({
      [`${place}.yaml`]: tagged,
      [`${place}/bad/none/main.tf`]: `${untagged} # expect: tagged "has no tags"\n`,
      [`${place}/good/some/main.tf`]: 'resource "aws_s3_bucket" "a" {\n  tags = {}\n}\n',
    });
    const { exitCode, stdout, stderr } = await run(cwd, ['test-rules']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe('✓ tagged  bad/none\n✓ tagged  good/some\n\n1 rule, 2 examples: 2 passed\n');
  });

  it('names what is missing, what is not expected, and what is said otherwise, with places', async () => {
    const cwd = temporaryTree({
      [`${place}.yaml`]: tagged,
      [`${place}/bad/missing/main.tf`]: '# expect: tagged\nresource "aws_s3_bucket" "a" {\n  tags = {}\n}\n',
      [`${place}/bad/unexpected/main.tf`]: `${untagged} # expect: tagged "no owner"\nresource "aws_s3_bucket" "b" {}\n`,
      [`${place}/bad/unmarked/main.tf`]: '# Nothing is expected here.\n',
      [`${place}/good/wrong/main.tf`]: `${untagged}\n`,
    });
    const { exitCode, stdout } = await run(cwd, ['test-rules']);
    expect(exitCode).toBe(1);
    expect(stdout).toBe(
      [
        '✗ tagged  bad/missing',
        `    ${place}/bad/missing/main.tf:2  \`tagged\` was expected and not found.`,
        '✗ tagged  bad/unexpected',
        `    ${place}/bad/unexpected/main.tf:1  The message does not say "no owner": \`aws_s3_bucket.a\` has no tags.`,
        `    ${place}/bad/unexpected/main.tf:2:1  \`tagged\` was not expected: \`aws_s3_bucket.b\` has no tags.`,
        '✗ tagged  bad/unmarked',
        `    ${place}/bad/unmarked  A bad example marks what is wrong in it: \`# expect: <rule> "words"\`.`,
        '✗ tagged  good/wrong',
        `    ${place}/good/wrong/main.tf:1:1  \`tagged\` was not expected: \`aws_s3_bucket.a\` has no tags.`,
        '',
        '1 rule, 4 examples: 0 passed, 4 failed',
        '',
      ].join('\n'),
    );
  });

  it('says of a rule that it cannot be followed, and runs the others', async () => {
    const cwd = temporaryTree({
      '.infra-lint/rules/broken.yaml': tagged.replace('tagged', 'broken').replace('has(tags)', 'has(tags'),
      [`${place}.yaml`]: tagged,
    });
    const { exitCode, stdout } = await run(cwd, ['test-rules']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain(
      '✗ broken\n    .infra-lint/rules/broken.yaml:5:17  This is no expression of CEL',
    );
    expect(stdout).toContain('– tagged  has no examples\n');
    expect(stdout).toContain('2 rules, 0 examples: 0 passed; 1 rule cannot be followed\n');
  });

  it('runs the rules that are named', async () => {
    const cwd = temporaryTree({ [`${place}.yaml`]: tagged });
    expect((await run(cwd, ['test-rules', 'tagged'])).exitCode).toBe(0);
    const { exitCode, stderr } = await run(cwd, ['test-rules', 'taged']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no rule `taged` of your own.');
  });

  it('says where rules would lie, where there are none', async () => {
    const { exitCode, stderr } = await run(temporaryTree({ 'main.tf': untagged }), ['test-rules']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('hint: They are YAML files in `.infra-lint/rules`');
  });

  it('finds the rules of the example project as they should be', async () => {
    const { exitCode, stdout } = await run('fixtures/projects/custom-rule', ['test-rules']);
    expect(stdout).toContain('3 rules, 10 examples: 10 passed');
    expect(exitCode).toBe(0);
  });
});
