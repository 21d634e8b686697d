import type { Plain, Replacement } from '../model/change.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import type { AttributeNode, BlockNode, Body, Expression, ObjectItem } from '../parse/hcl/tree.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { attributeText, blockText, hclText } from './hcl-text.ts';
import { indentationAt, lineBreakOf, lineEnd, lineStart } from './layout.ts';
import type { Writer } from './written-fixes.ts';

/** What holds names and values: a block, or the object of an argument. */
type Owner =
  | { readonly kind: 'block'; readonly block: BlockNode; readonly body: Body }
  | { readonly kind: 'object'; readonly span: Span; readonly items: readonly ObjectItem[] };

/** Writes arguments into HCL, as `tofu fmt` would have them. */
export function hclWriter(file: SourceFile): Writer['set'] {
  const owners = new Map<string, Owner>();
  collect(parseHcl(file).tree, owners);
  return (within, path, value) => {
    const owner = owners.get(keyOf(within));
    return owner === undefined ? undefined : set(owner, path, value);
  };
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

function collect(body: Body, owners: Map<string, Owner>): void {
  for (const { value } of body.attributes) collectObjects(value, owners);
  for (const block of body.blocks) {
    owners.set(keyOf(block.span), ownerOf(block));
    collect(block.body, owners);
  }
}

function collectObjects(expression: Expression, owners: Map<string, Owner>): void {
  if (expression.kind === 'tuple') for (const item of expression.items) collectObjects(item, owners);
  if (expression.kind !== 'object') return;
  owners.set(keyOf(expression.span), { kind: 'object', span: expression.span, items: expression.items });
  for (const { value } of expression.items) collectObjects(value, owners);
}

/** What a `dynamic` block repeats stands in its `content`. */
function ownerOf(block: BlockNode): Owner {
  const content =
    block.type === 'dynamic' ? block.body.blocks.find(({ type }) => type === 'content') : undefined;
  return { kind: 'block', block: content ?? block, body: (content ?? block).body };
}

function set(owner: Owner, [name = '', ...deeper]: readonly string[], value: Plain): Replacement | undefined {
  const inside = deeper.length === 0 ? value : nested(deeper, value);
  if (owner.kind === 'object') {
    const item = owner.items.find(({ key }) => literalText(key) === name);
    return item === undefined ? addItem(owner, name, inside) : intoValue(item.value, deeper, value);
  }
  const { body } = owner;
  const attribute = body.attributes.find((candidate) => candidate.name === name);
  if (attribute !== undefined) return intoValue(attribute.value, deeper, value);
  const blocks = body.blocks.filter((block) => block.type === name || isDynamic(block, name));
  const [block, ...others] = blocks;
  if (block === undefined) return add(owner, name, inside);
  if (deeper.length === 0 || others.length > 0) return undefined;
  return set(ownerOf(block), deeper, value);
}

function nested(path: readonly string[], value: Plain): Plain {
  return path.reduceRight<Plain>((inner, name) => ({ [name]: inner }), value);
}

function isDynamic({ type, labels }: BlockNode, name: string): boolean {
  return type === 'dynamic' && labels[0]?.text === name;
}

function intoValue(expression: Expression, deeper: readonly string[], value: Plain): Replacement | undefined {
  if (deeper.length > 0)
    return expression.kind === 'object'
      ? set({ kind: 'object', span: expression.span, items: expression.items }, deeper, value)
      : undefined;
  if (!isLiteral(expression)) return undefined;
  const indent = indentationAt(expression.span.file.text, expression.span.start);
  const text = hclText(value, indent, lineBreakOf(expression.span.file.text));
  return { kind: 'replace', span: expression.span, text };
}

function isLiteral(expression: Expression): boolean {
  if (expression.kind === 'tuple') return expression.items.every(isLiteral);
  return expression.kind === 'literal' || literalText(expression) !== undefined;
}

function literalText(expression: Expression): string | undefined {
  if (expression.kind !== 'template' || expression.style !== 'quoted') return undefined;
  const texts = expression.parts.map((part) => (part.kind === 'text' ? part.value : undefined));
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}

/** Adds an argument, or a block for what is nested; a module's inputs are arguments, however deep. */
function add(owner: Owner & { kind: 'block' }, name: string, value: Plain): Replacement | undefined {
  const { block, body } = owner;
  const { text } = block.span.file;
  const isNested = typeof value === 'object' && !Array.isArray(value);
  if (isOnOneLine(text, block)) return addToLine(owner, name, value, isNested);
  const isBlock = isNested && block.type !== 'module';
  return isBlock ? addBlock(block, body, name, value) : addArgument(block, body, name, value);
}

function isOnOneLine(text: string, { header, span }: BlockNode): boolean {
  return !text.slice(header.end, span.end).includes('\n');
}

/** `versioning {}` and `versioning { enabled = true }` are opened up. */
function addToLine(
  { block, body }: Owner & { kind: 'block' },
  name: string,
  value: Plain,
  isNested: boolean,
): Replacement {
  const { file } = block.span;
  const eol = lineBreakOf(file.text);
  const indent = indentationAt(file.text, block.span.start);
  const inner = `${indent}  `;
  const brace = file.text.indexOf('{', block.header.end);
  const held = body.attributes.map(({ span }) => `${inner}${file.text.slice(span.start, span.end)}`);
  const line =
    isNested && block.type !== 'module'
      ? `${inner}${blockText(name, value, inner, eol)}`
      : `${inner}${attributeText(name, value, inner, eol)}`;
  const text = ['{', ...held, line, `${indent}}`].join(eol);
  return { kind: 'replace', span: { file, start: brace, end: block.span.end }, text };
}

function addBlock({ span }: BlockNode, body: Body, name: string, value: Plain): Replacement {
  const { file } = span;
  const eol = lineBreakOf(file.text);
  const indent = indentationAt(file.text, span.start);
  const inner = `${indent}  `;
  const isEmpty = body.attributes.length + body.blocks.length === 0;
  const at = lineStart(file.text, span.end - 1);
  const text = `${isEmpty ? '' : eol}${inner}${blockText(name, value, inner, eol)}${eol}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

function addArgument(block: BlockNode, body: Body, name: string, value: Plain): Replacement {
  const { file } = block.span;
  const eol = lineBreakOf(file.text);
  const firstBlock = body.blocks[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const last = body.attributes.filter(({ span }) => span.start < firstBlock && !isMeta(span)).at(-1);
  if (last === undefined) return addFirst(block, body, name, value);
  const inner = indentationAt(file.text, last.span.start);
  const at = lineEnd(file.text, last.span.end);
  const width = columnOfEquals(last);
  const isSimple = typeof value !== 'object' || Array.isArray(value);
  const fits = width === undefined || !isSimple || name.length < width;
  const padded = width !== undefined && isSimple && fits ? name.padEnd(width - 1) : name;
  const text = `${eol}${fits ? '' : eol}${inner}${attributeText(padded, value, inner, eol)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

/** A heredoc's end marker must stay alone on its line, and what follows it starts on the next. */
function isMeta({ file, start }: Span): boolean {
  return file.text.slice(start, start + 'depends_on'.length) === 'depends_on';
}

function addFirst({ header, span }: BlockNode, body: Body, name: string, value: Plain): Replacement {
  const { file } = span;
  const eol = lineBreakOf(file.text);
  const inner = `${indentationAt(file.text, span.start)}  `;
  const brace = lineEnd(file.text, file.text.indexOf('{', header.end));
  const gap = body.blocks.length > 0 ? eol : '';
  const text = `${eol}${inner}${attributeText(name, value, inner, eol)}${gap}`;
  return { kind: 'replace', span: { file, start: brace, end: brace }, text };
}

/** How far the `=` stands from the start of the name, where the argument is on one line. */
function columnOfEquals({ span, nameSpan, value }: AttributeNode): number | undefined {
  const { text } = span.file;
  if (text.slice(span.start, span.end).includes('\n')) return undefined;
  return text.slice(nameSpan.end, value.span.start).indexOf('=') + nameSpan.end - nameSpan.start;
}

function addItem(owner: Owner & { kind: 'object' }, name: string, value: Plain): Replacement | undefined {
  const { span, items } = owner;
  const { file } = span;
  const eol = lineBreakOf(file.text);
  const last = items.at(-1);
  if (last === undefined || !file.text.slice(span.start, span.end).includes('\n')) {
    const held = items.map((item) => file.text.slice(item.span.start, item.span.end));
    const text = `{ ${[...held, attributeText(name, value, '', eol)].join(', ')} }`;
    return { kind: 'replace', span, text };
  }
  const inner = indentationAt(file.text, last.span.start);
  const at = lineEnd(file.text, last.span.end);
  const text = `${eol}${inner}${attributeText(name, value, inner, eol)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}
