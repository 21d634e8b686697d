import { describe, expect, test } from 'vitest';
import type { CommentedSource } from '../../../src/engine/suppress/extent.ts';
import { apply, dockerfile, findingsAt, suppress, terraform, yaml } from './apply.ts';

/** The lines of the findings that are left, where every line with an `x` has one. */
function left(source: CommentedSource, rule = 'single-az'): readonly number[] {
  const findings = findingsAt(source, '[xX]\\b', rule);
  const { kept } = suppress(findings, { sources: [source] });
  return kept.map(({ span }) => source.file.text.slice(0, span.start).split('\n').length);
}

const block = (inside: string, above = '') =>
  `${above}resource "a" "b" {\n  c = x\n${inside}  d {\n    e = x\n  }\n}\nf = x\n`;

describe('Checkov', () => {
  test('in a block, for all of it', () => {
    expect(left(terraform(block('  #checkov:skip=CKV_AWS_157:"a copy"\n')))).toEqual([8]);
    expect(left(terraform(block('  d2 {\n    # checkov:skip=CKV_AWS_157\n  }\n')))).toEqual([10]);
  });

  test('not above it', () => {
    expect(left(terraform(block('', '#checkov:skip=CKV_AWS_157:why\n')))).toEqual([3, 5, 8]);
  });

  test('anywhere in a Dockerfile, for all of it', () => {
    expect(left(dockerfile('FROM x\nRUN x\n# checkov:skip=CKV_AWS_157:why\n'))).toEqual([]);
  });

  test('its reason is kept without the quotes', () => {
    const source = terraform(block('  #checkov:skip=CKV_AWS_157:"a copy: small"\n'));
    const { answers } = suppress(findingsAt(source, 'x\\b'), { sources: [source] });
    expect([...answers.values()][0]).toMatchObject({ reason: 'a copy: small', origin: 'source' });
  });
});

describe('Trivy and tfsec', () => {
  test.each([
    '#trivy:ignore:AVD-AWS-0180',
    '# trivy:ignore:aws-0180',
    '//tfsec:ignore:AWS0180',
    '#trivy:ignore:AVD-AWS-9999 trivy:ignore:AVD-AWS-0180',
    '#trivy:ignore:*',
    '#trivy:ignore:AWS-*:ws:default',
    '#trivy:ignore:AVD-AWS-0180:exp:2026-11-21',
  ])('%s above a block, for all of it', (comment) => {
    expect(left(terraform(block('', `${comment}\n`)))).toEqual([8]);
  });

  test.each([
    '#trivy:ignore:AVD-AWS-9999',
    '#trivy:ignore:AVD-AWS-0180[engine=mysql]',
    '#trivy:ignore:AVD-AWS-0180:ws:dev-*',
    '#trivy:ignore:AVD-AWS-0180:exp:2026-11-20',
    '#trivy:ignore:AVD-AWS-0180:exp:soon',
  ])('%s suppresses nothing', (comment) => {
    const source = terraform(block('', `${comment}\n`));
    expect(left(source)).toEqual([3, 5, 8]);
    expect(apply(source, findingsAt(source, 'x\\b')).diagnostics).toEqual([]);
  });

  test('behind a header, and behind an attribute', () => {
    expect(left(terraform('a "b" { #trivy:ignore:AWS-0180\n  c = x\n}\nd = x\n'))).toEqual([4]);
    expect(left(terraform('a "b" {\n  c = x #trivy:ignore:AWS-0180\n  d = x\n}\n'))).toEqual([3]);
  });

  test('in YAML, a comment behind the first line is not about the whole document', () => {
    expect(left(yaml('a: x # trivy:ignore:AWS-0180\nb: x\n'))).toEqual([2]);
    expect(left(yaml('list:\n  # trivy:ignore:AWS-0180\n  - a: x\n    b: x\n  - a: x\n'))).toEqual([5]);
  });
});

