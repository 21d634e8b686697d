import type { SchemaError } from './validate.generated.js';

/** One thing that is wrong in a file, whichever way of the schema one had in mind. */
export interface Mistake {
  readonly keyword: string;
  readonly path: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  /** The JSON types that would be right, where the type is what is wrong. */
  readonly types: readonly string[];
}

/**
 * What is wrong, once: where the schema leaves a choice (`oneOf`), ajv says of each way why it was not taken, and then
 * that none was. Of these, the way that was meant is the one of the type that is written; where there is none, the
 * types of all ways are what is allowed.
 *
 * @param most how many are wanted
 */
export function mistakesIn(errors: readonly SchemaError[], most: number): readonly Mistake[] {
  const mistakes: (Omit<Mistake, 'path'> & { readonly at: string })[] = [];
  for (const error of errors) {
    const { instancePath: at, keyword, params } = error;
    if (keyword !== 'oneOf' && keyword !== 'anyOf') {
      mistakes.push({ at, keyword, params, types: typesIn(params.type) });
      continue;
    }
    const before = mistakes.findLastIndex((mistake) => !isWithin(mistake.at, at));
    const ways = mistakes.splice(before + 1);
    const ofOtherType = ways.filter((way) => way.keyword === 'type' && way.at === at);
    const meant = ways.filter((way) => !ofOtherType.includes(way));
    const [first] = ofOtherType;
    for (const way of meant) mistakes.push(way);
    if (meant.length === 0 && first !== undefined)
      mistakes.push({ ...first, types: [...new Set(ofOtherType.flatMap(({ types }) => types))] });
  }
  // What seems to be missing where a key is wrong is most likely what that key was meant to be.
  const withWrongKey = new Set(
    mistakes.filter(({ keyword }) => keyword === 'additionalProperties').map(({ at }) => at),
  );
  return mistakes
    .filter(({ keyword, at }) => keyword !== 'required' || !withWrongKey.has(at))
    .slice(0, most)
    .map(({ at, ...mistake }) => ({ ...mistake, path: partsOf(at) }));
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** The parts of a JSON Pointer. Source: https://www.rfc-editor.org/rfc/rfc6901 */
function partsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function typesIn(type: unknown): readonly string[] {
  return Array.isArray(type) ? type.map(String) : String(type).split(',');
}
