import type { GivenArgument } from '../../evaluate/dockerfile/instruction.ts';
import { withNamedContexts } from '../../evaluate/dockerfile/named-contexts.ts';
import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  selectStage,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import type { ImageBuild } from '../../model/component.ts';
import type { Environment } from '../../model/environment.ts';
import { imageBuildId } from '../../model/identity.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { AdaptContext } from '../context.ts';
import { basesOf } from './bases.ts';
import { type BuildContext, buildContextOf, type ContextFiles } from './build-context.ts';
import { agreedArguments, type BuildRequest } from './build-request.ts';
import { healthCheckOf } from './image-health-check.ts';
import { namedUser } from './image-user.ts';
import { estimateSize } from './size-estimate.ts';
import { stageSafeguards } from './stage-safeguards.ts';

export interface DockerfileInput {
  readonly file: SourceFile;
  /** As it is built when nobody gives it anything. */
  readonly evaluated: EvaluatedDockerfile;
  readonly evaluateWith: (given: ReadonlyMap<string, GivenArgument>) => EvaluatedDockerfile;
}

/**
 * The images that Dockerfiles build: the one of the final stage, and one for each stage that somebody asks for by name.
 *
 * @param requests what is asked of Dockerfiles, by their paths
 */
export function adaptDockerfiles(
  dockerfiles: readonly DockerfileInput[],
  requests: ReadonlyMap<string, readonly BuildRequest[]>,
  files: ContextFiles,
  context: AdaptContext,
): InfrastructurePart {
  const components = dockerfiles.flatMap((input) =>
    imagesOf(input, requests.get(input.file.path) ?? [], files, context),
  );
  return { components, edges: [] };
}

function imagesOf(
  input: DockerfileInput,
  requests: readonly BuildRequest[],
  files: ContextFiles,
  context: AdaptContext,
): readonly ImageBuild[] {
  const byTarget = new Map<string | undefined, BuildRequest[]>();
  if (!isAskedForByName(input.evaluated, requests)) byTarget.set(undefined, []);
  for (const request of requests) {
    const target = request.target?.toLowerCase();
    const others = byTarget.get(target);
    if (others === undefined) byTarget.set(target, [request]);
    else others.push(request);
  }
  return Array.from(byTarget, ([target, own]) => imageOf(input, target, own, files, context)).filter(
    (image) => image !== undefined,
  );
}

/** Where whoever builds the last stage calls it by its name, that is the only image of it. */
function isAskedForByName(dockerfile: EvaluatedDockerfile, requests: readonly BuildRequest[]): boolean {
  const stages = requests.map(({ target }) => selectStage(dockerfile, target));
  return requests.every(({ target }) => target !== undefined) && stages.includes(dockerfile.final);
}

function imageOf(
  { file, evaluated, evaluateWith }: DockerfileInput,
  target: string | undefined,
  requests: readonly BuildRequest[],
  files: ContextFiles,
  context: AdaptContext,
): ImageBuild | undefined {
  const given = agreedArguments(requests);
  const named = new Set(requests.flatMap(({ namedContexts }) => [...namedContexts]));
  const dockerfile = withNamedContexts(given.size === 0 ? evaluated : evaluateWith(given), named);
  const stage = selectStage(dockerfile, target);
  if (stage === undefined) return undefined;
  const contexts = requests.map((request) => request.context);
  const stated = new Set(contexts.filter((folder) => folder !== undefined));
  const isStated = stated.size > 0 && contexts.every((folder) => folder !== undefined);
  const sent = buildContextOf(file.path, isStated ? stated : new Set(), files);
  const names = requests.flatMap(({ image }) => (image === undefined ? [] : [image]));
  const id = imageBuildId(file.path, target);
  return { ...toImageBuild(id, dockerfile, stage, sent, context), ...(names.length > 0 ? { names } : {}) };
}

function toImageBuild(
  id: string,
  dockerfile: EvaluatedDockerfile,
  stage: Stage,
  sent: BuildContext,
  context: AdaptContext,
): ImageBuild {
  const { span, name } = stage;
  return {
    kind: 'image-build',
    id,
    resource: `stage ${name ?? stage.index}`,
    span,
    format: 'dockerfile',
    environment: environmentOfStage(stage, context),
    serving: lineageOf(dockerfile, stage).some(({ instructions }) =>
      instructions.some(({ node }) => node.keyword === 'EXPOSE'),
    ),
    healthCheck: healthCheckOf(dockerfile, stage),
    user: namedUser(lineageOf(dockerfile, stage)),
    size: estimateSize(dockerfile, stage, sent.filtered),
    bases: basesOf(dockerfile, stage),
    safeguards: stageSafeguards(dockerfile, stage, sent, isShipped(dockerfile, stage, context)),
  };
}

/**
 * Whether the image of a stage is what runs in the end. One that the last stage is made of is asked for by name to work
 * in it, unless the last stage is itself for developers.
 */
function isShipped(dockerfile: EvaluatedDockerfile, stage: Stage, context: AdaptContext): boolean {
  const { final } = dockerfile;
  if (final === undefined || stage === final || !stagesNeededBy(dockerfile, final).has(stage)) return true;
  return environmentOfStage(final, context).stage === 'development';
}

function environmentOfStage({ span, name }: Stage, context: AdaptContext): Environment {
  return context.environmentOf(span.file.path, name === undefined ? [] : [name]);
}
