/**
 * One canonical text for services as we read them and as `docker compose config` prints them, so that the two can be
 * compared. What it leaves out: the type of a scalar (`80` is `"80"`), what is off, empty or zero (the tool leaves out some
 * of it and prints other), and the order of ports.
 */
import { bytesOf } from '../evaluate/compose/byte-size.ts';
import { secondsOfDuration } from '../evaluate/compose/duration.ts';

/** Plain data; mappings have no prototype, so that every key is data. */
export type Shape = string | null | readonly Shape[] | ReadonlyMap<string, Shape>;

/** What `JSON.parse` gave, with every scalar as its text. */
export function fromJson(value: unknown): Shape {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(fromJson);
  // The tool prints what can be read again: a dollar sign is written twice.
  if (typeof value !== 'object') return String(value).replaceAll('$$', '$');
  return new Map(Object.entries(value).map(([key, each]) => [key, fromJson(each)]));
}

/** One text for all that mean the same. Paths below `root` are relative to it. */
export function canonicalText(service: Shape, root: string): string {
  return JSON.stringify(canonical(service, [], root));
}

/** Mappings whose keys the file gives, and in which an empty value is a value. */
const named = new Set(['environment', 'labels', 'args', 'annotations', 'sysctls', 'driver_opts', 'options']);
/** Mappings in which a name alone says something. */
const listed = new Set(['networks', 'ulimits', 'depends_on', 'models']);
const durations = new Set(
  'interval timeout start_period start_interval stop_grace_period delay monitor window'.split(' '),
);
const sizes = new Set('mem_limit memswap_limit mem_reservation shm_size memory size rate'.split(' '));

function canonical(value: Shape, path: readonly string[], root: string): unknown {
  const key = path.at(-1) ?? '';
  const isNamed = named.has(path.at(-2) ?? '');
  const keeps = listed.has(path.at(-2) ?? '');
  if (value === null) return isNamed ? ['from the shell'] : keeps ? [] : undefined;
  if (typeof value === 'string') {
    if (isNamed) return value;
    if (durations.has(key)) return secondsOfDuration(value) || undefined;
    if (sizes.has(key)) return bytesOf(value) || undefined;
    if (key === 'cpus') return Math.fround(Number(value)) || undefined;
    // Made where it is missing, unless one forbids it.
    if (key === 'create_host_path') return value === 'false' ? value : undefined;
    const text = value.startsWith(`${root}/`) ? value.slice(root.length + 1) : value === root ? '.' : value;
    return text === '' || text === '0' || text === 'false' ? undefined : text;
  }
  if (value instanceof Map) {
    const members = [...value].flatMap(([name, each]) => {
      const text = canonical(each, [...path, name], root);
      return text === undefined ? [] : [[name, text] as const];
    });
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return members.length === 0 && !keeps ? undefined : members;
  }
  const items = [...(value as readonly Shape[])].flatMap((item) => {
    const text = typeof item === 'string' ? item : canonical(item, [...path, '*'], root);
    return text === undefined ? [] : [text];
  });
  if (key === 'ports' || key === 'expose')
    items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return items.length === 0 ? undefined : items;
}
