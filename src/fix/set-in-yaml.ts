import type { Argument, Plain, PlainObject, Replacement } from '../model/change.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode, MappingEntry, MappingNode, SequenceNode } from '../parse/yaml/tree.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { lineBreakOf, lineEnd, lineStart } from './layout.ts';
import type { Writer } from './written-fixes.ts';
import { blockText, flowEntry, flowText } from './yaml-text.ts';

/** Writes into YAML: what is new goes to the end of its mapping or list, in the style of the file. */
export function yamlWriter(file: SourceFile): Writer {
  const mappings = new Map<string, MappingNode>();
  const { documents } = parseYaml(file).tree;
  for (const { root } of documents) if (root !== undefined) collect(root, mappings);
  const only = documents.length === 1 ? documents[0]?.root : undefined;
  if (only?.kind === 'mapping') mappings.set(keyOf({ file, start: 0, end: file.text.length }), only);
  const mappingAt = (within: Span) => mappings.get(keyOf(within));
  return {
    set: (within, path, value) => {
      const mapping = mappingAt(within);
      return mapping === undefined ? undefined : set(mapping, path, value);
    },
    add: (place, item) => {
      const mapping = mappingAt(place.within);
      return mapping === undefined ? undefined : add(mapping, place, item);
    },
    remove: ({ within, path }) => {
      const mapping = mappingAt(within);
      return mapping === undefined ? undefined : remove(mapping, path);
    },
    append: (document) => append(file, document),
  };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What came by an alias stands elsewhere, and what an alias takes elsewhere others use too. */
function collect(node: DataNode, mappings: Map<string, MappingNode>): void {
  if (node.via.length > 0 || isShared(node)) return;
  if (node.kind === 'sequence') for (const item of node.items) collect(item, mappings);
  if (node.kind !== 'mapping') return;
  mappings.set(keyOf(node.span), node);
  for (const { value } of ownEntries(node)) collect(value, mappings);
}

/** How far before a node is looked for what belongs to it: its anchor and its tag, an empty line. */
const nearBefore = 200;

function isShared({ span }: DataNode): boolean {
  const before = span.file.text.slice(Math.max(0, span.start - nearBefore), span.start);
  const anchor = /&([^\s,[\]{}]{1,100})(?:[ \t]+![^\s]*)?(?:[ \t]*(?:#[^\n]*)?\r?\n)?[ \t]*$/.exec(
    before,
  )?.[1];
  return anchor !== undefined && aliasesIn(span.file).has(anchor);
}

const known = new WeakMap<SourceFile, ReadonlySet<string>>();

/** The names that aliases take, and what else has a star before it. */
function aliasesIn(file: SourceFile): ReadonlySet<string> {
  const read = known.get(file);
  if (read !== undefined) return read;
  const names = new Set([...file.text.matchAll(/\*([^\s,[\]{}]{1,100})/g)].map(([, name = '']) => name));
  known.set(file, names);
  return names;
}

/** Without those that a merge key brings in. */
function ownEntries({ entries, span }: MappingNode): readonly MappingEntry[] {
  return entries.filter((entry) => entry.span.start >= span.start && entry.span.end <= span.end);
}

/** The entry of a name that is written here, in full view; `elsewhere` where an alias or a merge key brings it. */
function entryIn(mapping: MappingNode, name: string): MappingEntry | 'elsewhere' | undefined {
  const entry = mapping.entries.find(({ key }) => key === name);
  if (entry === undefined) return undefined;
  return entry.value.via.length > 0 || isShared(entry.value) || !ownEntries(mapping).includes(entry)
    ? 'elsewhere'
    : entry;
}

function set(
  mapping: MappingNode,
  [name = '', ...deeper]: readonly string[],
  value: Plain,
): Replacement | undefined {
  const entry = entryIn(mapping, name);
  const inside = deeper.reduceRight<Plain>((inner, key) => ({ [key]: inner }), value);
  if (entry === undefined) return addEntry(mapping, name, inside);
  if (entry === 'elsewhere') return undefined;
  if (entry.value.kind === 'mapping') {
    if (deeper.length === 0) return undefined;
    // What holds nothing between braces gets lines, as the rest has them.
    return entry.value.entries.length === 0 && !isFlow(mapping) && isAlone(entry.value)
      ? replaceEntry(mapping, entry, inside)
      : set(entry.value, deeper, value);
  }
  if (!isLiteral(entry.value)) return undefined;
  if (entry.value.kind === 'scalar' && entry.value.value === null)
    return replaceEntry(mapping, entry, inside);
  return deeper.length === 0 ? replaceEntry(mapping, entry, value) : undefined;
}

function add(mapping: MappingNode, { path }: Argument, item: Plain): Replacement | undefined {
  const [name = '', ...deeper] = path;
  const entry = entryIn(mapping, name);
  if (entry === 'elsewhere') return undefined;
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === null))
    return set(mapping, path, [item]);
  if (entry.value.kind === 'mapping')
    return deeper.length === 0
      ? undefined
      : add(entry.value, { ...entry.value, within: entry.value.span, path: deeper }, item);
  return entry.value.kind === 'sequence' && deeper.length === 0 ? addItem(entry.value, item) : undefined;
}

