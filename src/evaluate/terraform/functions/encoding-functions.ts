import type { Span } from '../../../source/span.ts';
import type { Field, Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { asDecoded, decodeJsonText, decodeYamlText, fileOf, placedInFile } from '../decode-data.ts';
import {
  booleanValue,
  computedField,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  unknownFrom,
  unknownValue,
} from '../make-value.ts';
import { placedAt } from '../placed-data.ts';
import { usedAt } from '../provenance.ts';
import { fromBase64, textOfBytes, toBase64 } from './base64.ts';
import { anything, type Call, failCall, ofOne, ofTwo, type TerraformFunction, text } from './function.ts';
import { encodeJson } from './json-text.ts';
import { decodeText, encodeText } from './text-encoding.ts';
import { encodeYaml } from './yaml-text.ts';

/** https://opentofu.org/docs/language/functions/#encoding-functions */
export const encodingFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['base64decode', ofOne(text, decodeBase64)],
  ['base64encode', ofOne(text, encodeBase64)],
  ['base64gunzip', ofOne(text, gunzipBase64)],
  ['jsondecode', ofOne(anything, decodeJson)],
  ['jsonencode', ofOne(anything, (call, value) => encodeJson(value, call))],
  ['textdecodebase64', ofTwo(text, text, decodeTextBase64)],
  ['textencodebase64', ofTwo(text, text, encodeTextBase64)],
  ['urldecode', ofOne(text, decodeUrl)],
  ['urlencode', ofOne(text, encodeUrl)],
  ['yamldecode', ofOne(anything, decodeYaml)],
  ['yamlencode', ofOne(anything, (call, value) => encodeYaml(call, value))],
];

function decodeJson(call: Call, value: Value): Value {
  return decodeData(call, value, (json, placing) => decodeJsonText(json, placing));
}

function decodeYaml(call: Call, value: Value): Value {
  const { parseYaml } = call.host;
  if (parseYaml === undefined) return unknownValue(`\`${call.name}\` is not evaluated`, call.span);
  return decodeData(call, value, (yaml, placing) => decodeYamlText(yaml, placing, parseYaml));
}

type Decode = (text: string, placing: ReturnType<typeof placedAt>) => Value | undefined;

/** What is already known to be encoded in a text has the better places. */
function decodeData(call: Call, value: Value, decode: Decode): Value {
  const { span, budget } = call;
  const encoded = value.kind === 'string' || value.kind === 'unknown' ? value.decoded : undefined;
  if (value.kind === 'unknown')
    return encoded === undefined ? unknownFrom(value, span) : usedAt(asDecoded(encoded), span);
  const source = text(value, call);
  if ('stop' in source) return source.stop;
  if (!budget.spend(4 * textCost(source.ok.length))) return unknownValue(TOO_LARGE, span);
  const file = fileOf(value);
  const decoded = decode(source.ok, file === undefined ? placedAt(span) : placedInFile(file, []));
  if (decoded === undefined) return failCall(call, 'is given what it cannot decode');
  const placed = encoded === undefined ? decoded : asDecoded(encoded);
  return { ...placed, span, via: value.via };
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

function decodeUrl(call: Call, value: string): Value {
  const escaped = value.replaceAll('+', ' ');
  if (/%(?![\da-fA-F]{2})/.test(escaped)) return failCall(call, 'is given no encoded text');
  try {
    return stringValue(decodeURIComponent(escaped), call.span);
  } catch {
    return unknownValue('`urldecode` comes to bytes that are no text', call.span);
  }
}

function encodeBase64(call: Call, value: string): Value {
  return base64Of(call, new TextEncoder().encode(value));
}

function base64Of(call: Call, bytes: Uint8Array): Value {
  return bytes.length <= (MAX_TEXT / 4) * 3 && call.budget.spend(4 * textCost(bytes.length))
    ? stringValue(toBase64(bytes), call.span)
    : unknownValue(TOO_LARGE, call.span);
}

function decodeBase64(call: Call, value: string): Value {
  return ofBytes(call, value, (bytes) => textOfBytes(bytes));
}

function gunzipBase64(call: Call, value: string): Value {
  const { gunzip } = call.host;
  if (gunzip === undefined) return unknownValue(`\`${call.name}\` is not evaluated`, call.span);
  return ofBytes(call, value, (bytes) => {
    const unpacked = gunzip(bytes, MAX_TEXT);
    if (unpacked !== undefined && !call.budget.spend(textCost(unpacked.length))) return undefined;
    return unpacked && textOfBytes(unpacked);
  });
}

function encodeTextBase64(call: Call, value: string, encoding: string): Value {
  if (!call.budget.spend(8 * textCost(value.length))) return unknownValue(TOO_LARGE, call.span);
  const bytes = encodeText(value, encoding);
  if (bytes === 'unknown-encoding')
    return unknownValue(`\`${encoding}\` is not an encoding that is known here`, call.span);
  return bytes === undefined
    ? failCall(call, 'is given a character that the encoding lacks')
    : base64Of(call, bytes);
}

function decodeTextBase64(call: Call, value: string, encoding: string): Value {
  if (decodeText(new Uint8Array(), encoding) === 'unknown-encoding')
    return unknownValue(`\`${encoding}\` is not an encoding that is known here`, call.span);
  return ofBytes(call, value, (bytes) => decodeText(bytes, encoding));
}

function ofBytes(call: Call, base64: string, read: (bytes: Uint8Array) => string | undefined): Value {
  if (!call.budget.spend(textCost(base64.length) * 4)) return unknownValue(TOO_LARGE, call.span);
  const bytes = fromBase64(base64);
  if (bytes === undefined) return failCall(call, 'is given no Base64');
  const decoded = read(bytes);
  return decoded === undefined ? failCall(call, 'is given what is no text') : stringValue(decoded, call.span);
}
