import { yaml11Boolean } from '../../parse/yaml/core-schema.ts';
import type { DataNode, MappingEntry, MappingNode, ScalarNode } from '../../parse/yaml/tree.ts';
import type { Place, Span } from '../../source/span.ts';
import type { Field, UnknownValue, Value } from '../value.ts';
import { yamlTimestamp } from './functions/timestamp.ts';
import { joinPieces } from './join-pieces.ts';
import {
  booleanValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  relocated,
  stringValue,
} from './make-value.ts';
import { joinChains } from './provenance.ts';

/** Where the parts of a decoded text stand. */
export interface Placing {
  /** The place of a stretch of the text. */
  readonly spanOf: (start: number, end: number) => Span;
  /** The way to what a stretch of the text is made of. */
  readonly viaOf: (start: number, end: number) => readonly Place[];
  /** What the text does not know, by the number in its marker. */
  readonly holes: readonly UnknownValue[];
}

/** A data format whose scalars are read its own way. */
export type DataFormat = 'json' | 'yaml';

/** Private characters that stand around the number of a hole. */
export const OPEN_HOLE = '\uE000';
export const CLOSE_HOLE = '\uE001';

/** The value of a decoded document with the places of its parts; undefined where Terraform refuses to decode it. */
export function placedValue(node: DataNode, format: DataFormat, placing: Placing): Value | undefined {
  const reading: Reading = { format, placing, isRefused: false };
  const value = convert(node, undefined, reading);
  return reading.isRefused ? undefined : value;
}

interface Reading {
  readonly format: DataFormat;
  readonly placing: Placing;
  isRefused: boolean;
}

function convert(node: DataNode, header: Span | undefined, reading: Reading): Value {
  const { placing } = reading;
  const span = placing.spanOf(node.span.start, node.span.end);
  if (node.kind === 'scalar') return scalarValue(node, span, reading);
  if (reading.format === 'yaml' && node.tag !== undefined && !/^!!?(?:seq|map)?$/.test(node.tag))
    reading.isRefused = true;
  if (node.kind === 'mapping') return mappingValue(node, header, span, reading);
  const items = node.items.map((item) => convert(item, undefined, reading));
  return listValue(items, span, placing.viaOf(node.span.start, node.span.start));
}

function mappingValue(node: MappingNode, header: Span | undefined, span: Span, reading: Reading): Value {
  const { placing } = reading;
  const fields = new Map<string, Field>();
  for (const entry of node.entries) {
    const nameSpan = placing.spanOf(entry.keySpan.start, entry.keySpan.end);
    const name = nameOf(entry, reading);
    const place = placing.spanOf(entry.span.start, entry.span.end);
    fields.set(name, { name, nameSpan, span: place, value: convert(entry.value, nameSpan, reading) });
  }
  const [first] = fields.values();
  const via = placing.viaOf(node.span.start, node.span.start);
  return objectValue(fields, span, via, header ?? first?.nameSpan ?? span);
}

const NULL_WORD = /^(?:|~|null|Null|NULL)$/;

/** YAML's own words are turned into texts where they are names. */
function nameOf({ key, keySpan }: MappingEntry, reading: Reading): string {
  if (key.includes(OPEN_HOLE)) reading.isRefused = true;
  if (reading.format === 'json') return key;
  const isQuoted = keySpan.file.text.slice(keySpan.start, keySpan.end) !== key;
  if (isQuoted) return key;
  if (NULL_WORD.test(key)) reading.isRefused = true;
  const base = { kind: 'scalar', span: keySpan, tag: undefined, via: [], style: 'plain' } as const;
  const truth = yaml11Boolean({ ...base, text: key, value: key });
  return truth === undefined ? key : String(truth);
}

function scalarValue(node: ScalarNode, span: Span, reading: Reading): Value {
  const { placing } = reading;
  const via = placing.viaOf(node.span.start, node.span.end);
  const value = reading.format === 'yaml' ? yamlScalar(node, reading) : node.value;
  switch (typeof value) {
    case 'string':
      return value.includes(OPEN_HOLE)
        ? withHoles(value, placing.holes, span, via)
        : stringValue(value, span, via);
    case 'number':
      return numberValue(value, span, via);
    case 'boolean':
      return booleanValue(value, span, via);
    default:
      return nullValue(span, via);
  }
}

const YAML_TAGS = new Set(['!!str', '!!bool', '!!int', '!!float', '!!null', '!!timestamp', '!!binary']);

/** Terraform's YAML has the booleans of version 1.1, timestamps, and no numbers without end. */
function yamlScalar(node: ScalarNode, reading: Reading): ScalarNode['value'] {
  const { style, tag, text, value } = node;
  if (tag !== undefined && !YAML_TAGS.has(tag)) reading.isRefused = true;
  if (style === 'plain' && tag === '!!null') return null;
  if (style !== 'plain' || tag === '!!str' || tag === '!!binary') return text;
  if (typeof value === 'number' && !Number.isFinite(value)) reading.isRefused = true;
  return yaml11Boolean(node) ?? (typeof value === 'string' ? (yamlTimestamp(text) ?? value) : value);
}

function withHoles(text: string, holes: readonly UnknownValue[], span: Span, via: readonly Place[]): Value {
  const pieces = text.split(/[\uE000\uE001]/).map((piece, index) => {
    // Every second piece is the number of a hole.
    const hole = index % 2 === 1 ? holes[Number(piece)] : undefined;
    return hole ?? piece;
  });
  const [before, only, after] = pieces;
  if (pieces.length !== 3 || before !== '' || after !== '' || typeof only !== 'object')
    return joinPieces(pieces, span, via);
  if (only.decoded !== undefined) return only.decoded;
  return relocated(only, span, joinChains(via, only.via), only.reference);
}

/** Every part of a document stands where the text was asked to be decoded. */
export function placedAt(span: Span): Placing {
  return { spanOf: () => span, viaOf: () => [], holes: [] };
}
