/** The id of the image that a Dockerfile builds: by its path, and by the stage where one is asked for (`--target`). */
export function imageBuildId(dockerfilePath: string, target?: string): string {
  return target === undefined ? `image:${dockerfilePath}` : `image:${dockerfilePath}#${target.toLowerCase()}`;
}
