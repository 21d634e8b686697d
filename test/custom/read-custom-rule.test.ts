import { describe, expect, it } from 'vitest';
import { readCustomRule } from '../../src/custom/read-custom-rule.ts';
import { regionOf } from '../../src/source/line-table.ts';

const whole = {
  id: 'id: bucket-owner',
  title: 'title: S3 bucket without an owner',
  severity: 'severity: warning',
  on: 'on: { terraform: aws_s3_bucket }',
  assert: 'assert: has(tags.owner)',
  message: 'message: "{{ resource }} has no owner."',
  remedy: 'remedy: Add one.',
};

/** What is wrong with a rule that is whole but for some lines: `line:column: message`. */
function problemsWith(
  changes: Readonly<Record<string, string>>,
  path = 'rules/bucket-owner.yaml',
): readonly string[] {
  const text = `${Object.values({ ...whole, ...changes })
    .filter((line) => line !== '')
    .join('\n')}\n`;
  const read = readCustomRule({ path, text });
  if ('rule' in read) return [];
  return read.problems.map(({ message, span }) => {
    const { line, column } = regionOf(span);
    return `${line}:${column}: ${message}`;
  });
}

describe('a rule of a repository', () => {
  it('is read from YAML', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ remedy: '' }, '1:1: A rule needs `remedy`.'],
    [{ more: 'rational: Because.' }, '8:1: `rational` is not a key of a rule. Did you mean `rationale`?'],
    [{ severity: 'severity: eror' }, '3:1: `severity` is `eror`, which it cannot be. Did you mean `error`?'],
    [
      { id: 'id: Bucket_Owner' },
      '1:1: `id` is `Bucket_Owner`: write it in lower case with hyphens, as `bucket-owner`.',
    ],
    [{ id: 'id: owner' }, '1:5: The file is called `bucket-owner`: `id` has to be the same.'],
    [{ title: 'title: ""' }, '2:1: `title` must not be empty.'],
    [{ title: 'title: [a]' }, '2:1: `title` has to be a text.'],
    [
      { on: 'on: { component: datastor }' },
      '4:7: `on.component` is `datastor`, which it cannot be. Did you mean `datastore`?',
    ],
    [
      { on: 'on: { component: [datastore, worklod] }' },
      '4:30: `on.component` is `worklod`, which it cannot be. Did you mean `workload`?',
    ],
    [
      { on: 'on: { dockerfile: RUM }' },
      '4:7: `on.dockerfile` is `RUM`, which it cannot be. Did you mean `RUN`?',
    ],
    [
      { on: 'on: { terraform: AWS }' },
      '4:7: `on.terraform` is `AWS`, which is no resource type: write `aws_s3_bucket` or `aws_*`.',
    ],
    [
      { on: 'on: { kubernetes: deployment }' },
      '4:7: `on.kubernetes` is `deployment`, which is no kind: write `Deployment`, or `*` for all.',
    ],
    [
      { on: 'on: { terraforms: aws_s3_bucket }' },
      '4:7: `terraforms` is not a key of `on`. Did you mean `terraform`?',
    ],
    [
      { on: 'on: { terraform: aws_s3_bucket, compose: service }' },
      '4:5: `on` has to say one of `component`, `terraform`, `kubernetes`, `compose`, `dockerfile` and no second one.',
    ],
    [
      { assert: 'assert: has(tags.owner) &&' },
      '5:27: This is no expression of CEL: something is missing at its end.',
    ],
    [{ assert: 'assert: tags.owner = "a"' }, '5:20: This is no expression of CEL: unexpected character `=`.'],
    [
      { assert: 'assert: tags.owner.startWith("a")' },
      '5:9: There is no method `startWith`. Did you mean `startsWith`?',
    ],
    [{ assert: 'assert: length(tags) > 1' }, '5:9: There is no function `length`.'],
    [{ assert: 'assert: size(tags, 1) > 1' }, '5:9: `size` takes 1 argument.'],
    [{ assert: 'assert: tags.all(1, true)' }, '5:18: This is no expression of CEL: all('],
    [{ assert: 'assert: has("tags")' }, '5:9: `has` takes a path.'],
    [{ at: 'at: size(tags)' }, '8:5: `at` has to be a path, such as `tags` or `spec.replicas`.'],
    [
      { message: 'message: "{{ resource }} has {{ tags. }}"' },
      '6:39: This is no expression of CEL: something is missing at its end.',
    ],
    [
      { references: 'references: [the wiki]' },
      '8:14: An entry of `references` has to be the address of a page.',
    ],
  ])('tells a mistake with its place: %o', (changes, expected) => {
    const [problem = '', ...others] = problemsWith(changes);
    expect(problem.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  it('holds the names of an expression about components against the model', () => {
    const on = 'on: { component: datastore }';
    expect(problemsWith({ on, assert: 'assert: backupRetentionDay >= 7' })).toEqual([
      '5:9: There is no `backupRetentionDay` here. Did you mean `backupRetentionDays`?',
    ]);
    expect(
      problemsWith({ on, assert: 'assert: backupRetentionDays >= 7 && connectedBy.all(c, c.kind != "x")' }),
    ).toEqual([]);
  });

  it('is one in its file', () => {
    expect(problemsWith({ more: '---\nid: b' })).toEqual([expect.stringContaining('A file holds one rule')]);
    expect(readCustomRule({ path: 'rules/empty.yaml', text: '# nothing\n' })).toMatchObject({
      problems: [{ message: 'The file holds no rule.' }],
    });
  });

  it('takes no expression that is a program, and no nest without end', () => {
    expect(problemsWith({ assert: `assert: ${'1 + '.repeat(2000)}1 > 0` })).toEqual([
      '5:9: An expression has at most 4000 characters.',
    ]);
    expect(problemsWith({ assert: `assert: ${'('.repeat(500)}1${')'.repeat(500)} > 0` })).toHaveLength(1);
    expect(problemsWith({ assert: `assert: "${'!'.repeat(2000)}true"` })).toHaveLength(1);
  });
});
