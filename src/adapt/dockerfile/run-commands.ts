import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';
import { programName, readShell, readsScript, type ShellCommand, unwrap } from './shell.ts';

/** What one `RUN` does, as far as its text says. */
export interface RunCommands {
  readonly instruction: StageInstruction;
  readonly commands: readonly ShellCommand[];
  /** The same as plain words, the program without its folder. */
  readonly calls: readonly (readonly string[])[];
  /** Folders that are not kept in the image: the targets of `--mount=type=cache` and `--mount=type=tmpfs`. */
  readonly mounted: readonly string[];
}

const runsRead = new WeakMap<StageInstruction, RunCommands>();

/** Reads a `RUN`, in shell form, exec form, or with its script in a heredoc. Read once, for many ask. */
export function readRun(instruction: StageInstruction): RunCommands {
  const known = runsRead.get(instruction);
  if (known !== undefined) return known;
  const commands = commandsOf(instruction);
  const mounted = mountedFolders(instruction);
  const run = { instruction, commands, calls: commands.map(toCall), mounted };
  runsRead.set(instruction, run);
  return run;
}

function toCall({ words }: ShellCommand): readonly string[] {
  return words.map((word, index) => (index === 0 ? programName(word) : word.text));
}

function commandsOf({ node }: StageInstruction): readonly ShellCommand[] {
  if (node.json) return unwrap(node.words.map(({ text }) => ({ text, known: true })));
  const commands = readShell(node.argumentText);
  const [first] = commands;
  // The body of `RUN cat <<EOF > file` is a file and no script.
  const isScript = commands.length === 0 || (first !== undefined && readsScript(first));
  return isScript ? [...commands, ...node.heredocs.flatMap(({ body }) => readShell(body))] : commands;
}

function mountedFolders({ flags }: StageInstruction): readonly string[] {
  return flags.flatMap(({ name, value }) => {
    if (name !== 'mount' || value?.kind !== 'string') return [];
    const settings = new Map(
      value.value.split(',').map((setting) => {
        const equals = setting.indexOf('=');
        return [setting.slice(0, equals), setting.slice(equals + 1)] as const;
      }),
    );
    const target = settings.get('target') ?? settings.get('dst') ?? settings.get('destination');
    const type = settings.get('type');
    return target !== undefined && (type === 'cache' || type === 'tmpfs') ? [target] : [];
  });
}
