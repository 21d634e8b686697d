/** One volume that a service mounts, as the short form writes it. */
export interface VolumeForm {
  readonly type: 'bind' | 'volume';
  /** Undefined where the engine makes a volume without a name. */
  readonly source: string | undefined;
  readonly target: string;
  readonly options: readonly string[];
}

export type VolumeReading =
  | { readonly volume: VolumeForm }
  /** As a clause: "it has more than three parts". */
  | { readonly wrong: string };

/**
 * Reads `[source:]target[:options]`.
 * Source: https://docs.docker.com/reference/compose-file/services/#short-syntax-5
 */
export function readVolumeForm(text: string): VolumeReading {
  if (text === '') return { wrong: 'it is empty' };
  if (text.length < 3) return { volume: { type: 'volume', source: undefined, target: text, options: [] } };
  const parts = splitParts(text);
  if (parts.some((part) => part === '')) return { wrong: 'a part between its colons is empty' };
  if (parts.length > 3) return { wrong: 'it has more than three parts' };
  const [first = '', target, options] = parts;
  if (target === undefined)
    return { volume: { type: 'volume', source: undefined, target: first, options: [] } };
  const type = isPath(first) ? 'bind' : 'volume';
  return { volume: { type, source: first, target, options: options?.split(',') ?? [] } };
}

/** A drive of Windows (`C:\data`) has a colon of its own. */
function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(':')) {
    const before = parts.at(-1);
    if (before !== undefined && /^\p{L}$/u.test(before)) parts[parts.length - 1] = `${before}:${part}`;
    else parts.push(part);
  }
  return parts;
}

function isPath(source: string): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
}
