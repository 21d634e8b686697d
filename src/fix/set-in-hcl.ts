import type { Plain, Replacement } from '../model/change.ts';
import { parseHcl } from '../parse/hcl/parse.ts';
import type { BlockNode, Body, Expression, ObjectItem } from '../parse/hcl/tree.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Span, textOf } from '../source/span.ts';
import { attributeText, blockText, hclText, isPlainObject, longListText } from './hcl-text.ts';
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
  const { file, start, end } = expression.span;
  const indent = indentationAt(file.text, start);
  const eol = lineBreakOf(file.text);
  const isLong = textOf(expression.span).includes('\n');
  if (isLong && !Array.isArray(value)) return undefined;
  // What somebody has said of the items would be lost.
  if (isLong && /(?:^|\s)(?:#|\/\/|\/\*)/.test(textOf(expression.span))) return undefined;
  const text = isLong ? longListText(value, indent, eol) : hclText(value, indent, eol);
  const [gap = ''] = /^ {2,}(?=#|\/\/|\/\*)/.exec(file.text.slice(end, lineEnd(file.text, end))) ?? [];
  // A comment keeps its column, where others may stand below it.
  const kept = gap === '' ? '' : ' '.repeat(Math.max(1, gap.length + (end - start) - text.length));
  return { kind: 'replace', span: { file, start, end: end + gap.length }, text: `${text}${kept}` };
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
  const isBlock = isPlainObject(value) && block.type !== 'module';
  if (isOnOneLine(text, block)) return addToLine(owner, name, value, isBlock);
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
  isBlock: boolean,
): Replacement {
  const { file } = block.span;
  const eol = lineBreakOf(file.text);
  const indent = indentationAt(file.text, block.span.start);
  const inner = `${indent}  `;
  const brace = file.text.indexOf('{', block.header.end);
  const isLong = isPlainObject(value);
  const width = Math.max(
    isLong ? 0 : name.length,
    ...body.attributes.map((attribute) => attribute.name.length),
  );
  const held = body.attributes.map(
    (attribute) => `${inner}${attribute.name.padEnd(width)} = ${textOf(attribute.value.span)}`,
  );
  const line = isBlock
    ? `${held.length === 0 ? '' : eol}${inner}${blockText(name, value, inner, eol)}`
    : `${inner}${attributeText(isLong ? name : name.padEnd(width), value, inner, eol)}`;
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
  const isApart = isEmpty || /\n[ \t]*\r?\n$/.test(file.text.slice(span.start, at));
  const text = `${isApart ? '' : eol}${inner}${blockText(name, value, inner, eol)}${eol}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

/** Arguments that are about the block itself stand apart from the others. */
const metaArguments = new Set([
  'count',
  'depends_on',
  'for_each',
  'provider',
  'providers',
  'source',
  'version',
]);

/** Behind the last argument on one line where it fits to its neighbours, else behind the last of all. */
function addArgument(block: BlockNode, body: Body, name: string, value: Plain): Replacement {
  const firstBlock = body.blocks[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const before = body.attributes.filter(({ span }) => span.start < firstBlock);
  const own = before.filter((attribute) => !metaArguments.has(attribute.name));
  const short = own.findLast((attribute) => columnOfEquals(attribute) !== undefined);
  const isFitting =
    short !== undefined && !isPlainObject(value) && name.length < (columnOfEquals(short) ?? 0);
  const last = isFitting
    ? short
    : (own.at(-1) ?? before.findLast(({ name: other }) => other !== 'depends_on'));
  if (last === undefined) return addFirst(block, body, name, value);
  return addBehind(last, name, value);
}

/** In line with what stands before it; where the name is longer, an empty line keeps the others as they are. */
function addBehind(last: Entry, name: string, value: Plain): Replacement {
  const { file } = last.span;
  const eol = lineBreakOf(file.text);
  const inner = indentationAt(file.text, last.span.start);
  const at = lineEnd(file.text, last.span.end);
  const column = columnOfEquals(last);
  const isLong = isPlainObject(value);
  const fits = column === undefined || isLong || name.length < column;
  const padded = column !== undefined && !isLong && fits ? name.padEnd(column - 1) : name;
  const text = `${eol}${fits ? '' : eol}${inner}${attributeText(padded, value, inner, eol)}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

function addFirst({ header, span }: BlockNode, body: Body, name: string, value: Plain): Replacement {
  const { file } = span;
  const eol = lineBreakOf(file.text);
  const inner = `${indentationAt(file.text, span.start)}  `;
  const at = lineEnd(file.text, file.text.indexOf('{', header.end));
  const isFollowed = body.blocks.length + body.attributes.length > 0;
  const gap = isFollowed && !/^\r?\n[ \t]*\r?\n/.test(file.text.slice(at)) ? eol : '';
  const text = `${eol}${inner}${attributeText(name, value, inner, eol)}${gap}`;
  return { kind: 'replace', span: { file, start: at, end: at }, text };
}

/** An argument of a block, or an item of an object. */
interface Entry {
  readonly span: Span;
  readonly value: Expression;
}

/**
 * How far the `=` stands from the start of the name, where neighbours are kept in line with it: not where the value
 * takes several lines, but for a heredoc.
 */
function columnOfEquals({ span, value }: Entry): number | undefined {
  const { text } = span.file;
  const isHeredoc = value.kind === 'template' && value.style !== 'quoted';
  if (!isHeredoc && text.slice(span.start, span.end).includes('\n')) return undefined;
  const before = text.slice(span.start, value.span.start);
  const equals = before.lastIndexOf('=');
  return equals === -1 ? undefined : equals;
}

function addItem(owner: Owner & { kind: 'object' }, name: string, value: Plain): Replacement | undefined {
  const { span, items } = owner;
  const { file } = span;
  const last = items.at(-1);
  if (last !== undefined && textOf(span).includes('\n')) return addBehind(last, name, value);
  const eol = lineBreakOf(file.text);
  if (isPlainObject(value))
    return last === undefined
      ? { kind: 'replace', span, text: hclText({ [name]: value }, indentationAt(file.text, span.start), eol) }
      : undefined;
  const held = items.map((item) => textOf(item.span));
  const text = `{ ${[...held, attributeText(name, value, '', eol)].join(', ')} }`;
  return { kind: 'replace', span, text };
}
