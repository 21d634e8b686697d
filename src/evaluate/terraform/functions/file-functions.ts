import type { NearbyFile } from '../../../source/nearby-files.ts';
import { normalisePath } from '../../../source/path.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import type { Place } from '../../../source/span.ts';
import type { Value } from '../../value.ts';
import { MAX_TEXT, TOO_LARGE, textCost } from '../budget.ts';
import { decodeJsonText, looksLikeJson, placedInFile } from '../decode-data.ts';
import { booleanValue, stringValue, unknownValue } from '../make-value.ts';
import { toBase64 } from './base64.ts';
import { type Call, failCall, ofOne, type TerraformFunction, text } from './function.ts';
import { fileDigests } from './hash-functions.ts';

/**
 * Functions that read one file. What is not there may be made before Terraform runs, so it is unknown.
 * Source: https://opentofu.org/docs/language/functions/#filesystem-functions
 */
export const fileFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['abspath', ofOne(text, absolutePath)],
  ['file', ofOne(text, readText)],
  ['filebase64', ofOne(text, (call, path) => ofBytes(call, path, base64))],
  ['fileexists', ofOne(text, exists)],
  ['pathexpand', ofOne(text, expandPath)],
  ...[...fileDigests].map(([name, digest]): readonly [string, TerraformFunction] => [
    name,
    ofOne(text, (call, path) => ofBytes(call, path, digest)),
  ]),
];

/** Longer documents are no policies and no container definitions, and are decoded only where someone asks. */
const LONGEST_DOCUMENT = 100_000;

/** The path relative to the root of the scan, by which a relative path of the configuration is found. */
export function pathInTree({ directory }: Call, path: string): string | undefined {
  return /^[/~]|^[A-Za-z]:|\\/.test(path) ? undefined : normalisePath(`${directory}/${path}`);
}

/** A file as text, with its place; or the value to stop with. */
export function readFile(call: Call, path: string): { readonly file: SourceFile } | { readonly stop: Value } {
  const found = find(call, path);
  if ('stop' in found) return found;
  const { file } = found.read;
  if (file === undefined) return { stop: failCall(call, `reads \`${path}\`, which is no text`) };
  // The text was read once and is shared: what it costs is to look at it.
  if (file.text.length > MAX_TEXT || !call.budget.spend(Math.ceil(textCost(file.text.length) / 8)))
    return { stop: unknownValue(TOO_LARGE, call.span) };
  return { file };
}

/** The place of a whole file that a function reads. */
export function placeOfFile(file: SourceFile, call: Call): Place {
  return { span: { file, start: 0, end: file.text.length }, message: `\`${call.name}\` reads it` };
}

type Found = { readonly read: NearbyFile & { readonly state: 'read' } } | { readonly stop: Value };

function find(call: Call, path: string): Found {
  const { files } = call.host;
  if (files === undefined) return { stop: unknownValue(`\`${call.name}\` is not evaluated`, call.span) };
  const inTree = pathInTree(call, path);
  const outside = unknownValue(`depends on \`${path}\`, which is outside of the scanned tree`, call.span);
  if (inTree === undefined) return { stop: outside };
  const read = files.read(inTree, call.span);
  switch (read.state) {
    case 'read':
      return { read };
    case 'missing':
      return { stop: unknownValue(`depends on \`${path}\`, which is not there`, call.span) };
    case 'directory':
      return { stop: failCall(call, `reads \`${path}\`, which is a directory`) };
    case 'refused':
      return { stop: unknownValue(`depends on \`${path}\`, which ${read.because}`, call.span) };
  }
}

function readText(call: Call, path: string): Value {
  const found = readFile(call, path);
  if ('stop' in found) return found.stop;
  const { file } = found;
  const value = stringValue(file.text, call.span, [placeOfFile(file, call)]);
  const isDocument = file.text.length <= LONGEST_DOCUMENT && looksLikeJson(file.text);
  if (!isDocument || !call.budget.spend(4 * textCost(file.text.length))) return value;
  const readHere: Place = { span: call.span, message: `\`${call.name}\` reads it here` };
  return { ...value, decoded: decodeJsonText(file.text, placedInFile(file, [readHere])) };
}

function ofBytes(call: Call, path: string, write: (call: Call, bytes: Uint8Array) => Value): Value {
  const found = find(call, path);
  return 'stop' in found ? found.stop : write(call, found.read.bytes);
}

function base64(call: Call, bytes: Uint8Array): Value {
  return bytes.length <= (MAX_TEXT / 4) * 3 && call.budget.spend(4 * textCost(bytes.length))
    ? stringValue(toBase64(bytes), call.span)
    : unknownValue(TOO_LARGE, call.span);
}

function exists(call: Call, path: string): Value {
  const found = find(call, path);
  return 'stop' in found ? found.stop : booleanValue(true, call.span);
}

function absolutePath(call: Call, path: string): Value {
  const normalised = path.startsWith('/') ? normalisePath(path) : undefined;
  return normalised === undefined
    ? unknownValue('depends on the directory that Terraform runs in', call.span)
    : stringValue(`/${normalised}`, call.span);
}

function expandPath(call: Call, path: string): Value {
  return path.startsWith('~')
    ? unknownValue('depends on the home directory of whoever runs Terraform', call.span)
    : stringValue(path, call.span);
}
