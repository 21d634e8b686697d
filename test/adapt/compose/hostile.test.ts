// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are Compose's variables
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './read-compose.ts';

const settings = [
  'image build ports expose depends_on environment env_file healthcheck deploy profiles restart command entrypoint',
  'network_mode networks links container_name hostname extends volumes scale provider',
].flatMap((line) => line.split(' '));

const word = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'db',
    '',
    ':',
    '=',
    '$',
    '${',
    '${A:-',
    'postgres',
    '5432:5432',
    '__proto__',
    'NONE',
  ),
  fc.string({ maxLength: 8 }),
);
const anything = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(word, fc.constantFrom('context', 'file', 'service', 'test', 'condition', 'target')),
      tie('node'),
      {
        maxKeys: 3,
      },
    ),
  ),
})).node;
const service = fc.dictionary(fc.constantFrom(...settings), anything, { maxKeys: 6 });
const file = fc.record(
  {
    services: fc.oneof(fc.dictionary(fc.constantFrom('a', 'b', 'db', '__proto__'), service), anything),
    include: anything,
  },
  { requiredKeys: [] },
);

describe('hostile files', () => {
  it('are read without an exception, whatever stands where', () => {
    fc.assert(
      fc.property(file, file, fc.string(), (base, override, environment) => {
        const texts = {
          'compose.yaml': JSON.stringify(base),
          'compose.override.yaml': JSON.stringify(override),
          'compose.prod.yaml': JSON.stringify(override),
          '.env': environment,
        };
        expect(() => read(texts)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
