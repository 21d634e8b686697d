import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { isForWindows } from '../../evaluate/dockerfile/windows.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import { runsAsRoot } from './published-images.ts';

const remedy = 'Create a user and switch to it with `USER` before the program starts.';

/** Programs that an entry point uses to give up root: https://github.com/tianon/gosu */
const droppers = /\b(?:gosu|su-exec|setpriv|dumb-init|s6-setuidgid|runuser|supervisord?)\b/;

/** The user of the last `USER`, without its group; undefined where a base image alone decides. */
export function namedUser(lineage: readonly Stage[]): Attribute<string> | undefined {
  const instruction = lineage
    .flatMap(({ instructions }) => instructions.toReversed())
    .find(({ node }) => node.keyword === 'USER');
  if (instruction === undefined) return undefined;
  const { text, node } = instruction;
  if (text.kind === 'string') return known(text.value.split(':', 1)[0] ?? '', node.span, { via: text.via });
  const [start] = text.template ?? [];
  // `USER app:${GROUP}` leaves only the group open.
  const name = typeof start === 'string' && start.includes(':') ? start.split(':', 1)[0] : undefined;
  return name === undefined
    ? unknown(text.because, node.span, text.via)
    : known(name, node.span, { via: text.via });
}

/**
 * Whether the program runs as an ordinary user: by the last `USER`, or by what its base image is known to say.
 *
 * @param lineage the stage and those that it is built on, nearest first
 */
export function imageUser(lineage: readonly Stage[]): Attribute<boolean> {
  const [stage] = lineage;
  const root = lineage.at(-1);
  if (stage === undefined || root === undefined) throw new Error('a stage has a lineage');
  // Windows has no `root`, and no list of official images says which of its accounts a program runs as.
  if (isForWindows(root.base, root.platform)) return unknown('it is an image for Windows', stage.span);
  const instructions = lineage.flatMap(({ instructions: own }) => own);
  if (instructions.some(({ node }) => droppers.test(node.argumentText)))
    return unknown('its start script may give up root', stage.span);
  const user = namedUser(lineage);
  if (user?.state === 'known') {
    const name = user.value;
    return known(name !== 'root' && !/^0+$/.test(name), user.span, {
      via: user.via,
      detail: `\`USER\` is \`${name}\``,
      remedy,
    });
  }
  if (user?.state === 'unknown') return user;
  const inherited = runsAsRoot(root.base);
  if (inherited === undefined) return unknown('its base image may say which user it runs as', stage.span);
  if (!inherited) return known(true, stage.span);
  const base = root.base.kind === 'scratch' ? 'an image from `scratch`' : 'the base image';
  return absent(stage.span, { detail: `no \`USER\` is set, and ${base} runs as \`root\``, remedy });
}
