import type { Base, EvaluatedDockerfile, Stage } from './stages.ts';
import { unknownText } from './substitute.ts';

/**
 * A Dockerfile of which some images are no images, but what the build is given under their names: folders, or images of
 * other builds. Source: https://docs.docker.com/reference/compose-file/build/#additional_contexts
 */
export function withNamedContexts(
  dockerfile: EvaluatedDockerfile,
  names: ReadonlySet<string>,
): EvaluatedDockerfile {
  if (names.size === 0) return dockerfile;
  const stages = dockerfile.stages.map(
    (stage): Stage => ({
      ...stage,
      base: replaced(stage.base, names),
      sources: stage.sources.map((source) => ({ ...source, source: replaced(source.source, names) })),
    }),
  );
  return { ...dockerfile, stages, final: stages.at(-1) };
}

function replaced(base: Base, names: ReadonlySet<string>): Base {
  if (base.kind !== 'image' || base.reference.kind !== 'string') return base;
  const { value, via } = base.reference;
  if (!names.has(value)) return base;
  return { ...base, reference: unknownText(`\`${value}\` is what the build is given`, base.span, via) };
}
