import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tools for decision records put them, and what people call the folder. */
const folders: readonly string[] = ['', 'doc/', 'docs/', 'documentation/', 'architecture/'].flatMap((above) =>
  [
    'adr',
    'adrs',
    'ADR',
    'decisions',
    'decision-records',
    'architecture-decisions',
    'architecture/decisions',
    'architecture/adr',
  ].map((name) => `${above}${name}`),
);

const namedFolder =
  /(?:^|\/)(?:adrs?|decisions|decision[-_]records|architecture[-_]decisions|architecture[-_]decision[-_]records)\/$/i;

const record = /\.(?:md|mdx|markdown|adoc|asciidoc|rst|org|txt)$/i;

/**
 * Whether a folder of decision records with a text in it is at one of its usual places in the root, or by its name
 * anywhere among the directories that were walked.
 *
 * @param root absolute
 * @param walked directories relative to the root, with a `/` at their ends
 */
export function hasDecisionRecords(root: string, walked: ReadonlySet<string>): boolean {
  const isNamed = (path: string) => namedFolder.test(path);
  const inRoot = new Set(namesIn(root));
  const usual = folders.filter((folder) => inRoot.has(folder.split('/', 1)[0] ?? ''));
  return [...[...walked].filter(isNamed), ...usual].some((folder) =>
    namesIn(join(root, folder)).some((name) => record.test(name)),
  );
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