function addItem(list: SequenceNode, item: Plain): Replacement | undefined {
  const { file, start } = list.span;
  const last = list.items.at(-1);
  if (file.text[start] === '[') {
    const at = last?.span.end ?? start + 1;
    const text = `${last === undefined ? '' : ', '}${flowText(item)}`;
    return { kind: 'replace', span: { file, start: at, end: at }, text };
  }
  // Of an alias the place is its target's.
  if (last === undefined || last.via.length > 0) return undefined;
  const at = lineEnd(file.text, endOfText(last.span));
  const indentation = ' '.repeat(start - lineStart(file.text, start));
  const text = `${lineBreakOf(file.text)}${indentation}${blockText([item], file, indentation)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

/** Where it has lines of its own, and is not all that its mapping holds. */
function remove(mapping: MappingNode, [name = '', ...deeper]: readonly string[]): Replacement | undefined {
  const entry = entryIn(mapping, name);
  if (entry === undefined || entry === 'elsewhere') return undefined;
  if (deeper.length > 0) return entry.value.kind === 'mapping' ? remove(entry.value, deeper) : undefined;
  const { file, start } = entry.span;
  const from = lineStart(file.text, start);
  if (isFlow(mapping) || mapping.entries.length < 2 || file.text.slice(from, start).trim() !== '')
    return undefined;
  const end = lineEnd(file.text, endOfText(entry.span));
  const isLast = end === file.text.length;
  return isLast
    ? {
        kind: 'replace',
        span: { file, start: Math.max(0, from - lineBreakOf(file.text).length), end },
        text: '',
      }
    : { kind: 'replace', span: { file, start: from, end: file.text.indexOf('\n', end) + 1 }, text: '' };
}

function append(file: SourceFile, document: PlainObject): Replacement {
  const lineBreak = lineBreakOf(file.text);
  const at = file.text.length;
  const text = `---${lineBreak}${blockText(document, file, '')}`;
  const isEnded = file.text === '' || file.text.endsWith('\n');
  return {
    kind: 'replace',
    span: { file, start: at, end: at },
    text: isEnded ? `${text}${lineBreak}` : `${lineBreak}${text}`,
  };
}

/** Nothing but the braces stands there: no comment, no end of what a merge key brings. */
function isAlone({ span }: DataNode): boolean {
  return /^\{[ \t]*\}$/.test(span.file.text.slice(span.start, span.end));
}

/** False for what is filled in later, by Compose, by Flux, by a template, and for what somebody has commented on. */
function isLiteral(node: DataNode): boolean {
  if (node.kind === 'scalar') return !node.text.includes('$') && !node.text.includes('{{');
  if (node.kind === 'mapping' || node.items.length === 0) return false;
  const { file, start, end } = node.span;
  const isPlain = (item: DataNode) => item.kind === 'scalar' && item.via.length === 0 && isLiteral(item);
  return node.items.every(isPlain) && !/[#&*]/.test(file.text.slice(start, lineEnd(file.text, end)));
}

function replaceEntry(mapping: MappingNode, entry: MappingEntry, value: Plain): Replacement {
  const { file } = entry.keySpan;
  const end = Math.max(entry.value.span.end, file.text.indexOf(':', entry.keySpan.end) + 1);
  return {
    kind: 'replace',
    span: { file, start: entry.keySpan.start, end },
    text: entryText(mapping, entry.key, value),
  };
}

function addEntry(mapping: MappingNode, name: string, value: Plain): Replacement | undefined {
  const { file } = mapping.span;
  const last = ownEntries(mapping).at(-1);
  if (isFlow(mapping)) {
    const at = last?.span.end ?? mapping.span.start + 1;
    const text = `${last === undefined ? '' : ', '}${entryText(mapping, name, value)}`;
    return { kind: 'replace', span: { file, start: at, end: at }, text };
  }
  if (mapping.entries.length === 0) return undefined;
  const at = lineEnd(file.text, endOfText(mapping.span));
  const lineBreak = lineBreakOf(file.text);
  const distance = typeof value === 'object' && isAirySection(mapping) ? lineBreak : '';
  const text = `${distance}${lineBreak}${indentOf(mapping)}${entryText(mapping, name, value)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

/** The outermost mapping, whose sections have empty lines between them, or are not more than one yet. */
function isAirySection(mapping: MappingNode): boolean {
  const { file, start, end } = mapping.span;
  if (indentOf(mapping) !== '') return false;
  const [, ...others] = ownEntries(mapping);
  const isApart = ({ span }: MappingEntry) =>
    /\n[ \t]*\r?\n$/.test(file.text.slice(Math.max(start, span.start - nearBefore), span.start));
  return others.length === 0 ? file.text.slice(start, end).includes('\n') : others.some(isApart);
}

/** A block scalar reaches over the empty lines behind it. */
function endOfText({ file, start, end }: Span): number {
  return start + file.text.slice(start, end).trimEnd().length;
}

function isFlow({ span }: MappingNode): boolean {
  return span.file.text[span.start] === '{';
}

/** As wide as what stands before the first key, which may be the `- ` of a list. */
function indentOf({ span }: MappingNode): string {
  return ' '.repeat(span.start - lineStart(span.file.text, span.start));
}

function entryText(mapping: MappingNode, name: string, value: Plain): string {
  return isFlow(mapping)
    ? flowEntry({ [name]: value })
    : blockText({ [name]: value }, mapping.span.file, indentOf(mapping));
}
