import type { DiscoveredFile } from '../discover/discovered-file.ts';
import type { DockerfileEvaluation } from './dockerfiles.ts';
import type { UnderstandContext, Understood } from './understood.ts';

/** Compose files and Dockerfiles, which speak of each other: services are built from one, stages named by the other. */
export async function understandContainers(
  files: readonly DiscoveredFile[],
  context: UnderstandContext,
): Promise<readonly Understood[]> {
  const of = (kind: DiscoveredFile['kind']) => files.filter((file) => file.kind === kind);
  const dockerfiles = await readDockerfiles(of('dockerfile'));
  const compose = of('compose');
  if (compose.length === 0 && dockerfiles === undefined) return [];

  const services =
    compose.length === 0
      ? undefined
      : (await import('./compose.ts')).understandCompose(compose, of('environment-file'), {
          ...context,
          baseImageOf: (path) => dockerfiles?.baseImages.get(path),
        });
  if (dockerfiles === undefined) return services === undefined ? [] : [services.understood];
  const images = dockerfiles.adapt(services?.builds ?? new Map(), files, context);
  return services === undefined ? [images] : [services.understood, images];
}

async function readDockerfiles(files: readonly DiscoveredFile[]): Promise<DockerfileEvaluation | undefined> {
  if (files.length === 0) return undefined;
  return (await import('./dockerfiles.ts')).evaluateDockerfiles(files);
}
