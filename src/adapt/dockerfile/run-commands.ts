import { programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { StageInstruction } from '../../evaluate/dockerfile/stages.ts';

/** What one `RUN` does, as far as its text says. */
export interface RunCommands {
  readonly instruction: StageInstruction;
  /** Empty where no POSIX shell reads it. */
  readonly commands: readonly RunCommand[];
  /** The same as plain words, the program without its folder. */
  readonly calls: readonly (readonly string[])[];
  /** Folders that are not kept in the image: the targets of `--mount=type=cache` and `--mount=type=tmpfs`. */
  readonly mounted: readonly string[];
}

const runsRead = new WeakMap<StageInstruction, RunCommands>();

/** What a `RUN` does. Made once, for many ask. */
export function readRun(instruction: StageInstruction): RunCommands {
  const known = runsRead.get(instruction);
  if (known !== undefined) return known;
  const commands = instruction.script ?? [];
  const run = { instruction, commands, calls: commands.map(callOf), mounted: mountedFolders(instruction) };
  runsRead.set(instruction, run);
  return run;
}

/** The words of a command, the program without its folder. */
export function callOf({ words }: RunCommand): readonly string[] {
  return words.map(({ text }, index) => (index === 0 ? programName(text) : text));
}

/** Whether one of the commands that are written behind this one is such. What `trap` keeps for the end counts as well. */
export function hasAfter(
  { commands, calls }: RunCommands,
  command: RunCommand,
  isSuch: (words: readonly string[]) => boolean,
): boolean {
  const at = commands.indexOf(command);
  return calls.some((words, index) => (index > at || words[0] === 'trap') && isSuch(words));
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
