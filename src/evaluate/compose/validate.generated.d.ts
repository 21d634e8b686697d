/** One error of ajv, as far as it is used. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON Pointer to the value that is wrong. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the data is a Compose file; otherwise `errors` says what is wrong. */
export declare const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};

/** The keys of mappings within mappings; `*` stands for any other key, and for the items of a list. */
export interface KnownKeys {
  readonly [key: string]: KnownKeys;
}

/** The keys that the Compose Specification knows. */
export declare const knownKeys: KnownKeys;
