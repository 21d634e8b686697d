import type { JsonSchema } from '../config/schema.ts';

interface Row {
  readonly name: string;
  readonly type: string;
  readonly fallback: string;
  readonly description: string;
}

/** For `docs/configuration.md`: every setting there is, from the schema that the configuration is held to. */
export function settingsTable(schema: JsonSchema): string {
  const rows = rowsOf(schema, '').map(
    ({ name, type, fallback, description }) => `| \`${name}\` | ${type} | ${fallback} | ${description} |`,
  );
  return ['| setting | value | default | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(schema: unknown, path: string): readonly Row[] {
  const properties = valueAt(schema, 'properties');
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([key, property]): Row[] => {
    const name = `${path}${key}`;
    const items = valueAt(property, 'items');
    const fallback = valueAt(property, 'default');
    const row = {
      name,
      type: typeOf(property),
      fallback: fallback === undefined ? '' : `\`${JSON.stringify(fallback).replaceAll('"', '')}\``,
      description: String(valueAt(property, 'description') ?? '').replaceAll('|', '\\|'),
    };
    return [row, ...rowsOf(property, `${name}.`), ...rowsOf(items, `${name}[].`)];
  });
}

function typeOf(property: unknown): string {
  const choices = valueAt(property, 'enum');
  if (Array.isArray(choices)) return choices.map((choice) => `\`${choice}\``).join(', ');
  const type = valueAt(property, 'type');
  if (type === 'array')
    return isObject(valueAt(valueAt(property, 'items'), 'properties')) ? 'list of entries' : 'list of texts';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string') return 'text';
  if (type === 'boolean') return '`true`, `false`';
  return valueAt(property, 'allOf') === undefined ? 'entry' : 'rules by id';
}

function valueAt(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
