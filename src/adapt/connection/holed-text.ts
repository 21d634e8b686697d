import type { UnknownValue, Value } from '../../evaluate/value.ts';
import type { ConnectionPart } from './connection.ts';

/**
 * A text in which every unknown part is one character of Unicode's private use area, so that patterns can read
 * around what is not known.
 */
export interface HoledText {
  readonly text: string;
  readonly holes: readonly UnknownValue[];
}

const firstHole = 0xe000;
const mostHoles = 1000;
/** What is longer is no address, nor a list of options. */
export const mostCharacters = 8192;
const mostNesting = 8;
const privateUse = /[\ue000-\uf8ff]/g;

/** What a pattern's character class needs to take a hole for a letter. */
export const holeCharacters = '\\ue000-\\uf8ff';

/** Undefined for what is not a text, and for texts too long to be an address. */
export function holedTextOf(value: Value): HoledText | undefined {
  if (value.kind === 'number' || value.kind === 'boolean') return { text: String(value.value), holes: [] };
  if (value.kind !== 'string' && value.kind !== 'unknown') return undefined;
  const holes: UnknownValue[] = [];
  const text = textWithHoles(value.kind === 'string' ? value.value : value, holes, 0).trim();
  return holes.length > mostHoles || text.length > mostCharacters ? undefined : { text, holes };
}

/** A part of the text as known, or unknown with its hole; undefined where it is empty. */
export function partOf(part: string | undefined, holes: readonly UnknownValue[]): ConnectionPart | undefined {
  if (part === undefined || part === '') return undefined;
  const inPart = [...part.matchAll(privateUse)].map(([mark]) => holes[mark.charCodeAt(0) - firstHole]);
  const [first] = inPart;
  if (first === undefined) return { state: 'known', value: part };
  return { state: 'unknown', because: first.because, hole: part.length === 1 ? first : undefined };
}

export function hasHole(text: string): boolean {
  return text.search(privateUse) !== -1;
}

function textWithHoles(part: string | UnknownValue, holes: UnknownValue[], depth: number): string {
  // A private use character of the text itself must not be taken for a hole.
  if (typeof part === 'string') return part.replace(privateUse, '\ufffd');
  if (part.template !== undefined && depth < mostNesting)
    return part.template.map((inner) => textWithHoles(inner, holes, depth + 1)).join('');
  if (holes.length > mostHoles) return '';
  holes.push(part);
  return String.fromCharCode(firstHole + holes.length - 1);
}
