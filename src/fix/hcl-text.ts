import type { Plain, PlainObject } from '../model/change.ts';

/** `name = value`. */
export function attributeText(name: string, value: Plain, indent: string, eol: string): string {
  return `${name} = ${hclText(value, indent, eol)}`;
}

/** `name { … }` with the values inside as arguments, and as blocks where they are nested. */
export function blockText(name: string, value: Plain, indent: string, eol: string): string {
  const inner = `${indent}  `;
  const entries = isPlainObject(value) ? Object.entries(value) : [];
  const isBlock = (held: Plain) => isPlainObject(held);
  const lines = aligned(entries, (key, held) =>
    isBlock(held)
      ? `${inner}${blockText(key.trimEnd(), held, inner, eol)}`
      : `${inner}${attributeText(key, held, inner, eol)}`,
  );
  return [`${name} {`, ...lines, `${indent}}`].join(eol);
}

/** A value as an expression. */
export function hclText(value: Plain, indent: string, eol: string): string {
  if (typeof value === 'string') return JSON.stringify(value).replace(/([$%])\{/g, '$1$1{');
  if (isList(value)) return `[${value.map((item) => hclText(item, indent, eol)).join(', ')}]`;
  if (!isPlainObject(value)) return String(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = aligned(entries, (key, held) => `${inner}${attributeText(key, held, inner, eol)}`);
  return ['{', ...lines, `${indent}}`].join(eol);
}

/** A list with an item to a line; anything else as it is. */
export function longListText(value: Plain, indent: string, eol: string): string {
  if (!isList(value) || value.length === 0) return hclText(value, indent, eol);
  const inner = `${indent}  `;
  return ['[', ...value.map((item) => `${inner}${hclText(item, inner, eol)},`), `${indent}]`].join(eol);
}

/** Those on one line have their `=` below each other, up to the next that takes several. */
function aligned(
  entries: readonly (readonly [string, Plain])[],
  lineOf: (key: string, value: Plain) => string,
): readonly string[] {
  const isLong = (value: Plain) => isPlainObject(value) && Object.keys(value).length > 0;
  return entries.map(([key, value], index) => {
    if (isLong(value)) return lineOf(key, value);
    const before = entries.findLastIndex(([, other], at) => at < index && isLong(other));
    const after = entries.findIndex(([, other], at) => at > index && isLong(other));
    const run = entries.slice(before + 1, after === -1 ? undefined : after);
    return lineOf(key.padEnd(Math.max(...run.map(([name]) => name.length))), value);
  });
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isPlainObject(value: Plain): value is PlainObject {
  return typeof value === 'object' && !isList(value);
}
