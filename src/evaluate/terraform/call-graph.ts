import type { ModuleDeclaration, ModuleDirectory } from './directory.ts';

/** Finds the files of a called module; undefined where they are not on disk. */
export type Locate = (call: ModuleDeclaration, from: ModuleDirectory) => ModuleDirectory | undefined;

/**
 * The directories to judge on their own: those that nobody else calls. Directories that only call each other in a
 * circle have one of them as their root, so that nothing scanned is left out.
 */
export function findRoots(
  directories: ReadonlyMap<string, ModuleDirectory>,
  locate: Locate,
): readonly ModuleDirectory[] {
  const called = new Set<ModuleDirectory>();
  const callees = new Map<ModuleDirectory, readonly ModuleDirectory[]>();
  for (const directory of directories.values()) {
    const others = [...directory.moduleCalls.values()].flatMap((call) => {
      const target = locate(call, directory);
      return target === undefined || target === directory ? [] : [target];
    });
    callees.set(directory, others);
    for (const target of others) called.add(target);
  }
  // What `init` downloaded belongs to its callers.
  const candidates = [...directories.values()].filter(({ path }) => !path.split('/').includes('.terraform'));
  candidates.sort((a, b) => (a.path < b.path ? -1 : 1));
  const roots = candidates.filter((directory) => !called.has(directory));
  const reached = new Set<ModuleDirectory>();
  for (const root of roots) reach(root, callees, reached);
  for (const directory of candidates) {
    if (reached.has(directory)) continue;
    roots.push(directory);
    reach(directory, callees, reached);
  }
  return roots;
}

function reach(
  from: ModuleDirectory,
  callees: ReadonlyMap<ModuleDirectory, readonly ModuleDirectory[]>,
  reached: Set<ModuleDirectory>,
): void {
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(callees.get(next) ?? []));
  }
}
