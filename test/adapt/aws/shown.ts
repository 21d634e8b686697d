import type { Attribute } from '../../../src/model/attribute.ts';
import { textOf } from '../../../src/source/span.ts';

/** An answer in a few words: `false at multi_az = false: \`multi_az\` is \`false\``. */
export function shown(attribute: Attribute<unknown> | undefined): string {
  if (attribute === undefined) return 'not said';
  const place = textOf(attribute.span).replace(/\s+/g, ' ');
  if (attribute.state === 'unknown') return `unknown: ${attribute.because}`;
  const detail = attribute.detail === undefined ? '' : `: ${attribute.detail}`;
  if (attribute.state === 'absent') return `absent at ${place}${detail}`;
  return `${String(attribute.value)} at ${place}${detail}`;
}
