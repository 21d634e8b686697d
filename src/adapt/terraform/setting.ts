import { fieldOf, type Reading, readBoolean, readNumber, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import { type Attribute, absent, byDefault, explained, known, unknown } from '../../model/attribute.ts';

/** A boolean argument, or what the provider takes where it is not set. */
export function booleanSetting(body: ObjectValue, name: string, unset?: boolean): Attribute<boolean> {
  return toAttribute(readBoolean(body, name), name, unset);
}

export function numberSetting(body: ObjectValue, name: string, unset?: number): Attribute<number> {
  const argument = { within: body.span, path: [name] };
  return explained(toAttribute(readNumber(body, name), name, unset), { argument });
}

/** A text; the empty one is taken as not set, as the provider takes it. */
export function stringSetting(body: ObjectValue, name: string, unset?: string): Attribute<string> {
  const reading = readString(body, name);
  if (reading.state === 'unknown') {
    const ending = endingOf(argumentOf(body, name));
    const setting = unknown(reading.because, reading.span, reading.via);
    return ending === undefined ? setting : { ...setting, ending };
  }
  if (reading.state !== 'known' || reading.value !== '') return toAttribute(reading, name, unset);
  return toAttribute({ state: 'absent', span: body.header, via: reading.via }, name, unset);
}

function endingOf(value: Value | undefined): string | undefined {
  const last = value?.kind === 'unknown' ? value.template?.at(-1) : undefined;
  return typeof last === 'string' ? last : undefined;
}

/** Whether something is written for an argument; what is unknown may be `null`, and is taken as written. */
export function isSet(body: ObjectValue, name: string): boolean {
  const value = fieldOf(body, name)?.value;
  return value !== undefined && !isEmpty(value);
}

/** The value of an argument, undefined where it is not set. */
export function argumentOf(body: ObjectValue, name: string): Value | undefined {
  return fieldOf(body, name)?.value;
}

/** The text of an argument, undefined where it is not set or not known. */
export function textOf(body: ObjectValue, name: string): string | undefined {
  const value = argumentOf(body, name);
  return value?.kind === 'string' ? value.value : undefined;
}

function isEmpty(value: Value): boolean {
  return (
    (value.kind === 'string' && value.value === '') ||
    (value.kind === 'list' && value.items.length === 0) ||
    (value.kind === 'object' && value.fields.size === 0)
  );
}

function toAttribute<T extends string | number | boolean>(
  reading: Reading<T>,
  name: string,
  unset: T | undefined,
): Attribute<T> {
  const { span, via } = reading;
  if (reading.state === 'unknown') return unknown(reading.because, span, via);
  if (reading.state === 'known') {
    const shown = reading.sensitive === true ? 'a sensitive value' : `\`${reading.value}\``;
    return known(reading.value, span, { via, detail: `\`${name}\` is ${shown}` });
  }
  if (unset === undefined) return absent(span, { via, detail: `\`${name}\` is not set` });
  return byDefault(unset, span, { via, detail: `\`${name}\` is not set and defaults to \`${unset}\`` });
}
