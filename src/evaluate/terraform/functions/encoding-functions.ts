import type { Span } from '../../../source/span.ts';
import type { Field, Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import {
  booleanValue,
  computedField,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../make-value.ts';
import { anything, type Call, failCall, ofOne, type TerraformFunction, text } from './function.ts';
import { encodeJson } from './json-text.ts';

/** https://opentofu.org/docs/language/functions/#encoding-functions, those that need no more than the text. */
export const encodingFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['base64decode', ofOne(text, decodeBase64)],
  ['base64encode', ofOne(text, encodeBase64)],
  ['jsondecode', ofOne(text, decodeJson)],
  ['jsonencode', ofOne(anything, (call, value) => encodeJson(value, call))],
  ['urlencode', ofOne(text, encodeUrl)],
  ['yamlencode', ofOne(anything, encodeYaml)],
];

/** The text of YAML is not written here, but what it says is kept. */
function encodeYaml(call: Call, value: Value): Value {
  return { ...unknownValue('`yamlencode` is not evaluated', call.span), decoded: value };
}

function decodeJson(call: Call, json: string): Value {
  if (!call.budget.spend(textCost(json.length) * 4)) return unknownValue(TOO_LARGE, call.span);
  try {
    return fromJson(JSON.parse(json), call.span, 0);
  } catch {
    return failCall(call, 'is given no JSON');
  }
}

/** A decoded JSON value; deeper than any document is, it is unknown. */
export function fromJson(value: unknown, span: Span, depth: number): Value {
  if (depth > 200) return unknownValue(TOO_LARGE, span);
  if (typeof value === 'string') return stringValue(value, span);
  if (typeof value === 'number') return numberValue(value, span);
  if (typeof value === 'boolean') return booleanValue(value, span);
  if (Array.isArray(value))
    return listValue(
      value.map((item: unknown) => fromJson(item, span, depth + 1)),
      span,
    );
  if (typeof value !== 'object' || value === null) return nullValue(span);
  const fields = new Map<string, Field>();
  for (const [name, item] of Object.entries(value))
    fields.set(name, computedField(name, fromJson(item, span, depth + 1)));
  return objectValue(fields, span);
}

function encodeUrl(call: Call, value: string): Value {
  // Half a surrogate pair cannot be encoded.
  if (value.length > MAX_TEXT / 9 || /\p{Surrogate}/u.test(value)) return unknownValue(TOO_LARGE, call.span);
  const encoded = encodeURIComponent(value)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
  return stringValue(encoded, call.span);
}

function encodeBase64(call: Call, value: string): Value {
  if (value.length > MAX_TEXT / 4 || !call.budget.spend(textCost(value.length) * 4))
    return unknownValue(TOO_LARGE, call.span);
  const bytes = new TextEncoder().encode(value);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return stringValue(btoa(binary), call.span);
}

function decodeBase64(call: Call, value: string): Value {
  if (!call.budget.spend(textCost(value.length) * 4)) return unknownValue(TOO_LARGE, call.span);
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
    return failCall(call, 'is given no Base64');
  const bytes = Uint8Array.from(atob(value), (c) => c.charCodeAt(0));
  try {
    return stringValue(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), call.span);
  } catch {
    return failCall(call, 'is given what is no text');
  }
}
