import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateExpression, plain } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly GoldenCase[];
}

type GoldenCase = { readonly expression: string } & ({ readonly value: unknown } | { readonly error: true });

const golden: Golden = JSON.parse(readFileSync(new URL('console.golden.json', import.meta.url), 'utf8'));

/** Configurations that Terraform refuses and that are evaluated all the same. */
const REFUSED = new Map([['true ? [1] : {}', [1]]]);

/** Answers that are not given: unknown is the honest one. Each has its reason. */
const UNDECIDED = new Map([
  ['[1, 2] == [1, 2]', 'whether two collections are of one type is not tracked'],
  ['{a = 1} == {a = 1}', 'whether two collections are of one type is not tracked'],
  ['[] == tolist([])', 'whether two collections are of one type is not tracked'],
]);

describe(`expressions come to what ${golden.tool} ${golden.version} says`, () => {
  for (const sample of golden.cases) {
    test(sample.expression, () => {
      const value = evaluateExpression(sample.expression);
      if (REFUSED.has(sample.expression)) expect(plain(value)).toEqual(REFUSED.get(sample.expression));
      else if ('error' in sample || UNDECIDED.has(sample.expression)) expect(value.kind).toBe('unknown');
      else expect(plain(value)).toEqual(sample.value);
    });
  }
});
