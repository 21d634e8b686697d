import type { RunCommands } from './run-commands.ts';
import { programName, type ShellCommand } from './shell.ts';

/** What the apt commands of one `RUN` leave in the layer. */
export interface AptLayer {
  /** Names of packages, without version and architecture. */
  readonly packages: readonly string[];
  /** Nothing says `--no-install-recommends`. */
  readonly recommends: boolean;
  /** The lists of all packages are fetched and not taken away again. */
  readonly keepsLists: boolean;
}

interface AptCall {
  readonly verb: string;
  readonly names: readonly string[];
  /** Some of the packages are only known to the build. */
  readonly open: boolean;
  readonly recommends: boolean;
  readonly dryRun: boolean;
}

const programs = new Set(['apt-get', 'apt', 'aptitude']);
/** Options with a value in the next word: https://manpages.debian.org/bookworm/apt/apt-get.8 */
const optionsWithValue = new Set([
  '-o',
  '--option',
  '-t',
  '--target-release',
  '--default-release',
  '-c',
  '-a',
]);
const removing = new Set(['remove', 'purge', 'autoremove', 'autopurge']);

/** What apt installs in one `RUN` and does not remove in the same one: a later removal leaves the layer as it is. */
export function aptLayerOf(run: RunCommands): AptLayer {
  const calls = run.commands.flatMap(toAptCall);
  const installs = calls.filter(({ verb, dryRun }) => verb === 'install' && !dryRun);
  const removals = calls.filter(({ verb }) => removing.has(verb));
  const removed = new Set(removals.flatMap(({ names }) => names));
  // `purge $BUILD_DEPS` may take away any of them.
  const unsure = removals.some(({ open }) => open);
  const packages = installs.flatMap(({ names }) => names).filter((name) => !removed.has(name));
  return {
    packages: unsure ? [] : packages,
    recommends: installs.some(({ recommends }) => recommends),
    keepsLists:
      calls.some(({ verb }) => verb === 'update') && !run.commands.some(clearsLists) && !mountsLists(run),
  };
}

function toAptCall({ words }: ShellCommand): readonly AptCall[] {
  const [program, ...rest] = words;
  if (program === undefined || !programs.has(programName(program))) return [];
  const options = rest.filter(({ text }) => text.startsWith('-')).map(({ text }) => text);
  const plain = rest.filter(
    ({ text }, index) => !text.startsWith('-') && !optionsWithValue.has(rest[index - 1]?.text ?? ''),
  );
  const [verb, ...arguments_] = plain;
  const named = arguments_.map(({ text }) => text.split(/[=/:]/, 1)[0] ?? '');
  const settings = rest
    .map(({ text }) => text.toLowerCase())
    .filter((text) => text.includes('install-recommends'));
  return [
    {
      verb: verb?.text ?? '',
      // `git-` asks for removal, `lib*` is a pattern.
      names: named.filter((name) => /^[a-z0-9][a-z0-9+.-]*[a-z0-9+]$/.test(name)),
      open: named.some((name) => /[^a-z0-9+.-]/.test(name)),
      recommends: settings.length === 0 && !options.includes('-R'),
      dryRun: options.some((option) =>
        ['-s', '--simulate', '--dry-run', '-d', '--download-only'].includes(option),
      ),
    },
  ];
}

function clearsLists({ words }: ShellCommand): boolean {
  const [program, ...rest] = words;
  if (program === undefined || !['rm', 'find'].includes(programName(program))) return false;
  // Also `rm -rf /var/lib/{apt,dpkg}`, and `/var/lib/apt/lists/*`.
  return rest.some(
    ({ text }) => text.startsWith('/var/lib') && (text.includes('apt') || text === '/var/lib/*'),
  );
}

function mountsLists({ mounted }: RunCommands): boolean {
  return mounted.some((folder) => folder.startsWith('/var/lib/apt'));
}
