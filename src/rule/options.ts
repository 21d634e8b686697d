/**
 * An option of a rule: a JSON Schema, so that it validates the configuration and helps editors, with a default, so that
 * every rule works unconfigured, and a description, which documents it.
 */
export type OptionSchema = IntegerOption | NumberOption | StringOption | BooleanOption | StringsOption;

interface OptionSettings<Value> {
  readonly default: Value;
  readonly description: string;
}

interface NumericSettings extends OptionSettings<number> {
  readonly minimum: number;
}

export interface IntegerOption extends NumericSettings {
  readonly type: 'integer';
}

export interface NumberOption extends NumericSettings {
  readonly type: 'number';
}

export interface StringOption extends OptionSettings<string> {
  readonly type: 'string';
}

export interface BooleanOption extends OptionSettings<boolean> {
  readonly type: 'boolean';
}

export interface StringsOption extends OptionSettings<readonly string[]> {
  readonly type: 'array';
  readonly items: { readonly type: 'string' };
}

/** The kinds of options. */
export const option = {
  integer: (settings: NumericSettings): IntegerOption => ({ type: 'integer', ...settings }),
  number: (settings: NumericSettings): NumberOption => ({ type: 'number', ...settings }),
  string: (settings: OptionSettings<string>): StringOption => ({ type: 'string', ...settings }),
  boolean: (settings: OptionSettings<boolean>): BooleanOption => ({ type: 'boolean', ...settings }),
  strings: (settings: OptionSettings<readonly string[]>): StringsOption => ({
    type: 'array',
    items: { type: 'string' },
    ...settings,
  }),
};

/** A rule's options by name. */
export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

export type OptionValue = OptionSchema['default'];

/** The values of a rule's options by name. */
export type OptionValues<Options extends OptionSchemas> = {
  readonly [Name in keyof Options]: Options[Name]['default'];
};
