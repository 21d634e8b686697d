import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nearbyFiles } from '../../../src/discover/nearby.ts';
import { evaluateExpression, plain } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly GoldenCase[];
}

type GoldenCase = { readonly expression: string } & ({ readonly value: unknown } | { readonly error: true });

/** Answers of the console, asked in the directory of the files beside this test's fixtures. */
const golden: Golden = JSON.parse(readFileSync(new URL('console.golden.json', import.meta.url), 'utf8'));
const files = nearbyFiles(
  fileURLToPath(new URL('../../../fixtures/evaluate/terraform/files', import.meta.url)),
);
const evaluated = (expression: string) => plain(evaluateExpression(expression, '', { files }));

const because = (reason: string, ...expressions: readonly string[]) =>
  expressions.map((expression): [string, string] => [expression, reason]);

/** Answers that are not given: unknown is the honest one. Each has its reason. */
const UNDECIDED = new Map([
  ...because(
    'whether two collections are of one type is not tracked',
    '[1, 2] == [1, 2]',
    '{a = 1} == {a = 1}',
    '[] == tolist([])',
    '[] == []',
    '{} == {}',
  ),
  ...because(
    'the file may be made before Terraform runs',
    'file("no-such")',
    'filemd5("no-such")',
    'templatefile("no-such", {})',
    'try(file("no-such"), "none")',
    'fileset(".", "scripts")',
  ),
  ...because(
    'a later version may have the function',
    'nope("x")',
    'core::nope("a")',
    'nope::x("a")',
    'provider::nope::x("a")',
    'Upper("a")',
  ),
  ...because(
    'encodings that nobody uses are not known',
    'textencodebase64("a", "nope")',
    'textdecodebase64("YQ==", "nope")',
    'textencodebase64("€", "cp1252")',
    'textencodebase64("日本", "Shift_JIS")',
  ),
  ...because('compressing again gives other bytes', 'base64gunzip(base64gzip("héllo"))'),
  ...because('bytes that are no text are not made up', 'urldecode("%ff")'),
  ...because('there is no workspace before Terraform runs', 'terraform.workspace'),
  ...because(
    'it is no number of 64 bits',
    '1e308 * 10',
    'yamldecode("- 12e03\\n- 1e400\\n- 12345678901234567890\\n- 0.1")',
  ),
  ...because('no number is what is left after a division by zero', '5 % 0'),
  ...because(
    'the answer is an error that OpenTofu does not notice',
    'format("%999999999d", 1)',
    'cidrhost("::ffff:10.0.0.0/120", 1)',
    'cidrsubnet("10.0.0.0/24", -1, 0)',
    'cidrsubnet("10.0.0.0/24", 4, -1)',
  ),
]);

/** Expressions that Terraform refuses and that are evaluated all the same. */
const REFUSED = new Map([
  ...because(
    'both sides of a condition must have one type, and only the chosen one is looked at',
    'true ? [1] : {}',
    'true ? 1 : nope',
    'false && nope',
  ),
  ...because('whether an object is a map is not tracked', 'lookup(tomap({a = 1}), "b", "x")'),
  ...because('the text is not a configuration', 'can(nope)', 'max([1, 2]..., 3)'),
  ...because('a sequence is read as the name that it looks like', 'yamldecode("[a]: b")'),
]);

/** Answers that differ in what nobody reads off them. */
const INEXACT = new Map([
  ...because(
    'numbers have the 64 bits of JavaScript',
    'format("%d", 12345678901234567890)',
    'jsonencode(12345678901234567890)',
    'yamlencode(12345678901234567890)',
    'tostring(123456789012345678901234567890)',
    'tostring(1/3)',
    'tostring(-0.0)',
    '9007199254740993 + 1',
  ),
  ...because(
    'the side of a condition that is not chosen lends its type to primitives only',
    'true ? [1] : ["a"]',
    'true ? [1, 2] : ["a"]',
    'true ? {a = 1} : {a = "x"}',
    'true ? tolist([1]) : tolist(["a"])',
  ),
  ...because('newer Unicode takes the two letters for one', 'length("क्षि")'),
]);

/** Numbers are the same where they differ in no digit that a reader would write. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(14));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part)]));
}

function outcomeOf(expression: string): unknown {
  const value = evaluated(expression);
  const isUnknown = typeof value === 'object' && value !== null && 'unknown' in value;
  if (!isUnknown) return { value: rounded(value) };
  return evaluated(`can(${expression})`) === false ? { error: true } : 'unknown';
}

describe(`expressions come to what ${golden.tool} ${golden.version} says`, () => {
  const decided = golden.cases.filter(
    ({ expression }) => !UNDECIDED.has(expression) && !REFUSED.has(expression) && !INEXACT.has(expression),
  );
  test.each(decided)('$expression', ({ expression, ...answer }) => {
    const expected = 'error' in answer ? answer : { value: rounded(answer.value) };
    expect(outcomeOf(expression)).toEqual(expected);
  });
});

describe('where the answer is not given', () => {
  test.each([...UNDECIDED])('%s: %s', (expression) => {
    expect(evaluateExpression(expression, '', { files }).kind).toBe('unknown');
  });

  test.each([...REFUSED])('%s is refused, and evaluated all the same: %s', (expression) => {
    expect(golden.cases.find((sample) => sample.expression === expression)).toHaveProperty('error');
  });

  test('every exception speaks of an answer', () => {
    const asked = new Set(golden.cases.map(({ expression }) => expression));
    const exceptions = [...UNDECIDED.keys(), ...REFUSED.keys(), ...INEXACT.keys()];
    expect(exceptions.filter((expression) => !asked.has(expression))).toEqual([]);
  });
});
