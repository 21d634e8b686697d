import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateRoot, plain } from './evaluate-source.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly GoldenCase[];
}

type GoldenCase = { readonly type: string; readonly value: string } & (
  | { readonly result: unknown }
  | { readonly error: true }
);

const golden: Golden = JSON.parse(readFileSync(new URL('conversions.golden.json', import.meta.url), 'utf8'));

/** What a module sees that is given a value for a variable of a type. */
function converted({ type, value }: GoldenCase): unknown {
  const root = evaluateRoot({
    'main.tf': `module "m" {\n  source = "./m"\n  x = ${value}\n}\nlocals { x = module.m.x }`,
    'm/main.tf': `variable "x" { type = ${type} }\noutput "x" { value = var.x }`,
  });
  const result = root.named.get('x');
  return result && plain(result);
}

describe(`a variable takes a value as ${golden.tool} ${golden.version} does`, () => {
  for (const sample of golden.cases)
    test(`${sample.type} of ${sample.value}`, () => {
      if ('error' in sample)
        expect(converted(sample)).toEqual({ unknown: expect.stringMatching(/^`var\.x` /) });
      else expect(converted(sample)).toEqual(sample.result);
    });
});
