import type { Place, Span } from '../source/span.ts';
import type { Attribute } from './attribute.ts';

/** A relation between two components, by their ids, with the place that proves it. */
export type Edge = ConnectsTo | StartsAfter | Builds | PlainEdge;

export type EdgeKind = Edge['kind'];

interface EdgeBase {
  readonly from: string;
  readonly to: string;
  /** The line that proves it: the environment variable, the selector, the reference. */
  readonly span: Span;
  readonly via: readonly Place[];
}

/** A workload uses a datastore. */
export interface ConnectsTo extends EdgeBase {
  readonly kind: 'connects-to';
  /** The logical database (or index, keyspace, table) on the server, where the source names one. */
  readonly database: Attribute<string>;
  /** `named`: an address in its configuration leads there. `ordered`: it only says that it starts after it. */
  readonly evidence: 'named' | 'ordered';
  /** Known `false` where every instance opens connections of its own: no proxy and no pooler stands between. */
  readonly pooled?: Attribute<boolean> | undefined;
}

/** A workload waits for another to start. */
export interface StartsAfter extends EdgeBase {
  readonly kind: 'starts-after';
  /** Known `false` where it waits for the start only and not for health. */
  readonly waitsForHealth: Attribute<boolean>;
}

/** A container runs the image that an image build makes. */
export interface Builds extends EdgeBase {
  /** From the image build to the container. */
  readonly kind: 'builds';
}

/** One type for each kind, so that a kind can be asked for by its name. */
export type PlainEdge = {
  readonly [Kind in PlainEdgeKind]: EdgeBase & { readonly kind: Kind };
}[PlainEdgeKind];

type PlainEdgeKind = 'routes-to' | 'scales' | 'backs-up' | 'protects' | 'runs-in';
