import { fieldOf, readBoolean } from '../../evaluate/read.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, type Explanation, known, unknown } from '../../model/attribute.ts';
import { quantityIn, repairWith, setIn } from '../repair.ts';
import { objectAt, textMapAt } from './read-pod.ts';
import { serviceOpenness } from './service-exposure.ts';

/** How an operator's object writes the settings of one of its Services. */
export interface ServicePart {
  /** From the `spec` to the part. */
  readonly path: readonly string[];
  readonly typeKey?: string;
  readonly rangesKey?: string;
  /** Where the part itself is not what holds the annotations: from the part to what does. */
  readonly annotationsPath?: readonly string[];
}

/** Whether such a part opens the datastore to the internet. */
export function openPart(
  spec: ObjectValue,
  { path, typeKey, rangesKey, annotationsPath = [] }: ServicePart,
): Attribute<boolean> | undefined {
  const part = objectAt(spec, ...path);
  if (part === undefined) return undefined;
  const enabled = readBoolean(part, 'enabled');
  if (enabled.state === 'known' && !enabled.value) return undefined;
  return serviceOpenness({
    spec: part,
    annotations: textMapAt(objectAt(part, ...annotationsPath), 'annotations'),
    name: `its Service under \`${path.join('.')}\``,
    ...(typeKey === undefined ? {} : { typeKey }),
    ...(rangesKey === undefined ? {} : { rangesKey }),
  });
}

/**
 * Known `false` where a switch for TLS is written and off; of what nobody wrote nothing is said, for between Pods of one
 * cluster a mesh may encrypt.
 */
export function writtenTls(
  spec: ObjectValue,
  path: readonly string[],
  name: string,
  remedy: string,
): readonly Attribute<boolean>[] {
  const owner = objectAt(spec, ...path);
  const repair = repairWith(setIn(owner, [name], true));
  return switchAt(spec, path, name, { remedy, ...repair });
}

function switchAt(
  spec: ObjectValue,
  path: readonly string[],
  name: string,
  explanation: Explanation,
): readonly Attribute<boolean>[] {
  const owner = objectAt(spec, ...path);
  if (owner === undefined) return [];
  const reading = readBoolean(owner, name);
  if (reading.state === 'absent') return [];
  const { span, via } = reading;
  if (reading.state === 'unknown') return [unknown(reading.because, span, via)];
  const detail = `\`${[...path, name].join('.')}\` is \`${reading.value}\``;
  return [known(reading.value, span, { via, detail, ...explanation })];
}

/** The same of a setting that names a mode, of which some let clients speak plainly. */
export function tlsMode(
  spec: ObjectValue,
  path: readonly string[],
  name: string,
  plain: RegExp,
  remedy: string,
): readonly Attribute<boolean>[] {
  const owner = objectAt(spec, ...path);
  const field = owner === undefined ? undefined : fieldOf(owner, name);
  if (field?.value.kind !== 'string') return [];
  const detail = `\`${[...path, name].join('.')}\` is \`${field.value.value}\``;
  return [known(!plain.test(field.value.value), field.span, { detail, remedy })];
}

/** Known `false` where a switch for its metrics is written and off, and `true` where it is on. */
export function measured(
  spec: ObjectValue,
  path: readonly string[],
  name = 'enabled',
): readonly Attribute<boolean>[] {
  const remedy = `Set \`${[...path, name].join('.')}: true\`.`;
  // What takes its figures has to be there first.
  return switchAt(spec, path, name, { remedy });
}

/** Days of `30d`, `4w` and `6m`, as backup tools of PostgreSQL write how long they keep what they make. */
export function retentionAt(
  owner: ObjectValue | undefined,
  name: string,
  remedy: string,
): Attribute<number> | undefined {
  const field = owner === undefined ? undefined : fieldOf(owner, name);
  if (field === undefined) return undefined;
  const text = field.value.kind === 'string' ? field.value.value : undefined;
  const [, count, unit = ''] = /^(\d{1,5})([dwm])$/.exec(text ?? '') ?? [];
  if (count === undefined) return unknown(`\`${name}\` is no number of days`, field.span);
  const days = Number(count) * (unit === 'd' ? 1 : unit === 'w' ? 7 : 30);
  const argument = quantityIn(owner, name, 'd');
  return known(days, field.span, { detail: `\`${name}\` is \`${text}\``, remedy, ...argument });
}
