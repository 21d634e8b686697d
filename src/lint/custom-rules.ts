import { basename, join, relative, sep } from 'node:path';
import { rules as ours } from '../../rules/index.ts';
import { type DeclaredCollector, declaredCollector } from '../custom/collect-declared.ts';
import { type CompiledRule, compiled, stepsOfRun } from '../custom/compile.ts';
import type { CustomRule } from '../custom/custom-rule.ts';
import { idOfFile } from '../custom/id-of-file.ts';
import type { CustomRuleProblem } from '../custom/problem.ts';
import { readCustomRule } from '../custom/read-custom-rule.ts';
import { readText } from '../discover/read-text.ts';
import type { Call } from '../engine/run.ts';
import type { Rule } from '../rule/define-rule.ts';
import { diagnostics } from '../rule/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { placeholderRule } from './placeholder-rule.ts';

/** The rules of a repository's own, ready for one run. */
export interface CustomRules {
  /** Those that can be read, and one that finds nothing for each that cannot: it has a name all the same. */
  readonly rules: readonly Rule[];
  /** The ids of those that can be read. */
  readonly readable: ReadonlySet<string>;
  /** Keeps the resources that rules look at; undefined where none looks at any. */
  readonly collector: DeclaredCollector | undefined;
  callsOf(rule: Rule): readonly Call[];
  /** What is wrong with rules: with their files, and with how they went. */
  problems(): readonly (CustomRuleProblem & { readonly id: string })[];
}

/** More rules than any repository has. */
const maximumRules = 200;

/**
 * Reads rules.
 *
 * @param paths absolute
 * @param root the absolute directory that all paths are relative to
 * @param held texts by absolute path, taken instead of what the disk has
 */
export function readCustomRules(
  paths: readonly string[],
  root: string,
  held: ReadonlyMap<string, string> = new Map(),
): CustomRules {
  const taken = new Set([...ours, ...diagnostics].map(({ id }) => id));
  const readable: CustomRule[] = [];
  const problems = new Map<string, readonly CustomRuleProblem[]>();
  paths.forEach((path, index) => {
    const file = sourceOf(path, root, held);
    const id = idOfFile(basename(path));
    const result = 'text' in file ? readCustomRule(file) : { problems: [file] };
    const refused =
      index >= maximumRules
        ? `There are more than ${maximumRules} rules; this one is not read.`
        : problems.has(id) || readable.some((rule) => rule.id === id)
          ? `There are two rules \`${id}\`.`
          : taken.has(id)
            ? `\`${id}\` is a rule of infra-lint's: call this one something else.`
            : undefined;
    if (refused !== undefined && 'text' in file)
      problems.set(id, [{ message: refused, span: { file, start: 0, end: 0 } }]);
    else if ('rule' in result) readable.push(result.rule);
    else problems.set(id, result.problems);
  });
  return runnable(readable, problems);
}

function runnable(
  readable: readonly CustomRule[],
  problems: ReadonlyMap<string, readonly CustomRuleProblem[]>,
): CustomRules {
  const budget = { stepsLeft: stepsOfRun };
  const byId = new Map<string, CompiledRule>(readable.map((rule) => [rule.id, compiled(rule, budget)]));
  const collector = declaredCollector(readable);
  const unreadable = [...problems.keys()].filter(
    (id) => !byId.has(id) && !ours.some((rule) => rule.id === id),
  );
  return {
    rules: [...[...byId.values()].map(({ rule }) => rule), ...unreadable.map(placeholderRule)],
    readable: new Set(byId.keys()),
    collector,
    callsOf: ({ id }) => byId.get(id)?.calls(collector) ?? [],
    problems: () => [
      ...[...problems].flatMap(([id, wrong]) => wrong.map((problem) => ({ id, ...problem }))),
      ...[...byId].flatMap(([id, rule]) => {
        const problem = rule.problem();
        return problem === undefined ? [] : [{ id, ...problem }];
      }),
    ],
  };
}

function sourceOf(
  path: string,
  root: string,
  held: ReadonlyMap<string, string>,
): SourceFile | CustomRuleProblem {
  const shown = relative(root, path).split(sep).join('/');
  const read = readText(path);
  const text =
    held.get(path) ?? held.get(join(root, shown)) ?? ('text' in read && read.isUtf8 ? read.text : undefined);
  if (text !== undefined) return { path: shown, text };
  const message = 'problem' in read ? read.problem : 'The file is not valid UTF-8.';
  return { message, span: { file: { path: shown, text: '' }, start: 0, end: 0 } };
}
