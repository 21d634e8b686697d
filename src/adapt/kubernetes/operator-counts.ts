import { fieldOf, readNumber } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known, unknown } from '../../model/attribute.ts';
import { textAt } from './read-pod.ts';

type Count = Attribute<number> | undefined;

/** A number that is written under `name`; undefined where none is: then the operator's default holds. */
export function written(owner: ObjectValue | undefined, name: string): Count {
  const reading = owner === undefined ? undefined : readNumber(owner, name);
  if (reading === undefined || reading.state === 'absent') return undefined;
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  return known(reading.value, span, { via, detail: `\`${name}\` is \`${reading.value}\`` });
}

/** All instances but the one that serves: operators of these kinds promote another by themselves. */
export function allButOne(count: Count, remedy: string): Count {
  if (count?.state !== 'known') return count;
  return { ...count, value: Math.max(0, count.value - 1), remedy };
}

/**
 * The sum over the parts of a cluster, at the place of the first.
 *
 * @param unset what a part without a number has; undefined makes the sum unknown
 */
export function sum(parts: readonly ObjectValue[], name: string, unset?: number): Count {
  const [first] = parts;
  if (first === undefined) return undefined;
  let total = 0;
  for (const part of parts) {
    const count = written(part, name);
    if (count?.state === 'unknown') return count;
    const value = count?.state === 'known' ? count.value : unset;
    if (value === undefined) return unknown(`\`${name}\` is not set everywhere`, part.header, part.via);
    total += value;
  }
  const single = parts.length === 1 ? written(first, name) : undefined;
  return single ?? known(total, first.header, { detail: `its parts have ${total} together` });
}

/** The smallest of the parts of which each has to stand on its own: the shards of a cluster. */
export function smallest(parts: readonly ObjectValue[], name: string): Count {
  const counts = parts.map((part) => written(part, name));
  const numbers = counts.filter((count) => count?.state === 'known');
  const [first, ...rest] = numbers;
  // Of a part that says nothing the operator's default holds, which is not known here.
  if (first === undefined || numbers.length < counts.length)
    return counts.find((count) => count?.state === 'unknown');
  return rest.reduce((least, count) => (count.value < least.value ? count : least), first);
}

/** Known `false` where a volume's specification says that it is deleted with its Pod. */
export function emptyDirectory(
  volumeSpec: ObjectValue | undefined,
): readonly Attribute<boolean>[] | undefined {
  const field = volumeSpec === undefined ? undefined : fieldOf(volumeSpec, 'emptyDir');
  if (field === undefined) return undefined;
  return [fleeting(field.span, 'an `emptyDir` is deleted with its Pod')];
}

/** The same of a switch such as `ephemeral: true`. */
export function ephemeralSwitch(
  storage: ObjectValue | undefined,
  name: string,
): readonly Attribute<boolean>[] | undefined {
  const field = storage === undefined ? undefined : fieldOf(storage, name);
  if (field === undefined || textAt(storage, name) !== 'true') return undefined;
  return [fleeting(field.span, `\`${name}\` is \`true\``)];
}

function fleeting(span: Attribute<boolean>['span'], detail: string): Attribute<boolean> {
  return known(false, span, { detail, remedy: 'Give it a claim for a persistent volume.' });
}
