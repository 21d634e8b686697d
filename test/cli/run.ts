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
  /** What is piped in. */
  readonly stdin?: string | Uint8Array;
  /** The width of the terminal. */
  readonly columns?: number;
}

/** Runs the command line as a shell would, without a process. */
export async function run(cwd: string, argv: readonly string[], settings: RunSettings = {}): Promise<Run> {
  const { env = {}, isTTY = false, stdin, columns } = settings;
  const shown = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (text: string) => {
      shown[name] += text;
    },
  });
  const exitCode = await main(argv, {
    cwd,
    env,
    ...(stdin === undefined ? {} : { stdin: piped(stdin) }),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  return { exitCode, ...shown };
}

async function* piped(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
