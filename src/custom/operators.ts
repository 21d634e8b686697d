import {
  type Cel,
  type CelList,
  type CelMap,
  failure,
  isFailure,
  isList,
  isMap,
  isNumber,
  isUnknown,
  type Outcome,
  type Run,
  spend,
  tooLong,
  typeName,
  type Unknown,
  unknownOutcome,
} from './cel-value.ts';

/** Whether two values are equal; unknown where that hangs on what is unknown. Values of two types never are. */
export function equals(left: Outcome, right: Outcome, run: Run): boolean | Unknown {
  if (!spend(run, 1)) return unknownOutcome;
  if (isUnknown(left) || isUnknown(right)) return unknownEquals(left, right);
  if (isFailure(left) || isFailure(right)) return unknownOutcome;
  if (isNumber(left) && isNumber(right)) return Number(left) === Number(right);
  if (isList(left) && isList(right)) return listsEqual(left, right, run);
  if (isMap(left) && isMap(right)) return mapsEqual(left, right, run);
  return left === right;
}

/** What is never null is not `null`, whatever else it is. */
function unknownEquals(left: Outcome, right: Outcome): false | Unknown {
  const isThere = (outcome: Outcome) => isUnknown(outcome) && outcome.notNull;
  return (left === null && isThere(right)) || (right === null && isThere(left)) ? false : unknownOutcome;
}

function listsEqual(left: CelList, right: CelList, run: Run): boolean | Unknown {
  if (left.items.length !== right.items.length) return false;
  return everyEqual(
    left.items.map((item, index) => [item, right.items[index] ?? null]),
    run,
  );
}

function mapsEqual(left: CelMap, right: CelMap, run: Run): boolean | Unknown {
  if (left.keys.length !== right.keys.length) return false;
  const pairs = left.keys.map((key): [Outcome, Outcome | undefined] => [
    left.get(key) ?? null,
    right.get(key),
  ]);
  if (pairs.some(([, other]) => other === undefined)) return false;
  return everyEqual(
    pairs.map(([one, other]) => [one, other ?? null]),
    run,
  );
}

function everyEqual(pairs: readonly (readonly [Outcome, Outcome])[], run: Run): boolean | Unknown {
  let answer: boolean | Unknown = true;
  for (const [one, other] of pairs) {
    const same = equals(one, other, run);
    if (same === false) return false;
    if (same !== true) answer = same;
  }
  return answer;
}

/** `in`: an item of a list, a key of a mapping. */
export function isIn(wanted: Outcome, within: Outcome, run: Run): Outcome {
  if (isUnknown(within)) return within;
  if (isMap(within)) {
    if (isUnknown(wanted)) return wanted;
    return typeof wanted === 'string' && within.get(wanted) !== undefined;
  }
  if (!isList(within))
    return failure(`\`in\` looks into lists and mappings, and not into ${typeName(within)}`);
  let answer: Outcome = false;
  for (const item of within.items) {
    const same = equals(wanted, item, run);
    if (same === true) return true;
    if (same !== false) answer = same;
  }
  return answer;
}

export type OrderOperator = '<' | '<=' | '>' | '>=';

export function compare(operator: OrderOperator, left: Cel, right: Cel): Outcome {
  const isOrdered =
    (isNumber(left) && isNumber(right)) ||
    (typeof left === 'string' && typeof right === 'string') ||
    (typeof left === 'boolean' && typeof right === 'boolean');
  if (!isOrdered) return failure(`\`${operator}\` cannot compare ${typeName(left)} with ${typeName(right)}`);
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return operator satisfies never;
  }
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

export function calculate(operator: ArithmeticOperator, left: Cel, right: Cel, run: Run): Outcome {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string')
    return spend(run, (left.length + right.length) / textPerStep) ? left + right : tooLong;
  if (operator === '+' && isList(left) && isList(right))
    return spend(run, left.items.length + right.items.length)
      ? { kind: 'list', items: [...left.items, ...right.items] }
      : tooLong;
  if (typeof left === 'bigint' && typeof right === 'bigint') return wholeResult(operator, left, right);
  if (isNumber(left) && isNumber(right)) return doubleResult(operator, Number(left), Number(right));
  return failure(`\`${operator}\` cannot take ${typeName(left)} and ${typeName(right)}`);
}

/** What reading so many characters costs. */
export const textPerStep = 64;

/** As CEL has it, whole numbers have 64 bits. */
function wholeResult(operator: ArithmeticOperator, left: bigint, right: bigint): Outcome {
  if ((operator === '/' || operator === '%') && right === 0n) return failure('it divides by zero');
  const result = wholeOperations[operator](left, right);
  return BigInt.asIntN(64, result) === result ? result : failure('a number grows too large');
}

const wholeOperations: Readonly<Record<ArithmeticOperator, (left: bigint, right: bigint) => bigint>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

function doubleResult(operator: ArithmeticOperator, left: number, right: number): Outcome {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return failure('`%` takes whole numbers');
    default:
      return operator satisfies never;
  }
}
