import { readString } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';

/**
 * Whether a container runs as an ordinary user, where its definition says so; an image's own is judged with the image.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html (`user`)
 */
export function userOfDefinition(definition: ObjectValue): readonly Attribute<boolean>[] {
  const user = readString(definition, 'user');
  if (user.state === 'absent') return [];
  if (user.state === 'unknown') return [unknown(user.because, user.span, user.via)];
  const [name = ''] = user.value.split(':', 1);
  const isRoot = name === 'root' || /^0+$/.test(name);
  const remedy = 'Set `user` to an ordinary user of the image.';
  return [known(!isRoot, user.span, { via: user.via, detail: `\`user\` is \`${name}\``, remedy })];
}
