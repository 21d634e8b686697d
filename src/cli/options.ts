import type { FailOn, Profile } from '../config/settings.ts';
import type { GivenVariable } from '../lint/result.ts';
import type { Shard } from '../lint/shard.ts';
import type { FixSafety } from '../rule/finding.ts';
import type { Severity } from '../rule/severity.ts';
import type { UnusedReport } from '../rule/suppression-choices.ts';
import type { Destination } from './destinations.ts';

/** What a command line asks of a run. */
export interface LintOptions {
  readonly paths: readonly string[];
  /** At least one. */
  readonly destinations: readonly Destination[];
  readonly configFile: string | undefined;
  /** Follows no configuration at all. */
  readonly noConfig: boolean;
  /** Patterns in the form of `.gitignore`, relative to the working directory. */
  readonly exclude: readonly string[];
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
  readonly profile: Profile | undefined;
  readonly failOn: FailOn | undefined;
  readonly minSeverity: Severity | undefined;
  readonly maxWarnings: number | undefined;
  /** Undefined where it is left to the configuration, as with the two that follow. */
  readonly inlineSuppressions: boolean | undefined;
  readonly reportUnusedSuppressions: UnusedReport | undefined;
  readonly reportSuppressed: boolean | undefined;
  readonly variables: readonly GivenVariable[];
  readonly explainUnknowns: boolean;
  /** How far files are repaired; undefined where they are left alone. */
  readonly fix: FixSafety | undefined;
  /** Only shows what would be repaired. */
  readonly diff: boolean;
  /** The path that the text on the standard input is judged as; the only path is `-` then. */
  readonly stdinFilename: string | undefined;
  /** Texts by absolute path, judged instead of what the disk has. */
  readonly held: ReadonlyMap<string, string> | undefined;
  /** Counts findings instead of listing them. */
  readonly statistics: boolean;
  /** Only lists what would be read. */
  readonly showFiles: boolean;
  readonly watch: boolean;
  readonly timing: boolean;
  readonly debug: boolean;
  /** The file of findings that are known; undefined where the configuration says, false for none. */
  readonly baseline: string | false | undefined;
  /** Tells only what has to do with what changed: whole files, or lines. */
  readonly changed: 'files' | 'lines' | undefined;
  /** What the changes are counted from; the last commit where it is undefined. */
  readonly since: string | undefined;
  /** Judges what is staged for the next commit, and tells what has to do with it. */
  readonly staged: boolean;
  /** Tells only one of several parts. */
  readonly shard: Shard | undefined;
  /** Undefined where it is left to the environment. */
  readonly color: boolean | undefined;
}

/** What `infra-lint <paths…>` asks of a run. */
export function optionsFor(paths: readonly string[]): LintOptions {
  return {
    paths,
    destinations: [{ format: 'pretty', file: undefined }],
    configFile: undefined,
    noConfig: false,
    exclude: [],
    select: undefined,
    ignore: undefined,
    profile: undefined,
    failOn: undefined,
    minSeverity: undefined,
    maxWarnings: undefined,
    inlineSuppressions: undefined,
    reportUnusedSuppressions: undefined,
    reportSuppressed: undefined,
    variables: [],
    explainUnknowns: false,
    fix: undefined,
    diff: false,
    stdinFilename: undefined,
    held: undefined,
    statistics: false,
    showFiles: false,
    watch: false,
    timing: false,
    debug: false,
    baseline: undefined,
    changed: undefined,
    since: undefined,
    staged: false,
    shard: undefined,
    color: undefined,
  };
}
