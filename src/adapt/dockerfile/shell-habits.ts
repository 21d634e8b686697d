import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';

type Instruction = StageInstruction['node'];

const shells =
  /^\s*(?:sudo\s+(?:-\S+\s+)*)?(?:\S*\/)?(?:ba|da|z|a|k)?sh\b|^\s*(?:sudo\s+(?:-\S+\s+)*)?(?:\S*\/)?python[\d.]*(?:\s|$)/;
const downloads = /\b(?:curl|wget)\s/;

/** A text that is longer was not written by hand. */
const MAX_TEXT = 20_000;

/** `curl … | sh`, `sh -c "$(curl …)"`, `bash <(curl …)`. */
export function pipesIntoShell(node: Instruction): boolean {
  return textsOf(node).some((text) => {
    const pipes = text.split(/(?<!\|)\|(?!\|)/);
    return (
      pipes.some(
        (part, index) =>
          index > 0 && shells.test(part) && downloads.test(lastCommand(pipes[index - 1] ?? '')),
      ) || /\b(?:ba|da|z)?sh\s+(?:-\S+\s+)?["']?(?:\$\(|<\()\s*(?:curl|wget)\s/.test(text)
    );
  });
}

/** What stands before a pipe belongs to the last command of it. */
function lastCommand(text: string): string {
  return text.split(/&&|\|\||;/).at(-1) ?? '';
}

/** `sudo` as a command, or a package of that name. */
export function usesSudo(node: Instruction): boolean {
  return textsOf(node).some((text) => /(?:^|[\s;&|(])sudo(?:\s|$)/.test(text));
}

function textsOf({ argumentText, heredocs }: Instruction): readonly string[] {
  const texts = [argumentText, ...heredocs.map(({ body }) => body)];
  return texts.filter((text) => text.length <= MAX_TEXT).map((text) => text.replace(/^\s*#.*$/gm, ''));
}
