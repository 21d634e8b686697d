import type { Profile } from '../config/settings.ts';
import type { Severity } from '../rule/severity.ts';
import type { LintOptions } from './options.ts';

export const ruleListFormats = ['text', 'json', 'markdown'] as const;
export const configFormats = ['text', 'json'] as const;
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

/** Whose settings are told, and how. */
export interface ConfigQuery {
  /** As given; undefined for the settings of the run. */
  readonly file: string | undefined;
  readonly configFile: string | undefined;
  readonly format: (typeof configFormats)[number];
  readonly color: boolean | undefined;
}
