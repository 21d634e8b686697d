import { dump } from 'js-yaml';
import type { Plain, Replacement } from '../model/change.ts';
import { parseYaml } from '../parse/yaml/parse.ts';
import type { DataNode, MappingEntry, MappingNode } from '../parse/yaml/tree.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { lineBreakOf, lineEnd, lineStart } from './layout.ts';
import type { Writer } from './written-fixes.ts';

/** Writes values into YAML: a new key goes to the end of its mapping, in the style of the mapping. */
export function yamlWriter(file: SourceFile): Writer {
  const mappings = new Map<string, MappingNode>();
  for (const { root } of parseYaml(file).tree.documents) if (root !== undefined) collect(root, mappings);
  return (within, path, value) => {
    const mapping = mappings.get(keyOf(within));
    return mapping === undefined ? undefined : set(mapping, path, value);
  };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** What came by an alias stands elsewhere, and others use it too. */
function collect(node: DataNode, mappings: Map<string, MappingNode>): void {
  if (node.via.length > 0) return;
  if (node.kind === 'sequence') for (const item of node.items) collect(item, mappings);
  if (node.kind !== 'mapping') return;
  mappings.set(keyOf(node.span), node);
  for (const { value } of ownEntries(node)) collect(value, mappings);
}

/** Without those that a merge key brings in. */
function ownEntries({ entries, span }: MappingNode): readonly MappingEntry[] {
  return entries.filter((entry) => entry.span.start >= span.start && entry.span.end <= span.end);
}

function set(
  mapping: MappingNode,
  [name = '', ...deeper]: readonly string[],
  value: Plain,
): Replacement | undefined {
  const entry = mapping.entries.find(({ key }) => key === name);
  const inside = deeper.reduceRight<Plain>((inner, key) => ({ [key]: inner }), value);
  if (entry === undefined) return addEntry(mapping, name, inside);
  if (entry.value.via.length > 0 || !ownEntries(mapping).includes(entry)) return undefined;
  if (entry.value.kind === 'mapping')
    return deeper.length === 0 ? undefined : set(entry.value, deeper, value);
  if (entry.value.kind === 'sequence' || !isLiteral(entry.value.text)) return undefined;
  if (entry.value.value === null) return replaceEntry(mapping, entry, inside);
  return deeper.length === 0 ? replaceEntry(mapping, entry, value) : undefined;
}

/** False for what is filled in later: by Compose, by Flux, by a template. */
function isLiteral(text: string): boolean {
  return !text.includes('$') && !text.includes('{{');
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
  if (last === undefined) return undefined;
  const at = lineEnd(file.text, endOfText(last.span));
  const text = `${lineBreakOf(file.text)}${indentOf(mapping)}${entryText(mapping, name, value)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
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
  const { text } = mapping.span.file;
  if (isFlow(mapping)) {
    const flow = dump({ [name]: value }, { flowLevel: 0, lineWidth: -1 }).trimEnd();
    return flow.slice(1, -1).trim();
  }
  const lines = dump({ [name]: value }, { lineWidth: -1 })
    .trimEnd()
    .split('\n');
  return lines.join(`${lineBreakOf(text)}${indentOf(mapping)}`);
}
