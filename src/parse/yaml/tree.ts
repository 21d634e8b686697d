import type { Span } from '../../source/span.ts';

/** A YAML stream or a JSON text: the same tree, since both hold mappings, sequences and scalars. */
export interface DataStream {
  readonly documents: readonly DataDocument[];
}

export interface DataDocument {
  /** Undefined for an empty document. */
  readonly root: DataNode | undefined;
  readonly span: Span;
}

export type DataNode = ScalarNode | SequenceNode | MappingNode;

interface DataNodeBase {
  /** The node as written, quotes included, anchor and tag not. Of an alias: its target's. */
  readonly span: Span;
  /** The explicit tag as written (`!reset`, `!!str`), if there is one. */
  readonly tag: string | undefined;
  /** The aliases (`*name`) by which this copy of the node came here, outermost first; empty where it was written. */
  readonly via: readonly Span[];
}

export interface ScalarNode extends DataNodeBase {
  readonly kind: 'scalar';
  /** The text after quotes, escapes and folding. */
  readonly text: string;
  /** What the scalar means by YAML 1.2's core schema; quoted and block scalars are always strings. */
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';
}

export interface SequenceNode extends DataNodeBase {
  readonly kind: 'sequence';
  readonly items: readonly DataNode[];
}

export interface MappingNode extends DataNodeBase {
  readonly kind: 'mapping';
  /**
   * In order of writing. Merge keys (`<<`) are resolved: their entries follow the mapping's own, which win, and
   * carry the alias in `via`. Of duplicate keys the last one wins, and the parser reports a problem.
   */
  readonly entries: readonly MappingEntry[];
}

export interface MappingEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DataNode;
  /** From the first character of the key to the last of the value. */
  readonly span: Span;
}
