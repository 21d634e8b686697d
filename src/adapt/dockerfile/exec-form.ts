import { programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { Stage, StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { textOf } from '../../source/span.ts';

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
  const { keyword, argumentSpan: span } = node;
  const text = execText(node);
  return known(false, node.span, {
    detail: `\`${keyword}\` is in shell form, so the program runs as a child of \`/bin/sh\``,
    remedy: `Write it as \`${keyword} ["program", "argument"]\`.`,
    ...(text === undefined || span === undefined ? {} : { repair: [{ kind: 'replace', span, text }] }),
  });
}

/** What only a shell knows: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_14 */
const builtins = new Set(
  (
    '. : alias bg break case cd command continue eval exec exit export for function getopts if read readonly return set ' +
    'shift source time times trap type ulimit umask unset until wait while'
  ).split(' '),
);

/** The same words as a JSON array, on the same lines; undefined where a shell would make something else of them. */
function execText({ words, argumentSpan }: StageInstruction['node']): string | undefined {
  const [program] = words;
  if (program === undefined || argumentSpan === undefined || builtins.has(program.text)) return undefined;
  if (program.text.includes('=') || !words.every(isPlain)) return undefined;
  let text = '[';
  let from = argumentSpan.start;
  for (const [index, word] of words.entries()) {
    const between = word.span.file.text.slice(from, word.span.start);
    if (/[^\s\\`]/.test(between)) return undefined;
    text += `${index === 0 ? '' : ','}${between}${JSON.stringify(unquoted(word.text))}`;
    from = word.span.end;
  }
  return `${text}]`;
}

/** One word without anything that is expanded, or one in quotes. It stands on one line. */
function isPlain({ text, span }: StageInstruction['node']['words'][number]): boolean {
  return textOf(span) === text && /^(?:[\w./:=@%+,-]+|"[^"$`\\]*"|'[^'\\]*')$/.test(text);
}

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}
