import { programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { Stage, StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';

/**
 * Where a shell stands between the container and its program: in the last `ENTRYPOINT` and the last `CMD`, which hold.
 * Whoever names a shell with `SHELL` wants one.
 * Source: https://docs.docker.com/reference/build-checks/json-args-recommended/
 */
export function shellForms(lineage: readonly Stage[]): readonly Attribute<boolean>[] {
  if (lineage.some((stage) => stage.instructions.some(({ node }) => node.keyword === 'SHELL'))) return [];
  const entrypoint = startOf(lineage, 'ENTRYPOINT');
  const command = startOf(entrypoint?.through ?? lineage, 'CMD');
  const form = entrypoint === undefined ? undefined : formOf(entrypoint.instruction);
  // In shell form it takes no arguments, and one that takes a script wants a shell.
  const hears = form !== 'shell' && form !== 'script';
  return [entrypoint, hears ? command : undefined].flatMap((start) =>
    start !== undefined && formOf(start.instruction) === 'shell' ? [shellForm(start.instruction)] : [],
  );
}

interface Start {
  readonly instruction: StageInstruction;
  /** The stages from the one that is built to the one that says so: one below it says nothing any more. */
  readonly through: readonly Stage[];
}

/** The last instruction of its kind, nearest stage first. */
function startOf(lineage: readonly Stage[], keyword: 'ENTRYPOINT' | 'CMD'): Start | undefined {
  for (const [index, stage] of lineage.entries()) {
    const instruction = stage.instructions.findLast(({ node }) => node.keyword === keyword);
    if (instruction !== undefined) return { instruction, through: lineage.slice(0, index + 1) };
  }
  return undefined;
}

/** `exec` hands the process over; `["sh", "-c"]` runs what `CMD` says as a script. */
function formOf({ node }: StageInstruction): 'shell' | 'exec' | 'script' {
  const [program, flag] = node.words;
  if (node.json) {
    const isShell = /^(?:ba|da|a|z|k)?sh$/.test(programName(program?.text ?? ''));
    return isShell && /^-[a-z]*c$/.test(flag?.text ?? '') && node.words.length === 2 ? 'script' : 'exec';
  }
  return node.words.length === 0 || /(?:^|&&|;)\s*exec\s/.test(node.argumentText) ? 'exec' : 'shell';
}

function shellForm({ node }: StageInstruction): Attribute<boolean> {
  const { keyword } = node;
  return known(false, node.span, {
    detail: `\`${keyword}\` is in shell form, so the program runs as a child of \`/bin/sh\``,
    remedy: `Write it as \`${keyword} ["program", "argument"]\`.`,
  });
}
