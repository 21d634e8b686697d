import { adaptCompose, type ComposeContext } from '../adapt/compose/adapt.ts';
import { composeSecrets } from '../adapt/compose/plain-secret.ts';
import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { evaluateCompose } from '../evaluate/compose/evaluate.ts';
import { parseDataFile } from './data-file.ts';
import { suppressing, type Understood } from './understood.ts';

/** Compose projects, and the stages of Dockerfiles that they ask for. */
export function understandCompose(
  files: readonly DiscoveredFile[],
  environmentFiles: readonly DiscoveredFile[],
  context: ComposeContext,
): { readonly understood: Understood; readonly targets: ReadonlyMap<string, ReadonlySet<string>> } {
  const parsed = files.map(parseDataFile);
  const evaluated = evaluateCompose({
    files: parsed,
    environmentFiles: new Map(environmentFiles.map(({ file }) => [file.path, file])),
  });
  const { part, targets } = adaptCompose(evaluated.projects, context);
  const components = [...part.components, ...composeSecrets(evaluated.projects, context)];
  const problems = [...parsed.flatMap((file) => file.problems), ...evaluated.problems];
  return {
    understood: {
      part: { ...part, components },
      sources: suppressing(parsed),
      problems,
      notAnalysed: evaluated.notAnalysed,
    },
    targets,
  };
}
