import type { RunCommand } from '../../evaluate/dockerfile/run-script.ts';
import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { aptLayerOf, switchesRecommendsOff } from './apt.ts';
import { developmentInstallsIn } from './leftovers.ts';
import { keptCaches } from './package-caches.ts';
import { hasPlainPackageManagers } from './published-images.ts';
import type { RunCommands } from './run-commands.ts';

/** What one command leaves behind, and what should be done instead. */
interface Leftover {
  readonly command: RunCommand;
  readonly what: string;
  readonly remedy: string;
}

/** One answer for each `RUN` that keeps what package managers fetch and the program does not need. */
export function keptPackages(
  runs: readonly RunCommands[],
  lineage: readonly Stage[],
): readonly Attribute<boolean>[] {
  const [stage] = lineage;
  const root = lineage.at(-1);
  if (stage === undefined || root === undefined) return [];
  // What an image of others may have set is not known here.
  const isPlain = hasPlainPackageManagers(root.base);
  const recommendsOff = !isPlain || runs.some(switchesRecommendsOff);
  return runs.flatMap((run) => {
    const leftovers = [
      ...aptLeftovers(run, recommendsOff),
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
      }),
    ];
  });
}

function aptLeftovers(run: RunCommands, recommendsOff: boolean): readonly Leftover[] {
  const { keepsLists, updating, recommending } = aptLayerOf(run);
  const leftovers: Leftover[] = [];
  if (keepsLists && updating !== undefined)
    leftovers.push({
      command: updating,
      what: 'the lists of apt are kept',
      remedy: 'End it with `rm -rf /var/lib/apt/lists/*`.',
    });
  if (recommending !== undefined && !recommendsOff)
    leftovers.push({
      command: recommending,
      what: 'recommended packages are installed',
      remedy: 'Add `--no-install-recommends`.',
    });
  return leftovers;
}

/** https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper */
function apkLeftovers({ calls, commands, mounted }: RunCommands): readonly Leftover[] {
  const isMounted = mounted.some((folder) => /^\/var\/cache|^\/etc\/apk\/cache/.test(folder));
  if (isMounted || calls.some(clearsIndex)) return [];
  const index = calls.findIndex(
    (words) =>
      words[0] === 'apk' &&
      words.some((word) => word === 'add' || word === 'update' || word === 'upgrade') &&
      !words.some((word) => /^--(?:no-cache|root|cache-dir|simulate)|^-[ps]$/.test(word)),
  );
  const command = commands[index];
  // `apk $OPTIONS add` may say it as well.
  if (command === undefined || command.words.slice(0, 3).some(({ known: isKnown }) => !isKnown)) return [];
  const remedy = calls[index]?.includes('update')
    ? 'Use `apk add --no-cache`, which needs no `apk update`.'
    : 'Add `--no-cache`.';
  return [{ command, what: 'the index of apk is kept', remedy }];
}

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
    .map(({ cache, command }) => ({
      command,
      what: `the downloads of \`${cache.name}\` are kept`,
      remedy: `Use ${cache.better}.`,
    }));
}

function developmentLeftovers(run: RunCommands, stage: Stage): readonly Leftover[] {
  return developmentInstallsIn(run, stage).map(({ command, better }) => ({
    command,
    what: 'development dependencies are installed',
    remedy: `Use ${better}.`,
  }));
}
