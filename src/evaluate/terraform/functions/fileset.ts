import type { NearbyFiles } from '../../../source/nearby-files.ts';
import { compileRegex, type Regex } from '../../regex/compile-regex.ts';
import { findMatch } from '../../regex/run-regex.ts';
import type { Value } from '../../value.ts';
import { MAX_ITEMS, TOO_LARGE } from '../budget.ts';
import { toSet } from '../convert.ts';
import { nullValue, stringValue, unknownValue } from '../make-value.ts';
import { relativePath } from '../module-source.ts';
import { pathInTree } from './file-functions.ts';
import { type Call, failCall, ofTwo, type TerraformFunction, text } from './function.ts';

export const filesetFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ['fileset', ofTwo(text, text, fileset)],
];

/** One part of a pattern between slashes: any number of directories, or what a name has to look like. */
type Part = 'any-depth' | Regex;

/** So many patterns without braces may a pattern with braces stand for. */
const MAX_ALTERNATIVES = 100;

/**
 * Files that match a pattern, as paths relative to the directory. No file at all is not taken for a fact, since the
 * files may be made before Terraform runs.
 * Source: https://opentofu.org/docs/language/functions/fileset/
 */
function fileset(call: Call, directory: string, pattern: string): Value {
  const { files } = call.host;
  if (files === undefined) return unknownValue(`\`${call.name}\` is not evaluated`, call.span);
  const base = pathInTree(call, directory);
  const alternatives = withoutBraces(pattern);
  if (alternatives === undefined) return failCall(call, 'is given no pattern');
  if (alternatives === 'many') return unknownValue(TOO_LARGE, call.span);
  const found = new Set<string>();
  for (const alternative of alternatives) {
    const search = base === undefined ? undefined : searchOf(base, alternative);
    if (search === 'wrong') return failCall(call, 'is given no pattern');
    if (base === undefined || search === undefined)
      return unknownValue(`depends on \`${directory}\`, which is outside of the scanned tree`, call.span);
    if (!collect(files, search, call, found)) return unknownValue(TOO_LARGE, call.span);
  }
  if (found.size === 0)
    return unknownValue(`depends on files like \`${directory}/${pattern}\`, which are not there`, call.span);
  const paths = [...found].map((path) => stringValue(relativePath(base ?? '', path), call.span));
  return toSet(paths, nullValue(call.span), call.budget);
}

interface Search {
  readonly from: string;
  readonly parts: readonly Part[];
}

/** The directory that the search begins in, and the parts behind it; undefined where it leads out of the tree. */
function searchOf(base: string, pattern: string): Search | 'wrong' | undefined {
  const from = base === '' ? [] : base.split('/');
  const parts: Part[] = [];
  for (const part of pattern.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if ((parts.length > 0 ? parts : from).pop() === undefined) return undefined;
    } else if (part === '**') parts.push('any-depth');
    else {
      const regex = compileRegex(nameRegex(part));
      if (regex === 'wrong' || regex === 'large') return 'wrong';
      parts.push(regex);
    }
  }
  return { from: from.join('/'), parts };
}

/** The regular expression of names that a part of a pattern means. */
function nameRegex(part: string): string {
  const translated = part.replace(
    /\\(.)|(\[[!^]?)((?:\\.|[^\]\\])+)\]|\*+|\?|[[.+^${}()|\]\\]/g,
    (found: string, escaped?: string, open?: string, characters?: string) => {
      if (escaped !== undefined) return `\\Q${escaped}\\E`;
      if (open !== undefined)
        return `${open.length > 1 ? '[^' : '['}${(characters ?? '').replace(/\[/g, '\\[')}]`;
      if (found.startsWith('*')) return '.*';
      return found === '?' ? '.' : found === '[' ? '[' : `\\${found}`;
    },
  );
  return `(?s)^${translated}$`;
}

/** Adds the paths of all files that match; false where there is too much to look at. */
function collect(files: NearbyFiles, search: Search, call: Call, found: Set<string>): boolean {
  const waiting = [{ directory: search.from, parts: search.parts }];
  const visited = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { directory, parts } = next;
    const [part, ...rest] = parts;
    const state = `${directory}\n${parts.length}`;
    if (part === undefined || visited.has(state)) continue;
    visited.add(state);
    if (part === 'any-depth' && rest.length > 0) waiting.push({ directory, parts: rest });
    for (const { name, kind } of files.list(directory) ?? []) {
      if (!call.budget.spend(1) || found.size > MAX_ITEMS) return false;
      const path = directory === '' ? name : `${directory}/${name}`;
      if (part === 'any-depth') {
        if (kind === 'directory') waiting.push({ directory: path, parts });
        else if (kind === 'file' && rest.length === 0) found.add(path);
      } else if (matches(part, name, call)) {
        if (rest.length > 0 && kind !== 'file') waiting.push({ directory: path, parts: rest });
        if (kind === 'file' && rest.every((other) => other === 'any-depth')) found.add(path);
      }
    }
  }
  return true;
}

function matches(regex: Regex, name: string, { budget }: Call): boolean {
  const match = findMatch(regex, name, 0, (cost) => budget.spend(Math.ceil(cost / 16)));
  return match !== undefined && match !== 'spent';
}

/** `{a,b}.tf` as `a.tf` and `b.tf`; undefined where a brace is not closed. */
function withoutBraces(pattern: string): readonly string[] | 'many' | undefined {
  let patterns: readonly string[] = [pattern];
  for (;;) {
    const braced = patterns.find((one) => one.includes('{'));
    if (braced === undefined) return patterns;
    const match = /^(.*)\{([^{}]*)\}(.*)$/s.exec(braced);
    if (match === null) return undefined;
    const [, before = '', inner = '', after = ''] = match;
    const expanded = inner.split(',').map((choice) => before + choice + after);
    patterns = patterns.flatMap((one) => (one === braced ? expanded : [one]));
    if (patterns.length > MAX_ALTERNATIVES) return 'many';
  }
}
