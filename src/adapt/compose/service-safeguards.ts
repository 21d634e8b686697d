import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readBoolean, readList, readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Place, Span } from '../../source/span.ts';
import type { DatastoreImage } from '../datastore-image.ts';
import { commandText } from './service-role.ts';

/**
 * Whether the service is started again when it ends: by `restart`, `no` where it is not written, or by the swarm, which
 * restarts what it deploys. Source: https://docs.docker.com/reference/compose-file/services/#restart
 */
export function restartOf({ body, incomplete }: ComposeService): Attribute<boolean> {
  const remedy = 'Set `restart: unless-stopped`.';
  const deploy = readObject(body, 'deploy');
  if (deploy.state === 'unknown') return deploy;
  if (deploy.state === 'known') {
    const policy = readObject(deploy.value, 'restart_policy');
    if (policy.state === 'unknown') return policy;
    const condition = policy.state === 'known' ? readString(policy.value, 'condition') : undefined;
    if (condition?.state === 'unknown') return condition;
    if (policy.state === 'known' || deploy.value.fields.has('replicas') || deploy.value.fields.has('mode'))
      return known(condition?.state !== 'known' || condition.value !== 'none', deploy.span);
  }
  const restart = readString(body, 'restart');
  if (restart.state === 'unknown') return restart;
  if (restart.state === 'known') {
    const isOff = restart.value === 'no' || restart.value === 'false';
    return known(!isOff, restart.span, { via: restart.via, detail: '`restart` is `no`', remedy });
  }
  if (incomplete !== undefined) return unknown(incomplete, body.header);
  return absent(body.header, { detail: '`restart` is not set', remedy });
}

/** One thing that opens the host to a container. */
interface Opening {
  readonly span: Span;
  readonly via: readonly Place[];
  readonly what: string;
  readonly remedy: string;
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

/** At most one answer, which names everything that opens the host to the container. */
export function hostIsolationOf({ body }: ComposeService): readonly Attribute<boolean>[] {
  const openings = [...privileges(body), ...namespaces(body), ...capabilities(body), ...socketMounts(body)];
  const [first] = openings;
  if (first === undefined) return [];
  const others = openings.slice(1).map(({ span, what }) => ({ span, message: what }));
  return [
    known(false, first.span, {
      detail: openings.map(({ what }) => what).join(', and '),
      remedy: first.remedy,
      via: [...first.via, ...others],
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

/** A user that is written; an image's own is judged with the image. */
export function unprivilegedOf({ body }: ComposeService): readonly Attribute<boolean>[] {
  const user = readString(body, 'user');
  if (user.state !== 'known') return [];
  const [name = ''] = user.value.split(':');
  const isRoot = name === 'root' || /^0+$/.test(name);
  const { span, via } = user;
  return [
    known(!isRoot, span, {
      via,
      detail: `\`user\` is \`${name}\``,
      remedy: 'Set `user` to an ordinary user of the image.',
    }),
  ];
}

/** One entry of `volumes`, in its short or its long form. */
interface Mount {
  readonly item: Value;
  readonly type: 'bind' | 'volume' | 'other';
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** Source: https://docs.docker.com/reference/compose-file/services/#volumes */
function volumesOf(body: ObjectValue): readonly Mount[] {
  const list = readList(body, 'volumes');
  if (list.state !== 'known') return [];
  return list.value.flatMap((item): readonly Mount[] => {
    if (item.kind === 'string') return [shortMount(item.value, item)];
    if (item.kind !== 'object') return [];
    const [type, source, target] = ['type', 'source', 'target'].map((name) => readString(item, name));
    const text = (reading: typeof type) => (reading?.state === 'known' ? reading.value : undefined);
    const kind = text(type);
    return [
      {
        item,
        type: kind === 'bind' || kind === 'volume' ? kind : 'other',
        source: text(source),
        target: text(target),
      },
    ];
  });
}

function shortMount(text: string, item: Value): Mount {
  // A drive of Windows has a colon of its own.
  const parts = text.replace(/^([A-Za-z]):(?=[\\/])/, '$1').split(':');
  const [source, target] = parts.length === 1 ? [undefined, parts[0]] : parts;
  return {
    item,
    type: source !== undefined && /^[./~\\]|^[A-Za-z][\\/]/.test(source) ? 'bind' : 'volume',
    source,
    target,
  };
}

/** Files that an image reads when it starts, and not where it keeps its data. */
const settingPlaces =
  /initdb|\.(?:conf|cnf|ini|ya?ml|json|sql|sh|js|crt|key|pem|xml|toml|cfg|env|acl|keyfile|txt)$|^\/(?:etc|docker-entrypoint|usr\/local\/etc|run\/secrets|opt\/scripts|scripts?|conf(?:ig)?)(?:\/|$)/;

/** Caches and brokers are not asked, and a Redis only where it is told to write down what it is given. */
export function mayForget({ body }: ComposeService, { engine, keepsData }: DatastoreImage): boolean {
  if (!keepsData) return true;
  return engine === 'redis' && !/--appendonly\s+["']?yes/.test(commandText(body));
}

/**
 * Whether what a datastore writes outlives its container: it has a named volume or a directory of the host for more
 * than its settings.
 */
export function persistenceOf({ body, incomplete, adds }: ComposeService): Attribute<boolean> {
  const volumes = readList(body, 'volumes');
  if (volumes.state === 'unknown') return volumes;
  const remedy = 'Mount a named volume where the image keeps its data.';
  const mounts = volumesOf(body);
  const isOpen = volumes.state === 'known' && volumes.value.some(({ kind }) => kind === 'unknown');
  const keeps = mounts.find(
    ({ type, source, target = '' }) =>
      type !== 'other' && source !== undefined && !settingPlaces.test(target),
  );
  if (keeps !== undefined) return known(true, keeps.item.span);
  if (isOpen) return unknown('one of its volumes is not known', body.header);
  if (body.fields.has('volumes_from')) return unknown('it has the volumes of another service', body.header);
  if (incomplete !== undefined || adds !== undefined)
    return unknown(incomplete ?? 'another file says the rest of it', body.header);
  if (mounts.length === 0) return absent(body.header, { detail: 'it has no volume', remedy });
  return known(false, volumes.span, {
    via: volumes.via,
    detail: 'its volumes hold no more than its settings',
    remedy,
  });
}
