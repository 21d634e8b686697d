import type { Stage, StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import type { Replacement } from '../../model/change.ts';

/** What must be done before a user is changed, or a program is looked after. */
const building = new Set([
  'RUN',
  'COPY',
  'ADD',
  'WORKDIR',
  'VOLUME',
  'SHELL',
  'ONBUILD',
  'USER',
  'ARG',
  'ENV',
]);

/**
 * An instruction that stands where all is built and nothing is started yet: before the `ENTRYPOINT` or `CMD`, or at the
 * end of the stage.
 */
export function instructionBeforeStart(stage: Stage, text: string): Replacement | undefined {
  const { instructions } = stage;
  const built = instructions.findLastIndex(({ node }) => building.has(node.keyword));
  const start = instructions
    .slice(built + 1)
    .find(({ node }) => node.keyword === 'CMD' || node.keyword === 'ENTRYPOINT');
  return start === undefined ? atEndOf(stage, text) : before(start, text);
}

/** Comments that stand right above an instruction belong to it. */
function before({ node }: StageInstruction, text: string): Replacement | undefined {
  const { file } = node.span;
  let start = file.text.lastIndexOf('\n', node.span.start - 1) + 1;
  if (file.text.slice(start, node.span.start).trim() !== '') return undefined;
  const lineBreak = file.text.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  for (;;) {
    const above = file.text.lastIndexOf('\n', start - 2) + 1;
    if (above >= start || !/^[ \t]*#/.test(file.text.slice(above, start))) break;
    start = above;
  }
  return { kind: 'replace', span: { file, start, end: start }, text: `${text}${lineBreak}` };
}

function atEndOf({ instructions, span }: Stage, text: string): Replacement | undefined {
  const last = instructions.at(-1)?.node;
  if (last !== undefined && last.heredocs.length > 0) return undefined;
  const { file, end } = last?.span ?? span;
  const [lineBreak = '\n'] = /^\r?\n/.exec(file.text.slice(end)) ?? [];
  return { kind: 'replace', span: { file, start: end, end }, text: `${lineBreak}${text}` };
}
