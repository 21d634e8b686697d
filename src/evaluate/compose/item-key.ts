import type { ObjectValue, Value } from '../value.ts';
import { textOfValue } from './canonical-service.ts';
import { readPortForm } from './port-form.ts';
import { readVolumeForm } from './volume-form.ts';

/**
 * What an item of a list is one of its kind by: a volume by its place in the container, a port by what it publishes. Of two
 * with the same key the later holds. Undefined where an item is only like itself.
 * Source: https://docs.docker.com/reference/compose-file/merge/#unique-resources
 */
export function keyOfItem(list: string, item: Value): string | undefined {
  const key = keys.get(list)?.(item);
  return key ?? (item.kind === 'string' ? `=${item.value}` : undefined);
}

const keys: ReadonlyMap<string, (item: Value) => string | undefined> = new Map([
  ['volumes', volumeKey],
  ['ports', portKey],
  ['devices', deviceKey],
  ['secrets', (item: Value) => mountKey(item, '/run/secrets')],
  ['configs', (item: Value) => mountKey(item, '')],
  ['env_file', (item: Value) => fieldOrText(item, 'path')],
  ['expose', textOfValue],
]);

function volumeKey(item: Value): string | undefined {
  if (item.kind === 'object') return textAt(item, 'target');
  const reading = item.kind === 'string' ? readVolumeForm(item.value) : undefined;
  return reading === undefined || 'wrong' in reading ? undefined : reading.volume.target;
}

function portKey(item: Value): string | undefined {
  if (item.kind === 'object') {
    const [target, published, host, protocol] = ['target', 'published', 'host_ip', 'protocol'].map((name) =>
      textAt(item, name),
    );
    return target === undefined
      ? undefined
      : `${host ?? ''}:${published ?? ''}:${target}/${protocol ?? 'tcp'}`;
  }
  const text = textOfValue(item);
  const reading = text === undefined ? undefined : readPortForm(text);
  const port = reading === undefined || 'wrong' in reading ? undefined : reading.port;
  if (port === undefined || port.target.to > port.target.from) return text;
  const { from = '', to = from } = port.published ?? {};
  const published = from === to ? String(from) : `${from}-${to}`;
  return `${port.hostIp}:${published}:${port.target.from}/${port.protocol}`;
}

function deviceKey(item: Value): string | undefined {
  if (item.kind === 'object') return textAt(item, 'target');
  const [source, target = source] = item.kind === 'string' ? item.value.split(':') : [];
  return target;
}

function mountKey(item: Value, directory: string): string | undefined {
  if (item.kind === 'string') return `${directory}/${item.value}`;
  if (item.kind !== 'object') return undefined;
  const source = textAt(item, 'source');
  return textAt(item, 'target') ?? (source === undefined ? undefined : `${directory}/${source}`);
}

function fieldOrText(item: Value, name: string): string | undefined {
  return item.kind === 'object' ? textAt(item, name) : textOfValue(item);
}

function textAt(item: ObjectValue, name: string): string | undefined {
  return textOfValue(item.fields.get(name)?.value);
}
