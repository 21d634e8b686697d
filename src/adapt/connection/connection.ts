import type { UnknownValue, Value } from '../../evaluate/value.ts';
import type { Engine } from '../../model/component.ts';
import type { Place, Span } from '../../source/span.ts';

/** One environment variable of a container, task or function. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly value: Value;
  /** The whole entry: where a finding about it points. */
  readonly span: Span;
}

/** A server that configuration leads to. User names and passwords are never kept. */
export interface Connection {
  /** By the address's scheme, the variable's name or the port; undefined where none of them tells. */
  readonly engine: Engine | undefined;
  /**
   * Undefined means that nothing says that this is a database: a plain `CATALOGUE_HOST=catalogue`. It is of use
   * only where the host itself is known for a datastore.
   */
  readonly purpose: 'database' | undefined;
  readonly host: ConnectionPart;
  readonly port: number | undefined;
  /** The logical database, index or keyspace that it asks for. */
  readonly database: ConnectionPart | { readonly state: 'absent' };
  /** The entry that names the host. */
  readonly span: Span;
  readonly via: readonly Place[];
}

export type ConnectionPart =
  | { readonly state: 'known'; readonly value: string }
  | {
      readonly state: 'unknown';
      readonly because: string;
      /** The unknown value where the part is that and nothing else: its reference may be followed. */
      readonly hole: UnknownValue | undefined;
    };
