import type { FailOn, Profile } from '../config/settings.ts';
import type { Severity } from '../rule/severity.ts';
import type { LintOptions } from './options.ts';

export const ruleListFormats = ['text', 'json', 'markdown'] as const;
export const configFormats = ['text', 'json'] as const;
/** What counts as changed: whole files, or lines. */
export const changeKinds = ['files', 'lines'] as const;
/** The formats that results can be merged in. */
export const mergeFormats = ['sarif', 'json'] as const;
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** What a command line asks for. */
export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | { readonly command: 'init'; readonly force: boolean }
  | { readonly command: 'rules'; readonly listing: RuleListing }
  | { readonly command: 'explain'; readonly rule: string; readonly color: boolean | undefined }
  | { readonly command: 'config'; readonly query: ConfigQuery }
  | { readonly command: 'test-rules'; readonly query: TestRulesQuery }
  | { readonly command: 'baseline'; readonly options: LintOptions; readonly mode: BaselineMode }
  | ({ readonly command: 'merge' } & MergeRequest)
  | { readonly command: 'completion'; readonly shell: Shell }
  /** `--help` and `--version`. */
  | { readonly command: 'print'; readonly text: string };

/** Which rules are listed, and how. */
export interface RuleListing {
  /** A rule has all of them in its name, its title or its aliases. */
  readonly words: readonly string[];
  readonly format: (typeof ruleListFormats)[number];
  readonly severity: Severity | undefined;
  readonly profile: Profile | undefined;
  readonly color: boolean | undefined;
}

/** Which rules of the repository's own are run on their examples. */
export interface TestRulesQuery {
  /** None means all of them. */
  readonly rules: readonly string[];
  readonly configFile: string | undefined;
  readonly color: boolean | undefined;
}

/** Writes a new baseline, brings one up to date, or only takes out of it what is gone. */
export type BaselineMode = 'create' | 'update' | 'prune';

/** Which results are merged, and what the run then ends with. */
export interface MergeRequest {
  /** At least one. */
  readonly files: readonly string[];
  /** Undefined for that of the files. */
  readonly format: (typeof mergeFormats)[number] | undefined;
  /** Undefined for the standard output. */
  readonly output: string | undefined;
  readonly failOn: FailOn | undefined;
  readonly maxWarnings: number | undefined;
}

/** Whose settings are told, and how. */
export interface ConfigQuery {
  /** As given; undefined for the settings of the run. */
  readonly file: string | undefined;
  readonly configFile: string | undefined;
  readonly format: (typeof configFormats)[number];
  readonly color: boolean | undefined;
}
