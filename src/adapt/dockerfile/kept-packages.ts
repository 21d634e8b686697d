import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import { aptLayerOf } from './apt.ts';
import { developmentInstalls, keptDownloads } from './leftovers.ts';
import type { RunCommands } from './run-commands.ts';

/** What one `RUN` leaves behind, and what it should do instead. */
interface Leftover {
  readonly what: string;
  readonly remedy: string;
}

/** One answer for each `RUN` that keeps what package managers fetch and the program does not need. */
export function keptPackages(runs: readonly RunCommands[], stage: Stage): readonly Attribute<boolean>[] {
  return runs.flatMap((run) => {
    const leftovers = [...aptLeftovers(run), ...apkLeftovers(run), ...otherLeftovers(run, stage)];
    if (leftovers.length === 0) return [];
    return [
      known(false, run.instruction.node.span, {
        detail: leftovers.map(({ what }) => what).join(', and '),
        remedy: leftovers.map(({ remedy }) => remedy).join(' '),
      }),
    ];
  });
}

function aptLeftovers(run: RunCommands): readonly Leftover[] {
  const { packages, recommends, keepsLists } = aptLayerOf(run);
  if (packages.length === 0) return [];
  return [
    ...(keepsLists
      ? [{ what: 'the lists of apt are kept', remedy: 'End it with `rm -rf /var/lib/apt/lists/*`.' }]
      : []),
    ...(recommends
      ? [{ what: 'recommended packages are installed', remedy: 'Add `--no-install-recommends`.' }]
      : []),
  ];
}

function apkLeftovers({ calls, mounted }: RunCommands): readonly Leftover[] {
  const adds = calls.filter((words) => words[0] === 'apk' && words.includes('add'));
  const isClean =
    adds.every((words) => words.includes('--no-cache')) ||
    mounted.some((folder) => folder.startsWith('/var/cache/apk') || folder.startsWith('/etc/apk/cache')) ||
    calls.some(
      ([program, ...rest]) => program === 'rm' && rest.some((word) => word.startsWith('/var/cache')),
    );
  return isClean ? [] : [{ what: 'the index of apk is kept', remedy: 'Add `--no-cache` to `apk add`.' }];
}

function otherLeftovers(run: RunCommands, stage: Stage): readonly Leftover[] {
  return [...keptDownloads([run], stage), ...developmentInstalls([run], stage)].map((clause) => {
    const [, better = '', effect = ''] = /^(`[^`]+`(?: in the same `RUN`)?) would (.*)$/.exec(clause) ?? [];
    const what = effect.startsWith('not keep')
      ? 'downloads are kept'
      : 'development dependencies are installed';
    return { what, remedy: `Use ${better}.` };
  });
}
