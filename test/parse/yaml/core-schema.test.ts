import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { coreValue, yaml11Boolean } from '../../../src/parse/yaml/core-schema.ts';
import { parseYaml } from '../../../src/parse/yaml/parse.ts';

describe('coreValue', () => {
  const texts = [
    '',
    '~',
    'null',
    'Null',
    'nULL',
    'true',
    'TRUE',
    'tRue',
    'yes',
    '0',
    '-0',
    '+12',
    '012',
    '0o14',
    '0o8',
  ];
  const numbers = [
    '0x1F',
    '0b11',
    '1_000',
    '1.',
    '.5',
    '-.5e+3',
    '1e3',
    '.inf',
    '-.INF',
    '.nan',
    '-.nan',
    '.',
    '+',
    '1:30',
  ];
  it.each([...texts, ...numbers, '2024-01-02', '1.2.3', 'é'])('reads %j as js-yaml does', (text) => {
    expect(coreValue(text)).toEqual(text === '' ? null : load(text, { schema: CORE_SCHEMA }));
  });
});

describe('yaml11Boolean', () => {
  function read(text: string): boolean | undefined {
    const root = parseYaml({ path: 'values.yaml', text }).tree.documents[0]?.root;
    return root && yaml11Boolean(root);
  }

  it.each(['yes', 'On', 'y', 'TRUE'])('takes %s for true', (text) => expect(read(text)).toBe(true));
  it.each(['no', 'OFF', 'N', 'false'])('takes %s for false', (text) => expect(read(text)).toBe(false));
  it.each(['"yes"', '!!str yes', 'yEs', '1', '[yes]', '|\n yes'])('takes %j for none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
