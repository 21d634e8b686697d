import { type BuiltObject, idOf, remembering, withName } from './built-object.ts';
import { entriesAt, nodeAt, textAt } from './node.ts';

/** SHA-256 of some bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/**
 * The object with a hash of its content at the end of its name.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go
 */
export function withHash(object: BuiltObject, digest: Digest): BuiltObject {
  const { node } = object;
  const { kind, name } = idOf(object);
  const [more, type] =
    kind === 'Secret' ? ['stringData', { type: quoted(textAt(node, 'type') ?? '') }] : ['binaryData', {}];
  // The real tool means to hash the name as well, and looks for it where it is not.
  const parts = new Map<string, string>(Object.entries({ kind: quoted(kind), name: '""', ...type }));
  parts.set('data', nodeAt(node, 'data') === undefined ? '""' : jsonOf(object, 'data'));
  if (nodeAt(node, more) !== undefined) parts.set(more, jsonOf(object, more));
  const bytes = digest(new TextEncoder().encode(mappingOf([...parts])));
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const hash = hexadecimal.slice(0, 10).replace(/[013ae]/g, (digit) => unambiguous.get(digit) ?? digit);
  return withName(remembering(object), `${name}-${hash}`);
}

/** Digits that could be read as words or as other digits. */
const unambiguous: ReadonlyMap<string, string> = new Map([
  ['0', 'g'],
  ['1', 'h'],
  ['3', 'k'],
  ['a', 'm'],
  ['e', 't'],
]);

/** Keys in the order of their letters, as Go writes JSON. */
function mappingOf(entries: readonly (readonly [key: string, json: string])[]): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, json]) => `${quoted(key)}:${json}`).join(',')}}`;
}

function jsonOf({ node }: BuiltObject, key: string): string {
  return mappingOf(
    entriesAt(node, key).map(({ key: name, value }) => [
      name,
      value.kind !== 'scalar' ? 'null' : typeof value.value === 'string' ? quoted(value.text) : value.text,
    ]),
  );
}

/** Go escapes what would mean something in HTML. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
