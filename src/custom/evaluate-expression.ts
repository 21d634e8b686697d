import type { ASTNode } from '@marcbachmann/cel-js';
import {
  type Cel,
  failure,
  isFailure,
  isList,
  isMap,
  isNumber,
  isUnknown,
  isValue,
  mapOf,
  type Outcome,
  type Run,
  spend,
  tooLong,
  typeName,
  unknownOutcome,
} from './cel-value.ts';
import { celFunctions } from './functions.ts';
import { evaluateMacro, isMacro } from './macros.ts';
import { calculate, compare, equals, isIn, textPerStep } from './operators.ts';

/** The variables of an expression; undefined where there is no such one here. */
export type Scope = (name: string) => Outcome | undefined;

/**
 * Evaluates a tree of cel-js in three values, as CEL's partial evaluation has it: what touches something unknown is
 * unknown, unless `&&` or `||` is decided without it.
 */
export function evaluate(node: ASTNode, scope: Scope, run: Run): Outcome {
  if (!spend(run, 1)) return tooLong;
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return scope(node.args) ?? missing(node.args);
    case '.':
    case '[]':
      return selected(node, scope, run) ?? missing(nameOf(node));
    case '&&':
      return connected(false, node.args, scope, run);
    case '||':
      return connected(true, node.args, scope, run);
    case '!_': {
      const value = evaluate(node.args, scope, run);
      return typeof value === 'boolean' ? !value : passed(value, '`!` takes `true` or `false`');
    }
    case '-_': {
      const value = evaluate(node.args, scope, run);
      return isNumber(value) ? -value : passed(value, '`-` takes a number');
    }
    case '?:': {
      const [condition, then, otherwise] = node.args;
      const value = evaluate(condition, scope, run);
      if (typeof value !== 'boolean') return passed(value, 'a condition has to be `true` or `false`');
      return evaluate(value ? then : otherwise, scope, run);
    }
    case 'list':
      return list(node.args, scope, run);
    case 'map':
      return mapping(node.args, scope, run);
    case 'call':
      return called(node.args[0], undefined, node.args[1], scope, run);
    case 'rcall':
      return called(node.args[0], node.args[1], node.args[2], scope, run);
    case '.?':
    case '[?]':
      return failure('optional access is not offered');
    default:
      return binary(node.op, node.args, scope, run);
  }
}

/** What stands at a path; undefined where it, or something on the way, is not there. For `has` and for places. */
export function lookUp(node: ASTNode, scope: Scope, run: Run): Outcome | undefined {
  if (!spend(run, 1)) return tooLong;
  if (node.op === 'id') return scope(node.args);
  if (node.op !== '.' && node.op !== '[]') return evaluate(node, scope, run);
  const owner = lookUp(node.args[0], scope, run);
  return owner === undefined ? undefined : field(owner, keyOf(node, scope, run));
}

function selected(node: Extract<ASTNode, { op: '.' | '[]' }>, scope: Scope, run: Run): Outcome | undefined {
  const owner = evaluate(node.args[0], scope, run);
  return field(owner, keyOf(node, scope, run));
}

function keyOf(node: Extract<ASTNode, { op: '.' | '[]' }>, scope: Scope, run: Run): Outcome {
  return node.op === '.' ? node.args[1] : evaluate(node.args[1], scope, run);
}

/** A name in a list of one speaks of its only item: a block that may be written once is a list of blocks. */
function field(owner: Outcome, key: Outcome): Outcome | undefined {
  if (!isValue(owner)) return owner;
  if (!isValue(key)) return key;
  if (isMap(owner))
    return typeof key === 'string' ? owner.get(key) : failure('the keys of a mapping are texts');
  if (!isList(owner))
    return failure(`${typeName(owner)} has no \`${isNumber(key) || typeof key === 'string' ? key : ''}\``);
  if (isNumber(key)) return owner.items[Number(key)];
  const [only, another] = owner.items;
  if (only === undefined) return undefined;
  return another === undefined
    ? field(only, key)
    : failure(`there are several blocks, of which \`${String(key)}\` names none`);
}

