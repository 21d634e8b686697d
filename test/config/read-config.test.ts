import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { regionOf } from '../../src/source/line-table.ts';

function read(text: string, path = '.infra-lint.yaml') {
  return readConfig({ path, text }, rules);
}

function settingsOf(text: string, path?: string) {
  const result = read(text, path);
  if ('problems' in result) throw new Error(result.problems[0]?.message);
  return result.settings;
}

/** What is wrong, as `line:column: message`. */
function problemsOf(text: string, path?: string): readonly string[] {
  const result = read(text, path);
  if ('settings' in result) return [];
  return result.problems.map(({ message, span }) => {
    const { line, column } = regionOf(span);
    return `${line}:${column}: ${message}`;
  });
}

describe('a valid configuration', () => {
  test('sets everything there is', () => {
    const settings = settingsOf(`
profile: strict
failOn: warning
rules:
  no-backups: off
  public-database: note
  single-az:
    severity: warning
    options: { minZones: 3 }
include: [infra/]
exclude: ['*.auto.tfvars', examples/]
environments:
  - paths: [envs/staging]
    stage: development
terraform:
  environments:
    - name: production
      root: infra
      variableFiles: [infra/envs/production.tfvars]
`);
    expect(settings).toMatchObject({
      extends: [],
      overrides: [],
      profile: 'strict',
      failOn: 'warning',
      rules: new Map([
        ['no-backups', { severity: 'off', options: new Map() }],
        ['public-database', { severity: 'note', options: new Map() }],
        ['single-az', { severity: 'warning', options: new Map([['minZones', 3]]) }],
      ]),
      include: ['infra/'],
      exclude: ['*.auto.tfvars', 'examples/'],
      environments: [{ paths: ['envs/staging'], stage: 'development' }],
      terraformEnvironments: [
        { name: 'production', root: 'infra', variableFiles: ['infra/envs/production.tfvars'] },
      ],
    });
  });

  test.each(['', '# Nothing yet.\n', '---\n'])('may say nothing: %j', (text) => {
    expect(settingsOf(text)).toMatchObject({ profile: undefined, rules: new Map() });
  });

  test('may be JSON, and may name its schema', () => {
    const text = '{ "$schema": "./infra-lint.schema.json", "rules": { "single-az": "off" } }';
    expect(settingsOf(text, '.infra-lint.json').rules.get('single-az')?.severity).toBe('off');
  });
});

test.each([
  ['profil: strict', '1:1: `profil` is not a setting. Did you mean `profile`?'],
  ['colour: always', /^1:1: `colour` is not a setting\. Allowed: `\$schema`, `extends`, .*`terraform`.*\.$/],
  ['profile: stric', '1:1: `profile` is `stric`, which it cannot be. Did you mean `strict`?'],
  ['profile: 3', '1:1: `profile` is `3`, which it cannot be. Allowed: `default`, `strict`.'],
  ['profile: [strict]', '1:1: `profile` has to be one word. Allowed: `default`, `strict`.'],
  ['rules:\n  signle-az: off', '2:3: `signle-az` is not a rule. Did you mean `single-az`?'],
  ['rules:\n  CKV_X: off', '2:3: `CKV_X` is not a rule. `infra-lint rules` lists them.'],
  [
    'rules:\n  single-az: false',
    '2:3: `single-az` is `false`, which it cannot be. Allowed: `off`, `error`, `warning`, `note`.',
  ],
  [
    'rules:\n  single-az: { severity: warn }',
    '2:16: `severity` of `single-az` is `warn`, which it cannot be. Allowed: `off`, `error`, `warning`, `note`.',
  ],
  [
    'rules:\n  single-az: { option: {} }',
    '2:16: `option` is not a key of `single-az`. Did you mean `options`?',
  ],
  [
    'rules:\n  single-az:\n    options:\n      minZone: 2',
    '4:7: `minZone` is not an option of `single-az`. Did you mean `minZones`?',
  ],
  [
    'rules:\n  single-az:\n    options:\n      minZones: many',
    '4:7: `minZones` of `single-az` has to be a whole number.',
  ],
  [
    'rules:\n  single-az:\n    options:\n      minZones: 0',
    '4:7: `minZones` of `single-az` has to be at least 1.',
  ],
  ['rules: [single-az]', '1:1: `rules` has to be a mapping.'],
  ['include: infra', '1:1: `include` has to be a list.'],
  ['include: [1]', '1:11: An entry of `include` has to be a text.'],
  ["exclude: ['']", '1:11: An entry of `exclude` must not be empty.'],
  ['exclude: [a, "*a*b*c*"]', '1:14: `*a*b*c*` has more wildcards than can be matched. Use at most three.'],
  ['environments:\n  - stage: production', '2:5: An entry of `environments` needs `paths`.'],
  [
    'environments:\n  - paths: [a]\n    stage: prod',
    '3:5: `stage` of `environments` is `prod`, which it cannot be. Allowed: `development`, `production`.',
  ],
  ['- single-az', '1:1: The configuration has to be a mapping.'],
  ['__proto__: {}', /^1:1: `__proto__` is not a setting\./],
  ['profile: strict\n---\nprofile: strict', /: The configuration has to be one document\.$/],
  ['rules: {', /^\d:\d: .*\.$/],
  ['profile: default\nprofile: strict', /^2:1: .*\.$/],
])('a mistake is told with its place: %j', (text, expected) => {
  const [problem, ...others] = problemsOf(text);
  if (typeof expected === 'string') expect(problem).toBe(expected);
  else expect(problem).toMatch(expected);
  expect(others).toEqual([]);
});

test('every mistake is told at once', () => {
  expect(problemsOf('profil: a\nfailOn: b\n')).toHaveLength(2);
});

test('a rule without options says so', () => {
  expect(problemsOf('rules:\n  deletion-unprotected:\n    options: { a: 1 }')).toEqual([
    '3:16: `a` is not an option of `deletion-unprotected`. It has none.',
  ]);
});
