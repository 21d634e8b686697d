import { type Baseline, type BaselineEntry, baselineVersion, inOrder, keyOf } from './baseline.ts';

export type ReadBaseline =
  | { readonly baseline: Baseline }
  /** A clause without a full stop, whose subject is the file, and what to do. */
  | { readonly problem: string; readonly hint: string };

const createAnother = 'Name the file that `infra-lint baseline` wrote, or write it anew.';

/** Reads the file of a baseline. */
export function readBaseline(text: string): ReadBaseline {
  const document = parsed(text);
  if (document === undefined) {
    const isTorn = /^(?:<{7}|={7}|>{7})/m.test(text);
    return {
      problem: isTorn ? 'holds the marks of a merge conflict' : 'is not valid JSON',
      hint: isTorn
        ? 'Keep the lines of both sides, or run `infra-lint baseline --update` on either.'
        : createAnother,
    };
  }
  const [version, findings] = [field(document, 'version'), field(document, 'findings')];
  if (typeof version !== 'number' || !Array.isArray(findings))
    return { problem: 'is no baseline of infra-lint', hint: createAnother };
  if (version > baselineVersion)
    return { problem: 'was written by a newer infra-lint', hint: 'Update infra-lint.' };
  const entries = findings.map(entryFrom);
  const wrong = entries.indexOf(undefined);
  if (wrong >= 0)
    return { problem: `has an entry that says nothing: number ${wrong + 1}`, hint: createAnother };
  return { baseline: withoutRepeats(entries.filter((entry) => entry !== undefined)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function entryFrom(value: unknown): BaselineEntry | undefined {
  const [rule, path, resource, text] = ['rule', 'path', 'resource', 'text'].map((name) => field(value, name));
  const count = field(value, 'count') ?? 1;
  if (typeof rule !== 'string' || typeof path !== 'string') return undefined;
  if (typeof resource !== 'string' || typeof text !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return undefined;
  return { rule, path, resource, text, count };
}

/** Where a merge kept an entry of both sides, both speak of the same findings. */
function withoutRepeats(entries: readonly BaselineEntry[]): Baseline {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (entry.count > (byKey.get(key)?.count ?? 0)) byKey.set(key, entry);
  }
  return inOrder([...byKey.values()]);
}

function field(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}
