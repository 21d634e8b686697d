import { expect, test } from 'vitest';
import { chooseRules, type Selection } from '../../src/config/choose-rules.ts';
import { noSettings, type Settings } from '../../src/config/settings.ts';
import { defineRule, option } from '../../src/rule/index.ts';

const usual = rule('usual', 'default');
const advice = rule('advice', 'strict');

function rule(id: string, profile: 'default' | 'strict') {
  return defineRule({
    id,
    profile,
    title: 'A rule',
    severity: 'warning',
    since: '0.1.0',
    environments: 'all',
    patterns: [],
    rationale: '',
    remedy: '',
    exceptions: '',
    references: [],
    controls: {},
    aliases: [],
    options: {
      least: option.integer({ default: 2, minimum: 1, description: 'How many at least.' }),
      names: option.strings({ default: [], description: 'Which.' }),
    },
    on: ['datastore'],
    check: () => [],
  });
}

function chosenIds(selection: Selection, settings: Partial<Settings> = {}): readonly string[] {
  return chooseRules([usual, advice], { ...noSettings, ...settings }, selection).map(({ rule }) => rule.id);
}

function setting(id: string, severity: 'off' | 'error'): Partial<Settings> {
  return { rules: new Map([[id, { severity, options: new Map() }]]) };
}

test('the default profile leaves advice out, the strict one has all', () => {
  expect(chosenIds({})).toEqual(['usual']);
  expect(chosenIds({}, { profile: 'strict' })).toEqual(['usual', 'advice']);
});

test('the command line comes before the configuration', () => {
  expect(chosenIds({ profile: 'default' }, { profile: 'strict' })).toEqual(['usual']);
});

test('a rule is switched off, and on by giving it a severity', () => {
  expect(chosenIds({}, setting('usual', 'off'))).toEqual([]);
  expect(chosenIds({}, setting('advice', 'error'))).toEqual(['usual', 'advice']);
});

test('what is selected runs, whatever else is said; what is ignored does not', () => {
  expect(chosenIds({ select: ['advice'] }, setting('advice', 'off'))).toEqual(['advice']);
  expect(chosenIds({ select: ['advice', 'usual'], ignore: ['usual'] })).toEqual(['advice']);
  expect(chosenIds({ ignore: ['usual'] })).toEqual([]);
});

test('options that are not set have their defaults', () => {
  const rules = new Map([['usual', { severity: 'error' as const, options: new Map([['least', 3]]) }]]);
  expect(chooseRules([usual], { ...noSettings, rules }, {})).toEqual([
    { rule: usual, severity: 'error', options: { least: 3, names: [] } },
  ]);
});
