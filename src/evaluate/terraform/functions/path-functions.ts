import { stringValue } from '../make-value.ts';
import { ofOne, type TerraformFunction, text } from './function.ts';

/** Functions on paths that ask nothing of the file system. */
export const pathFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['basename', ofOne(text, (call, path) => stringValue(basename(path), call.span))],
  ['dirname', ofOne(text, (call, path) => stringValue(dirname(path), call.span))],
];

function basename(path: string): string {
  if (path === '') return '.';
  return withoutSlashes(path).split('/').at(-1) || '/';
}

function dirname(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** The shortest path of the same meaning, as Go's `filepath.Clean` gives it. */
function cleanPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (!isAbsolute) steps.push(step);
  }
  return (isAbsolute ? '/' : '') + steps.join('/') || (isAbsolute ? '/' : '.');
}