describe('KICS', () => {
  const id = '9513a694-aa0d-41d8-be61-3271e056f36b';
  const other = 'b86987e1-6397-4619-81d5-8807f2387c79';

  test('ignore, disable and enable at the head', () => {
    expect(left(dockerfile('# Ours.\n# kics-scan ignore\nFROM x\n'))).toEqual([]);
    expect(left(dockerfile(`# kics-scan disable=${id}\nFROM x\n`))).toEqual([]);
    expect(left(dockerfile(`# kics-scan disable=${other}\nFROM x\n`))).toEqual([2]);
    expect(left(dockerfile(`# kics-scan enable=${id}\nFROM x\n`))).toEqual([2]);
    expect(left(dockerfile(`# kics-scan enable=${other}\nFROM x\n`))).toEqual([]);
  });

  test('not further down', () => {
    expect(left(dockerfile('FROM x\n# kics-scan ignore\n'))).toEqual([1]);
  });

  test('ignore-line: the line beneath; in a Dockerfile, the instruction', () => {
    expect(left(terraform('# kics-scan ignore-line\na { x = 1\n  b = x\n}\n'))).toEqual([3]);
    expect(left(dockerfile('FROM x\n# kics-scan ignore-line\nRUN a \\\n && x\n'))).toEqual([1]);
  });

  test('ignore-block: the block; in a Dockerfile, the stage', () => {
    expect(left(terraform(block('', '# kics-scan ignore-block\n')))).toEqual([8]);
    expect(left(dockerfile('# kics-scan ignore-block\nFROM x\nRUN x\nFROM x\n'))).toEqual([4]);
    expect(left(yaml('---\n# kics-scan ignore-block\nkind: x\na: x\n---\nb: x\n'))).toEqual([6]);
  });

  test('rules that it has not stay', () => {
    expect(left(dockerfile('# kics-scan ignore\nFROM x\n'), 'ours-alone')).toEqual([2]);
  });
});

describe('hadolint', () => {
  test.each(['# hadolint ignore=DL3006', '#hadolint ignore=SC1035,DL3006 # we know'])('%s', (comment) => {
    expect(left(dockerfile(`${comment}\nFROM x\nRUN x\n`))).toEqual([3]);
  });

  test('global ignore: the whole file', () => {
    expect(left(dockerfile('# hadolint global ignore=DL3003, DL3006\nFROM x\nRUN x\n'))).toEqual([]);
  });
});

describe('tflint', () => {
  test.each(['# tflint-ignore: other, aws_instance_invalid_type # new', '// tflint-ignore: all'])(
    '%s',
    (comment) => {
      expect(left(terraform(`a {\n  ${comment}\n  b = x\n  c = x\n}\n`))).toEqual([4]);
      expect(left(terraform(`a {\n  b = x ${comment}\n  c = x\n}\n`))).toEqual([3]);
    },
  );

  test('tflint-ignore-file at the head', () => {
    expect(left(terraform('# tflint-ignore-file: aws_instance_invalid_type\na = x\n'))).toEqual([]);
  });
});

describe('dclint', () => {
  test.each(['disable-file', 'disable', 'disable service-image-require-explicit-tag other'])(
    '%s',
    (command) => {
      expect(left(yaml(`# dclint ${command}\na: x\nb: x\n`, 'compose'))).toEqual([]);
    },
  );

  test('disable-line: the same line or the one below', () => {
    expect(left(yaml('a: x # dclint disable-line\nb: x\n', 'compose'))).toEqual([2]);
    expect(
      left(yaml('b: 1\n# dclint disable-line service-image-require-explicit-tag\na: x\nc: x\n', 'compose')),
    ).toEqual([4]);
  });
});

test('a comment for a tool that is not honoured is a comment like any other', () => {
  const source = dockerfile('# hadolint ignore=DL3006\nFROM x\n');
  expect(apply(source, findingsAt(source, 'x\\b'), { honour: new Set(['trivy']) })).toMatchObject({
    kept: 1,
  });
});

test('unused ones are told where that is asked for, those of rules we do not have never', () => {
  const source = dockerfile('# hadolint ignore=DL3006,DL9999,SC1035\nFROM a\n');
  expect(apply(source, []).diagnostics).toEqual([]);
  expect(apply(source, [], { reportUnused: 'all' }).diagnostics).toEqual([
    'suppression-unused at `# hadolint ignore=DL3006,DL9999,SC1035`: There is no finding of `DL3006` here to suppress.',
  ]);
});

test('an id that is about one aspect of a rule leaves the others', () => {
  const rules = [
    {
      id: 'root-container',
      aliases: ['CKV_1', 'CKV_2', 'CKV_3'],
      aspects: { host: ['CKV_1'], user: ['CKV_2'] },
    },
  ];
  const leftBy = (comment: string) => {
    const source = terraform(block(`  # ${comment}\n`));
    const findings = ['host', 'user'].flatMap((aspect) =>
      findingsAt(source, 'c = x', 'root-container').map((finding) => ({ ...finding, aspect })),
    );
    return suppress(findings, { sources: [source], rules }).kept.map(({ aspect }) => aspect);
  };
  expect(leftBy('checkov:skip=CKV_1')).toEqual(['user']);
  expect(leftBy('checkov:skip=CKV_2')).toEqual(['host']);
  expect(leftBy('checkov:skip=CKV_3')).toEqual([]);
});
