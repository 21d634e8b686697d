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

/** An error that Terraform would stop at: `try` and `can` look for it, everything else takes it as unknown. */
export interface FailedValue extends UnknownValue {
  readonly failed: true;
}

const NOWHERE: readonly Place[] = [];

export function stringValue(value: string, span: Span, via: readonly Place[] = NOWHERE): StringValue {
  return { kind: 'string', value, span, via };
}

export function numberValue(value: number, span: Span, via: readonly Place[] = NOWHERE): NumberValue {
  return { kind: 'number', value, span, via };
}

export function booleanValue(value: boolean, span: Span, via: readonly Place[] = NOWHERE): BooleanValue {
  return { kind: 'boolean', value, span, via };
}

export function nullValue(span: Span, via: readonly Place[] = NOWHERE): NullValue {
  return { kind: 'null', span, via };
}

export function listValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return { kind: 'list', items, span, via };
}

/** A set: the items without repeats in Terraform's order. */
export function setValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return { kind: 'list', items, set: true, span, via };
}

export function objectValue(
  fields: ReadonlyMap<string, Field>,
  span: Span,
  via: readonly Place[] = NOWHERE,
): ObjectValue {
  return { kind: 'object', fields, header: { ...span, end: Math.min(span.end, span.start + 1) }, span, via };
}

/** A field made by an expression, which has no name of its own in the text. */
export function computedField(name: string, value: Value): Field {
  return { name, nameSpan: value.span, span: value.span, value };
}

export function unknownValue(
  because: string,
  span: Span,
  more: {
    readonly via?: readonly Place[];
    readonly reference?: Reference | undefined;
    readonly template?: UnknownValue['template'];
  } = {},
): UnknownValue {
  const { via = NOWHERE, reference, template } = more;
  return { kind: 'unknown', because, reference, template, span, via };
}

export function failedValue(because: string, span: Span): FailedValue {
  return {
    kind: 'unknown',
    because,
    reference: undefined,
    template: undefined,
    span,
    via: NOWHERE,
    failed: true,
  };
}

export function isFailed(value: Value): boolean {
  return value.kind === 'unknown' && 'failed' in value;
}

/** What an operation on an unknown comes to: unknown for the same cause, with nothing else of it. */
export function unknownFrom(cause: UnknownValue, span: Span): UnknownValue {
  if (isFailed(cause)) return { ...failedValue(cause.because, span), via: cause.via };
  return unknownValue(cause.because, span, { via: cause.via });
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
