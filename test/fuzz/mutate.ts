import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** The texts of the fixtures of one format. */
export function fixtureTexts(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** Texts that nearly are what they should be: a fixture with a few stretches cut out, doubled or replaced. */
export function mutated(texts: readonly string[], fragments: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(2_000),
    cut: fc.nat(12),
    insert: fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4, unit: 'binary' })),
  });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([text, changes]) =>
      changes.reduce((result, { at, cut, insert }) => {
        const start = at % (result.length + 1);
        return result.slice(0, start) + insert + result.slice(start + cut);
      }, text),
    );
}
