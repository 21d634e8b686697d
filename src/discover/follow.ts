import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { classify, type HeldTexts } from './classify.ts';
import { namedCandidate } from './collect.ts';
import type { DiscoveredFile } from './discovered-file.ts';
import { type Leads, leadsOf } from './leads.ts';
import { isWithin } from './scan-root.ts';
import { type Candidate, walk } from './walk.ts';
import { walkStartAt } from './walk-start.ts';

/**
 * What the files lead to and nobody gave: the module in a directory beside, the base of an overlay, the Dockerfile of
 * a service, what `terraform init` downloaded. Ignore files have no say in it, since the tools do not ask them, either.
 *
 * @param walked the directories that were walked, relative to the root, with a `/` at their ends
 */
export function follow(
  root: string,
  files: readonly DiscoveredFile[],
  walked: ReadonlySet<string>,
  held: HeldTexts,
): readonly DiscoveredFile[] {
  const known = new Set(files.map(({ file }) => file.path));
  const visited = new Set<string>();
  const found: DiscoveredFile[] = [];
  const pending = [...files];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    const leads = leadsOf(from);
    for (const target of leads?.targets ?? []) {
      if (leads === undefined || known.has(target) || walked.has(`${target}/`) || visited.has(target))
        continue;
      visited.add(target);
      for (const file of filesAt(root, target, leads, held)) {
        if (known.has(file.file.path)) continue;
        known.add(file.file.path);
        found.push(file);
        pending.push(file);
      }
    }
  }
  return found;
}

function filesAt(
  root: string,
  target: string,
  { kinds, deep }: Leads,
  held: HeldTexts,
): readonly DiscoveredFile[] {
  return candidatesAt(root, target, deep).flatMap((candidate): DiscoveredFile[] => {
    const classified = classify(candidate, held);
    if (classified.is !== 'infrastructure' || !kinds.includes(classified.kind)) return [];
    return [{ file: { path: candidate.path, text: classified.text }, kind: classified.kind, given: false }];
  });
}

function candidatesAt(root: string, target: string, deep: boolean): readonly Candidate[] {
  const absolute = join(root, target);
  try {
    if (!isWithin(realpathSync(absolute), root)) return [];
    if (!statSync(absolute).isDirectory()) return [namedCandidate(root, absolute, 'context')];
  } catch {
    return [];
  }
  const start = { ...walkStartAt(root, absolute), ignore: [] };
  const { candidates } = walk({ root, exclude: [], scope: 'context', deep }, start);
  // Whoever wants an environment file names it.
  return candidates.filter(({ nameKind }) => nameKind !== 'environment-file');
}
