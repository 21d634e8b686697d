import { readList, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';

/** One entry of `volumes`, in its short or its long form. */
export interface Mount {
  readonly item: Value;
  readonly type: 'bind' | 'volume' | 'other';
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** Source: https://docs.docker.com/reference/compose-file/services/#volumes */
export function volumesOf(body: ObjectValue): readonly Mount[] {
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
