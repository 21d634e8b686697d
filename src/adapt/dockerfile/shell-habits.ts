import { isShell, programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { RunCommand, RunWord } from '../../evaluate/dockerfile/run-script.ts';
import type { Span } from '../../source/span.ts';
import { callOf, type RunCommands } from './run-commands.ts';

/** Programs other than shells that run what they read. */
const interpreters = /^(?:python|perl|ruby|node|php|pwsh)[\d.]*$/;
const checks = /^(?:(?:sha(?:1|224|256|384|512)|md5|b2)sum|shasum|gpgv?2?|cosign|minisign|openssl)$/;
/** Pipes that are longer are not followed. */
const MAX_PIPE = 20;

/**
 * Where a download goes straight into a shell, from the download to the shell: `curl … | sh`, `sh -c "$(curl …)"`,
 * `bash <(curl …)`, `eval "$(curl …)"`.
 */
export function unreadDownloads({ commands }: RunCommands): readonly Span[] {
  return commands.flatMap((command) => {
    const source = scriptSource(command);
    const fed = source === undefined ? [] : upstream(source);
    const download = fed.find(isDownload);
    // What checks the download on its way lets only the right one pass.
    if (download === undefined || fed.some(isCheck)) return [];
    const { span } = command;
    return [{ ...span, start: Math.min(span.start, download.span.start) }];
  });
}

/** The commands whose output it runs; undefined for one that runs none. */
function scriptSource(command: RunCommand): readonly RunCommand[] | undefined {
  const [program, ...rest] = command.words;
  if (program === undefined) return undefined;
  const name = programName(program.text);
  if (name === 'eval') return rest.flatMap(({ commands }) => commands);
  if (name === 'source' || name === '.') return rest[0]?.commands;
  if (!isShell(name) && !interpreters.test(name)) return undefined;
  const flag = rest.findIndex(({ text }) => /^-[a-z]*[ce]$/.test(text));
  const script = rest[flag + 1];
  if (flag !== -1 && script !== undefined && !isFlag(script)) {
    // `sh -e install.sh` and `sh -c "$(curl …)"`: what is not a flag is the script.
    return script.commands;
  }
  const first = rest.find((word) => !isFlag(word));
  const readsInput = first === undefined || rest.some(({ text }) => text === '-' || /^-[a-z]*s$/.test(text));
  return readsInput ? command.reads : first.commands;
}

function isFlag({ text }: RunWord): boolean {
  return /^[-+]/.test(text);
}

/** The commands, and those that they read. */
function upstream(commands: readonly RunCommand[]): readonly RunCommand[] {
  const all = new Set(commands.slice(0, MAX_PIPE));
  // A set hands out what is added while it is walked.
  for (const { reads } of all) {
    if (all.size > MAX_PIPE) break;
    for (const command of reads.slice(0, MAX_PIPE)) all.add(command);
  }
  return [...all];
}

function isDownload(command: RunCommand): boolean {
  const [program = '', ...rest] = callOf(command);
  // Of these only an address elsewhere is a download.
  return (
    /^(?:curl|wget|fetch|aria2c|http|https)$/.test(program) &&
    !rest.some((word) => /^file:|^-[VI]$|^--(?:version|head)$/.test(word))
  );
}

function isCheck(command: RunCommand): boolean {
  return checks.test(callOf(command)[0] ?? '');
}
