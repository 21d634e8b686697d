import { type Attribute, known } from '../model/attribute.ts';
import type { SizeEstimate } from '../model/component.ts';
import { findBaseImage } from './dockerfile/base-images.ts';
import { megabytesText } from './dockerfile/size-text.ts';

/**
 * The size of an image that is run as it was published. Undefined where it is not in the table, and where it has no
 * smaller variant there: who runs a database cannot choose how large its vendor makes it.
 */
export function publishedImageSize(image: Attribute<string>): Attribute<SizeEstimate> | undefined {
  if (image.state !== 'known') return undefined;
  const found = findBaseImage(image.value);
  if (found.state === 'unknown' || found.smaller === undefined) return undefined;
  const { name, megabytes, smaller } = found;
  const estimate: SizeEstimate = {
    megabytes,
    parts: [{ what: `\`${name}\``, megabytes, span: image.span }],
    savings: [`\`${smaller.name}\` would be about ${megabytesText(smaller.megabytes)}`],
  };
  return known(estimate, image.span, { via: image.via, remedy: `Run \`${smaller.name}\`.` });
}
