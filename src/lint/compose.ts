import { adaptCompose, type ComposeContext } from '../adapt/compose/adapt.ts';
import { composeSecrets } from '../adapt/compose/plain-secret.ts';
import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { buildsIn, type ServiceBuild } from '../evaluate/compose/build.ts';
import { checkProjects } from '../evaluate/compose/check-projects.ts';
import { evaluateCompose } from '../evaluate/compose/evaluate.ts';
import type { ComposeProject } from '../evaluate/compose/project.ts';
import { validateCompose } from '../evaluate/compose/validate.ts';
import { didYouMean } from '../rule/nearest-name.ts';
import { directoryOf } from '../source/path.ts';
import { type DataFile, parseDataFile } from './data-file.ts';
import { type Refused, suppressing, type UnderstandContext, type Understood } from './understood.ts';

/** Compose projects, and what their services build, by the path of the Dockerfile. */
export function understandCompose(
  files: readonly DiscoveredFile[],
  environmentFiles: readonly DiscoveredFile[],
  context: ComposeContext & UnderstandContext,
): { readonly understood: Understood; readonly builds: ReadonlyMap<string, readonly ServiceBuild[]> } {
  const parsed = files.map(parseDataFile);
  const evaluated = evaluateCompose({
    files: parsed,
    environmentFiles: new Map(environmentFiles.map(({ file }) => [file.path, file])),
  });
  context.collector?.compose(evaluated.projects, context);
  const part = adaptCompose(evaluated.projects, context);
  const components = [...part.components, ...composeSecrets(evaluated.projects, context)];
  const problems = [...parsed.flatMap((file) => file.problems), ...evaluated.problems];
  return {
    understood: {
      part: { ...part, components },
      sources: suppressing(parsed),
      problems,
      notAnalysed: evaluated.notAnalysed,
      refused: refusedSettings(parsed, evaluated.projects),
    },
    builds: buildsIn(evaluated.projects),
  };
}

/** So many keys can be read at a glance. */
const fewKeys = 10;

/** Of a file that cannot be read in full nothing is said: what is left of it may look wrong and not be. */
function refusedSettings(
  files: readonly DataFile[],
  projects: readonly ComposeProject[],
): readonly Refused[] {
  const broken = new Set(files.filter(({ problems }) => problems.length > 0).map(({ file }) => file.path));
  const invalid = validateCompose(files);
  // A file that breaks the schema may mean anything: what else it says is not looked at.
  const unread = new Set([...broken, ...invalid.map(({ span }) => span.file.path)]);
  const unreadDirectories = new Set([...unread].map(directoryOf));
  const whole = projects.filter(({ path, visible }) =>
    [path, ...[...visible.values()].map(({ project }) => project)].every(
      (each) => !unreadDirectories.has(directoryOf(each)),
    ),
  );
  const inconsistent = checkProjects(whole).filter(({ span }) => !unread.has(span.file.path));
  return [...invalid, ...inconsistent]
    .filter(({ span }) => !broken.has(span.file.path))
    .map(({ message, span, written, known }) => {
      const allowed = known.map((key) => `\`${key}\``).join(', ');
      const hint = didYouMean(written, known) ?? (known.length > fewKeys ? '' : `Allowed: ${allowed}.`);
      return { id: 'invalid-compose', message: `${message} ${known.length === 0 ? '' : hint}`.trim(), span };
    });
}
