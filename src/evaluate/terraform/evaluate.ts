import type { SyntaxProblem } from '../../parse/parsed.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { STEPS_PER_FILE, STEPS_PER_ROOT } from './budget.ts';
import { findRoots, type Locate } from './call-graph.ts';
import { type ModuleDeclaration, type ModuleDirectory, type ParsedFile, readDirectory } from './directory.ts';
import { evaluateRoot } from './evaluate-root.ts';
import type { Host } from './host.ts';
import { isAdapted, localDirectory } from './module-source.ts';
import { readManifests } from './modules-manifest.ts';
import type { Plan } from './plan/plan.ts';
import { plannedRoot } from './plan/planned-root.ts';
import type { TerraformRoot } from './resource.ts';
import { runsOf } from './runs.ts';
import { type VariableEnvironment, type VariableSource, variableValues } from './variable-values.ts';

export interface TerraformInput {
  /** Every `.tf`, `.tofu`, `.tf.json` and `.tofu.json` of the scan. */
  readonly files: readonly ParsedFile[];
  /** Every `.tfvars` and `.tfvars.json`. */
  readonly variableFiles: readonly ParsedFile[];
  /** Every `.terraform/modules/modules.json` that was read. */
  readonly modulesManifests?: readonly SourceFile[];
  /** What functions are lent to read files, digest texts and the like. */
  readonly host?: Host;
  /** Every plan and state in JSON. */
  readonly plans?: readonly Plan[];
  /** What the command line says of variables; goes before every file. */
  readonly given?: readonly VariableSource[];
  readonly environments?: readonly VariableEnvironment[];
}

export interface TerraformEvaluation {
  readonly roots: readonly TerraformRoot[];
  /** Modules that are not evaluated and whose inputs say nothing, once for each call. */
  readonly notAnalysed: readonly NotAnalysed[];
  /** Names of variables given on the command line that no root declares. */
  readonly undeclared: readonly string[];
  /** Names of environments that no root module was found for. */
  readonly rootless: readonly string[];
  /** Roots that were too large to be evaluated to the end. */
  readonly problems: readonly SyntaxProblem[];
}

export interface NotAnalysed {
  /** The file of the call. */
  readonly path: string;
  /** A clause: "module `vpc` comes from `git::https://…`, which is not on disk". */
  readonly reason: string;
}

/** What the Terraform of a scan comes to: every root module, evaluated with all that it calls. Never throws. */
export function evaluateTerraform(input: TerraformInput): TerraformEvaluation {
  const directories = readDirectories(input.files);
  const manifests = readManifests(input.modulesManifests ?? []);
  const variableFiles = groupByDirectory(input.variableFiles);
  const roots: TerraformRoot[] = [];
  const missing = new Map<ModuleDeclaration, string>();
  const problems: SyntaxProblem[] = [];
  let steps = STEPS_PER_ROOT + STEPS_PER_FILE * input.files.length;
  const { given = [], environments = [] } = input;
  const found = findRoots(directories, locator(directories));
  const { runs, lonePlans, rootless } = runsOf(found, input.plans ?? [], environments, given);
  for (const { directory, sources, environment, plan } of runs) {
    const files = plan === undefined ? (variableFiles.get(directory.path) ?? []) : [];
    const limit = Math.max(1, Math.min(steps, STEPS_PER_ROOT));
    const values = variableValues(files, sources);
    const evaluated = evaluateRoot(directory, {
      directories,
      manifests,
      values,
      environment,
      host: input.host ?? {},
      steps: limit,
    });
    steps -= evaluated.steps;
    problems.push(...evaluated.problems);
    roots.push(plan === undefined ? evaluated.root : plannedRoot(plan, evaluated.root));
    // A plan has what the files lack.
    if (plan === undefined) for (const [call, reason] of evaluated.missing) missing.set(call, reason);
  }
  roots.push(...lonePlans.map((plan) => plannedRoot(plan, undefined)));
  return {
    roots,
    notAnalysed: [...missing].flatMap(([call, reason]) => explainMissing(call, reason)),
    undeclared: given.flatMap((source) =>
      source.kind === 'text' && !found.some(({ variables }) => variables.has(source.name))
        ? [source.name]
        : [],
    ),
    rootless,
    problems: eachOnce(problems),
  };
}

/** What is wrong in a module is wrong in every root that calls it. */
function eachOnce(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const key = ({ message, span }: SyntaxProblem) => `${span.file.path} ${span.start} ${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

function locator(directories: ReadonlyMap<string, ModuleDirectory>): Locate {
  return ({ source }, { path }) => {
    const target = source === undefined ? undefined : localDirectory(path, source);
    return target === undefined ? undefined : directories.get(target);
  };
}

function explainMissing({ name, source, block }: ModuleDeclaration, reason: string): readonly NotAnalysed[] {
  if (source !== undefined && isAdapted(source)) return [];
  return [{ path: block.header.file.path, reason: `module \`${name}\` ${reason}` }];
}

function readDirectories(files: readonly ParsedFile[]): ReadonlyMap<string, ModuleDirectory> {
  const directories = new Map<string, ModuleDirectory>();
  for (const [path, group] of groupByDirectory(files)) directories.set(path, readDirectory(path, group));
  return directories;
}

function groupByDirectory(files: readonly ParsedFile[]): ReadonlyMap<string, readonly ParsedFile[]> {
  const groups = new Map<string, ParsedFile[]>();
  for (const parsed of files) {
    const { path } = parsed.file;
    const directory = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const group = groups.get(directory);
    if (group === undefined) groups.set(directory, [parsed]);
    else group.push(parsed);
  }
  return groups;
}
