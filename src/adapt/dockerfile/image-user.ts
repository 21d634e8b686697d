import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import { runsAsRoot } from './published-images.ts';

const remedy = 'Create a user and switch to it with `USER` before the program starts.';

/** Programs that an entry point uses to give up root: https://github.com/tianon/gosu */
const droppers = /\b(?:gosu|su-exec|setpriv|dumb-init|s6-setuidgid|runuser|supervisord?)\b/;

/**
 * Whether the program runs as an ordinary user: by the last `USER`, or by what its base image is known to say.
 *
 * @param lineage the stage and those that it is built on, nearest first
 */
export function imageUser(lineage: readonly Stage[]): Attribute<boolean> {
  const [stage] = lineage;
  const root = lineage.at(-1);
  if (stage === undefined || root === undefined) throw new Error('a stage has a lineage');
  const instructions = lineage.flatMap(({ instructions: own }) => own.toReversed());
  if (instructions.some(({ node }) => droppers.test(node.argumentText)))
    return unknown('its start script may give up root', stage.span);
  const user = instructions.find(({ node }) => node.keyword === 'USER');
  if (user !== undefined) {
    const { text, node } = user;
    if (text.kind !== 'string') return unknown(text.because, node.span, text.via);
    const [name = ''] = text.value.split(':');
    const isRoot = name === 'root' || /^0+$/.test(name) || /^container(?:administrator)?$/i.test(name);
    return known(!isRoot, node.span, { detail: `\`USER\` is \`${name}\``, remedy });
  }
  const inherited = runsAsRoot(root.base);
  if (inherited === undefined) return unknown('its base image may say which user it runs as', stage.span);
  if (!inherited) return known(true, stage.span);
  return absent(stage.span, { detail: 'no `USER` is set, and the base image runs as `root`', remedy });
}
