import { describe, expect, test } from 'vitest';
import { applySuppressions, type CommentedSource } from '../../src/engine/suppressions.ts';
import { parseHcl } from '../../src/parse/hcl/parse.ts';
import { hclStatements } from '../../src/parse/hcl/statements.ts';
import { parseYaml } from '../../src/parse/yaml/parse.ts';
import { dataStatements } from '../../src/parse/yaml/statements.ts';
import type { Finding } from '../../src/rule/finding.ts';
import { textOf } from '../../src/source/span.ts';

const rules = [
  { id: 'single-az', aliases: ['CKV_AWS_157'] },
  { id: 'no-backups', aliases: [] },
];

function terraform(text: string): CommentedSource {
  const file = { path: 'main.tf', text };
  const { tree, comments } = parseHcl(file);
  return { file, comments, statements: () => hclStatements(tree) };
}

function yaml(text: string): CommentedSource {
  const file = { path: 'shop.yaml', text };
  const { tree, comments } = parseYaml(file);
  return { file, comments, statements: () => dataStatements(tree) };
}

/** A finding of `single-az` at every place where the words stand. */
function findingsAt({ file }: CommentedSource, words: string, rule = 'single-az'): readonly Finding[] {
  return [...file.text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    rule,
    severity: 'error',
    message: 'It is so.',
    remedy: 'Change it.',
    span: { file, start: index, end: index + words.length },
    resource: '',
    related: [],
  }));
}

function apply(source: CommentedSource, findings: readonly Finding[], ran = ['single-az', 'no-backups']) {
  const { kept, suppressed, diagnostics } = applySuppressions(findings, [source], rules, new Set(ran));
  return {
    kept: kept.length,
    suppressed: suppressed.length,
    diagnostics: diagnostics.map(({ rule, span, message }) => `${rule} at \`${textOf(span)}\`: ${message}`),
  };
}

describe('behind code, a comment speaks of its line', () => {
  test.each([
    '# infra-lint-ignore single-az: why',
    '// infra-lint-ignore single-az: why',
    '/* infra-lint-ignore single-az: why */',
  ])('%s', (comment) => {
    const source = terraform(
      `resource "a" "b" {\n  multi_az = false ${comment}\n}\nx { multi_az = false }\n`,
    );
    expect(apply(source, findingsAt(source, 'multi_az'))).toEqual({
      kept: 1,
      suppressed: 1,
      diagnostics: [],
    });
  });
});

