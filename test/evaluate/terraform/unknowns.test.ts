import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../src/evaluate/value.ts';
import { evaluateExpression } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly GoldenCase[];
}

type GoldenCase = { readonly expression: string } & ({ readonly value: unknown } | { readonly error: true });

const golden: Golden = JSON.parse(readFileSync(new URL('unknowns.golden.json', import.meta.url), 'utf8'));

/** Values of every type that nobody gives, as they are to the expressions. */
const UNKNOWNS = `
variable "text" { type = string }
variable "number" { type = number }
variable "flag" { type = bool }
variable "list" { type = list(string) }
variable "map" { type = map(string) }
variable "object" { type = object({ a = string, b = optional(number) }) }
variable "kept" {
  type     = string
  nullable = false
}
locals {
  text   = var.text
  number = var.number
  flag   = var.flag
  list   = var.list
  map    = var.map
  object = var.object
  kept   = var.kept
}`;

/** Answers that are given here where the tool waits: each holds whatever the unknown turns out to be. */
const KNOWN_HERE = new Map<string, unknown>([
  // A variable with `nullable = false` is never null.
  ['local.kept == null', false],
  ['local.kept != null', true],
  ['local.kept == null ? 0 : 1', 1],
  ['local.kept != null ? "set" : "unset"', 'set'],
  // Texts that begin or end differently are different.
  [`"a-\${local.text}" == "b-\${local.text}"`, false],
  [`"\${local.text}-z" == "y"`, false],
  [`"a-\${local.text}-b" == "a-b"`, false],
  // What is made of a collection is a collection.
  ['[for v in local.list : v] == null', false],
  ['{ for v in local.list : v => v } == null', false],
  ['concat(local.list, ["b"]) == null', false],
  // Where both sides agree, wholly or in their shape, the condition does not matter.
  ['local.flag ? "a" : "a"', 'a'],
  ['local.flag ? [1, 2] : [1, 2]', [1, 2]],
  ['local.flag ? { a = 1, b = 2 } : { a = 1, b = 2 }', { a: 1, b: 2 }],
  ['local.flag ? ["a"] : ["b"]', [{ unknown: true }]],
]);

/** Answers that the tool gives and that are left open here, each with its reason. */
const OPEN_HERE = new Map<string, string>([
  ['local.list == []', 'whether two collections are of one type is not tracked'],
  ['flatten([[local.text], ["b"]])', 'an unknown element might be a list itself'],
]);

function marked(value: Value): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(marked);
    case 'object':
      return Object.fromEntries([...value.fields].map(([name, field]) => [name, marked(field.value)]));
    case 'null':
      return null;
    case 'unknown':
      return { unknown: true };
    default:
      return value.value;
  }
}

describe(`what depends on unknown values comes to what ${golden.tool} ${golden.version} plans`, () => {
  for (const sample of golden.cases)
    test(sample.expression, () => {
      const value = evaluateExpression(sample.expression, UNKNOWNS);
      if (KNOWN_HERE.has(sample.expression)) expect(marked(value)).toEqual(KNOWN_HERE.get(sample.expression));
      else if ('error' in sample || OPEN_HERE.has(sample.expression)) expect(value.kind).toBe('unknown');
      else expect(marked(value)).toEqual(sample.value);
    });
});