function nameOf(node: ASTNode): string {
  if (node.op === 'id') return node.args;
  if (node.op === '.') return `${nameOf(node.args[0])}.${node.args[1]}`;
  return node.input.slice(node.start, node.end);
}

function missing(name: string): Outcome {
  return { ...failure(`\`${name}\` is not set`), missing: name };
}

function literal(value: unknown): Outcome {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  return typeof value === 'bigint' || typeof value === 'number' ? value : failure('bytes are not offered');
}

/** `&&` and `||`: the side that decides has the word, whatever the other is; what is unknown comes before a failure. */
function connected(deciding: boolean, sides: readonly ASTNode[], scope: Scope, run: Run): Outcome {
  let answer: Outcome = !deciding;
  for (const side of sides) {
    const value = evaluate(side, scope, run);
    if (value === deciding) return run.stepsLeft < 0 ? tooLong : deciding;
    if (typeof value === 'boolean' || isUnknown(answer)) continue;
    answer = passed(value, `\`${deciding ? '||' : '&&'}\` takes \`true\` or \`false\``);
  }
  return answer;
}

/** What is no value goes on as it is; a value of the wrong type is a failure. */
function passed(outcome: Outcome, complaint: string): Outcome {
  return isValue(outcome) ? failure(`${complaint}, and not ${typeName(outcome)}`) : outcome;
}

function list(nodes: readonly ASTNode[], scope: Scope, run: Run): Outcome {
  const items = nodes.map((node) => evaluate(node, scope, run));
  return items.find(isFailure) ?? { kind: 'list', items };
}

function mapping(entries: readonly (readonly ASTNode[])[], scope: Scope, run: Run): Outcome {
  const fields = new Map<string, Outcome>();
  for (const [keyNode, valueNode] of entries) {
    if (keyNode === undefined || valueNode === undefined) continue;
    const key = evaluate(keyNode, scope, run);
    const value = evaluate(valueNode, scope, run);
    if (isFailure(value)) return value;
    if (typeof key !== 'string') return passed(key, 'the keys of a mapping are texts');
    fields.set(key, value);
  }
  return mapOf(fields);
}

function binary(
  operator: Exclude<
    ASTNode['op'],
    | 'value'
    | 'id'
    | '.'
    | '.?'
    | '[]'
    | '[?]'
    | 'call'
    | 'rcall'
    | 'list'
    | 'map'
    | '?:'
    | '||'
    | '&&'
    | '!_'
    | '-_'
  >,
  [leftNode, rightNode]: readonly [ASTNode, ASTNode],
  scope: Scope,
  run: Run,
): Outcome {
  const left = evaluate(leftNode, scope, run);
  const right = evaluate(rightNode, scope, run);
  if (operator === '==' || operator === '!=' || operator === 'in') {
    const wrong = [left, right].find(isFailure);
    if (wrong !== undefined) return [left, right].some(isUnknown) ? unknownOutcome : wrong;
    if (operator === 'in') return isIn(left, right, run);
    const same = equals(left, right, run);
    return typeof same === 'boolean' ? same === (operator === '==') : same;
  }
  if (!isValue(left) || !isValue(right)) return notValue([left, right]);
  switch (operator) {
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    default:
      return calculate(operator, left, right, run);
  }
}

/** Of several answers that are no values, what is unknown comes before a failure. */
function notValue(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find(isUnknown) ?? outcomes.find(isFailure) ?? unknownOutcome;
}

function called(
  name: string,
  receiver: ASTNode | undefined,
  args: readonly ASTNode[],
  scope: Scope,
  run: Run,
): Outcome {
  if (isMacro(name, receiver !== undefined)) return evaluateMacro(name, receiver, args, scope, run);
  const known = celFunctions.get(name);
  if (known === undefined) return failure(`there is no function \`${name}\``);
  const outcomes = [...(receiver === undefined ? [] : [receiver]), ...args].map((node) =>
    evaluate(node, scope, run),
  );
  const values = outcomes.filter((outcome): outcome is Cel => isValue(outcome));
  if (values.length < outcomes.length) return notValue(outcomes);
  const length = values.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );
  return spend(run, length / textPerStep) ? known.call(values, run) : tooLong;
}
