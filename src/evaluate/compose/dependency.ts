import type { Span } from '../../source/span.ts';
import { type Reading, readString } from '../read.ts';
import type { ObjectValue, Value } from '../value.ts';

/** A service that has to be started before. */
export interface Dependency {
  readonly service: string;
  /** `service_started`, `service_healthy`, `service_completed_successfully`; absent in the short form. */
  readonly condition: Reading<string>;
  /** The list item, or the whole entry. */
  readonly span: Span;
  readonly value: Value;
}

/** The entries of `depends_on`. Source: https://docs.docker.com/reference/compose-file/services/#depends_on */
export function dependenciesOf(body: ObjectValue): readonly Dependency[] {
  const dependsOn = body.fields.get('depends_on')?.value;
  if (dependsOn?.kind !== 'object') return [];
  return [...dependsOn.fields.values()].map(({ name, span, value }) => ({
    service: name,
    condition:
      value.kind === 'object' ? readString(value, 'condition') : { state: 'absent', span, via: value.via },
    span,
    value,
  }));
}
