import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FUNCTIONS, UNEVALUATED } from '../../../src/evaluate/terraform/function-table.ts';
import { evaluateExpression, plain } from './evaluate-source.ts';

/** What `tofu metadata functions -json` lists. */
const golden: { readonly functions: readonly string[] } = JSON.parse(
  readFileSync(new URL('functions.golden.json', import.meta.url), 'utf8'),
);
/** They see expressions and no values. */
const SPECIAL = ['can', 'try'];

test('every function is evaluated, or there is a reason why not', () => {
  const known = new Set([...FUNCTIONS.keys(), ...UNEVALUATED.keys(), ...SPECIAL]);
  expect(golden.functions.filter((name) => !known.has(name))).toEqual([]);
});

test('there are no functions but those, and the one that only Terraform has', () => {
  const listed = new Set([...golden.functions, 'ephemeralasnull']);
  expect([...FUNCTIONS.keys(), ...UNEVALUATED.keys()].filter((name) => !listed.has(name))).toEqual([]);
});

test.each([...UNEVALUATED])('`%s` is unknown, and never null: %s', (name) => {
  const args =
    name.includes('timestamp') || name === 'uuid' ? '' : name === 'rsadecrypt' ? '"a", "b"' : '"a"';
  expect(plain(evaluateExpression(`${name}(${args}) == null`))).toBe(false);
  expect(evaluateExpression(`${name}(${args})`)).toMatchObject({
    kind: 'unknown',
    because: UNEVALUATED.get(name),
  });
});

test('functions of providers are unknown', () => {
  expect(plain(evaluateExpression('provider::aws::arn_parse("arn:aws:s3:::logs").service'))).toEqual({
    unknown: '`provider::aws::arn_parse` is a function of a provider',
  });
});
