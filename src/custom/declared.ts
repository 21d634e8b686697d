import type { ObjectValue } from '../evaluate/value.ts';
import type { Environment } from '../model/environment.ts';
import type { Span } from '../source/span.ts';
import type { ResourceFormat } from './custom-rule.ts';

/** A resource as it is written, with its values evaluated. */
export interface Declared {
  /** That of the component that is made of it, where one is: suppressions reach both alike. */
  readonly id?: string;
  readonly format: ResourceFormat;
  /** `aws_s3_bucket`, `Deployment`, `service`, `RUN`. */
  readonly type: string;
  /** The address a person would use. */
  readonly resource: string;
  /** The header. */
  readonly span: Span;
  readonly environment: Environment;
  readonly body: ObjectValue;
  /** Names of fields that hold secrets: nothing of them is printed. */
  readonly secret: readonly string[];
}
