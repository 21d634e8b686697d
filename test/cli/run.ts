import { main } from '../../src/cli/main.ts';

/** Everything that a run of the command line shows. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
}

/** Runs the command line as a shell would, without a process. */
export async function run(cwd: string, argv: readonly string[], settings: RunSettings = {}): Promise<Run> {
  const { env = {}, isTTY = false } = settings;
  const shown = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    write: (text: string) => {
      shown[name] += text;
    },
  });
  const exitCode = await main(argv, { cwd, env, stdout: stream('stdout'), stderr: stream('stderr') });
  return { exitCode, ...shown };
}
