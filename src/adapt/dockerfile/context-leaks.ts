import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  type StageInstruction,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { type BuildContext, withoutExcluded } from './build-context.ts';
import { readImageReference } from './image-reference.ts';
import { quotedNames } from './quoted-names.ts';
import { readRun } from './run-commands.ts';
import { copiesWhole, excludedBy } from './whole-copy.ts';

/** What should not be sent to a build, with a path that is there if it is. */
const modules = { name: 'node_modules', path: 'node_modules/package/index.js' };
const history = { name: '.git', path: '.git/HEAD' };
const settings = { name: '.env', path: '.env' };

/**
 * At most one answer: where a whole context is copied, and no ignore file keeps out what has no place in an image.
 * Without an ignore file any stage counts, for everything in the folder throws its cache away; with one only the image
 * itself does, and what is certain to be there.
 */
export function contextLeaks(
  dockerfile: EvaluatedDockerfile,
  stage: Stage,
  context: BuildContext,
): readonly Attribute<boolean>[] {
  const needed = [...stagesNeededBy(dockerfile, stage)].sort((left, right) => left.index - right.index);
  if (!context.filtered) {
    const copies = needed.flatMap(({ instructions }) => instructions.filter(copiesWhole));
    const copy = copies.find((each) => excludedBy(each) === '');
    return copy === undefined ? [] : [unfiltered(copy, needed, context)];
  }
  const shipped = lineageOf(dockerfile, stage).toReversed();
  for (const copy of shipped.flatMap(({ instructions }) => instructions.filter(copiesWhole))) {
    const sent = withoutExcluded(context, excludedBy(copy));
    const certain = [
      ...(context.isRoot ? [history] : []),
      ...(context.holdsSettings ? [settings] : []),
      ...(isNode(shipped) ? [modules] : []),
    ];
    const names = certain.filter(({ path }) => !sent.hides(path)).map(({ name }) => name);
    if (names.length > 0) return [partlyFiltered(copy, names)];
  }
  return [];
}

function unfiltered({ node }: StageInstruction, needed: readonly Stage[], context: BuildContext) {
  const names = [...(context.isRoot ? [history] : []), settings, ...(isNode(needed) ? [modules] : [])];
  const quoted = quotedNames(names.map(({ name }) => name));
  return known(false, node.span, {
    detail: `all of the context is copied, and no \`.dockerignore\` keeps the likes of ${quoted} out`,
    remedy:
      'Add a `.dockerignore` with `.git`, `.env`, and what the build makes itself, such as `node_modules`.',
  });
}

function partlyFiltered({ node }: StageInstruction, names: readonly string[]) {
  const quoted = quotedNames(names);
  return known(false, node.span, {
    detail: `all of the context is copied, and its \`.dockerignore\` leaves ${quoted} in`,
    remedy: `Add ${quoted} to the \`.dockerignore\`.`,
  });
}

/** Whether packages of Node.js are installed: then those of the developer's machine may lie beside the sources. */
function isNode(stages: readonly Stage[]): boolean {
  return stages.some(
    ({ base, instructions }) =>
      (base.kind === 'image' &&
        base.reference.kind === 'string' &&
        readImageReference(base.reference.value).repository === 'node') ||
      instructions.some(
        (instruction) =>
          instruction.node.keyword === 'RUN' &&
          readRun(instruction).calls.some(([program]) => ['npm', 'yarn', 'pnpm'].includes(program ?? '')),
      ),
  );
}
