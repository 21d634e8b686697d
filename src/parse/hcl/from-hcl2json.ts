import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import { CONFIGURATION, type JsonBodySchema } from './json-schema.ts';
import { parseTemplateWithin } from './json-string.ts';
import type { AttributeNode, BlockNode, Body, Expression } from './tree.ts';

/** A body of hcl2json's JSON and what is known of its place. */
interface Place {
  readonly header: Span;
  /** What our own parser could read of it. */
  readonly recovered: Body | undefined;
  readonly schema: JsonBodySchema | undefined;
}

/**
 * Builds a tree from the JSON that `@cdktf/hcl2json` makes of a file that our own parser rejects. That JSON has no
 * places: those of blocks and attributes are taken from `recovered`, the tree our parser could build, by type,
 * labels and name; where it has none, the place is the header of the block around.
 */
export function fromHcl2Json(json: unknown, file: SourceFile, recovered: Body): Body {
  const newline = file.text.indexOf('\n');
  const header = { file, start: 0, end: newline === -1 ? file.text.length : newline };
  return { ...toBody(json, { header, recovered, schema: CONFIGURATION }), span: recovered.span };
}

function toBody(json: unknown, place: Place): Body {
  const attributes: AttributeNode[] = [];
  const blocks: BlockNode[] = [];
  for (const [name, value] of entriesOf(json)) {
    const labels = labelCountOf(name, place);
    if (labels === undefined) attributes.push(toAttribute(name, value, place));
    else addBlocks(name, [], value, labels, place, blocks);
  }
  return { attributes, blocks, span: place.recovered?.span ?? place.header };
}

/** The number of labels of the blocks of a type; undefined where the name is an attribute's. */
function labelCountOf(name: string, { recovered, schema }: Place): number | undefined {
  const block = recovered?.blocks.find(({ type }) => type === name);
  return block?.labels.length ?? schema?.blocks.get(name)?.labels;
}

/** Labels are nested objects; below the last of them is a list of the bodies that have these labels. */
function addBlocks(
  type: string,
  labels: readonly string[],
  json: unknown,
  missing: number,
  place: Place,
  blocks: BlockNode[],
): void {
  if (missing > 0) {
    for (const [label, inner] of entriesOf(json)) {
      addBlocks(type, [...labels, label], inner, missing - 1, place, blocks);
    }
    return;
  }
  const known = place.recovered?.blocks.filter((block) => isHeadedBy(block, type, labels)) ?? [];
  const bodies: readonly unknown[] = Array.isArray(json) ? json : [json];
  for (const [index, body] of bodies.entries()) blocks.push(toBlock(type, labels, body, known[index], place));
}

function isHeadedBy(block: BlockNode, type: string, labels: readonly string[]): boolean {
  return (
    block.type === type &&
    block.labels.length === labels.length &&
    block.labels.every(({ text }, index) => text === labels[index])
  );
}

function toBlock(
  type: string,
  labels: readonly string[],
  json: unknown,
  known: BlockNode | undefined,
  place: Place,
): BlockNode {
  const header = known?.header ?? place.header;
  const schema = place.schema?.blocks.get(type)?.body;
  return {
    type,
    labels: known?.labels ?? labels.map((text) => ({ text, span: header })),
    body: toBody(json, { header, recovered: known?.body, schema }),
    header,
    span: known?.span ?? header,
  };
}

function toAttribute(name: string, json: unknown, { header, recovered }: Place): AttributeNode {
  const known = recovered?.attributes.find((attribute) => attribute.name === name);
  const span = known?.span ?? header;
  return { name, nameSpan: known?.nameSpan ?? header, value: toExpression(json, span), span };
}

function toExpression(json: unknown, span: Span): Expression {
  if (typeof json === 'string') return unwrapped(parseTemplateWithin(json, span));
  if (Array.isArray(json))
    return { kind: 'tuple', items: json.map((item) => toExpression(item, span)), span };
  if (typeof json === 'object' && json !== null) {
    const items = entriesOf(json).map(([key, value]) => ({
      key: parseTemplateWithin(key, span),
      value: toExpression(value, span),
      span,
    }));
    return { kind: 'object', items, span };
  }
  const value = typeof json === 'number' || typeof json === 'boolean' ? json : null;
  return { kind: 'literal', value, span };
}

/** hcl2json writes every expression as `${expression}`. */
function unwrapped(expression: Expression): Expression {
  const part =
    expression.kind === 'template' && expression.parts.length === 1 ? expression.parts[0] : undefined;
  return part?.kind === 'interpolation' ? part.value : expression;
}

function entriesOf(json: unknown): readonly (readonly [string, unknown])[] {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.entries(json) : [];
}
