import { programName } from '../../evaluate/dockerfile/command-prefix.ts';
import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Change } from '../../model/change.ts';
import { changesOrNone, commandBehind, flagBehind, lastCommandOr } from './added-command.ts';
import { callOf, hasAfter, type RunCommands } from './run-commands.ts';

/** What the apt commands of one `RUN` leave in the layer. */
export interface AptLayer {
  /** Names of packages, without version and architecture. */
  readonly packages: readonly string[];
  /** Nothing says `--no-install-recommends`. */
  readonly recommends: boolean;
  /** The lists of all packages are fetched and not taken away again. */
  readonly keepsLists: boolean;
  /** The first command that fetches the lists, and the first that installs what is only recommended. */
  readonly updating: RunCommand | undefined;
  readonly recommending: RunCommand | undefined;
  /** What takes the lists away, and what leaves out what is only recommended; undefined where that is not sure. */
  readonly clearing: readonly Change[] | undefined;
  readonly choosing: readonly Change[] | undefined;
}

interface AptCall {
  readonly command: RunCommand;
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
const dryRuns = new Set(['-s', '--simulate', '--dry-run', '-d', '--download-only']);

/** What apt installs in one `RUN` and does not remove in the same one: a later removal leaves the layer as it is. */
export function aptLayerOf(run: RunCommands): AptLayer {
  const calls = run.commands.flatMap(toAptCall);
  const installs = calls.filter(({ verb, dryRun }) => verb === 'install' && !dryRun);
  const removals = calls.filter(({ verb }) => removing.has(verb));
  const removed = new Set(removals.flatMap(({ names }) => names));
  // `purge $BUILD_DEPS` may take away any of them.
  const unsure = removals.some(({ open }) => open);
  const packages = installs.flatMap(({ names }) => names).filter((name) => !removed.has(name));
  const update = calls.find(({ verb }) => verb === 'update');
  const recommending = installs.find(
    ({ recommends, names, open }) => recommends && (open || names.length > 0),
  );
  return {
    packages: unsure ? [] : packages,
    recommends: installs.some(({ recommends }) => recommends),
    keepsLists: update !== undefined && !hasAfter(run, update.command, clearsLists) && !mountsLists(run),
    updating: update?.command,
    recommending: recommending?.command,
    clearing: installs.length === 0 ? undefined : clearing(run, calls),
    choosing: changesOrNone(installs.filter(({ recommends }) => recommends).map(withoutRecommends)),
  };
}

/** Installs that take the lists from a `RUN` before them. */
export function needsLists(run: RunCommands): boolean {
  const calls = run.commands.flatMap(toAptCall);
  const install = calls.findIndex(({ verb }) => verb === 'install');
  return install !== -1 && !calls.slice(0, install).some(({ verb }) => verb === 'update');
}

function clearing(run: RunCommands, calls: readonly AptCall[]): readonly Change[] | undefined {
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  return changesOrNone([
    commandBehind(run, lastCommandOr(run, last.command), 'rm -rf /var/lib/apt/lists/*') ??
      commandBehind(run, last.command, 'rm -rf /var/lib/apt/lists/*'),
  ]);
}

/** Behind the options that follow the verb: `apt-get install -y --no-install-recommends git`. */
function withoutRecommends({ command }: AptCall): Change | undefined {
  const { words } = command;
  if (programName(words[0]?.text ?? '') === 'aptitude') return undefined;
  const verb = words.findIndex(({ text }) => text === 'install');
  const next = words.findIndex(({ text }, index) => index > verb && !/^-\w+$|^--[\w-]+$/.test(text));
  const options = words.slice(verb, next === -1 ? undefined : next);
  const last = options.findLast(({ text }) => !optionsWithValue.has(text));
  return flagBehind(
    options.some(({ text }) => optionsWithValue.has(text)) ? words[verb] : last,
    '--no-install-recommends',
  );
}

/** apt is told once and for all to install no recommended packages. */
export function switchesRecommendsOff({ instruction: { node } }: RunCommands): boolean {
  return [node.argumentText, ...node.heredocs.map(({ body }) => body)].some((text) =>
    text.includes('APT::Install-Recommends'),
  );
}

function toAptCall(command: RunCommand): readonly AptCall[] {
  const [program, ...rest] = callOf(command);
  if (program === undefined || !programs.has(program)) return [];
  const options = rest.filter((text) => text.startsWith('-'));
  const plain = rest.filter(
    (text, index) => !text.startsWith('-') && !optionsWithValue.has(rest[index - 1] ?? ''),
  );
  const [verb = '', ...arguments_] = plain;
  const named = arguments_.map((text) => text.split(/[=/:]/, 1)[0] ?? '');
  const isTold = rest.some((text) => text.toLowerCase().includes('install-recommends'));
  // `$OPTIONS` may say it as well.
  const mayBeTold = command.words.some(({ text, known }) => !known && /^["']?[$`]/.test(text));
  return [
    {
      command,
      verb,
      // `git-` asks for removal, `lib*` is a pattern.
      names: named.filter((name) => /^[a-z0-9][a-z0-9+.-]*[a-z0-9+]$/.test(name)),
      open: named.some((name) => /[^a-z0-9+.-]/.test(name)),
      recommends: !isTold && !mayBeTold && !options.includes('-R'),
      dryRun: options.some((option) => dryRuns.has(option)),
    },
  ];
}

function clearsLists([program = '', ...rest]: readonly string[]): boolean {
  // A script of the image's own that cleans up.
  if (/clean/.test(program)) return true;
  if (program === 'trap') return rest.some((text) => text.includes('/var/lib/apt'));
  if (programs.has(program)) return rest.some((text) => text === 'distclean' || text === 'dist-clean');
  if (program !== 'rm' && program !== 'find') return false;
  // Also `rm -rf /var/lib/{apt,dpkg}`, and `/var/lib/apt/lists/*`.
  return rest.some(
    (text) =>
      (text.startsWith('/var/lib') && (text.includes('apt') || text === '/var/lib/*')) ||
      (text.startsWith('/var/{') && text.includes('apt')),
  );
}

function mountsLists({ mounted }: RunCommands): boolean {
  return mounted.some((folder) => folder.startsWith('/var/lib/apt'));
}
