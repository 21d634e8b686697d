import { yaml11Boolean } from '../parse/yaml/core-schema.ts';
import type { DataNode, MappingNode, ScalarNode } from '../parse/yaml/tree.ts';
import { type Place, type Span, textOf } from '../source/span.ts';
import type { Field, ObjectValue, UnknownValue, Value } from './value.ts';

/** How a YAML or JSON tree is to be read. */
export interface DataReading {
  /** The booleans of YAML 1.1 (`yes`, `off`, `n` without quotes), which Kubernetes and older Compose files know. */
  readonly booleans?: 'core' | 'yaml-1.1';
}

/** Deeper than any parser here goes, so that a tree from elsewhere cannot exhaust the stack either. */
const MAX_DEPTH = 256;

const WRITTEN_HERE: readonly Place[] = [];

/**
 * The root of a document as an evaluated value, if it is a mapping. Spans are those of the writing; the aliases that
 * brought a value here are its `via`. Its header is the first entry, or the whole of an empty mapping. Every node of
 * the tree is visited once: the parser has already bounded what aliases may copy.
 */
export function toObject(node: DataNode, reading: DataReading = {}): ObjectValue | undefined {
  const value = toValue(node, reading);
  return value.kind === 'object' ? value : undefined;
}

/** Any node as an evaluated value, as `toObject` reads a mapping. */
export function toValue(node: DataNode, reading: DataReading = {}): Value {
  return convert(node, headerOfItem(node), reading, 0);
}

function convert(node: DataNode, header: Span, reading: DataReading, depth: number): Value {
  if (depth > MAX_DEPTH) return tooDeep(node);
  switch (node.kind) {
    case 'scalar':
      return scalarOf(node, reading);
    case 'sequence':
      return {
        kind: 'list',
        items: node.items.map((item) => convert(item, headerOfItem(item), reading, depth + 1)),
        span: node.span,
        via: placesOf(node),
      };
    case 'mapping':
      return objectOf(node, header, reading, depth);
  }
}

function objectOf(node: MappingNode, header: Span, reading: DataReading, depth: number): ObjectValue {
  const fields = new Map<string, Field>();
  for (const { key, keySpan, value, span } of node.entries) {
    fields.set(key, {
      name: key,
      nameSpan: keySpan,
      span,
      value: convert(value, keySpan, reading, depth + 1),
    });
  }
  return { kind: 'object', fields, header, span: node.span, via: placesOf(node) };
}

function scalarOf(node: ScalarNode, reading: DataReading): Value {
  const base = { span: node.span, via: placesOf(node) };
  const { value } = node;
  const boolean = reading.booleans === 'yaml-1.1' ? yaml11Boolean(node) : undefined;
  if (boolean !== undefined) return { kind: 'boolean', value: boolean, ...base };
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, ...base };
    case 'number':
      return { kind: 'number', value, ...base };
    case 'boolean':
      return { kind: 'boolean', value, ...base };
    default:
      return { kind: 'null', ...base };
  }
}

function placesOf(node: DataNode): readonly Place[] {
  if (node.via.length === 0) return WRITTEN_HERE;
  return node.via.map((span) => ({ span, message: `the alias \`${textOf(span)}\` brings it here` }));
}

/** An item of a list has no key, so what it begins with stands for it: `- name: web`. */
function headerOfItem(node: DataNode): Span {
  const first = node.kind === 'mapping' ? node.entries[0] : undefined;
  if (first === undefined) return node.span;
  return first.value.kind === 'scalar' ? first.span : first.keySpan;
}

function tooDeep(node: DataNode): UnknownValue {
  return {
    kind: 'unknown',
    because: 'it is nested too deep to be read',
    span: node.span,
    via: placesOf(node),
    reference: undefined,
    template: undefined,
  };
}
