import { classify, type HeldTexts } from './classify.ts';
import type { DiscoveredFile, FileNotAnalysed, ReadProblem } from './discovered-file.ts';
import type { Candidate } from './walk.ts';

export interface ReadFiles {
  readonly files: readonly DiscoveredFile[];
  readonly notAnalysed: readonly FileNotAnalysed[];
  readonly problems: readonly ReadProblem[];
}

/** Reads the candidates and tells what each is. */
export function readAll(candidates: readonly Candidate[], held: HeldTexts): ReadFiles {
  const problems: ReadProblem[] = [];
  const files: DiscoveredFile[] = [];
  const notAnalysed: FileNotAnalysed[] = [];
  const environmentFiles: Candidate[] = [];
  for (const candidate of candidates) {
    const { path, scope, nameKind } = candidate;
    if (nameKind === 'environment-file') {
      environmentFiles.push(candidate);
      continue;
    }
    const classified = classify(candidate, held);
    const given = scope !== 'context';
    if (classified.is === 'infrastructure')
      files.push({ file: { path, text: classified.text }, kind: classified.kind, given });
    else if (classified.is === 'unreadable' && given) problems.push({ path, message: classified.message });
    else if (classified.is === 'not-analysed' && given) notAnalysed.push({ path, reason: classified.reason });
    else if (classified.is === 'something-else' && scope === 'named')
      notAnalysed.push({ path, reason: notRecognised });
  }
  files.push(...readEnvironmentFiles(environmentFiles, files, held));
  return { files, notAnalysed, problems };
}

const notRecognised = 'It is not recognised as Terraform, Kubernetes, Compose or a Dockerfile';

/** Only those at or below a directory with a Compose file: nothing else reads them, and they may hold secrets. */
function readEnvironmentFiles(
  candidates: readonly Candidate[],
  files: readonly DiscoveredFile[],
  held: HeldTexts,
): DiscoveredFile[] {
  const directories = files
    .filter(({ kind }) => kind === 'compose')
    .map(({ file }) => directoryOf(file.path));
  return candidates
    .filter(({ path }) => directories.some((directory) => path.startsWith(directory)))
    .flatMap((candidate) => {
      const classified = classify(candidate, held);
      if (classified.is !== 'infrastructure') return [];
      return [{ file: { path: candidate.path, text: classified.text }, kind: classified.kind, given: false }];
    });
}

/** With a `/` at its end; empty for the root. */
function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
