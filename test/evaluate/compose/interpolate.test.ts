// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are Compose's variables
import { describe, expect, it } from 'vitest';
import { interpolate, type Variables } from '../../../src/evaluate/compose/interpolate.ts';
import type { StringValue } from '../../../src/evaluate/value.ts';

const file = { path: 'compose.yaml', text: '' };
const environmentFile = { path: '.env', text: '' };

function written(value: string, path = file): StringValue {
  return { kind: 'string', value, span: { file: path, start: 0, end: 0 }, via: [] };
}

const variables: Variables = new Map([
  ['TAG', written('1.4.2', environmentFile)],
  ['EMPTY', written('', environmentFile)],
]);

/** The text, with `<why>` for what is unknown. */
function result(text: string): string {
  const value = interpolate(written(text), variables);
  if (value.kind === 'string') return value.value;
  const parts = value.template ?? [value];
  return parts.map((part) => (typeof part === 'string' ? part : `<${part.because}>`)).join('');
}

describe('interpolate', () => {
  it.each([
    ['shop:$TAG', 'shop:1.4.2'],
    ['shop:${TAG}', 'shop:1.4.2'],
    ['shop:${TAG}-slim', 'shop:1.4.2-slim'],
    ['$UNSET', '<`${UNSET}` is not set>'],
    ['db-${UNSET}.example.com', 'db-<`${UNSET}` is not set>.example.com'],
    ['${UNSET:-5432}', '5432'],
    ['${UNSET-5432}', '5432'],
    ['${EMPTY:-5432}', '5432'],
    ['${EMPTY-5432}', ''],
    ['${TAG:-latest}', '1.4.2'],
    ['${UNSET:?say which}', '<`${UNSET}` is not set>'],
    ['${UNSET?say which}', '<`${UNSET}` is not set>'],
    ['${TAG:?say which}', '1.4.2'],
    ['${TAG:+tagged}', 'tagged'],
    ['${EMPTY:+tagged}', ''],
    ['${EMPTY+tagged}', 'tagged'],
    ['${UNSET+tagged}', ''],
    ['${UNSET:-${TAG}}', '1.4.2'],
    ['${UNSET:-${ALSO_UNSET:-${TAG}-rc}}', '1.4.2-rc'],
    ['${UNSET:-}', ''],
    ['$$TAG costs $5', '$TAG costs $5'],
    ['${TAG/1/2}', '${TAG/1/2}'],
    ['${TAG', '${TAG'],
    ['$(date)', '$(date)'],
    ['no variables', 'no variables'],
  ])('makes of %s the text %s', (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it('says where a variable is set', () => {
    const value = interpolate(written('shop:${TAG}'), variables);
    expect(value.via).toMatchObject([{ span: { file: environmentFile }, message: '`TAG` is set here' }]);
  });

  it('does not name the place of a variable that was not used', () => {
    expect(interpolate(written('${UNSET:+${TAG}}x'), variables).via).toEqual([]);
  });

  it('is not misled by a text that grows without end', () => {
    const deep = `${'${A:-'.repeat(5000)}x${'}'.repeat(5000)}`;
    expect(interpolate(written(deep), variables).kind).toBeDefined();
    const open = '${A:-'.repeat(20_000);
    expect(interpolate(written(open), variables).kind).toBeDefined();
    const long = new Map([['A', written('a'.repeat(10_000))]]);
    expect(interpolate(written('$A$A$A'), long)).toMatchObject({ kind: 'unknown' });
  });
});
