import type { SchemaError } from '../config/validate.generated.js';

/** True where the data is a valid rule; otherwise `errors` says what is wrong. */
export declare const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
