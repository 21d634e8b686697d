import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../config/schema.ts';

const standaloneCode = standaloneModule.default;
const schemaPath = 'schemas/compose/compose-spec.json';

/**
 * The code of `src/evaluate/compose/validate.generated.js`: the Compose Specification's schema, compiled, and the
 * keys that its mappings know.
 *
 * @throws Error where the schema says something that is not understood here
 */
export function composeValidatorCode(): string {
  const { $defs, ...root } = asObject(JSON.parse(readFileSync(schemaPath, 'utf8')));
  const definitions = asObject($defs);
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    strict: false,
    code: { source: true, esm: true },
  });
  // Each is a schema of its own, so that the code holds none of them twice.
  for (const [name, definition] of Object.entries(definitions))
    ajv.addSchema(prepared(definition, definitions), name);
  const code = standaloneCode(ajv, ajv.compile(amended(prepared(root, definitions))));
  // ajv writes `require` into modules, too: https://github.com/ajv-validator/ajv/issues/2209
  if (code.includes('require('))
    throw new Error('The Compose schema uses a keyword for which ajv loads a module.');
  return [
    `// Made by \`npm run generate\` from ${schemaPath} (Apache-2.0, see schemas/README.md).`,
    '// biome-ignore-all lint: generated',
    '// biome-ignore-all format: generated',
    '// biome-ignore-all assist: generated',
    code,
    `export const knownKeys = ${JSON.stringify(knownKeys(root, definitions))};\n`,
  ].join('\n');
}

/** Keywords that say nothing about what is valid, or nothing that is to be held against anyone. */
const leftOut = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'deprecated',
  // The loader does not assert formats.
  'format',
  // The loader removes what is doubled before it validates.
  'uniqueItems',
  // Written as `additionalProperties`.
  'unevaluatedProperties',
]);

/** The schema without prose; what stands on parts (`allOf`) names their keys, so that a wrong one is one error. */
function prepared(schema: unknown, definitions: JsonSchema): JsonSchema {
  const entries = Object.entries(withKeysOfParts(asObject(schema), definitions))
    .filter(([keyword]) => !leftOut.has(keyword))
    .map(([keyword, value]) => [keyword, preparedValue(keyword, value, definitions)] as const);
  return Object.fromEntries(entries);
}

function withKeysOfParts(schema: JsonSchema, definitions: JsonSchema): JsonSchema {
  const { allOf, unevaluatedProperties, properties } = schema;
  if (allOf === undefined && unevaluatedProperties === undefined) return schema;
  if (!Array.isArray(allOf) || unevaluatedProperties !== false)
    throw new Error('The Compose schema stands on parts in a way that is not understood.');
  const parts = allOf.map((part) => asObject(definitions[definitionName(asObject(part).$ref)]));
  const names = parts.flatMap((part) => Object.keys(asObject(part.properties)));
  return {
    ...schema,
    properties: { ...Object.fromEntries(names.map((name) => [name, true])), ...asObject(properties) },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  };
}

/** What a keyword holds: schemas by name, a list of schemas, a schema, or plain data. */
function preparedValue(keyword: string, value: unknown, definitions: JsonSchema): unknown {
  switch (keyword) {
    case 'properties':
    case 'patternProperties':
      return Object.fromEntries(
        Object.entries(asObject(value)).map(([name, schema]) => [
          name,
          schema === true ? true : prepared(schema, definitions),
        ]),
      );
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return Array.isArray(value) ? value.map((schema) => prepared(schema, definitions)) : value;
    case 'items':
    case 'additionalProperties':
      return typeof value === 'object' ? prepared(value, definitions) : value;
    case '$ref':
      return definitionName(value);
    // Docker Compose 2.40 searches for one of the words, newer ones compare the whole.
    case 'pattern':
      return String(value).replace(/^\^(\(.*\))\$$/, '$1');
    case 'type':
    case 'required':
    case 'enum':
    case 'minimum':
    case 'maximum':
    case 'minItems':
      return value;
    default:
      throw new Error(`The Compose schema has a keyword that is not understood, \`${keyword}\`.`);
  }
}

function definitionName(reference: unknown): string {
  const name = /^#\/\$defs\/(\w+)$/.exec(String(reference))?.[1];
  if (name === undefined) throw new Error(`The Compose schema refers to ${String(reference)}.`);
  return name;
}

/** Docker Compose 2.40 takes what newer ones refuse: any name of a network or a model. */
function amended(schema: JsonSchema): JsonSchema {
  const properties = asObject(schema.properties);
  const anyName = (name: string) => ({ ...asObject(properties[name]), additionalProperties: true });
  return {
    ...schema,
    properties: { ...properties, networks: anyName('networks'), models: anyName('models') },
  };
}

/** The keys of mappings within mappings; `*` stands for any other key, and for the items of a list. */
interface KnownKeys {
  [key: string]: KnownKeys;
}

function knownKeys(schema: unknown, definitions: JsonSchema): KnownKeys {
  const { $ref, properties, patternProperties, items, oneOf, anyOf, allOf } = asObject(schema);
  const keys: KnownKeys = {};
  const add = (more: KnownKeys) => {
    for (const [key, inner] of Object.entries(more)) keys[key] = { ...keys[key], ...inner };
  };
  if ($ref !== undefined) add(knownKeys(definitions[definitionName($ref)], definitions));
  const parts = [oneOf, anyOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  for (const part of parts) add(knownKeys(part, definitions));
  for (const [key, inner] of Object.entries(asObject(properties)))
    add({ [key]: knownKeys(inner, definitions) });
  const others = Object.entries(asObject(patternProperties)).filter(([pattern]) => pattern !== '^x-');
  for (const [, inner] of others) add({ '*': knownKeys(inner, definitions) });
  if (items !== undefined) add({ '*': knownKeys(items, definitions) });
  return keys;
}

function asObject(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
