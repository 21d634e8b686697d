import type { Attribute } from '../model/attribute.ts';

/** A sentence from its main clause and, after a colon, how the source comes to say so. */
export function sentence(main: string, attribute?: Attribute<unknown>): string {
  const detail = attribute === undefined || attribute.state === 'unknown' ? undefined : attribute.detail;
  return detail === undefined ? `${main}.` : `${main}: ${detail}.`;
}

/** "`a`", "`a` and `b`", "`a`, `b` and `c`". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "1.2 GB" from 1,000 MB upwards, "340 MB" below. */
export function sizeText(megabytes: number): string {
  return megabytes >= 1000 ? `${(megabytes / 1000).toFixed(1)} GB` : `${Math.round(megabytes)} MB`;
}
