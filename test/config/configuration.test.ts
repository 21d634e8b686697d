import { expect, test } from 'vitest';
import { configurationOf } from '../../src/config/configuration.ts';
import { noSettings, type RuleSettings, type Settings } from '../../src/config/settings.ts';

const layer = (settings: Partial<Settings>, base = '') => ({
  settings: { ...noSettings, ...settings },
  base,
});

function rules(entries: Readonly<Record<string, Partial<RuleSettings>>>): ReadonlyMap<string, RuleSettings> {
  return new Map(
    Object.entries(entries).map(([id, { severity, options = new Map() }]) => [id, { severity, options }]),
  );
}

test('a configuration has the word over what it extends, option by option', () => {
  const base = layer({
    profile: 'strict',
    rules: rules({ 'single-az': { severity: 'off', options: new Map([['minZones', 2]]) } }),
  });
  const own = layer({ rules: rules({ 'single-az': { options: new Map([['other', true]]) } }) });
  const said = configurationOf([base, own]).rulesAt('main.tf');
  expect(said.profile).toBe('strict');
  expect(said.rules.get('single-az')).toEqual({
    severity: 'off',
    options: new Map<string, unknown>([
      ['minZones', 2],
      ['other', true],
    ]),
  });
});

test('an override holds for its files, and the last one that matches has the word', () => {
  const configuration = configurationOf([
    layer(
      {
        rules: rules({ 'single-az': { severity: 'error' } }),
        overrides: [
          { files: ['legacy/'], profile: undefined, rules: rules({ 'single-az': { severity: 'note' } }) },
          { files: ['*.tf'], profile: 'strict', rules: rules({ 'no-backups': { severity: 'off' } }) },
        ],
      },
      'infra/',
    ),
  ]);
  const severityAt = (path: string) => configuration.rulesAt(path).rules.get('single-az')?.severity;
  expect(severityAt('infra/main.tf')).toBe('error');
  expect(severityAt('infra/legacy/main.tf')).toBe('note');
  expect(severityAt('legacy/main.tf')).toBe('error');
  expect(configuration.rulesAt('infra/legacy/main.tf').profile).toBe('strict');
  expect(configuration.rulesAt('infra/a.yaml')).toBe(configuration.rulesAt('infra/b.yaml'));
});

test('what any layer excludes is passed over, the last that includes says what is not', () => {
  const { isExcluded } = configurationOf([
    layer({ exclude: ['old/'], include: ['*.yaml'] }),
    layer({ include: ['*.tf'], exclude: ['tmp/'] }, 'infra/'),
  ]);
  expect(['infra/main.tf', 'old/main.tf', 'infra/tmp/a.tf', 'infra/a.yaml'].map(isExcluded)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
