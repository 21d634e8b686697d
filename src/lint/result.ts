import type { FailOn, Profile } from '../config/settings.ts';
import type { Component } from '../model/component.ts';
import type { Edge } from '../model/edge.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from '../rule/finding.ts';
import type { Severity } from '../rule/severity.ts';
import type { SuppressedFinding } from '../rule/suppressed.ts';
import type { UnusedReport } from '../rule/suppression-choices.ts';
import type { Span } from '../source/span.ts';
import type { Scope } from './scope.ts';
import type { Shard } from './shard.ts';

/** What a door asks for. Paths are as the user gave them; whatever is left out comes from the configuration. */
export interface LintRequest {
  /** Files and directories, absolute or relative to `cwd`; none means `cwd` itself. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Read instead of looking for a configuration upwards from `cwd`. */
  readonly configFile?: string;
  /** Follows no configuration at all. */
  readonly noConfig?: boolean;
  /** What is passed over as well: patterns in the form of `.gitignore`, relative to `cwd`. */
  readonly exclude?: readonly string[];
  /** Only these rules. */
  readonly select?: readonly string[];
  /** All but these rules. */
  readonly ignore?: readonly string[];
  readonly profile?: Profile;
  readonly failOn?: FailOn;
  /** What is milder is left out. */
  readonly minSeverity?: Severity;
  /** More warnings than this make the run fail. */
  readonly maxWarnings?: number;
  /** Whether what the scanned tree itself suppresses is suppressed. */
  readonly inlineSuppressions?: boolean;
  readonly reportUnusedSuppressions?: UnusedReport;
  /** Whether reports tell what is suppressed. */
  readonly reportSuppressed?: boolean;
  /** The day that suppressions expire by, `YYYY-MM-DD`; the clock's, in UTC, where it is not given. */
  readonly today?: string;
  /** For Terraform's variables; of several for one variable the last wins. */
  readonly variables?: readonly GivenVariable[];
  /** Texts by absolute path, taken instead of what the disk has: what an editor holds, what a fix has made. */
  readonly held?: ReadonlyMap<string, string>;
  /** Absolute paths of files that are passed over as if they were not there. */
  readonly absent?: ReadonlySet<string>;
  /** Everything is understood, and only what is found in this part of the files is told. */
  readonly shard?: Shard;
  /** The files of a repository's own rules, absolute; found beside the configuration where this is left out. */
  readonly customRules?: readonly string[];
  /** Lists what could not be judged. */
  readonly explainUnknowns?: boolean;
  /** Tells how the files were understood. */
  readonly system?: boolean;
  /** Told at the start of each stage what is about to be done: "Reading 2,757 files". */
  readonly onProgress?: (message: string) => void;
  /** Told what the run does, for those who look for faults or for time. */
  readonly observer?: RunObserver;
}

export interface RunObserver {
  /** Told at the start of each stage. */
  readonly stage: (stage: Stage) => void;
  /** Told before a rule is run, by its id. */
  readonly rule: (id: string) => void;
  /** Told once it is known what is read, and what holds for it. */
  readonly scope: (scope: Scope) => void;
}

/** The stages of a run, in their order. */
export type Stage = 'configuration' | 'files' | 'understanding' | 'rules' | 'suppressions' | 'reports';

/** A variable file, absolute or relative to `cwd`, or one variable with its text. */
export type GivenVariable = { readonly file: string } | { readonly name: string; readonly text: string };

export interface LintResult {
  /** The absolute directory that all paths are relative to. */
  readonly root: string;
  /** Suppressed ones left out; sorted by path, start and rule. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Whether reports tell them, and do not only count them. */
  readonly tellSuppressed: boolean;
  /** Infrastructure that was seen and cannot be read: Helm templates and the like. */
  readonly notAnalysed: readonly NotAnalysed[];
  /** What rules would have judged, had it been known before deployment; empty unless asked for. */
  readonly unknowns: readonly Unknown[];
  /** How many files were analysed. */
  readonly files: number;
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  readonly failOn: FailOn;
  /** More warnings than this make the run fail; undefined where any number may be. */
  readonly maxWarnings: number | undefined;
  /** The absolute path of the baseline that the configuration names. */
  readonly baseline: string | undefined;
  /** How the files were understood; only there where it is asked for. */
  readonly system?: UnderstoodSystem;
}

/** Components, and edges between two of them. */
export interface UnderstoodSystem {
  readonly components: readonly UnderstoodComponent[];
  readonly edges: readonly Pick<Edge, 'kind' | 'from' | 'to' | 'span'>[];
}

export interface UnderstoodComponent
  extends Pick<Component, 'id' | 'kind' | 'resource' | 'span' | 'format' | 'environment'> {
  /** Of a container: the id of its workload. */
  readonly workload?: string;
}

export interface NotAnalysed {
  /** Relative to the root of the scan, with forward slashes. */
  readonly path: string;
  /** A clause without a full stop: "Helm templates are not rendered". */
  readonly reason: string;
}

export interface Unknown {
  readonly span: Span;
  /** The address a person would use: `aws_db_instance.main`. */
  readonly resource: string;
  /** In the model's words: `zones`, `backupRetentionDays`. */
  readonly property: string;
  /** A clause: "depends on `data.aws_db_snapshot.latest`". */
  readonly because: string;
}
