import type { Field, Value } from '../../evaluate/value.ts';

const mostNesting = 40;
const mostCharacters = 1_000_000;

/**
 * The value that a text of JSON encodes, with the places that the evaluation kept, or else with the place of the text.
 * Undefined where it is no JSON or wholly unknown.
 */
export function decodedJson(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'string' && value?.kind !== 'unknown') return undefined;
  if (value.decoded !== undefined) return value.decoded;
  if (value.kind === 'unknown' || value.value.length > mostCharacters) return undefined;
  try {
    return toValue(JSON.parse(value.value), value, 0);
  } catch {
    return undefined;
  }
}

function toValue(data: unknown, place: Value, depth: number): Value {
  const { span, via } = place;
  const base = { span, via };
  if (typeof data === 'string') return { kind: 'string', value: data, ...base };
  if (typeof data === 'number') return { kind: 'number', value: data, ...base };
  if (typeof data === 'boolean') return { kind: 'boolean', value: data, ...base };
  if (typeof data !== 'object' || data === null || depth > mostNesting) return { kind: 'null', ...base };
  if (Array.isArray(data))
    return { kind: 'list', items: data.map((item) => toValue(item, place, depth + 1)), ...base };
  const fields = Object.entries(data).map(([name, item]): [string, Field] => [
    name,
    { name, nameSpan: span, span, value: toValue(item, place, depth + 1) },
  ]);
  return { kind: 'object', fields: new Map(fields), header: span, ...base };
}
