import type { Place, Span } from '../../source/span.ts';
import type {
  BooleanValue,
  Field,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  Reference,
  Refinement,
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
  return { kind: 'string', value, span, via, reference: undefined, sensitive: undefined, decoded: undefined };
}

export function numberValue(value: number, span: Span, via: readonly Place[] = NOWHERE): NumberValue {
  return { kind: 'number', value, span, via, reference: undefined, sensitive: undefined };
}

export function booleanValue(value: boolean, span: Span, via: readonly Place[] = NOWHERE): BooleanValue {
  return { kind: 'boolean', value, span, via, reference: undefined, sensitive: undefined };
}

export function nullValue(span: Span, via: readonly Place[] = NOWHERE): NullValue {
  return { kind: 'null', span, via, reference: undefined, sensitive: undefined };
}

export function listValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return collection(items, undefined, span, via);
}

/** A set: the items without repeats in Terraform's order. */
export function setValue(items: readonly Value[], span: Span, via: readonly Place[] = NOWHERE): ListValue {
  return collection(items, true, span, via);
}

function collection(
  items: readonly Value[],
  set: true | undefined,
  span: Span,
  via: readonly Place[],
): ListValue {
  const bounded = boundedItems(items, tooDeep);
  const holdsSecret = items.some(isSecretPart);
  return {
    kind: 'list',
    items: bounded,
    set,
    holdsSecret,
    span,
    via,
    reference: undefined,
    sensitive: undefined,
  };
}

/** Whether a value makes a collection that it is put into one with a secret in it. */
export function isSecretPart(value: Value): boolean {
  if (value.sensitive === true) return true;
  return (value.kind === 'list' || value.kind === 'object') && value.holdsSecret === true;
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
  let holdsSecret = false;
  for (const { value } of fields.values()) holdsSecret ||= isSecretPart(value);
  return {
    kind: 'object',
    fields: boundedFields(fields, tooDeep),
    header,
    holdsSecret,
    span,
    via,
    reference: undefined,
    sensitive: undefined,
  };
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
  refinement?: Refinement,
): UnknownValue {
  return evaluatedUnknown({ because, reference, template, refinement }, span, via, false);
}

export function failedValue(because: string, span: Span, via: readonly Place[] = NOWHERE): UnknownValue {
  return evaluatedUnknown({ because }, span, via, true);
}

export function isFailed(value: Value): boolean {
  return value.kind === 'unknown' && 'failed' in value && value.failed === true;
}

/** What an operation on an unknown comes to: unknown for the same cause, with nothing else of it. */
export function unknownFrom(cause: UnknownValue, span: Span, refinement?: Refinement): UnknownValue {
  const { because, via, sensitive } = cause;
  return evaluatedUnknown({ because, sensitive, refinement }, span, via, isFailed(cause));
}

/** The same value at another place. */
export function relocated(
  value: Value,
  span: Span,
  via: readonly Place[],
  reference: Reference | undefined,
): Value {
  return marked(value, value.sensitive, span, via, reference);
}

/**
 * The same value at another place, as a secret or not. Every value is copied here many times on its way, so each kind
 * is written out: copies of one shape are several times faster than spreads.
 */
export function marked(
  value: Value,
  sensitive: boolean | undefined,
  span: Span,
  via: readonly Place[],
  reference: Reference | undefined,
): Value {
  switch (value.kind) {
    case 'string':
      return { kind: 'string', value: value.value, span, via, reference, sensitive, decoded: value.decoded };
    case 'number':
      return { kind: 'number', value: value.value, span, via, reference, sensitive };
    case 'boolean':
      return { kind: 'boolean', value: value.value, span, via, reference, sensitive };
    case 'null':
      return { kind: 'null', span, via, reference, sensitive };
    case 'list': {
      const { items, set, holdsSecret } = value;
      return { kind: 'list', items, set, holdsSecret, span, via, reference, sensitive };
    }
    case 'object': {
      const { fields, header, holdsSecret } = value;
      return { kind: 'object', fields, header, holdsSecret, span, via, reference, sensitive };
    }
    case 'unknown': {
      const { because, template, decoded, refinement } = value;
      const facts = { because, template, decoded, refinement, reference, sensitive };
      return evaluatedUnknown(facts, span, via, isFailed(value));
    }
  }
}

type UnknownFacts = Pick<UnknownValue, 'because'> & Partial<Omit<UnknownValue, 'kind' | 'span' | 'via'>>;

function evaluatedUnknown(
  { because, reference, template, decoded, refinement, sensitive }: UnknownFacts,
  span: Span,
  via: readonly Place[],
  failed: boolean,
): EvaluatedUnknown {
  return {
    kind: 'unknown',
    because,
    reference,
    template,
    decoded,
    refinement,
    sensitive,
    span,
    via,
    failed,
  };
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
