import type { ObjectValue } from '../../evaluate/value.ts';
import { isUnknownAt, objectAt, objectsIn, textAt, textMapAt, textsIn } from './read-pod.ts';

/** A selector of Pods: all of it has to fit. */
export interface LabelSelector {
  /** Sets of labels, of which a Pod has to have one whole; empty where the selector starts from no label. */
  readonly starts: readonly ReadonlyMap<string, string>[];
  matches(labels: ReadonlyMap<string, string>): boolean;
}

/** One expression with more values than this is taken to start from no label. */
const mostValues = 50;

/**
 * Undefined where it cannot be known, or where nothing in it says which label a Pod has to have.
 * Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function readLabelSelector(selector: ObjectValue | undefined): LabelSelector | undefined {
  if (isUnknownAt(selector, 'matchExpressions') || isUnknownAt(selector, 'matchLabels')) return undefined;
  const labels = textMapAt(selector, 'matchLabels');
  const expressions = objectsIn(selector, 'matchExpressions');
  const written = selector === undefined ? undefined : objectAt(selector, 'matchLabels');
  if (labels.size !== (written?.fields.size ?? 0)) return undefined;
  return {
    starts: labels.size > 0 ? [labels] : startsOf(expressions),
    matches: (own) =>
      [...labels].every(([key, value]) => own.get(key) === value) &&
      expressions.every((expression) => fits(expression, own)),
  };
}

function startsOf(expressions: readonly ObjectValue[]): readonly ReadonlyMap<string, string>[] {
  const choice = expressions.find((expression) => textAt(expression, 'operator') === 'In');
  const key = textAt(choice, 'key');
  const values = textsIn(choice, 'values');
  if (key === undefined || values.length > mostValues) return [];
  return values.map((value) => new Map([[key, value]]));
}

function fits(expression: ObjectValue, labels: ReadonlyMap<string, string>): boolean {
  const own = labels.get(textAt(expression, 'key') ?? '');
  switch (textAt(expression, 'operator')) {
    case 'In':
      return own !== undefined && textsIn(expression, 'values').includes(own);
    case 'NotIn':
      return own === undefined || !textsIn(expression, 'values').includes(own);
    case 'Exists':
      return own !== undefined;
    case 'DoesNotExist':
      return own === undefined;
    default:
      return false;
  }
}
