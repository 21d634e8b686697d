import { describe, expect, test } from 'vitest';
import { mayHoldSuppression } from '../../../src/engine/suppress/marker.ts';
import { apply, dockerfile, findingsAt, suppress, terraform, yaml } from './apply.ts';

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
    expect(apply(source, findingsAt(source, 'a = 1', 'no-backups'), {}, ['no-backups'])).toMatchObject({
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
    expect(apply(source, [], {}, ['single-az'])).toMatchObject({ diagnostics: [] });
  });

  test('the nearest name is the remedy', () => {
    const source = terraform('a = 1 # infra-lint-ignore signle-az: why\n');
    const { diagnostics } = suppress([], { sources: [source] });
    expect(diagnostics[0]?.remedy).toBe('Did you mean `single-az`?');
  });
});

test.each(['# infra-lint-ignored single-az', '# See infra-lint-ignore.'])(
  '%s is a comment like any other',
  (comment) => {
    const source = terraform(`a = 1 ${comment}\n`);
    expect(apply(source, findingsAt(source, 'a = 1'))).toEqual({ kept: 1, suppressed: 0, diagnostics: [] });
  },
);

test('a comment at the place that reads a file speaks of the findings in that file', () => {
  const source = terraform(
    'resource "a" "b" {\n  # infra-lint-ignore single-az: why\n  policy = file("p.json")\n  other = file("q.json")\n}\n',
  );
  const findings = ['p.json', 'q.json'].flatMap((path) => findingsAt({ file: { path, text: '{}' } }, '[{]'));
  const call = (text: string) => {
    const start = source.file.text.indexOf(text);
    return { file: source.file, start, end: start + text.length };
  };
  const readAt = new Map([
    ['p.json', [call('file("p.json")')]],
    ['q.json', [call('file("q.json")')]],
  ]);
  const { kept, diagnostics } = suppress(findings, { sources: [source], readAt });
  expect(kept.map(({ span }) => span.file.path)).toEqual(['q.json']);
  expect(diagnostics).toEqual([]);
});

test('a comment at the call of a module speaks of what comes through that call', () => {
  const source = terraform('# infra-lint-ignore single-az: why\nmodule "copy" {\n}\nmodule "db" {\n}\n');
  const file = { path: 'module/main.tf', text: 'az = 1' };
  const findings = ['copy', 'db'].flatMap((name) =>
    findingsAt({ file }, 'az').map((finding) => ({ ...finding, component: name })),
  );
  const callsOf = (component: string) => {
    const start = source.file.text.indexOf(`module "${component}"`);
    return [{ file: source.file, start, end: start + 6 }];
  };
  const { kept } = suppress(findings, { sources: [source], callsOf });
  expect(kept.map(({ component }) => component)).toEqual(['db']);
});

