import {
  type EvaluatedDockerfile,
  type ImageBase,
  type Stage,
  stagesNeededBy,
} from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';

/**
 * The published images that go into the image of a stage, each once: what it is built on, and what files are copied
 * from. Source: https://docs.docker.com/reference/dockerfile/#from
 */
export function basesOf(dockerfile: EvaluatedDockerfile, stage: Stage): readonly Attribute<string>[] {
  const bases = new Map<string, Attribute<string>>();
  for (const { base, sources } of stagesNeededBy(dockerfile, stage)) {
    for (const from of [base, ...sources.map(({ source }) => source)]) {
      if (from.kind !== 'image') continue;
      const image = imageOf(from);
      const key = image.state === 'known' ? image.value : String(image.span.start);
      if (!bases.has(key)) bases.set(key, image);
    }
  }
  return [...bases.values()];
}

function imageOf({ reference, span }: ImageBase): Attribute<string> {
  const { via } = reference;
  return reference.kind === 'string'
    ? known(reference.value, span, { via })
    : unknown(reference.because, span, via);
}
