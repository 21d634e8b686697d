import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionsIn } from '../../../src/adapt/connection/connections-in.ts';
import type { Value } from '../../../src/evaluate/value.ts';

const span = { file: { path: 'environment', text: '' }, start: 0, end: 0 };

function read(environment: readonly (readonly [name: string, text: string])[]) {
  return connectionsIn(
    environment.map(([name, text]) => {
      const value: Value = { kind: 'string', value: text, span, via: [] };
      return { name, value, span };
    }),
  );
}

/** Pieces of addresses in any order, which break readers sooner than any text. */
const address = fc
  .array(
    fc.oneof(
      fc.constantFrom('postgres://', 'jdbc:', 'oracle:thin:@', 'mysql:', 'redis+sentinel://', '://', '-D'),
      fc.constantFrom(
        'host=',
        'server=',
        ';',
        ':',
        '@',
        '/',
        '//',
        '?',
        '&',
        '=',
        ',',
        '(',
        ')',
        '%',
        '\\',
        ' ',
      ),
      fc.constantFrom('db', 'shop', '5432', '1521', '99999', '%zz', '\ue000', '[::1]', 'localhost'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

const name = fc.oneof(
  fc.constantFrom('DATABASE_URL', 'DB_HOST', 'DB_NAME', 'DB_PORT', 'ConnectionStrings__Redis', 'REDIS_HOST'),
  fc.string({ maxLength: 20 }),
);

describe('any environment', () => {
  it('is read without an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, address), { maxLength: 6 }), (environment) => {
        for (const { host, port } of read(environment)) {
          expect(host.state === 'known' ? host.value : host.because).not.toBe('');
          expect(port === undefined || Number.isInteger(port)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows no password, however strange', () => {
    const password = fc.stringMatching(/^[a-z0-9!$%^&*()_+=~|{}[\]<>,.@/-]{6,30}$/);
    fc.assert(
      fc.property(password, fc.constantFrom('postgres', 'mysql', 'mongodb', 'redis'), (secret, scheme) => {
        const marked = `qq${secret}qq`;
        const found = read([['DATABASE_URL', `${scheme}://app:${marked}@db:5432/shop`]]);
        expect(JSON.stringify(found)).not.toContain('qq');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['slashes', '/'],
    ['at signs', '@'],
    ['pairs', 'host=db;'],
    ['wrappers', 'jdbc:'],
    ['parentheses', '('],
    ['blanks', ' '],
    ['options', '-Da=b '],
    ['brackets', '['],
  ])('does not take for ever: %s', (_, piece) => {
    const long = piece.repeat(200_000 / piece.length);
    for (const start of ['', 'postgres://', 'jdbc:oracle:thin:', 'host=', 'app:secret@tcp('])
      expect(() => read([['DATABASE_URL', start + long]])).not.toThrow();
  });
});
