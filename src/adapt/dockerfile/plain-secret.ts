import type { EvaluatedDockerfile, StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import type { PlainComponent } from '../../model/component.ts';
import type { AdaptContext } from '../context.ts';
import type { NamedValue } from '../secret/find-secret.ts';
import { keyIn } from '../secret/key-shape.ts';
import { plainSecretsIn, type Reported } from '../secret/plain-text.ts';
import type { DockerfileInput } from './adapt.ts';

const remedy =
  'Mount it while building (`RUN --mount=type=secret`), or hand it over when the container starts; then renew it.';

/**
 * The secrets that Dockerfiles hold in plain text: in `ENV` and `ARG`, which everybody who has the image can read, and
 * well-known keys in any other instruction. Source: https://docs.docker.com/build/building/secrets/
 */
export function dockerfileSecrets(
  dockerfiles: readonly DockerfileInput[],
  context: AdaptContext,
): readonly PlainComponent[] {
  const reported: Reported = new Set();
  return dockerfiles.flatMap(({ file, evaluated }) => {
    const { final } = evaluated;
    if (final === undefined) return [];
    const passage = {
      id: `dockerfile:${file.path}`,
      resource: `stage ${final.name ?? final.index}`,
      noun: 'a Dockerfile',
      span: final.span,
      format: 'dockerfile',
      environment: context.environmentOf(file.path, final.name === undefined ? [] : [final.name]),
    } as const;
    return plainSecretsIn(passage, valuesIn(evaluated), remedy, reported);
  });
}

/** Also of stages that nothing needs: whoever reads the file reads them. */
function valuesIn({ globals, stages }: EvaluatedDockerfile): readonly NamedValue[] {
  return [...globals, ...stages.flatMap(({ instructions }) => instructions)].flatMap(valuesOf);
}

function valuesOf({ node, assignments, text }: StageInstruction): readonly NamedValue[] {
  if (node.keyword === 'ENV' || node.keyword === 'ARG')
    return assignments.flatMap(({ name, value, span }) =>
      value === undefined ? [] : [{ name, value, span }],
    );
  return text.kind === 'string' && keyIn(text.value) !== undefined
    ? [{ name: node.keyword, value: text, span: node.span }]
    : [];
}
