import type { Prefix } from './read-text.ts';

const quote = 0x22;
const backslash = 0x5c;

/** Kubernetes has `apiVersion` at the start, a plan `format_version`; a file without is not read to its end. */
export const infrastructureJson: Prefix = {
  length: 4096,
  isWanted: (prefix) =>
    /^\uFEFF?\s*\{\s*"/.test(prefix) &&
    (prefix.includes('"apiVersion"') || prefix.includes('"format_version"')),
};

/** The keys of the outermost object. */
export function jsonTopLevelKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = stringEnd(text, at + 1);
      if (depth === 1 && /^\s*:/.test(text.slice(end + 1, end + 80))) keys.add(text.slice(at + 1, end));
      at = end;
    } else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return keys;
}

function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
