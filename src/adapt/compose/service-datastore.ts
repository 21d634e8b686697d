import { buildOfService } from '../../evaluate/compose/build.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { type PublishedPort, publishedPortsOf } from '../../evaluate/compose/published-port.ts';
import { readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import type { Change } from '../../model/change.ts';
import type { Exposure } from '../../model/component.ts';
import { fileNameOf } from '../../source/path.ts';
import { type DatastoreImage, datastoreOfImage, namesOtherPurpose } from '../datastore-image.ts';
import { repairWith, setIn } from '../repair.ts';
import { isToolName } from '../tool-name.ts';
import { runsClient } from './service-role.ts';

/** The image that the final stage of a Dockerfile starts from, by the Dockerfile's path. */
export type BaseImageOf = (dockerfilePath: string) => string | undefined;

/** The datastore that a service runs: by its image, or by what its image is built from. */
export function datastoreOfService(
  { name, body }: ComposeService,
  baseImageOf: BaseImageOf | undefined,
): DatastoreImage | undefined {
  // `backup` with the image of the database it saves.
  if (isToolName(name) || runsClient(body)) return undefined;
  const image = imageNameOf(body);
  const build = buildOfService(body);
  const named = image === undefined ? undefined : datastoreOfImage(image);
  if (build === undefined) return named;
  if ([name, image ?? '', build.context ?? ''].some((each) => namesOtherPurpose(fileNameOf(each))))
    return undefined;
  const base = build.dockerfile === undefined ? undefined : baseImageOf?.(build.dockerfile);
  if (base !== undefined) return datastoreOfImage(base) ?? named;
  return named ?? (build.context === undefined ? undefined : datastoreOfImage(fileNameOf(build.context)));
}

/** The image's name where that is known, whatever its registry and tag come to: `${REPO}/rs-mongodb:${TAG}`. */
function imageNameOf(body: ObjectValue): string | undefined {
  const value = body.fields.get('image')?.value;
  if (value?.kind === 'string') return value.value;
  if (value?.kind !== 'unknown') return undefined;
  const text = (value.template ?? [value]).map((part) => (typeof part === 'string' ? part : '\0')).join('');
  const last = text.slice(text.lastIndexOf('/') + 1).split(/[:@]/, 1)[0] ?? '';
  return last.includes('\0') ? undefined : last;
}

/**
 * The ways in which what is outside the host may reach a datastore: its published ports, or the host's network.
 *
 * @param isStack whether its project is deployed to a swarm, which heeds no address of the host
 */
export function exposuresOf(
  { body, adds }: ComposeService,
  image: DatastoreImage,
  isStack: boolean,
): readonly Exposure[] {
  const isNews = (file: unknown) => adds === undefined || file === adds;
  const host = readString(body, 'network_mode');
  const onHost: readonly Exposure[] =
    host.state === 'known' && host.value === 'host' && isNews(host.span.file)
      ? [
          {
            open: known(true, host.span, {
              via: host.via,
              detail: '`network_mode: host` opens its ports on the host',
            }),
          },
        ]
      : [];
  const published = publishedPortsOf(body).filter((port) => isNews(port.span.file) && reaches(port, image));
  return [...onHost, ...published.map((port) => ({ open: openness(port, isStack) }))];
}

function reaches({ target }: PublishedPort, { ports }: DatastoreImage): boolean {
  if (target.state === 'unknown') return true;
  const { from, to } = target.value;
  return ports.length === 0 || ports.some((port) => from <= port && port <= to);
}

function openness(port: PublishedPort, isStack: boolean): Attribute<boolean> {
  const { address, target, span, value } = port;
  const { via } = value;
  if (address.state === 'unknown') return unknown(address.because, span, via);
  if (address.value !== undefined && isPrivateAddress(address.value)) return known(false, span, { via });
  if (target.state === 'unknown') return unknown(target.because, span, via);
  const where = address.value === undefined ? 'all interfaces' : `\`${address.value}\``;
  return known(true, span, {
    via,
    detail: `port ${target.value.from} is published on ${where} of the host`,
    remedy: 'Publish the port on `127.0.0.1` only, or leave `ports` out: other services reach it without.',
    ...(isStack ? {} : repairWith(onLoopback(port, address.value))),
  });
}

/** The same port for the host alone. */
function onLoopback({ value, span }: PublishedPort, address: string | undefined): Change | undefined {
  if (value.via.length > 0) return undefined;
  if (value.kind === 'object') return setIn(value, ['host_ip'], '127.0.0.1');
  const { file, start, end } = span;
  const written = file.text.slice(start, end);
  const quotes = /^["']/.test(written) ? 1 : 0;
  const isNumber = quotes === 0 && file.path.endsWith('.json');
  if (isNumber || written.includes('\n')) return undefined;
  if (address === undefined) {
    const at = { file, start: start + quotes, end: start + quotes };
    return { kind: 'replace', span: at, text: written.includes(':') ? '127.0.0.1:' : '127.0.0.1::' };
  }
  if (!written.startsWith(`${address}:`, quotes)) return undefined;
  const place = { file, start: start + quotes, end: start + quotes + address.length };
  return { kind: 'replace', span: place, text: '127.0.0.1' };
}

/** Loopback, link-local and private addresses: the internet has no way there. */
function isPrivateAddress(address: string): boolean {
  return (
    /^(?:localhost$|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.)/.test(
      address,
    ) || /^(?:::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i.test(address)
  );
}
