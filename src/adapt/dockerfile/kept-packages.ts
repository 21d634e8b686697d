import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import { changesOrNone, flagBehind, withoutCommand } from './added-command.ts';
import { aptLayerOf, needsLists, switchesRecommendsOff } from './apt.ts';
import { developmentInstallsIn } from './leftovers.ts';
import { keptCaches } from './package-caches.ts';
import { hasPlainPackageManagers } from './published-images.ts';
import type { RunCommands } from './run-commands.ts';

/** What one command leaves behind, and what should be done instead. */
interface Leftover {
  readonly command: RunCommand;
  readonly what: string;
  readonly remedy: string;
  readonly repair: readonly Change[] | undefined;
}

/**
 * One answer for each `RUN` that keeps what package managers fetch and the program does not need.
 *
 * @param all every `RUN` of the Dockerfile: those of other stages may need what one of these keeps
 */
export function keptPackages(
  runs: readonly RunCommands[],
  lineage: readonly Stage[],
  all: readonly RunCommands[],
): readonly Attribute<boolean>[] {
  const [stage] = lineage;
  const root = lineage.at(-1);
  if (stage === undefined || root === undefined) return [];
  // What an image of others may have set is not known here.
  const isPlain = hasPlainPackageManagers(root.base);
  const recommendsOff = !isPlain || runs.some(switchesRecommendsOff);
  const listsAreNeeded = all.some(needsLists);
  return runs.flatMap((run) => {
    const leftovers = [
      ...aptLeftovers(run, recommendsOff, listsAreNeeded),
      ...apkLeftovers(run),
      ...cacheLeftovers(run, stage, isPlain),
      ...(isPlain ? developmentLeftovers(run, stage) : []),
    ];
    const first = leftovers.toSorted((left, right) => left.command.span.start - right.command.span.start)[0];
    if (first === undefined) return [];
    return [
      known(false, first.command.span, {
        detail: [...new Set(leftovers.map(({ what }) => what))].join(', and '),
        remedy: [...new Set(leftovers.map(({ remedy }) => remedy))].join(' '),
        ...repairOf(leftovers),
      }),
    ];
  });
}

/** All of them, or none where one is not sure. */
function repairOf(leftovers: readonly Leftover[]): { readonly repair?: readonly Change[] } {
  const repairs = leftovers.map(({ repair }) => repair);
  return repairs.every((repair) => repair !== undefined) ? { repair: repairs.flat() } : {};
}

function aptLeftovers(
  run: RunCommands,
  recommendsOff: boolean,
  listsAreNeeded: boolean,
): readonly Leftover[] {
  const { keepsLists, updating, recommending, clearing, choosing } = aptLayerOf(run);
  const leftovers: Leftover[] = [];
  if (keepsLists && updating !== undefined)
    leftovers.push({
      command: updating,
      what: 'the lists of apt are kept',
      remedy: 'End it with `rm -rf /var/lib/apt/lists/*`.',
      repair: listsAreNeeded ? undefined : clearing,
    });
  if (recommending !== undefined && !recommendsOff)
    leftovers.push({
      command: recommending,
      what: 'recommended packages are installed',
      remedy: 'Add `--no-install-recommends`.',
      repair: choosing,
    });
  return leftovers;
}

/** https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper */
function apkLeftovers(run: RunCommands): readonly Leftover[] {
  const { calls, commands, mounted } = run;
  const isMounted = mounted.some((folder) => /^\/var\/cache|^\/etc\/apk\/cache/.test(folder));
  if (isMounted || calls.some(clearsIndex)) return [];
  const index = calls.findIndex(keepsIndex);
  const command = commands[index];
  // `apk $OPTIONS add` may say it as well.
  if (command === undefined || command.words.slice(0, 3).some(({ known: isKnown }) => !isKnown)) return [];
  const remedy = calls[index]?.includes('update')
    ? 'Use `apk add --no-cache`, which needs no `apk update`.'
    : 'Add `--no-cache`.';
  return [{ command, what: 'the index of apk is kept', remedy, repair: apkRepair(run) }];
}

function keepsIndex(words: readonly string[]): boolean {
  return (
    words[0] === 'apk' &&
    words.some((word) => apkVerbs.has(word)) &&
    !words.some((word) => /^--(?:no-cache|root|cache-dir|simulate)|^-[ps]$/.test(word))
  );
}

/** `apk update && apk add git` needs no update when it is told to keep nothing. */
function apkRepair({ calls, commands }: RunCommands): readonly Change[] | undefined {
  const changes = commands.map((command, index) => {
    const words = calls[index] ?? [];
    if (!keepsIndex(words)) return 'none';
    if (words.includes('update')) return withoutCommand(command, commands[index + 1]);
    return flagBehind(
      command.words.find(({ text }) => apkVerbs.has(text)),
      '--no-cache',
    );
  });
  return changesOrNone(changes.filter((change) => change !== 'none'));
}

const apkVerbs = new Set(['add', 'update', 'upgrade']);

function clearsIndex([program = '', ...rest]: readonly string[]): boolean {
  if (program === 'apk') return rest.includes('cache');
  return (
    /clean/.test(program) ||
    (/^(?:rm|find)$/.test(program) && rest.some((word) => /^\/var\/(?:cache|\*|\{)/.test(word)))
  );
}

function cacheLeftovers(run: RunCommands, stage: Stage, isPlain: boolean): readonly Leftover[] {
  return keptCaches(run, stage)
    .filter(({ cache }) => isPlain || cache.variables.length === 0)
    .map(({ cache, command, repair }) => ({
      command,
      what: `the downloads of \`${cache.name}\` are kept`,
      remedy: `Use ${cache.better}.`,
      repair,
    }));
}

function developmentLeftovers(run: RunCommands, stage: Stage): readonly Leftover[] {
  return developmentInstallsIn(run, stage).map(({ command, better }) => ({
    command,
    what: 'development dependencies are installed',
    remedy: `Use ${better}.`,
    // A later build or the program itself may use them.
    repair: undefined,
  }));
}
