import { plain } from '../config/read-config.ts';
import { everyKind } from '../model/component.ts';
import { parseJson } from '../parse/json/parse.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode, MappingNode, ScalarNode } from '../parse/yaml/tree.ts';
import { severities } from '../rule/severity.ts';
import type { SourceFile } from '../source/source-file.ts';
import { namesFor } from './component-properties.ts';
import type { CustomRule, Selector } from './custom-rule.ts';
import { explainMistake } from './explain-mistake.ts';
import { type Expression, readExpression } from './expression.ts';
import { idOfFile } from './id-of-file.ts';
import { readMessage } from './message.ts';
import type { CustomRuleProblem } from './problem.ts';
import { validate } from './validate.generated.js';

export type ReadCustomRule =
  | { readonly rule: CustomRule }
  /** At least one. */
  | { readonly problems: readonly CustomRuleProblem[] };

/** In characters: many times what the longest rule needs. */
const longestFile = 100_000;

/** Reads a rule in YAML, the only one of its file. Whatever is wrong with it makes all of it invalid. */
export function readCustomRule(file: SourceFile): ReadCustomRule {
  if (file.text.length > longestFile)
    return {
      problems: [{ message: 'The file is too long for a rule.', span: { file, start: 0, end: 0 } }],
    };
  const { tree, problems } = file.path.endsWith('.json') ? parseJson(file) : parseYaml(file);
  if (problems.length > 0) return { problems };
  const [first, second] = tree.documents;
  const nowhere = { file, start: 0, end: 0 };
  if (second !== undefined)
    return {
      problems: [
        { message: 'A file holds one rule: put the others into files of their own.', span: second.span },
      ],
    };
  const root = first?.root;
  if (root === undefined) return { problems: [{ message: 'The file holds no rule.', span: nowhere }] };
  if (!validate(plain(root)) || root.kind !== 'mapping') {
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    return { problems: errors.map((error) => explainMistake(error, root)) };
  }
  return ruleFrom(root, file);
}

function ruleFrom(root: MappingNode, file: SourceFile): ReadCustomRule {
  const on = mappingAt(root, 'on');
  const selector = on === undefined ? undefined : selectorIn(on);
  if (selector === undefined) {
    const span = on?.span ?? root.span;
    return { problems: [{ message: `\`on\` has to say one of ${selectorKeys} and no second one.`, span }] };
  }
  const names = selector.kind === 'component' ? namesFor(selector.kinds) : undefined;
  const problems: CustomRuleProblem[] = [...wrongName(root, file)];
  const expression = (scalar: ScalarNode | undefined): Expression | undefined => {
    if (scalar === undefined) return undefined;
    const read = readExpression(scalar, names);
    if ('node' in read) return read;
    problems.push(read);
    return undefined;
  };
  const where = expression(on && scalarAt(on, 'where'));
  const assert = expression(scalarAt(root, 'assert'));
  const at = pathOf(expression(scalarAt(root, 'at')), problems);
  const messageNode = scalarAt(root, 'message');
  const message = messageNode === undefined ? [] : readMessage(messageNode, names);
  const wrong = [...message].filter(
    (piece): piece is CustomRuleProblem => typeof piece === 'object' && 'message' in piece,
  );
  problems.push(...wrong);
  if (problems.length > 0 || assert === undefined) return { problems };
  return {
    rule: {
      id: textAt(root, 'id'),
      title: textAt(root, 'title').replace(/\.$/, ''),
      severity: severities.find((severity) => severity === textAt(root, 'severity')) ?? 'warning',
      on: selector,
      where,
      assert,
      at,
      message: message.filter(
        (piece): piece is string | Expression => typeof piece === 'string' || 'node' in piece,
      ),
      remedy: textAt(root, 'remedy'),
      rationale: scalarAt(root, 'rationale')?.text,
      references: textsAt(root, 'references'),
      environments: textAt(root, 'environments') === 'production' ? 'production' : 'all',
      file,
    },
  };
}

const resourceFormats = ['terraform', 'kubernetes', 'compose', 'dockerfile'] as const;
const selectorKeys = ['component', ...resourceFormats].map((key) => `\`${key}\``).join(', ');

/** Undefined where there is not exactly one. */
function selectorIn(on: MappingNode): Selector | undefined {
  const keys = on.entries.map(({ key }) => key).filter((key) => key !== 'where');
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) return undefined;
  const types = textsAt(on, key);
  if (key === 'component') return { kind: key, kinds: everyKind.filter((kind) => types.includes(kind)) };
  const format = resourceFormats.find((known) => known === key);
  return format && { kind: format, types };
}

/** One name, one file: so rules cannot collide, and everybody finds them. */
function wrongName(root: MappingNode, file: SourceFile): readonly CustomRuleProblem[] {
  const id = scalarAt(root, 'id');
  const stem = idOfFile(file.path);
  if (id === undefined || id.text === stem) return [];
  return [{ message: `The file is called \`${stem}\`: \`id\` has to be the same.`, span: id.span }];
}

function pathOf(expression: Expression | undefined, problems: CustomRuleProblem[]): Expression | undefined {
  if (expression === undefined || isPath(expression.node)) return expression;
  problems.push({
    message: '`at` has to be a path, such as `tags` or `spec.replicas`.',
    span: expression.span,
  });
  return undefined;
}

function isPath(node: Expression['node']): boolean {
  if (node.op === 'id') return true;
  if (node.op === '.') return isPath(node.args[0]);
  return node.op === '[]' && node.args[1].op === 'value' && isPath(node.args[0]);
}

function nodeAt({ entries }: MappingNode, key: string): DataNode | undefined {
  return entries.findLast((entry) => entry.key === key)?.value;
}

function mappingAt(mapping: MappingNode, key: string): MappingNode | undefined {
  const node = nodeAt(mapping, key);
  return node?.kind === 'mapping' ? node : undefined;
}

function scalarAt(mapping: MappingNode, key: string): ScalarNode | undefined {
  const node = nodeAt(mapping, key);
  return node?.kind === 'scalar' ? node : undefined;
}

function textAt(mapping: MappingNode, key: string): string {
  return scalarAt(mapping, key)?.text.trim() ?? '';
}

/** One text or a list of them. */
function textsAt(mapping: MappingNode, key: string): readonly string[] {
  const node = nodeAt(mapping, key);
  if (node?.kind === 'scalar') return [node.text];
  return node?.kind === 'sequence'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : [];
}
