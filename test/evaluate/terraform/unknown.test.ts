import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateExpression, plain } from './evaluate-source.ts';
import { filesIn } from './lent-host.ts';

interface Golden {
  readonly tool: string;
  readonly version: string;
  readonly cases: readonly { readonly expression: string; readonly value: unknown }[];
}

/** Plans of expressions in which `U` is the id of a resource that is yet to be made. */
const golden: Golden = JSON.parse(readFileSync(new URL('unknown.golden.json', import.meta.url), 'utf8'));
const files = filesIn({ 't.tftpl': `x\${x}` });

const U = { unknown: true };

/** Answers that differ from Terraform's, each for a reason. */
const DIFFERENT = new Map<string, unknown>([
  // What does not matter is not asked.
  ['U == "a" ? "x" : "x"', 'x'],
  ['alltrue([U == "a", false])', false],
  // A text with anything in it is not empty, and no id is.
  [`"\${U}a" == ""`, false],
  // All of the known edge is taken, where Terraform leaves out what a combining character might change.
  [`startswith("abc\${U}", "abc")`, true],
  [`endswith("\${U}abc", "bc")`, true],
  // The ids of two resources are taken for two texts, neither of them empty.
  ['length(toset([U, "b"]))', 2],
  ['compact([U, ""])', [U]],
  ['compact(["a", U])', ['a', U]],
  ['distinct(["a", U])', ['a', U]],
  ['setsubtract([U], [])', [U]],
  // Which of a list an unknown element is does not matter to who looks for any.
  ['sort([U, "a"])', [U, 'a']],
  ['matchkeys([U], ["b"], ["b"])', [U]],
  // An unknown text may be the one that is looked for.
  ['matchkeys(["a"], ["b"], [U])', U],
]);

function planned(expression: string): unknown {
  const asked = expression.replace(/\bU\b/g, 'terraform_data.u.id');
  return simplified(plain(evaluateExpression(asked, 'resource "terraform_data" "u" {}', { files })));
}

/** Why something is unknown, and what it refers to, is not Terraform's to say. */
function simplified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplified);
  if (typeof value !== 'object' || value === null) return value;
  if ('unknown' in value) return { unknown: true };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, simplified(part)]));
}

describe(`of what is not known, as much is known as in a plan of ${golden.tool} ${golden.version}`, () => {
  test.each(golden.cases)('$expression', ({ expression, value }) => {
    expect(planned(expression)).toEqual(DIFFERENT.has(expression) ? DIFFERENT.get(expression) : value);
  });
});
