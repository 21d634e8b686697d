import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import { parseJson } from '../json/parse.ts';
import type { Parsed, SyntaxProblem } from '../parsed.ts';
import type { DataNode, MappingEntry, MappingNode, ScalarNode } from '../yaml/tree.ts';
import { CONFIGURATION, type JsonBlockSchema, type JsonBodySchema, VARIABLE_VALUES } from './json-schema.ts';
import { parseStringExpression, parseStringTemplate } from './json-string.ts';
import type { AttributeNode, BlockNode, Body, Expression, Label, ObjectItem } from './tree.ts';

type Reading = 'template' | 'reference' | 'literal';

interface JsonItems {
  readonly attributes: AttributeNode[];
  readonly blocks: BlockNode[];
  readonly problems: SyntaxProblem[];
}

/**
 * Reads Terraform's JSON syntax (`.tf.json`, `.tfvars.json`) into the tree of the native syntax. JSON does not say
 * what is a block: the blocks that Terraform itself knows are blocks, everything else is an attribute. A block's
 * header is the key of its last label.
 * Source: https://github.com/hashicorp/hcl/blob/main/json/spec.md
 */
export function parseHclJson(file: SourceFile): Parsed<Body> {
  const { tree, comments, problems: syntaxProblems } = parseJson(file);
  const problems = [...syntaxProblems];
  const span = { file, start: 0, end: file.text.length };
  const root = tree.documents[0]?.root;
  if (root === undefined) return { tree: { attributes: [], blocks: [], span }, comments, problems };
  const schema = file.path.endsWith('.tfvars.json') ? VARIABLE_VALUES : CONFIGURATION;
  return { tree: { ...toBody(root, schema, problems), span }, comments, problems };
}

function toBody(node: DataNode, schema: JsonBodySchema, problems: SyntaxProblem[]): Body {
  const items: JsonItems = { attributes: [], blocks: [], problems };
  for (const mapping of mappingsOf(node, problems)) {
    for (const entry of mapping.entries) addEntry(entry, schema, items);
  }
  const { file, start, end } = node.span;
  const { attributes, blocks } = items;
  return { attributes, blocks, span: { file, start: start + 1, end: Math.max(start + 1, end - 1) } };
}

/** A body, like what stands under a label, is an object or a list of them. */
function mappingsOf(node: DataNode, problems: SyntaxProblem[]): readonly MappingNode[] {
  if (node.kind === 'mapping') return [node];
  if (node.kind === 'sequence') return node.items.flatMap((item) => mappingsOf(item, problems));
  if (node.value !== null) {
    problems.push({ message: 'A block is an object or a list of objects.', span: node.span });
  }
  return [];
}

function addEntry(entry: MappingEntry, schema: JsonBodySchema, items: JsonItems): void {
  const { key, keySpan, value, span } = entry;
  if (key === '//') return;
  const block = schema.blocks.get(key);
  if (block !== undefined) {
    addBlocks({ type: key, header: keySpan, labels: [] }, value, block, items);
    return;
  }
  const reading = readingOf(key, schema);
  const expression = toExpression(value, reading, items.problems);
  items.attributes.push({ name: key, nameSpan: keySpan, value: expression, span });
}

function readingOf(name: string, schema: JsonBodySchema): Reading {
  if (schema.isLiteral || schema.literals.has(name)) return 'literal';
  return schema.references.has(name) ? 'reference' : 'template';
}

interface Header {
  readonly type: string;
  readonly header: Span;
  readonly labels: readonly Label[];
}

function addBlocks(header: Header, node: DataNode, schema: JsonBlockSchema, items: JsonItems): void {
  for (const mapping of mappingsOf(node, items.problems)) {
    if (header.labels.length === schema.labels) {
      const span = { ...header.header, end: mapping.span.end };
      items.blocks.push({ ...header, body: toBody(mapping, schema.body, items.problems), span });
      continue;
    }
    for (const { key, keySpan, value } of mapping.entries) {
      if (key === '//') continue;
      const labels = [...header.labels, { text: key, span: keySpan }];
      addBlocks({ type: header.type, header: keySpan, labels }, value, schema, items);
    }
  }
}

function toExpression(node: DataNode, reading: Reading, problems: SyntaxProblem[]): Expression {
  const { span } = node;
  switch (node.kind) {
    case 'scalar':
      return toScalar(node, reading, problems);
    case 'sequence':
      return { kind: 'tuple', items: node.items.map((item) => toExpression(item, reading, problems)), span };
    case 'mapping':
      return { kind: 'object', items: node.entries.map((entry) => toItem(entry, reading, problems)), span };
  }
}

function toItem(entry: MappingEntry, reading: Reading, problems: SyntaxProblem[]): ObjectItem {
  const { key, keySpan, value, span } = entry;
  const keyReading = reading === 'template' ? 'template' : 'literal';
  return {
    key: toStringExpression(key, keySpan, keyReading, problems),
    value: toExpression(value, reading, problems),
    span,
  };
}

function toScalar(node: ScalarNode, reading: Reading, problems: SyntaxProblem[]): Expression {
  const { value, span } = node;
  return typeof value === 'string'
    ? toStringExpression(value, span, reading, problems)
    : { kind: 'literal', value, span };
}

function toStringExpression(
  text: string,
  span: Span,
  reading: Reading,
  problems: SyntaxProblem[],
): Expression {
  if (reading === 'reference') return parseStringExpression(text, span, problems);
  if (reading === 'template') return parseStringTemplate(text, span, problems);
  return { kind: 'template', style: 'quoted', parts: [{ kind: 'text', value: text, span }], span };
}
