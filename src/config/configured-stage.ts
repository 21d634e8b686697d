import { type PathPatterns, pathPatterns, verdictOn } from '../source/path-patterns.ts';
import type { EnvironmentSettings } from './settings.ts';

/**
 * What the configuration says of where a file's contents run; undefined where it says nothing.
 *
 * @param base the directory of the configuration relative to the root of the scan, with a `/` at its end; empty for
 *   the root
 */
export function configuredStages(
  environments: readonly EnvironmentSettings[],
  base: string,
): (path: string) => 'development' | 'production' | undefined {
  const entries = environments.flatMap(
    ({ paths, stage }): { stage: typeof stage; patterns: PathPatterns }[] => {
      const patterns = pathPatterns(base, paths);
      return patterns === undefined ? [] : [{ stage, patterns }];
    },
  );
  return (path) => entries.findLast(({ patterns }) => verdictOn(path, patterns) === 'matched')?.stage;
}
