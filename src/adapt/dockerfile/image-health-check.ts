import { type EvaluatedDockerfile, lineageOf, type Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { HealthCheck } from '../../model/component.ts';
import { bringsHealthCheck } from '../checked-images.ts';
import { instructionBeforeStart } from './added-instruction.ts';
import { readImageReference } from './image-reference.ts';
import { portCheck } from './port-check.ts';

const remedy = 'Add a `HEALTHCHECK` that asks the program itself whether it can do its work.';

/** The `HEALTHCHECK` of an image: the last one of its stage, or of the stages below it. */
export function healthCheckOf(dockerfile: EvaluatedDockerfile, stage: Stage): HealthCheck {
  return { name: '`HEALTHCHECK`', present: presence(dockerfile, stage) };
}

function presence(dockerfile: EvaluatedDockerfile, stage: Stage): Attribute<boolean> {
  const lineage = lineageOf(dockerfile, stage);
  for (const { instructions } of lineage) {
    const instruction = instructions.findLast(({ node }) => node.keyword === 'HEALTHCHECK');
    if (instruction === undefined) continue;
    const { node } = instruction;
    const isOff = node.words[0]?.text.toUpperCase() === 'NONE';
    return isOff
      ? known(false, node.span, { detail: '`HEALTHCHECK NONE` switches it off', remedy })
      : known(true, node.span);
  }
  const because = whyUnknown(lineage.at(-1) ?? stage);
  if (because !== undefined) return unknown(because, stage.span);
  const check = portCheck(lineage);
  const repair = check === undefined ? undefined : instructionBeforeStart(stage, check);
  return absent(stage.span, { remedy, ...(repair === undefined ? {} : { repair: [repair] }) });
}

/** Why nobody can say that an image without a `HEALTHCHECK` of its own should have one. */
function whyUnknown({ base }: Stage): string | undefined {
  if (base.kind === 'scratch') return 'an image from `scratch` has no program to check with';
  if (base.kind !== 'image') return undefined;
  const { reference } = base;
  if (reference.kind !== 'string') return reference.because;
  const { repository, tag = '' } = readImageReference(reference.value);
  if (bringsHealthCheck(repository)) return `\`${repository}\` has a health check`;
  return hasNoShell(repository, tag) ? `\`${repository}\` has no program to check with` : undefined;
}

/** Their `debug` and `-dev` tags are the ones with a shell. */
function hasNoShell(repository: string, tag: string): boolean {
  if (repository.includes('distroless')) return !tag.includes('debug');
  if (repository.startsWith('cgr.dev/chainguard/')) return !tag.endsWith('-dev');
  return tag.includes('chiseled');
}
