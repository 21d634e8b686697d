import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readBoolean, readList, readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import type { Place, Span } from '../../source/span.ts';
import { removeIn, repairWith } from '../repair.ts';
import { isMachineTool, usesEngine } from './machine-tool.ts';
import { volumesOf } from './volume-mount.ts';

/** One thing that opens the host to a container. */
interface Opening {
  readonly span: Span;
  readonly via: readonly Place[];
  readonly what: string;
  readonly remedy: string;
  readonly change?: Change | undefined;
}

/** Capabilities that are as good as root on the host: https://man7.org/linux/man-pages/man7/capabilities.7.html */
const sweeping = new Set([
  'ALL',
  'SYS_ADMIN',
  'SYS_MODULE',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'DAC_READ_SEARCH',
  'BPF',
]);
const sockets = /^(?:\/var)?\/run\/(?:docker|containerd\/containerd|podman\/podman|crio\/crio)\.sock$/;

/**
 * At most one answer, which names everything that opens the host to the container. What a program is there for, it may
 * do: a dashboard of the engine has its socket, a VPN the host's network.
 */
export function hostIsolationOf(service: ComposeService): readonly Attribute<boolean>[] {
  const { body } = service;
  const openings = [
    ...(isMachineTool(service) ? [] : [...privileges(body), ...namespaces(body), ...capabilities(body)]),
    ...(usesEngine(service) ? [] : socketMounts(body)),
  ];
  const [first] = openings;
  if (first === undefined) return [];
  const others = openings.slice(1).map(({ span, what }) => ({ span, message: what }));
  return [
    known(false, first.span, {
      detail: openings.map(({ what }) => what).join(', and '),
      remedy: first.remedy,
      via: [...first.via, ...others],
      ...(others.length === 0 ? repairWith(first.change) : {}),
    }),
  ];
}

function privileges(body: ObjectValue): readonly Opening[] {
  const reading = readBoolean(body, 'privileged');
  if (reading.state !== 'known' || !reading.value) return [];
  const { span, via } = reading;
  return [
    {
      span,
      via,
      what: '`privileged` is `true`',
      remedy: 'Remove `privileged`, and add the capabilities that it needs.',
      change: removeIn(body, 'privileged'),
    },
  ];
}

function namespaces(body: ObjectValue): readonly Opening[] {
  return ['network_mode', 'pid', 'ipc', 'userns_mode'].flatMap((name) => {
    const reading = readString(body, name);
    if (reading.state !== 'known' || reading.value !== 'host') return [];
    const { span, via } = reading;
    return [{ span, via, what: `\`${name}\` is \`host\``, remedy: `Remove \`${name}: host\`.` }];
  });
}

function capabilities(body: ObjectValue): readonly Opening[] {
  const list = readList(body, 'cap_add');
  if (list.state !== 'known') return [];
  return list.value.flatMap((item) => {
    const name = item.kind === 'string' ? item.value.toUpperCase().replace(/^CAP_/, '') : '';
    if (!sweeping.has(name)) return [];
    return [
      {
        span: item.span,
        via: item.via,
        what: `the capability \`${name}\` is added`,
        remedy: 'Add only the capability that it needs.',
      },
    ];
  });
}

function socketMounts(body: ObjectValue): readonly Opening[] {
  return volumesOf(body).flatMap(({ source, item }) => {
    if (source === undefined || !sockets.test(source)) return [];
    const remedy = 'Do without the socket, or put a proxy before it that lets only reading requests through.';
    return [{ span: item.span, via: item.via, what: `the engine's socket \`${source}\` is mounted`, remedy }];
  });
}
