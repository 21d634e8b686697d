/** A word, as far as it is known. */
interface Word {
  readonly text: string;
  readonly known: boolean;
}

interface Starter {
  /** Options whose value is the next word. */
  readonly options: readonly string[];
  /** Words before the command that it starts: `gosu app`, `timeout 30`. */
  readonly operands: number;
}

const starter = (options: string, operands = 0): Starter => ({ options: options.split(' '), operands });

/** Programs that start the command behind them. */
const starters: ReadonlyMap<string, Starter> = new Map([
  ['sudo', starter('-u -g -h -p -C -r -t -T -U -D -R --user --group')],
  ['doas', starter('-u -C')],
  ['env', starter('-u -C --unset --chdir')],
  ['exec', starter('-a')],
  ['command', starter('')],
  ['builtin', starter('')],
  ['nice', starter('-n')],
  ['ionice', starter('-c -n')],
  ['time', starter('-f -o')],
  ['timeout', starter('-s -k', 1)],
  ['nohup', starter('')],
  ['setsid', starter('')],
  ['stdbuf', starter('-i -o -e')],
  ['eatmydata', starter('')],
  ['busybox', starter('')],
  ['corepack', starter('')],
  ['gosu', starter('', 1)],
  ['su-exec', starter('', 1)],
  ['xargs', starter('-n -I -L -P -a -d -E -s')],
]);

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh']);
const takeScript: ReadonlySet<string> = new Set([...shells, 'su', 'runuser']);

/** The name of a program without its folder: `apt-get` of `/usr/bin/apt-get`. */
export function programName(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/** `bash`, `/bin/sh`. */
export function isShell(text: string): boolean {
  return shells.has(programName(text));
}

/** The command itself, and what starts it. */
export function unwrap<T extends Word>(
  words: readonly T[],
): { rest: readonly T[]; starters: readonly string[]; assigned: readonly string[] } {
  const found: string[] = [];
  const assigned: string[] = [];
  let first = 0;
  while (first < words.length) {
    const name = programName(words[first]?.text ?? '');
    const known = starters.get(name);
    // `command -v curl` runs nothing.
    if (known === undefined || (name === 'command' && /^-[vV]/.test(words[first + 1]?.text ?? ''))) break;
    found.push(name);
    first = skipOptions(words, first + 1, known.options) + known.operands;
    for (let text = words[first]?.text; text !== undefined; text = words[++first]?.text) {
      const variable = /^([A-Za-z_]\w*)=/.exec(text)?.[1];
      if (variable === undefined) break;
      assigned.push(variable);
    }
  }
  return { rest: words.slice(first), starters: found, assigned };
}

function skipOptions(words: readonly Word[], from: number, withValue: readonly string[]): number {
  let next = from;
  for (let text = words[next]?.text; text?.startsWith('-'); text = words[next]?.text) {
    next += withValue.includes(text) ? 2 : 1;
    if (text === '--') break;
  }
  return next;
}

/** The text after `-c`, also after `-ec` and `-o pipefail -c`. */
export function scriptOf<T extends Word>([program, ...rest]: readonly T[]): T | undefined {
  if (program === undefined || !takeScript.has(programName(program.text))) return undefined;
  const flag = rest.findIndex(({ text }) => /^-[a-z]*c$/.test(text));
  return flag === -1 ? undefined : rest[flag + 1];
}
