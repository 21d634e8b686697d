import { type Attribute, absent, isMissing } from '../../model/attribute.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { Place, Span } from '../../source/span.ts';
import { isSilent, openSettingsOf, userOf } from './container-user.ts';
import { containerIsolation, isForWindows } from './host-access.ts';
import { listed } from './listed.ts';
import { isNodeSoftware } from './node-software.ts';
import type { PodContainer } from './pod-container.ts';
import type { PodWorkload } from './pod-workload.ts';

/** What the containers of one Pod may do. What several of them lack is said once, of the Pod. */
export interface PodRights {
  readonly workload: Safeguards;
  of(container: PodContainer): Safeguards;
}

const nothing: PodRights = { workload: {}, of: () => ({}) };

/** What all Pods of the tree may do. */
export function readRights(workloads: readonly PodWorkload[]): (pods: PodWorkload) => PodRights {
  const judged = new Map<PodWorkload, ReadonlyMap<PodContainer, ContainerRights>>();
  const open = new Map<PodWorkload, OpenSettings>();
  for (const pods of workloads) {
    if (isNodeSoftware(pods) || isForWindows(pods)) continue;
    const answers = new Map(
      [...pods.containers, ...pods.helpers].map((container) => [container, ofContainer(container, pods)]),
    );
    judged.set(pods, answers);
    const settings = openSettings([...answers.values()], pods);
    if (settings !== undefined) open.set(pods, settings);
  }
  const hardening = hardeningOf(open);
  return (pods) => {
    const answers = judged.get(pods);
    return answers === undefined ? nothing : toRights(answers, hardening.get(pods));
  };
}

function toRights(
  answers: ReadonlyMap<PodContainer, ContainerRights>,
  hardening: Attribute<boolean> | undefined,
): PodRights {
  const missing = [...answers.values()].flatMap(({ unprivileged }) => unprivileged.filter(isMissing));
  return {
    workload: { unprivileged: together(missing), hardening: hardening === undefined ? [] : [hardening] },
    of: (container) => {
      const own = answers.get(container);
      return {
        hostIsolation: own?.hostIsolation,
        unprivileged: own?.unprivileged.filter((answer) => !isMissing(answer)),
      };
    },
  };
}

/** What a Pod leaves open though it needs none of it. */
interface OpenSettings {
  readonly at: Span;
  readonly detail: string;
  /** Nothing is said of its rights at all. */
  readonly silent: boolean;
  readonly settings: string;
}

interface ContainerRights {
  readonly container: PodContainer;
  readonly hostIsolation: readonly Attribute<boolean>[];
  readonly unprivileged: readonly Attribute<boolean>[];
}

function ofContainer(container: PodContainer, pods: PodWorkload): ContainerRights {
  const hostIsolation = containerIsolation(container);
  // Who has the rights of the node has them as any user.
  return { container, hostIsolation, unprivileged: hostIsolation.length > 0 ? [] : userOf(container, pods) };
}

/** What the Pod says for all of them is one answer, and so is what nobody says. */
function together(missing: readonly Attribute<boolean>[]): readonly Attribute<boolean>[] {
  const written = new Map(
    missing.filter(({ state }) => state !== 'absent').map((answer) => [answer.span.start, answer]),
  );
  const [first, ...others] = missing.filter((answer) => answer.state === 'absent');
  if (first === undefined) return [...written.values()];
  const places = others.map(
    ({ span, detail }): Place => ({ span, message: detail ?? 'this one runs as `root` as well' }),
  );
  return [...written.values(), { ...first, via: [...first.via, ...places] }];
}

/** Of whom it is said that they have too many rights need not be told that they have others. */
function openSettings(judged: readonly ContainerRights[], pods: PodWorkload): OpenSettings | undefined {
  if (judged.some(({ unprivileged }) => unprivileged.some(isMissing))) return undefined;
  const open = judged
    .filter(({ hostIsolation }) => hostIsolation.length === 0)
    .map(({ container }) => ({ container, settings: listed(openSettingsOf(container, pods)) }))
    .filter(({ settings }) => settings !== '');
  const [first] = open;
  if (first === undefined) return undefined;
  const alike = [...groupBy(open, ({ settings }) => settings).entries()];
  const clauses = alike.map(([settings, members]) => {
    const names = members.map(({ container }) => `\`${container.name}\``);
    return names.length === 1
      ? `container ${names[0]} has no ${settings}`
      : `containers ${listed(names)} have no ${settings}`;
  });
  return {
    at: first.container.header,
    detail: clauses.join(', '),
    silent: open.length === judged.length && open.every(({ container }) => isSilent(container, pods)),
    settings: first.settings,
  };
}

/** That nobody in a file has thought of it is one answer, told of the first workload. */
function hardeningOf(
  open: ReadonlyMap<PodWorkload, OpenSettings>,
): ReadonlyMap<PodWorkload, Attribute<boolean>> {
  const told = new Map<PodWorkload, Attribute<boolean>>();
  const silent = groupBy(
    [...open].filter(([, settings]) => settings.silent),
    ([{ object }]) => object.file.path,
  );
  for (const [pods, { at, detail, silent: isQuiet }] of open)
    if (!isQuiet) told.set(pods, absent(at, { detail, remedy: 'Set them in its `securityContext`.' }));
  for (const members of silent.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const [pods, { at, settings }] = first;
    // Two builds of one base stand at one place.
    const others = [...new Map(members.map(([, other]) => [other.at.start, other])).values()].slice(1);
    told.set(
      pods,
      absent(at, {
        ...silence(others.length),
        remedy: `Add one with ${settings}.`,
        via: others.slice(0, mostPlaces).map(placeOf),
      }),
    );
  }
  return told;
}

/** More would bury the first. */
const mostPlaces = 50;

function silence(others: number): { readonly detail: string } {
  if (others === 0) return { detail: 'it has no `securityContext`' };
  return {
    detail:
      others === 1
        ? 'neither it nor one other in its file has a `securityContext`'
        : `neither it nor ${others} others in its file have a \`securityContext\``,
  };
}

function placeOf({ at }: OpenSettings): Place {
  return { span: at, message: 'nor has this one' };
}