describe('how far it reaches can be said', () => {
  test('-file: the whole file, from its head', () => {
    const source = terraform('# Orders.\n# infra-lint-ignore-file single-az: why\na = 1\nb {\n  a = 1\n}\n');
    expect(apply(source, findingsAt(source, 'a = 1'))).toEqual({ kept: 0, suppressed: 2, diagnostics: [] });
  });

  test('-file anywhere else is told, and suppresses nothing', () => {
    const source = terraform('b = 1\n# infra-lint-ignore-file single-az: why\na = 1\n');
    expect(apply(source, findingsAt(source, 'a = 1'))).toMatchObject({
      kept: 1,
      diagnostics: [
        expect.stringContaining(
          'A suppression for the whole file has to stand before everything else in it.',
        ),
      ],
    });
  });

  test('-start and -end: what is between them', () => {
    const source = dockerfile(
      'FROM a\n# infra-lint-ignore-start single-az: why\nRUN x\nRUN x\n# infra-lint-ignore-end single-az\nRUN x\n',
    );
    expect(apply(source, findingsAt(source, 'RUN x'))).toEqual({ kept: 1, suppressed: 2, diagnostics: [] });
  });

  test('-end without names ends all that is open', () => {
    const source = yaml(
      '# infra-lint-ignore-start single-az: why\n# infra-lint-ignore-start no-backups: why\na: 1\n# infra-lint-ignore-end\nb: 1\n',
    );
    const findings = [...findingsAt(source, '[ab]: 1'), ...findingsAt(source, '[ab]: 1', 'no-backups')];
    expect(apply(source, findings)).toEqual({ kept: 2, suppressed: 2, diagnostics: [] });
  });

  test('a -start without an end holds to the end of the file, and is told', () => {
    const source = terraform('# infra-lint-ignore-start single-az: why\na = 1\n');
    expect(apply(source, findingsAt(source, 'a = 1'))).toMatchObject({
      suppressed: 1,
      diagnostics: [expect.stringContaining('has no end')],
    });
  });

  test('an -end without a start is told', () => {
    const source = terraform('a = 1\n# infra-lint-ignore-end single-az\n');
    expect(apply(source, []).diagnostics).toEqual([
      'suppression-invalid at `# infra-lint-ignore-end single-az`: There is no suppression open that could end here.',
    ]);
  });

  test('-block: behind a header, all of the block', () => {
    const source = terraform('a "b" { # infra-lint-ignore-block single-az: why\n  az = 1\n}\naz = 1\n');
    expect(apply(source, findingsAt(source, 'az = '))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('-next-line: of a block only its header', () => {
    const source = terraform('# infra-lint-ignore-next-line single-az: why\na "b" {\n  a = 1\n}\n');
    expect(apply(source, findingsAt(source, 'a '))).toMatchObject({ kept: 1, suppressed: 1 });
  });

  test('a slip of the pen is told', () => {
    const source = terraform('# infra-lint-ignore-bloc single-az: why\na = 1\n');
    expect(suppress([], { sources: [source] }).diagnostics).toMatchObject([
      {
        rule: 'suppression-invalid',
        message: 'There is no suppression `infra-lint-ignore-bloc`.',
        remedy: 'Did you mean `infra-lint-ignore-block`?',
      },
    ]);
  });
});

describe('a suppression may be for a time', () => {
  const until = (day: string, today: string, names = 'single-az') => {
    const source = terraform(`a = 1 # infra-lint-ignore ${names}: moving soon expires=${day}\n`);
    return apply(source, findingsAt(source, 'a = 1'), { today });
  };

  test('it holds through its last day', () => {
    expect(until('2027-01-31', '2027-01-31')).toEqual({ kept: 0, suppressed: 1, diagnostics: [] });
  });

  test('then the finding is back, and the suppression is told', () => {
    expect(until('2027-01-31', '2027-02-01')).toEqual({
      kept: 1,
      suppressed: 0,
      diagnostics: [
        'suppression-expired at `single-az`: The suppression of `single-az` held until 2027-01-31.',
      ],
    });
  });

  test('where the finding is gone, it is unused like any other', () => {
    expect(until('2027-01-31', '2027-02-01', 'no-backups').diagnostics).toEqual([
      'suppression-unused at `no-backups`: There is no finding of `no-backups` here to suppress.',
    ]);
  });

  test.each(['soon', '2027-13-01', '2027-02-29', '31.01.2027'])('%s is not a day', (day) => {
    expect(until(day, '2027-02-01')).toMatchObject({
      kept: 0,
      diagnostics: [expect.stringContaining(`\`expires=${day}\` is not a day.`)],
    });
  });

  test('the reason is told without it', () => {
    const source = terraform('a = 1 # infra-lint-ignore single-az: moving [expires=2027-01-31]\n');
    const { answers } = suppress(findingsAt(source, 'a = 1'), { sources: [source] });
    expect([...answers.values()].map(({ reason }) => reason)).toEqual(['moving']);
  });
});

describe('settings', () => {
  test('a reason need not be given', () => {
    const source = terraform('a = 1 # infra-lint-ignore single-az\n');
    expect(apply(source, findingsAt(source, 'a = 1'), { requireReason: false }).diagnostics).toEqual([]);
  });

  test('what is unused need not be told', () => {
    const source = terraform('a = 1 # infra-lint-ignore no-backups: why\n');
    expect(apply(source, [], { reportUnused: 'off' }).diagnostics).toEqual([]);
  });
});

describe('what strangers write stays cheap', { timeout: 60_000 }, () => {
  // Each takes a fraction of a second on a machine that does nothing else; what is not linear takes minutes.
  const limit = 15_000;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  test('a comment with 10,000 names', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `no-such-${index}`).join(', ');
    const source = terraform(`a = 1 # infra-lint-ignore ${names}: why\n`);
    const findings = findingsAt(source, 'a = 1');
    expect(timed(() => expect(apply(source, findings).diagnostics).toHaveLength(10))).toBeLessThan(limit);
  });

  test('10,000 suppressions of 10,000 findings', () => {
    const source = dockerfile(
      `${'# infra-lint-ignore-file single-az: why\n'.repeat(10_000)}${'RUN x\n'.repeat(10_000)}`,
    );
    const findings = findingsAt(source, 'RUN x');
    expect(timed(() => expect(apply(source, findings).suppressed).toBe(10_000))).toBeLessThan(limit);
  });

  test('ranges that nobody ends', () => {
    const source = dockerfile(
      `FROM a\n${'# infra-lint-ignore-start single-az: why\n'.repeat(10_000)}${'RUN x\n'.repeat(10_000)}`,
    );
    const findings = findingsAt(source, 'RUN x');
    expect(timed(() => expect(apply(source, findings).suppressed).toBe(10_000))).toBeLessThan(limit);
  });

  test.each([
    ['blanks', ' '.repeat(500_000)],
    ['stars', '*'.repeat(500_000)],
    ['colons', ':'.repeat(500_000)],
    ['foreign words', 'trivy:ignore:'.repeat(50_000)],
    ['wildcards', `trivy:ignore:${'*a'.repeat(1_000)} `.repeat(200)],
    ['quotes', `checkov:skip=CKV_AWS_157:${'"  '.repeat(100_000)}`],
    ['settings', `hadolint ignore=${'DL3006 , '.repeat(50_000)}`],
  ])('a huge line of %s', (_, filling) => {
    const source = terraform(`# infra-lint-ignore ${filling}\n# ${filling}\na = 1\n`);
    expect(timed(() => suppress(findingsAt(source, 'a = 1'), { sources: [source] }))).toBeLessThan(limit);
  });

  test('the search that every file pays', () => {
    const texts = [
      ' '.repeat(1_000_000),
      'check = '.repeat(100_000),
      '# '.repeat(500_000),
      'hadolint  '.repeat(100_000),
    ];
    expect(timed(() => texts.map(mayHoldSuppression))).toBeLessThan(limit);
  });
});