describe('alone, a comment speaks of what follows', () => {
  test('an attribute', () => {
    const source = terraform(
      'resource "a" "b" {\n  # infra-lint-ignore single-az: why\n  az = 1\n  c = 2\n  az = 3\n}\n',
    );
    expect(apply(source, findingsAt(source, 'az = '))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('a block with all that is in it', () => {
    const source = terraform(
      '# infra-lint-ignore single-az: why\nresource "a" "b" {\n  az = 1\n  c {\n    az = 1\n  }\n}\naz = 1\n',
    );
    expect(apply(source, findingsAt(source, 'az = '))).toMatchObject({ kept: 1, suppressed: 2 });
  });

  test('an entry of a mapping', () => {
    const source = yaml(
      'services:\n  # infra-lint-ignore single-az: why\n  a:\n    image: x\n  b:\n    image: x\n',
    );
    expect(apply(source, findingsAt(source, 'image'))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('a whole item of a sequence', () => {
    const source = yaml(
      'list:\n  # infra-lint-ignore single-az: why\n  - name: a\n    image: x\n  - image: x\n',
    );
    expect(apply(source, findingsAt(source, 'image'))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('a whole document', () => {
    const source = yaml('# infra-lint-ignore single-az: why\nkind: A\nimage: x\n---\nkind: B\nimage: x\n');
    expect(apply(source, findingsAt(source, 'image'))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('several comments in a row speak of the same', () => {
    const source = terraform(
      '# infra-lint-ignore no-backups: why\n# infra-lint-ignore single-az: why\n# Orders.\naz = 1\n',
    );
    const findings = [...findingsAt(source, 'az = '), ...findingsAt(source, 'az = ', 'no-backups')];
    expect(apply(source, findings)).toEqual({ kept: 0, suppressed: 2, diagnostics: [] });
  });

  test('but of nothing beyond the block it stands in', () => {
    const source = terraform('a {\n  b = 1\n  # infra-lint-ignore single-az: why\n}\naz = 1\n');
    expect(apply(source, findingsAt(source, 'az = 1'))).toMatchObject({ kept: 1, suppressed: 0 });
  });
});

describe('names', () => {
  test('may be several, in any case, and those of other tools', () => {
    const source = terraform(
      'a = 1 # infra-lint-ignore Single-AZ, no-backups: why\nb = 1 # infra-lint-ignore ckv_aws_157: why\n',
    );
    const findings = [...findingsAt(source, '[ab] = 1'), ...findingsAt(source, 'a = 1', 'no-backups')];
    expect(apply(source, findings)).toEqual({ kept: 0, suppressed: 3, diagnostics: [] });
  });

  test('a suppression is of the named rule only', () => {
    const source = terraform('a = 1 # infra-lint-ignore single-az: why\n');
    expect(apply(source, findingsAt(source, 'a = 1', 'no-backups'), ['no-backups'])).toMatchObject({
      kept: 1,
    });
  });
});

describe('what is wrong with a suppression is a finding', () => {
  test.each([
    [
      '# infra-lint-ignore single-az',
      'suppression-without-reason at `# infra-lint-ignore single-az`: The suppression gives no reason.',
    ],
    [
      '# infra-lint-ignore single-az:',
      'suppression-without-reason at `# infra-lint-ignore single-az:`: The suppression gives no reason.',
    ],
    [
      '# infra-lint-ignore signle-az: why',
      'suppression-unknown at `signle-az`: There is no rule `signle-az`.',
    ],
    [
      '# infra-lint-ignore: why',
      'suppression-unknown at `# infra-lint-ignore: why`: The suppression names no rule.',
    ],
    [
      '# infra-lint-ignore no-backups: why',
      'suppression-unused at `no-backups`: There is no finding of `no-backups` here to suppress.',
    ],
  ])('%s', (comment, diagnostic) => {
    const source = terraform(`a = 1 ${comment}\n`);
    expect(apply(source, findingsAt(source, 'a = 1')).diagnostics).toEqual([diagnostic]);
  });

  test('without a reason it suppresses all the same', () => {
    const source = terraform('a = 1 # infra-lint-ignore single-az\n');
    expect(apply(source, findingsAt(source, 'a = 1'))).toMatchObject({ kept: 0, suppressed: 1 });
  });

  test('of a rule that did not run it is not called unused', () => {
    const source = terraform('a = 1 # infra-lint-ignore no-backups: why\n');
    expect(apply(source, [], ['single-az'])).toMatchObject({ diagnostics: [] });
  });

  test('the nearest name is the remedy', () => {
    const source = terraform('a = 1 # infra-lint-ignore signle-az: why\n');
    const { diagnostics } = applySuppressions([], [source], rules, new Set());
    expect(diagnostics[0]?.remedy).toBe('Did you mean `single-az`?');
  });
});

test.each([
  '# infra-lint-ignored single-az',
  '# infra-lint-ignore-next single-az',
  '# See infra-lint-ignore.',
])('%s is a comment like any other', (comment) => {
  const source = terraform(`a = 1 ${comment}\n`);
  expect(apply(source, findingsAt(source, 'a = 1'))).toEqual({ kept: 1, suppressed: 0, diagnostics: [] });
});

test('a comment at the place that reads a file speaks of the findings in that file', () => {
  const source = terraform(
    'resource "a" "b" {\n  # infra-lint-ignore single-az: why\n  policy = file("p.json")\n  other = file("q.json")\n}\n',
  );
  const findingIn = (path: string): Finding => {
    const file = { path, text: '{}' };
    const [finding] = findingsAt({ file, comments: [], statements: () => [] }, '[{]');
    if (finding === undefined) throw new Error('there is no finding');
    return finding;
  };
  const call = (text: string) => {
    const start = source.file.text.indexOf(text);
    return { file: source.file, start, end: start + text.length };
  };
  const readAt = new Map([
    ['p.json', [call('file("p.json")')]],
    ['q.json', [call('file("q.json")')]],
  ]);
  const findings = [findingIn('p.json'), findingIn('q.json')];
  const { kept, diagnostics } = applySuppressions(findings, [source], rules, new Set(['single-az']), readAt);
  expect(kept.map(({ span }) => span.file.path)).toEqual(['q.json']);
  expect(diagnostics).toEqual([]);
});
