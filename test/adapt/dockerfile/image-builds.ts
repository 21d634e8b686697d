import { adaptDockerfiles } from '../../../src/adapt/dockerfile/adapt.ts';
import { evaluateDockerfile } from '../../../src/evaluate/dockerfile/evaluate.ts';
import type { ImageBuild } from '../../../src/model/component.ts';
import { environmentOf } from '../../../src/model/environment.ts';
import { parseDockerfile } from '../../../src/parse/dockerfile/parse.ts';
import { parseShell } from '../../../src/parse/shell/parse.ts';

interface Surroundings {
  readonly path?: string;
  readonly targets?: readonly string[];
  readonly ignoreFiles?: Readonly<Record<string, string>>;
}

/** The images that a Dockerfile builds: the one of its last stage first. */
export function imageBuilds(
  text: string,
  { path = 'shop/Dockerfile', targets = [], ignoreFiles = {} }: Surroundings = {},
): readonly ImageBuild[] {
  const file = { path, text };
  const { tree } = parseDockerfile(file);
  const requests = targets.map((target) => ({
    target,
    context: undefined,
    image: undefined,
    arguments: new Map(),
    namedContexts: new Set<string>(),
  }));
  const { components } = adaptDockerfiles(
    [
      {
        file,
        evaluated: evaluateDockerfile(tree, new Map(), parseShell),
        evaluateWith: (given) => evaluateDockerfile(tree, given, parseShell),
      },
    ],
    new Map([[path, requests]]),
    { ignoreFiles: new Map(Object.entries(ignoreFiles)), environmentFiles: new Set() },
    { environmentOf },
  );
  return components.filter((component) => component.kind === 'image-build');
}

/** The image of the last stage. */
export function imageBuild(text: string, surroundings: Surroundings = {}): ImageBuild {
  const [build] = imageBuilds(text, surroundings);
  if (build === undefined) throw new Error('The Dockerfile has no stage.');
  return build;
}
