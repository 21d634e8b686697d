import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { byTool, toolOf } from '../../src/rule/alias-tool.ts';

describe('an id says which tool it is from', () => {
  test.each([
    ['CKV_AWS_157', 'checkov'],
    ['CKV2_AWS_58', 'checkov'],
    ['AVD-AWS-0177', 'trivy'],
    ['AWS-0177', 'trivy'],
    ['DS010', 'trivy'],
    ['9513a694-aa0d-41d8-be61-3271e056f36b', 'kics'],
    ['DL3006', 'hadolint'],
    ['WorkdirRelativePath', 'docker'],
    ['tagNotSpecified', 'polaris'],
    ['latest-tag', 'kube-linter'],
    ['container-image-tag', 'kube-score'],
    ['no-unbound-port-interfaces', 'dclint'],
    ['aws_db_instance_invalid_engine', 'tflint'],
  ])('%s is from %s', (id, tool) => {
    expect(toolOf(id)).toBe(tool);
  });
});

test('groups lose no id', () => {
  const aliases = rules.flatMap((rule) => rule.aliases);
  expect(
    byTool(aliases)
      .flatMap(([, ids]) => ids)
      .sort(),
  ).toEqual([...aliases].sort());
});
