import {
  Array as ArrayOf,
  Boolean as BooleanType,
  Integer,
  Number as NumberType,
  String as StringType,
  type TSchema,
} from 'typebox/type';

/** An option always has a default, so that every rule works unconfigured, and a description, which becomes its documentation. */
type OptionSettings<T> = {
  readonly default: T;
  readonly description: string;
};

type NumericSettings = OptionSettings<number> & {
  readonly minimum: number;
};

/** The kinds of options: each is a JSON Schema that carries its type, default and description. */
export const option = {
  integer: (settings: NumericSettings) => Integer(settings),
  number: (settings: NumericSettings) => NumberType(settings),
  string: (settings: OptionSettings<string>) => StringType(settings),
  boolean: (settings: OptionSettings<boolean>) => BooleanType(settings),
  strings: (settings: OptionSettings<readonly string[]>) => ArrayOf(StringType(), settings),
};

export type OptionSchemas = Readonly<
  Record<string, TSchema & { readonly default: unknown; readonly description: string }>
>;
