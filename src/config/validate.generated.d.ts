/** One error of ajv, as far as it is used. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON Pointer to the value that is wrong. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

/** True where the data is a valid configuration; otherwise `errors` says what is wrong. */
export declare const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
