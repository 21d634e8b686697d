import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PathPatterns } from '../source/path-patterns.ts';
import { isIgnored, readIgnoreFiles } from './ignore-stack.ts';
import { relativePath } from './scan-root.ts';
import { type ChartPart, chartPartBelow, type WalkStart } from './walk.ts';

/**
 * A directory somewhere below the root, with the ignore rules above it that speak of what is in it. A directory that
 * is itself ignored was asked for all the same: the rules above it are then left aside.
 */
export function walkStartAt(root: string, absolute: string): WalkStart {
  const names = namesBetween(root, absolute);
  let rules: readonly PathPatterns[] = [];
  let path = '';
  for (const name of names) {
    const own = readIgnoreFiles(path, join(root, path));
    if (own !== undefined) rules = [...rules, own];
    path = `${path}${name}/`;
    if (isIgnored(path, rules)) rules = [];
  }
  return { path, absolute, ignore: rules, chart: chartPartOf(root, absolute) };
}

/** The part that a directory plays in a chart which lies at it or above it, inside the root. */
export function chartPartOf(root: string, absolute: string): ChartPart {
  let directory = root;
  let part: ChartPart = existsSync(join(root, 'Chart.yaml')) ? 'top' : 'none';
  for (const name of namesBetween(root, absolute)) {
    directory = join(directory, name);
    part = existsSync(join(directory, 'Chart.yaml')) ? 'top' : chartPartBelow(part, name);
  }
  return part;
}

function namesBetween(root: string, absolute: string): readonly string[] {
  return relativePath(root, absolute)
    .split('/')
    .filter((name) => name !== '');
}
