import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { textOf } from '../../source/span.ts';
import { runsAsRoot } from './published-images.ts';
import { readRun } from './run-commands.ts';

/** Commands that are run by `sudo`, in the stages that an image is made of. */
export function usesOfSudo(lineage: readonly Stage[]): readonly Attribute<boolean>[] {
  const root = lineage.at(-1);
  let isRoot = root !== undefined && runsAsRoot(root.base) === true;
  const found: Attribute<boolean>[] = [];
  for (const instruction of lineage.toReversed().flatMap(({ instructions }) => instructions)) {
    const { node, text } = instruction;
    if (node.keyword === 'USER')
      isRoot = text.kind === 'string' && /^(?:root|0+)(?::|$)/.test(text.value.trim());
    if (node.keyword !== 'RUN') continue;
    const commands = readRun(instruction).commands.filter(({ starters }) => starters.includes('sudo'));
    found.push(...commands.map((command) => sudo(command, isRoot)));
  }
  return found;
}

/** Who is root already needs it for nothing. */
function sudo(command: RunCommand, isRoot: boolean): Attribute<boolean> {
  const repair = isRoot ? withoutSudo(command) : undefined;
  return known(false, command.span, {
    detail: 'it uses `sudo`',
    remedy: isRoot ? 'Leave it out: the command runs as root.' : runAsRoot,
    ...(repair === undefined ? {} : { repair }),
  });
}

const runAsRoot = 'Run it before `USER`, and leave `sudo` out of the image.';

/** With no other options than those that change nothing for root. */
function withoutSudo({ span }: RunCommand): readonly Change[] | undefined {
  const [prefix] = /^(?:\/usr\/bin\/)?sudo(?: -[EHnS])* +(?![-\s\\`])/.exec(textOf(span)) ?? [];
  if (prefix === undefined) return undefined;
  return [{ kind: 'replace', span: { ...span, end: span.start + prefix.length }, text: '' }];
}
