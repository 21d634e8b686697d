import type { FailOn, Profile } from '../config/settings.ts';
import type { GivenVariable } from '../lint/result.ts';
import type { FixSafety } from '../rule/finding.ts';
import type { Severity } from '../rule/severity.ts';
import type { Destination } from './destinations.ts';

/** What a command line asks of a run. */
export interface LintOptions {
  readonly paths: readonly string[];
  /** At least one. */
  readonly destinations: readonly Destination[];
  readonly configFile: string | undefined;
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly minSeverity: Severity | undefined;
  readonly maxWarnings: number | undefined;
  readonly variables: readonly GivenVariable[];
  readonly explainUnknowns: boolean;
  /** How far files are repaired; undefined where they are left alone. */
  readonly fix: FixSafety | undefined;
  /** Only shows what would be repaired. */
  readonly diff: boolean;
  /** Undefined where it is left to the environment. */
  readonly color: boolean | undefined;
}

/** What `infra-lint <paths…>` asks of a run. */
export function optionsFor(paths: readonly string[]): LintOptions {
  return {
    paths,
    destinations: [{ format: 'pretty', file: undefined }],
    configFile: undefined,
    select: undefined,
    ignore: undefined,
    profile: undefined,
    failOn: undefined,
    minSeverity: undefined,
    maxWarnings: undefined,
    variables: [],
    explainUnknowns: false,
    fix: undefined,
    diff: false,
    color: undefined,
  };
}
