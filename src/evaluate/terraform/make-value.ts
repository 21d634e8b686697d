import type { Place, Span } from '../../source/span.ts';
import type {
  BooleanValue,
  Field,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  Reference,
  StringValue,
  UnknownValue,
  Value,
} from '../value.ts';
import { boundedFields, boundedItems } from './nesting.ts';

/** An unknown value that may stand for an error. */
interface EvaluatedUnknown extends UnknownValue {
  /** Terraform would stop here: `try` and `can` look for it, everything else takes it as unknown. */
  readonly failed: boolean;
}

const NOWHERE: readonly Place[] = [];

export function stringValue(value: string, span: Span, via: readonly Place[] = NOWHERE): StringValue {
  return { kind: 'string', value, span, via, reference: undefined, decoded: undefined };
}

export function numberValue(value: number, span: Span, via: readonly Place[] = NOWHERE): NumberValue {
  return { kind: 'number', value, span, via, reference: undefined };
}

export function booleanValue(value: boolean, span: Span, via: readonly Place[] = NOWHERE): BooleanValue {
  return { kind: 'boolean', value, span, via, reference: undefined };
}

export function nullValue(span: Span, via: readonly Place[] = NOWHERE): NullValue {
  return { kind: 'null', span, via, reference: undefined };
}

export function listValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return {
    kind: 'list',
    items: boundedItems(items, tooDeep),
    set: undefined,
    span,
    via,
    reference: undefined,
  };
}

/** A set: the items without repeats in Terraform's order. */
export function setValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return { kind: 'list', items: boundedItems(items, tooDeep), set: true, span, via, reference: undefined };
}

function tooDeep(value: Value): UnknownValue {
  return unknownValue('is nested too deeply to evaluate', value.span);
}

/** An object that is spoken of by its opening brace, until it is known to stand behind a name. */
export function objectValue(
  fields: ReadonlyMap<string, Field>,
  span: Span,
  via: readonly Place[] = NOWHERE,
  header: Span = { file: span.file, start: span.start, end: Math.min(span.end, span.start + 1) },
): ObjectValue {
  return { kind: 'object', fields: boundedFields(fields, tooDeep), header, span, via, reference: undefined };
}

/** A field made by an expression, which has no name of its own in the text. */
export function computedField(name: string, value: Value): Field {
  return { name, nameSpan: value.span, span: value.span, value };
}

export function unknownValue(
  because: string,
  span: Span,
  via: readonly Place[] = NOWHERE,
  reference?: Reference,
  template?: UnknownValue['template'],
): UnknownValue {
  return evaluatedUnknown(because, span, via, reference, template, undefined, false);
}

export function failedValue(because: string, span: Span, via: readonly Place[] = NOWHERE): UnknownValue {
  return evaluatedUnknown(because, span, via, undefined, undefined, undefined, true);
}

export function isFailed(value: Value): boolean {
  return value.kind === 'unknown' && 'failed' in value && value.failed === true;
}

/** What an operation on an unknown comes to: unknown for the same cause, with nothing else of it. */
export function unknownFrom(cause: UnknownValue, span: Span): UnknownValue {
  return isFailed(cause)
    ? failedValue(cause.because, span, cause.via)
    : unknownValue(cause.because, span, cause.via);
}

/**
 * The same value at another place. Every value is copied here many times on its way, so each kind is written out:
 * copies of one shape are several times faster than spreads.
 */
export function relocated(
  value: Value,
  span: Span,
  via: readonly Place[],
  reference: Reference | undefined,
): Value {
  switch (value.kind) {
    case 'string':
      return { kind: 'string', value: value.value, span, via, reference, decoded: value.decoded };
    case 'number':
      return { kind: 'number', value: value.value, span, via, reference };
    case 'boolean':
      return { kind: 'boolean', value: value.value, span, via, reference };
    case 'null':
      return { kind: 'null', span, via, reference };
    case 'list':
      return { kind: 'list', items: value.items, set: value.set, span, via, reference };
    case 'object':
      return { kind: 'object', fields: value.fields, header: value.header, span, via, reference };
    case 'unknown': {
      const { because, template, decoded } = value;
      return evaluatedUnknown(because, span, via, reference, template, decoded, isFailed(value));
    }
  }
}

function evaluatedUnknown(
  because: string,
  span: Span,
  via: readonly Place[],
  reference: Reference | undefined,
  template: UnknownValue['template'],
  decoded: Value | undefined,
  failed: boolean,
): EvaluatedUnknown {
  return { kind: 'unknown', because, reference, template, decoded, span, via, failed };
}

/** The unknown among the operands that decides the result: an error before a mere unknown. */
export function firstUnknown(values: readonly Value[]): UnknownValue | undefined {
  let found: UnknownValue | undefined;
  for (const value of values) {
    if (value.kind !== 'unknown') continue;
    if (isFailed(value)) return value;
    found ??= value;
  }
  return found;
}
