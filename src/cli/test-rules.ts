import { type TestedRule, type TestFailure, testCustomRules } from '../lint/test-custom-rules.ts';
import { type Paint, paintFor } from '../report/paint.ts';
import { printable } from '../report/printable.ts';
import { isColored } from './color.ts';
import type { TestRulesQuery } from './request.ts';
import type { World } from './streams.ts';

/**
 * Runs the rules of the repository's own on their examples, and says how each went.
 *
 * @returns 0 all as expected, 1 not, 2 rules that cannot be read
 * @throws UsageError where there are none
 */
export async function testRules(query: TestRulesQuery, { cwd, env, stdout }: World): Promise<0 | 1 | 2> {
  const { rules, configFile } = query;
  const tested = await testCustomRules(rules, { cwd, ...(configFile === undefined ? {} : { configFile }) });
  const paint = paintFor(isColored(query.color, env, stdout.isTTY === true));
  for (const rule of tested) stdout.write(linesOf(rule, paint));
  stdout.write(`\n${summaryOf(tested)}\n`);
  if (tested.some(({ problems }) => problems.length > 0)) return 2;
  return failedIn(tested) > 0 ? 1 : 0;
}

function linesOf({ id, problems, examples }: TestedRule, paint: Paint): string {
  if (problems.length > 0) return `${paint.red('✗')} ${printable(id)}\n${failureLines(problems)}`;
  if (examples.length === 0) return `${paint.yellow('–')} ${printable(id)}  has no examples\n`;
  return examples
    .map(({ name, failures }) => {
      const mark = failures.length === 0 ? paint.green('✓') : paint.red('✗');
      return `${mark} ${printable(id)}  ${printable(name)}\n${failureLines(failures)}`;
    })
    .join('');
}

function failureLines(failures: readonly TestFailure[]): string {
  return failures.map(({ place, message }) => `    ${printable(place)}  ${printable(message)}\n`).join('');
}

function summaryOf(tested: readonly TestedRule[]): string {
  const examples = tested.flatMap((rule) => rule.examples).length;
  const failed = failedIn(tested);
  const broken = tested.filter(({ problems }) => problems.length > 0).length;
  const parts = [`${examples - failed} passed`, ...(failed > 0 ? [`${failed} failed`] : [])];
  const unread = broken === 0 ? '' : `; ${counted(broken, 'rule')} cannot be followed`;
  return `${counted(tested.length, 'rule')}, ${counted(examples, 'example')}: ${parts.join(', ')}${unread}`;
}

function failedIn(tested: readonly TestedRule[]): number {
  return tested.flatMap(({ examples }) => examples).filter(({ failures }) => failures.length > 0).length;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
