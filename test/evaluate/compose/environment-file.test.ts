import { describe, expect, it } from 'vitest';
import { readEnvironmentFile } from '../../../src/evaluate/compose/environment-file.ts';
import { textOf } from '../../../src/source/span.ts';

function entries(text: string): readonly (readonly [string, string | undefined])[] {
  return readEnvironmentFile({ path: '.env', text }, new Map()).map(({ name, value }) => [
    name,
    value?.kind === 'string' ? value.value : value?.because,
  ]);
}

describe('readEnvironmentFile', () => {
  it.each([
    ['TAG=1.4.2', '1.4.2'],
    ['export TAG=1.4.2', '1.4.2'],
    ['TAG = 1.4.2  ', '1.4.2'],
    ['TAG: 1.4.2', '1.4.2'],
    ['TAG="1.4.2"', '1.4.2'],
    ["TAG='$OTHER'", '$OTHER'],
    ['TAG=1.4.2 # the last good one', '1.4.2'],
    ['TAG=a#b', 'a#b'],
    ['TAG="a # b" # a comment', 'a # b'],
    ['TAG="two\\nlines"', 'two\nlines'],
    ['TAG="a \\"quoted\\" word"', 'a "quoted" word'],
    ["TAG='two\nlines'", 'two\nlines'],
    ['TAG=', ''],
    ['TAG=# nothing', ''],
    ['TAG', undefined],
    ['\ufeffTAG=1.4.2', '1.4.2'],
  ])('reads %j', (text, expected) => {
    expect(entries(text)).toEqual([['TAG', expected]]);
  });

  it('passes over comments, blank lines and what is no entry, with any line ending', () => {
    const text = '# settings\r\n\r\nA=1\rB=2\n=3\n!!!\nC=3';
    expect(entries(text)).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['C', '3'],
    ]);
  });

  it('lets later entries use earlier ones', () => {
    expect(entries('HOST=db\nURL=postgres://$' + '{HOST}/shop')).toContainEqual([
      'URL',
      'postgres://db/shop',
    ]);
  });

  it('knows the place of each entry', () => {
    const file = { path: '.env', text: 'A=1 # one\n  B="2"\n' };
    expect(readEnvironmentFile(file, new Map()).map(({ span }) => textOf(span))).toEqual(['A=1', 'B="2"']);
  });
});
