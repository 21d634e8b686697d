import {
  type EvaluatedDockerfile,
  lineageOf,
  type Stage,
  selectStage,
} from '../../evaluate/dockerfile/stages.ts';
import type { ImageBuild } from '../../model/component.ts';
import { imageBuildId } from '../../model/identity.ts';
import type { InfrastructurePart } from '../../model/infrastructure.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { AdaptContext } from '../context.ts';
import { basesOf } from './bases.ts';
import { healthCheckOf } from './image-health-check.ts';
import { estimateSize } from './size-estimate.ts';
import { stageSafeguards } from './stage-safeguards.ts';

export interface DockerfileInput {
  readonly file: SourceFile;
  readonly evaluated: EvaluatedDockerfile;
}

/**
 * The images that Dockerfiles build: the one of the final stage, and one for each stage that a Compose service asks
 * for by name.
 *
 * @param targets the stages asked for, by the path of the Dockerfile
 * @param ignoreFiles the texts of the `.dockerignore` files, by their paths
 */
export function adaptDockerfiles(
  dockerfiles: readonly DockerfileInput[],
  targets: ReadonlyMap<string, ReadonlySet<string>>,
  ignoreFiles: ReadonlyMap<string, string>,
  context: AdaptContext,
): InfrastructurePart {
  const components = dockerfiles.flatMap(({ file, evaluated }) => {
    const ignoreFile = hasIgnoreFile(file.path, ignoreFiles);
    return [undefined, ...(targets.get(file.path) ?? [])].flatMap((target): readonly ImageBuild[] => {
      const stage = selectStage(evaluated, target);
      if (stage === undefined) return [];
      return [toImageBuild(imageBuildId(file.path, target), evaluated, stage, ignoreFile, context)];
    });
  });
  return { components, edges: [] };
}

function toImageBuild(
  id: string,
  dockerfile: EvaluatedDockerfile,
  stage: Stage,
  ignoreFile: boolean,
  context: AdaptContext,
): ImageBuild {
  const { span, name } = stage;
  return {
    kind: 'image-build',
    id,
    resource: `stage ${name ?? stage.index}`,
    span,
    format: 'dockerfile',
    environment: context.environmentOf(span.file.path, name === undefined ? [] : [name]),
    serving: lineageOf(dockerfile, stage).some(({ instructions }) =>
      instructions.some(({ node }) => node.keyword === 'EXPOSE'),
    ),
    healthCheck: healthCheckOf(dockerfile, stage),
    size: estimateSize(dockerfile, stage, ignoreFile),
    bases: basesOf(dockerfile, stage),
    safeguards: stageSafeguards(dockerfile, stage, ignoreFile),
  };
}

/**
 * Which folder is the build's context the Dockerfile does not say: one in its own folder or in any above it counts,
 * and so does one that is made for it alone (`Dockerfile.dockerignore`).
 */
function hasIgnoreFile(path: string, ignoreFiles: ReadonlyMap<string, string>): boolean {
  const folders = path.split('/').slice(0, -1);
  const candidates = [
    `${path}.dockerignore`,
    ...folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/.dockerignore`),
    '.dockerignore',
  ];
  return candidates.some((candidate) => hasRules(ignoreFiles.get(candidate)));
}

function hasRules(text: string | undefined): boolean {
  return text?.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#')) ?? false;
}
