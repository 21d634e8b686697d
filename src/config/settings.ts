import type { AliasTool } from '../rule/alias-tool.ts';
import type { OptionValue } from '../rule/options.ts';
import type { Severity } from '../rule/severity.ts';
import type { UnusedReport } from '../rule/suppression-choices.ts';
import type { Span } from '../source/span.ts';

export type Profile = 'default' | 'strict';

/** The mildest severity that makes a run fail. */
export type FailOn = Severity | 'never';

export const profiles: readonly Profile[] = ['default', 'strict'];
export const failOns: readonly FailOn[] = ['error', 'warning', 'note', 'never'];

/** What a configuration file says; what it leaves out is undefined or empty. */
export interface Settings {
  /** Files relative to this one, and profiles by name. What they say holds where this file does not say otherwise. */
  readonly extends: readonly Extended[];
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  /** What is milder is not reported. */
  readonly minSeverity: Severity | undefined;
  /** More warnings than this make a run fail. */
  readonly maxWarnings: number | undefined;
  /** The file of findings that are known, relative to the directory of the configuration. */
  readonly baseline: string | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** Patterns in the form of `.gitignore`, relative to the directory of the configuration. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly overrides: readonly OverrideSettings[];
  readonly environments: readonly EnvironmentSettings[];
  readonly terraformEnvironments: readonly TerraformEnvironmentSettings[];
  readonly suppressions: SuppressionSettings;
  /** Findings that somebody has answered for. */
  readonly ignored: readonly IgnoredSettings[];
}

export interface RuleSettings {
  readonly severity: Severity | 'off' | undefined;
  /** Only those that are set. */
  readonly options: ReadonlyMap<string, OptionValue>;
}

/** A configuration that is extended, by its path or the name of a profile, and where that is said. */
export interface Extended {
  readonly name: string;
  readonly span: Span;
}

/** What holds for a part of the files; of several overrides that match a file the last one holds. */
export interface OverrideSettings {
  /** Patterns in the form of `.gitignore`, relative to the directory of the configuration. */
  readonly files: readonly string[];
  readonly profile: Profile | undefined;
  readonly rules: ReadonlyMap<string, RuleSettings>;
}

/** How suppressions are dealt with. */
export interface SuppressionSettings {
  /** Whether those in the scanned files hold at all. */
  readonly inline: boolean | undefined;
  readonly requireReason: boolean | undefined;
  readonly reportUnused: UnusedReport | undefined;
  /** Whether JSON and SARIF tell what is suppressed. */
  readonly reportSuppressed: boolean | undefined;
  /** The other tools whose suppressions hold. */
  readonly honour: readonly AliasTool[] | undefined;
}

/** Findings of some rules, in some files and of some resources; where none are named, of all. */
export interface IgnoredSettings {
  readonly rules: readonly string[];
  /** Patterns in the form of `.gitignore`, relative to the directory of the configuration. */
  readonly paths: readonly string[];
  /** Addresses, in which `*` stands for anything. */
  readonly resources: readonly string[];
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly expires: string | undefined;
  readonly span: Span;
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
  extends: [],
  profile: undefined,
  failOn: undefined,
  minSeverity: undefined,
  maxWarnings: undefined,
  baseline: undefined,
  rules: new Map(),
  include: [],
  exclude: [],
  overrides: [],
  environments: [],
  terraformEnvironments: [],
  suppressions: {
    inline: undefined,
    requireReason: undefined,
    reportUnused: undefined,
    reportSuppressed: undefined,
    honour: undefined,
  },
  ignored: [],
};
