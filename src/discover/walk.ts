import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type PathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { ReadProblem } from './discovered-file.ts';
import { configurationNames } from './find-config.ts';
import { type IgnoreStack, isIgnored, readIgnoreFiles } from './ignore-stack.ts';
import { type NameKind, nameKindOf } from './name-kind.ts';
import { readingProblem } from './read-text.ts';
import { isWithin } from './scan-root.ts';

/**
 * Why a file is read: somebody named it, it lies in a directory that somebody named, or others are not understood
 * without it. A file that is named is read whatever the ignore files say.
 */
export type Scope = 'named' | 'given' | 'context';

/** A file that may be infrastructure, going by its name. */
export interface Candidate {
  readonly scope: Scope;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Undefined for a file that was given by name and whose name says nothing. */
  readonly nameKind: NameKind | 'terraform-modules-manifest' | undefined;
  /** Where a symbolic link leads to. */
  readonly target: string | undefined;
  readonly chart: ChartPart;
}

/** Where a directory, or the directory of a file, lies: in no Helm chart, at its top, in its templates, elsewhere in it. */
export type ChartPart = 'none' | 'top' | 'templates' | 'elsewhere';

export interface WalkStart {
  /** Relative to the root with a `/` at its end; empty for the root. */
  readonly path: string;
  readonly absolute: string;
  readonly ignore: IgnoreStack;
  readonly chart: ChartPart;
}

export interface Walked {
  readonly candidates: readonly Candidate[];
  /** Relative to the root, with a `/` at their ends. */
  readonly directories: readonly string[];
  readonly problems: readonly ReadProblem[];
  /** The absolute paths of configurations of ours. */
  readonly configurations: readonly string[];
}

export interface WalkSettings {
  /** Absolute. */
  readonly root: string;
  readonly exclude: readonly PathPatterns[];
  readonly scope: Scope;
  /** Whether directories in it are walked, too. */
  readonly deep: boolean;
}

/** The candidates in a directory; ignored and excluded ones are left out. */
export function walk(settings: WalkSettings, start: WalkStart): Walked {
  const candidates: Candidate[] = [];
  const problems: ReadProblem[] = [];
  const directories: string[] = [];
  const configurations: string[] = [];
  const pending: WalkStart[] = [start];
  for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
    directories.push(directory.path);
    const entries = list(directory, problems);
    const inside = entered(directory, entries);
    const configuration = configurationAmong(entries);
    if (configuration !== undefined) configurations.push(join(directory.absolute, configuration));
    for (const entry of entries) {
      if (!entry.isDirectory()) {
        const candidate = candidateOf(settings, inside, entry);
        if (candidate !== undefined) candidates.push(candidate);
      } else if (settings.deep) {
        const child = childOf(settings, inside, entry.name, candidates);
        if (child !== undefined) pending.push(child);
      }
    }
  }
  return { candidates, directories, problems, configurations };
}

/** A directory's own ignore files are added to the stack, and a chart is noticed. */
function entered(directory: WalkStart, entries: readonly Dirent[]): WalkStart {
  let rules: PathPatterns | undefined;
  let chart = directory.chart;
  for (const { name } of entries) {
    if (name === '.gitignore' || name === '.infra-lintignore')
      rules ??= readIgnoreFiles(directory.path, directory.absolute);
    if (name === 'Chart.yaml') chart = 'top';
  }
  return {
    ...directory,
    chart,
    ignore: rules === undefined ? directory.ignore : [...directory.ignore, rules],
  };
}

function candidateOf(settings: WalkSettings, directory: WalkStart, entry: Dirent): Candidate | undefined {
  const nameKind = nameKindOf(entry.name);
  if (nameKind === undefined || !(entry.isFile() || entry.isSymbolicLink())) return undefined;
  const path = directory.path + entry.name;
  if (isSkipped(path, settings, directory)) return undefined;
  const absolute = `${directory.absolute}${sep}${entry.name}`;
  const target = entry.isSymbolicLink() ? linkTarget(absolute) : undefined;
  if (entry.isSymbolicLink() && (target === undefined || !isWithin(target, settings.root))) return undefined;
  return { scope: settings.scope, path, absolute, nameKind, target, chart: directory.chart };
}

/** What is in them is somebody else's, or an example for the rules of the repository's own. */
const unread: ReadonlySet<string> = new Set(['.git', 'node_modules', '.infra-lint']);

function childOf(
  settings: WalkSettings,
  directory: WalkStart,
  name: string,
  candidates: Candidate[],
): WalkStart | undefined {
  const absolute = join(directory.absolute, name);
  const path = `${directory.path}${name}/`;
  if (name === '.terraform') {
    const manifest = join(absolute, 'modules', 'modules.json');
    candidates.push({
      scope: 'context',
      path: `${path}modules/modules.json`,
      absolute: manifest,
      nameKind: 'terraform-modules-manifest',
      target: undefined,
      chart: 'none',
    });
    return undefined;
  }
  if (unread.has(name) || isSkipped(path, settings, directory)) return undefined;
  return { path, absolute, ignore: directory.ignore, chart: chartPartBelow(directory.chart, name) };
}

/** The part that a directory plays, by the part of the one that holds it. */
export function chartPartBelow(parent: ChartPart, name: string): ChartPart {
  if (parent !== 'top') return parent;
  return name === 'templates' ? 'templates' : 'elsewhere';
}

function isSkipped(path: string, { exclude }: WalkSettings, { ignore }: WalkStart): boolean {
  return exclude.some((patterns) => verdictOn(path, patterns) === 'matched') || isIgnored(path, ignore);
}

function list(directory: WalkStart, problems: ReadProblem[]): readonly Dirent[] {
  try {
    return readdirSync(directory.absolute, { withFileTypes: true });
  } catch (error) {
    problems.push({ path: directory.path.slice(0, -1) || '.', message: readingProblem(error, 'directory') });
    return [];
  }
}

function configurationAmong(entries: readonly Dirent[]): string | undefined {
  const found = entries.filter(({ name }) => name.startsWith('.infra-lint.'));
  return configurationNames.find((known) => found.some(({ name }) => name === known));
}

function linkTarget(absolute: string): string | undefined {
  try {
    return realpathSync(absolute);
  } catch {
    return undefined;
  }
}
