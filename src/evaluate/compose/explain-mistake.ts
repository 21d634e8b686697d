import type { DataNode } from '../../parse/yaml/tree.ts';
import type { Mistake } from './mistakes.ts';
import { nameOf, whatHasKeys } from './name-of-path.ts';
import { type KnownKeys, knownKeys } from './validate.generated.js';

/** What a mistake is, as a sentence, and the names that are known where one is not. */
export interface Explanation {
  readonly message: string;
  /** The wrong key, where it is a key that is wrong and not the value. */
  readonly key: string | undefined;
  readonly known: readonly string[];
}

export function explainMistake(mistake: Mistake, node: DataNode): Explanation {
  const { keyword, path, params } = mistake;
  if (keyword === 'additionalProperties') return unknownKey(String(params.additionalProperty), path);
  const named = nameOf(path, isKnown(path));
  const says = (message: string): Explanation => ({ message, key: undefined, known: [] });
  switch (keyword) {
    case 'type':
      return says(`${named} has to be ${typeWords(mistake.types)}, ${butIs(node)}.`);
    case 'required':
      return says(`${named} needs \`${String(params.missingProperty)}\`.`);
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
      return says(`${named} has to be ${orList(allowed.map((value) => `\`${value}\``))}.`);
    }
    case 'minimum':
      return says(`${named} has to be at least ${String(params.limit)}.`);
    case 'maximum':
      return says(`${named} has to be at most ${String(params.limit)}.`);
    case 'minItems':
      return says(`${named} must not be empty.`);
    case 'pattern':
      return says(`${named} cannot be \`${node.kind === 'scalar' ? shortened(node.text) : '…'}\`.`);
    default:
      return says(`${named} is not valid (${keyword}).`);
  }
}

function unknownKey(key: string, path: readonly string[]): Explanation {
  const { '*': any, ...named } = keysAt(path) ?? {};
  const known = Object.keys(named);
  if (known.length === 0 && any !== undefined) {
    const rule = 'a name has letters, digits, `.`, `_` and `-` only';
    return { message: `\`${shortened(key)}\` cannot be a name in ${inside(path)}: ${rule}.`, key, known };
  }
  return {
    message: `\`${shortened(key)}\` is not a key of ${whatHasKeys(path, isKnown(path))}.`,
    key,
    known,
  };
}

function inside(path: readonly string[]): string {
  return `\`${path.at(-1) ?? ''}\``;
}

/** What the specification knows at a path; undefined where it knows nothing of it. */
function keysAt(path: readonly string[]): KnownKeys | undefined {
  return path.reduce<KnownKeys | undefined>(
    (keys, part) => (keys === undefined ? undefined : (own(keys, part) ?? own(keys, '*'))),
    knownKeys,
  );
}

/** True where the last part of a path is a key of the specification, and not a name or a position. */
function isKnown(path: readonly string[]): boolean {
  const outer = keysAt(path.slice(0, -1));
  return outer !== undefined && own(outer, path.at(-1) ?? '') !== undefined;
}

function own(keys: KnownKeys, key: string): KnownKeys | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

const wordsOfTypes: ReadonlyMap<string, string> = new Map([
  ['object', 'a mapping'],
  ['array', 'a list'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
]);

/** That a value may be left empty, nobody asks for who has written one. */
function typeWords(types: readonly string[]): string {
  const allowed = types.filter((type) => !(type === 'integer' && types.includes('number')));
  const booleans = types.includes('boolean') ? ['`true`', '`false`'] : [];
  return orList([...allowed.flatMap((type) => wordsOfTypes.get(type) ?? []), ...booleans]);
}

/** What is there instead. */
function butIs(node: DataNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'not a mapping' : 'not a list';
  switch (typeof node.value) {
    case 'string':
      return 'not a text';
    case 'number':
      return 'not a number';
    case 'boolean':
      return `not \`${String(node.value)}\``;
    default:
      return 'but is empty';
  }
}

function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? 'something else';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
