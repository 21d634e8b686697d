import { adaptDockerfiles, type DockerfileInput } from '../adapt/dockerfile/adapt.ts';
import type { BuildRequest } from '../adapt/dockerfile/build-request.ts';
import { dockerfileSecrets } from '../adapt/dockerfile/plain-secret.ts';
import type { DiscoveredFile } from '../discover/discovered-file.ts';
import { evaluateDockerfile } from '../evaluate/dockerfile/evaluate.ts';
import type { GivenArgument } from '../evaluate/dockerfile/instruction.ts';
import { type EvaluatedDockerfile, lineageOf } from '../evaluate/dockerfile/stages.ts';
import type { InfrastructurePart } from '../model/infrastructure.ts';
import { parseDockerfile } from '../parse/dockerfile/parse.ts';
import { dockerfileStatements } from '../parse/dockerfile/statements.ts';
import type { DockerfileTree } from '../parse/dockerfile/tree.ts';
import type { Comment } from '../parse/parsed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { suppressing, type UnderstandContext, type Understood } from './understood.ts';

export interface DockerfileEvaluation {
  /** The image that the final stage starts from, by the Dockerfile's path. */
  readonly baseImages: ReadonlyMap<string, string>;
  adapt(
    requests: ReadonlyMap<string, readonly BuildRequest[]>,
    beside: readonly DiscoveredFile[],
    context: UnderstandContext,
  ): Understood;
}

/** Dockerfiles in two steps: Compose needs to know their base images, and they need to know what Compose builds. */
export async function evaluateDockerfiles(files: readonly DiscoveredFile[]): Promise<DockerfileEvaluation> {
  const parsed = files.map(({ file }) => ({ file, ...parseDockerfile(file) }));
  // Half of what a Dockerfile needs to be read is for its shell commands.
  const parseShell = parsed.some(({ tree }) => hasCommands(tree))
    ? (await import('../parse/shell/parse.ts')).parseShell
    : undefined;
  const evaluated = parsed.map(({ file, tree }) => ({
    file,
    evaluated: evaluateDockerfile(tree, new Map(), parseShell),
    evaluateWith: (given: ReadonlyMap<string, GivenArgument>) => evaluateDockerfile(tree, given, parseShell),
  }));
  return {
    baseImages: new Map(
      evaluated.flatMap(({ file, evaluated: dockerfile }) => {
        const image = baseImageOf(dockerfile);
        return image === undefined ? [] : [[file.path, image]];
      }),
    ),
    adapt: (requests, beside, context) => ({
      part: partOf(evaluated, requests, beside, context),
      sources: suppressing(parsed).map(({ file, tree, comments }) => ({
        file,
        format: 'dockerfile',
        comments: [...checkDirective(file, tree), ...comments],
        statements: () => dockerfileStatements(tree),
      })),
      problems: parsed.flatMap(({ problems }) => problems),
      notAnalysed: [],
    }),
  };
}

/** Which of Docker's own checks are skipped is said in a line that is no comment for a parser, and one for a reader. */
function checkDirective(file: SourceFile, { directives }: DockerfileTree): readonly Comment[] {
  const value = directives.get('check');
  return value === undefined
    ? []
    : [{ span: { file, start: 0, end: 0 }, text: `check=${value}`, alone: true }];
}

function hasCommands({ instructions }: DockerfileTree): boolean {
  return instructions.some(({ keyword, trigger }) => (trigger?.keyword ?? keyword) === 'RUN');
}

function partOf(
  dockerfiles: readonly DockerfileInput[],
  requests: ReadonlyMap<string, readonly BuildRequest[]>,
  beside: readonly DiscoveredFile[],
  context: UnderstandContext,
): InfrastructurePart {
  context.collector?.dockerfiles(
    dockerfiles.map(({ evaluated }) => evaluated),
    context,
  );
  const of = (kind: DiscoveredFile['kind']) => beside.filter((file) => file.kind === kind);
  const files = {
    ignoreFiles: new Map(of('dockerignore').map(({ file }) => [file.path, file.text])),
    environmentFiles: new Set(of('environment-file').map(({ file }) => file.path)),
  };
  const { components, edges } = adaptDockerfiles(dockerfiles, requests, files, context);
  return { components: [...components, ...dockerfileSecrets(dockerfiles, context)], edges };
}

function baseImageOf(dockerfile: EvaluatedDockerfile): string | undefined {
  const oldest = dockerfile.final === undefined ? undefined : lineageOf(dockerfile, dockerfile.final).at(-1);
  if (oldest?.base.kind !== 'image' || oldest.base.reference.kind !== 'string') return undefined;
  return oldest.base.reference.value;
}
