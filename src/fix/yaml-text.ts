import { dump } from 'js-yaml';
import type { Plain, PlainObject } from '../model/change.ts';
import type { SourceFile } from '../source/source-file.ts';
import { lineBreakOf } from './layout.ts';

/** How a file lays out YAML. */
export interface YamlStyle {
  /** How many columns a mapping in a mapping is indented. */
  readonly indent: number;
  /** The items of a list stand in the column of its key. */
  readonly flatLists: boolean;
  /** What stands around a text that has to be quoted. */
  readonly quote: Quote;
}

const known = new WeakMap<SourceFile, YamlStyle>();

/** The habit of a file, by the first mapping and the first list that are nested in it. */
export function yamlStyleOf(file: SourceFile): YamlStyle {
  const style = known.get(file) ?? readStyle(file);
  known.set(file, style);
  return style;
}

function readStyle(file: SourceFile): YamlStyle {
  let indent: number | undefined;
  let flatLists: boolean | undefined;
  let owner: string | undefined;
  for (const line of file.text.split('\n')) {
    const start = /^ */.exec(line)?.[0] ?? '';
    const rest = line.slice(start.length).trimEnd();
    if (rest === '' || rest.startsWith('#')) continue;
    if (owner !== undefined) {
      if (rest.startsWith('- ') && start.length >= owner.length) flatLists ??= start.length === owner.length;
      else if (start.length > owner.length) indent ??= start.length - owner.length;
    }
    if (indent !== undefined && flatLists !== undefined) break;
    owner = /^[\w./-]+:$/.test(rest) ? start : undefined;
  }
  return { indent: Math.min(indent ?? 2, 8), flatLists: flatLists ?? false, quote: quoteOf(file) };
}

/** How a text is quoted that has to be. */
type Quote = '"' | "'";

/** Double quotes, unless the file has none but single ones. */
function quoteOf({ text }: SourceFile): Quote {
  return text.includes("'") && !text.includes('"') ? "'" : '"';
}

function scalarText(value: Plain, quote: Quote): string {
  const text = dump(value, { lineWidth: -1 }).trimEnd();
  const isSwapped =
    quote === '"' && typeof value === 'string' && text === `'${value}'` && !/["\\]/.test(value);
  return isSwapped ? `"${value}"` : text;
}

/** A value over as many lines as it takes, of which all but the first are indented. */
export function blockText(value: Plain, file: SourceFile, indentation: string): string {
  return linesOf(value, yamlStyleOf(file)).join(`${lineBreakOf(file.text)}${indentation}`);
}

function linesOf(value: Plain, style: YamlStyle): readonly string[] {
  if (isList(value) && value.length > 0) {
    return value.flatMap((item) =>
      linesOf(item, style).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`),
    );
  }
  if (typeof value !== 'object' || isList(value) || Object.keys(value).length === 0)
    return scalarText(value, style.quote).split('\n');
  return Object.entries(value).flatMap(([name, inner]) => entryLines(name, inner, style));
}

function entryLines(name: string, value: Plain, style: YamlStyle): readonly string[] {
  const key = dump({ [name]: 0 }, { lineWidth: -1 })
    .trimEnd()
    .slice(0, -' 0'.length);
  const lines = linesOf(value, style);
  if (typeof value !== 'object' || Object.keys(value).length === 0)
    return lines.map((line, index) => (index === 0 ? `${key} ${line}` : line));
  const indentation = ' '.repeat(isList(value) && style.flatLists ? 0 : style.indent);
  return [key, ...lines.map((line) => `${indentation}${line}`)];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** A value on one line, as it stands between braces or brackets. */
export function flowText(value: Plain): string {
  return dump(value, { flowLevel: 0, lineWidth: -1 }).trimEnd();
}

/** The only entry of an object, as it stands between braces. */
export function flowEntry(value: PlainObject): string {
  return flowText(value).slice(1, -1).trim();
}
