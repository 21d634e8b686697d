import type { Plain, PlainObject } from '../model/change.ts';

/** `name = value`. */
export function attributeText(name: string, value: Plain, indent: string, eol: string): string {
  return `${name} = ${hclText(value, indent, eol)}`;
}

/** `name { … }` with the values inside as arguments, and as blocks where they are nested. */
export function blockText(name: string, value: Plain, indent: string, eol: string): string {
  const inner = `${indent}  `;
  const entries = isObject(value) ? Object.entries(value) : [];
  const width = Math.max(0, ...entries.filter(([, held]) => !isObject(held)).map(([key]) => key.length));
  const lines = entries.map(([key, held]) =>
    isObject(held)
      ? `${inner}${blockText(key, held, inner, eol)}`
      : `${inner}${attributeText(key.padEnd(width), held, inner, eol)}`,
  );
  return [`${name} {`, ...lines, `${indent}}`].join(eol);
}

/** A value as an expression. */
export function hclText(value: Plain, indent: string, eol: string): string {
  if (typeof value === 'string') return JSON.stringify(value).replace(/([$%])\{/g, '$1$1{');
  if (isList(value)) return `[${value.map((item) => hclText(item, indent, eol)).join(', ')}]`;
  if (!isObject(value)) return String(value);
  const inner = `${indent}  `;
  const width = Math.max(...Object.keys(value).map((key) => key.length));
  const lines = Object.entries(value).map(
    ([key, held]) => `${inner}${attributeText(key.padEnd(width), held, inner, eol)}`,
  );
  return ['{', ...lines, `${indent}}`].join(eol);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isObject(value: Plain): value is PlainObject {
  return typeof value === 'object' && !isList(value);
}
