import type { ObjectValue, Value } from '../evaluate/value.ts';
import { type CelMap, fromNumber, type Outcome, type Run } from './cel-value.ts';

/** A value of the source for expressions. A field that is `null` is not there, as in every format that is read. */
export function fromValue(value: Value, run: Run): Outcome {
  if (value.sensitive === true) run.sawSecret = true;
  switch (value.kind) {
    case 'string':
    case 'boolean':
      return value.value;
    case 'number':
      return fromNumber(value.value);
    case 'null':
      return null;
    case 'list':
      run.stepsLeft -= value.items.length;
      return { kind: 'list', items: value.items.map((item) => fromValue(item, run)) };
    case 'object':
      return fromObject(value, run);
    case 'unknown':
      return { kind: 'unknown', notNull: value.refinement?.notNull ?? false };
    default:
      return value satisfies never;
  }
}

export function fromObject({ fields }: ObjectValue, run: Run): CelMap {
  const there = [...fields.values()].filter(({ value }) => value.kind !== 'null');
  run.stepsLeft -= there.length;
  return {
    kind: 'map',
    keys: there.map(({ name }) => name),
    get: (name) => {
      const value = fields.get(name)?.value;
      return value === undefined || value.kind === 'null' ? undefined : fromValue(value, run);
    },
  };
}
