import type { Span } from '../../source/span.ts';
import type { UnknownValue, Value } from '../value.ts';
import { failedValue, isFailed, unknownFrom, unknownValue } from './make-value.ts';
import { numberOf, textOfPrimitive } from './primitive.ts';
import { extendReference, fieldValue, itemValue, usedAt } from './provenance.ts';
import type { Scope } from './scope.ts';

/** `value.name`. */
export function attributeOf(value: Value, name: string, span: Span, scope: Scope): Value {
  if (value.kind === 'unknown') return attributeOfUnknown(value, name, span, scope);
  if (value.kind !== 'object') {
    const step = numberOf({ kind: 'string', value: name, span, via: [] });
    if (value.kind === 'list' && step !== undefined) return elementAt(value, step, span);
    const owner = value.kind === 'null' ? '`null`' : 'what has no attributes';
    return failedValue(`\`${name}\` is asked of ${owner}`, span);
  }
  const field = value.fields.get(name);
  if (field !== undefined) return usedAt(fieldValue(value, field), span);
  if (value.reference !== undefined) return unwritten(value, name, span);
  return failedValue(`there is no \`${name}\``, span);
}

/** `value[key]`. */
export function indexOf(value: Value, key: Value, span: Span, scope: Scope): Value {
  if (key.kind === 'unknown') return indexByUnknown(value, key, span);
  const name = textOfPrimitive(key);
  if (name === undefined) return failedValue('the index is no string or number', span);
  const position = numberOf(key);
  if (value.kind === 'list')
    return position === undefined
      ? failedValue('the index is no number', span)
      : elementAt(value, position, span);
  if (value.kind !== 'unknown' || key.kind === 'string') return attributeOf(value, name, span, scope);
  return stepInto(value, position ?? name, span);
}

/** A part of an unknown value, reached by a step that is known. */
export function stepInto(value: UnknownValue, step: string | number, span: Span): UnknownValue {
  if (isFailed(value)) return unknownFrom(value, span);
  const { because, via, reference, sensitive } = value;
  const part = unknownValue(because, span, via, extendReference(reference, step));
  return sensitive === true ? { ...part, sensitive } : part;
}

function attributeOfUnknown(value: UnknownValue, name: string, span: Span, scope: Scope): Value {
  const read = value.reference && scope.module.attributeOf(value.reference, name, span);
  return read ?? stepInto(value, name, span);
}

function elementAt(value: Extract<Value, { kind: 'list' }>, position: number, span: Span): Value {
  if (value.set === true) return failedValue('a set has no indexes', span);
  const item = value.items[position];
  if (item !== undefined) return usedAt(itemValue(value, item, position), span);
  if (value.reference !== undefined) return unwritten(value, position, span);
  return failedValue(`there is no element ${position}`, span);
}

/** What a resource does not write may still be there once it is made. */
function unwritten(value: Value, step: string | number, span: Span): UnknownValue {
  const reference = extendReference(value.reference, step);
  const address = reference?.address ?? '';
  return unknownValue(`depends on \`${address}\``, span, value.via, reference);
}

function indexByUnknown(value: Value, key: UnknownValue, span: Span): Value {
  if (value.kind === 'unknown' && !isFailed(key)) return stepInto(value, '*', span);
  return unknownFrom(key, span);
}
