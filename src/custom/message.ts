import type { ScalarNode } from '../parse/yaml/tree.ts';
import { type Cel, isList, isMap, isUnknown, type Run } from './cel-value.ts';
import { evaluate, type Scope } from './evaluate-expression.ts';
import { type Expression, readExpression } from './expression.ts';
import type { CustomRuleProblem } from './problem.ts';

/** A sentence with holes: texts and expressions in turn. */
export type MessageTemplate = readonly (string | Expression)[];

/** A hole, and the backticks that its author may have put around it. */
const hole = /`?\{\{([^{}]*)\}\}`?/g;

/** Reads a message, or says what is wrong with the expressions in it. */
export function readMessage(
  scalar: ScalarNode,
  names: readonly string[] | undefined,
): MessageTemplate | readonly CustomRuleProblem[] {
  const pieces: (string | Expression)[] = [];
  const problems: CustomRuleProblem[] = [];
  let done = 0;
  for (const match of scalar.text.matchAll(hole)) {
    const [whole, inner = ''] = match;
    const start = match.index + whole.indexOf('{{') + 2;
    const expression = readExpression(scalar, names, { start, text: inner });
    if ('node' in expression) pieces.push(scalar.text.slice(done, match.index), expression);
    else problems.push(expression);
    done = match.index + whole.length;
  }
  return problems.length > 0 ? problems : [...pieces, scalar.text.slice(done)];
}

/** The sentence for one resource, values in backticks and a full stop at its end. */
export function rendered(template: MessageTemplate, scope: Scope, run: Run): string {
  const pieces = template.map((piece) => {
    if (typeof piece === 'string') return piece;
    run.sawSecret = false;
    const outcome = evaluate(piece.node, scope, run);
    if (run.sawSecret) return '(a secret)';
    if (isUnknown(outcome)) return '(not known before deployment)';
    if (typeof outcome === 'object' && outcome !== null && outcome.kind === 'failure') return '(nothing)';
    return `\`${shown(outcome)}\``;
  });
  const sentence = pieces.join('').replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** More of a value is not read by anybody. */
const longestValue = 120;

function shown(value: Cel): string {
  const text = textIn(value).replaceAll('`', "'");
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function textIn(value: Cel): string {
  if (isList(value))
    return `[${value.items
      .slice(0, longestValue)
      .map((item) => (isPlain(item) ? String(item) : '…'))
      .join(', ')}]`;
  if (isMap(value)) return `{${value.keys.slice(0, longestValue).join(', ')}}`;
  return String(value);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
