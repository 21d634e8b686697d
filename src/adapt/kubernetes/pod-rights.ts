import { type Attribute, absent, isMissing } from '../../model/attribute.ts';
import type { Safeguards } from '../../model/safeguards.ts';
import type { Place } from '../../source/span.ts';
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

export function rightsOf(pods: PodWorkload): PodRights {
  if (isNodeSoftware(pods) || isForWindows(pods)) return nothing;
  const answers = new Map(
    [...pods.containers, ...pods.helpers].map((container) => [container, ofContainer(container, pods)]),
  );
  const judged = [...answers.values()];
  return {
    workload: {
      unprivileged: together(judged.flatMap(({ unprivileged }) => unprivileged.filter(isMissing))),
      hardening: openSettings(judged, pods),
    },
    of: (container) => {
      const own = answers.get(container);
      return {
        hostIsolation: own?.hostIsolation,
        unprivileged: own?.unprivileged.filter((answer) => !isMissing(answer)),
      };
    },
  };
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

/** What has been found to have too many rights need not be told that it has others. */
function openSettings(judged: readonly ContainerRights[], pods: PodWorkload): readonly Attribute<boolean>[] {
  const open = judged
    .filter(({ hostIsolation, unprivileged }) => hostIsolation.length === 0 && !unprivileged.some(isMissing))
    .map(({ container }) => ({ container, settings: openSettingsOf(container, pods) }))
    .filter(({ settings }) => settings.length > 0);
  const [first, ...others] = open;
  if (first === undefined) return [];
  const settings = listed([...new Set(open.flatMap((entry) => entry.settings))]);
  const names = open.map(({ container }) => `\`${container.name}\``);
  const holder =
    names.length === 1
      ? `container ${names[0]} has`
      : `${names.length > 3 ? `${names.length} containers` : `containers ${listed(names)}`} have`;
  const silent = open.every(({ container }) => isSilent(container, pods));
  return [
    absent(first.container.header, {
      detail: `${holder} no ${silent ? '`securityContext`' : settings}`,
      remedy: silent ? `Add one with ${settings}.` : 'Set them in its `securityContext`.',
      via: others.map(
        ({ container }): Place => ({
          span: container.header,
          message: `container \`${container.name}\` as well`,
        }),
      ),
    }),
  ];
}
