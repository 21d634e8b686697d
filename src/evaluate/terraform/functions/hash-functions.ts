import type { Value } from '../../value.ts';
import { TOO_LARGE, textCost } from '../budget.ts';
import type { DigestAlgorithm } from '../host.ts';
import { stringValue, unknownValue } from '../make-value.ts';
import { toBase64 } from './base64.ts';
import { type Call, failCall, ofOne, ofTwo, type TerraformFunction, text } from './function.ts';

/** Digests, by the name of the function. */
const DIGESTS: readonly (readonly [string, DigestAlgorithm, Writing])[] = [
  ['md5', 'md5', hexadecimal],
  ['sha1', 'sha1', hexadecimal],
  ['sha256', 'sha256', hexadecimal],
  ['sha512', 'sha512', hexadecimal],
  ['base64sha256', 'sha256', toBase64],
  ['base64sha512', 'sha512', toBase64],
];

type Writing = (bytes: Uint8Array) => string;

/** https://opentofu.org/docs/language/functions/#hash-and-crypto-functions, those that always give the same. */
export const hashFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ...DIGESTS.map(([name, algorithm, write]): readonly [string, TerraformFunction] => [
    name,
    ofOne(text, (call, value) => digest(call, new TextEncoder().encode(value), algorithm, write)),
  ]),
  ['uuidv5', ofTwo(text, text, namedUuid)],
];

/** The same of files, which are given as bytes: `filemd5`, `filebase64sha256`. */
export const fileDigests: ReadonlyMap<string, (call: Call, bytes: Uint8Array) => Value> = new Map(
  DIGESTS.map(([name, algorithm, write]) => [
    `file${name}`,
    (call, bytes) => digest(call, bytes, algorithm, write),
  ]),
);

function digest(call: Call, bytes: Uint8Array, algorithm: DigestAlgorithm, write: Writing): Value {
  const { host, span } = call;
  if (host.digest === undefined) return unknownValue(`\`${call.name}\` is not evaluated`, span);
  if (!call.budget.spend(textCost(bytes.length))) return unknownValue(TOO_LARGE, span);
  return stringValue(write(host.digest(algorithm, bytes)), span);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The namespaces of RFC 9562, section 6.6. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['dns', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
  ['url', '6ba7b811-9dad-11d1-80b4-00c04fd430c8'],
  ['oid', '6ba7b812-9dad-11d1-80b4-00c04fd430c8'],
  ['x500', '6ba7b814-9dad-11d1-80b4-00c04fd430c8'],
]);

function namedUuid(call: Call, namespace: string, name: string): Value {
  const { host, span } = call;
  const uuid = NAMESPACES.get(namespace) ?? namespace;
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid)) return failCall(call, 'is given no namespace');
  if (host.digest === undefined) return unknownValue(`\`${call.name}\` is not evaluated`, span);
  if (!call.budget.spend(textCost(name.length))) return unknownValue(TOO_LARGE, span);
  const prefix = Array.from(uuid.replaceAll('-', '').matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));
  const bytes = host.digest('sha1', Uint8Array.of(...prefix, ...new TextEncoder().encode(name))).slice(0, 16);
  const view = new DataView(bytes.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x50);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return stringValue(hexadecimal(bytes).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), span);
}
