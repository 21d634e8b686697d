import type { OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/severity.ts';

export type Profile = 'default' | 'strict';

/** The mildest severity that makes a run fail. */
export type FailOn = Severity | 'never';

export const profiles: readonly Profile[] = ['default', 'strict'];
export const failOns: readonly FailOn[] = ['error', 'warning', 'note', 'never'];

/** What a configuration file says; what it leaves out is undefined or empty. */
export interface Settings {
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** Patterns in the form of `.gitignore`, relative to the directory of the configuration. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly environments: readonly EnvironmentSettings[];
  readonly terraformEnvironments: readonly TerraformEnvironmentSettings[];
}

export interface RuleSettings {
  readonly severity: Severity | 'off' | undefined;
  /** Only those that are set. */
  readonly options: ReadonlyMap<string, OptionValue>;
}

export interface EnvironmentSettings {
  /** Patterns in the form of `.gitignore`, relative to the directory of the configuration. */
  readonly paths: readonly string[];
  readonly stage: 'development' | 'production';
}

/** One set of variable files that a root module is applied with. */
export interface TerraformEnvironmentSettings {
  readonly name: string;
  /** The root module's directory, relative to the configuration; undefined where it is the nearest one above the files. */
  readonly root: string | undefined;
  /** Relative to the directory of the configuration; the last wins. */
  readonly variableFiles: readonly string[];
}

export const noSettings: Settings = {
  profile: undefined,
  failOn: undefined,
  rules: new Map(),
  include: [],
  exclude: [],
  environments: [],
  terraformEnvironments: [],
};
