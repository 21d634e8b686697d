import {
  Array as ArrayOf,
  Boolean as BooleanType,
  Integer,
  Number as NumberType,
  String as StringType,
  type TSchema,
} from 'typebox/type';

/** An option always has a default, so that every rule works unconfigured, and a description, which documents it. */
interface OptionSettings<T> {
  readonly default: T;
  readonly description: string;
}

interface NumericSettings extends OptionSettings<number> {
  readonly minimum: number;
}

/** The kinds of options: each is a JSON Schema that carries its type, default and description. */
export const option = {
  integer: (settings: NumericSettings) => Object.assign(Integer(), settings),
  number: (settings: NumericSettings) => Object.assign(NumberType(), settings),
  string: (settings: OptionSettings<string>) => Object.assign(StringType(), settings),
  boolean: (settings: OptionSettings<boolean>) => Object.assign(BooleanType(), settings),
  strings: (settings: OptionSettings<readonly string[]>) => Object.assign(ArrayOf(StringType()), settings),
};

export type OptionSchemas = Readonly<Record<string, TSchema & OptionSettings<unknown>>>;
