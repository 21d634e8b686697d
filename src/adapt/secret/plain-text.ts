import type { Value } from '../../evaluate/value.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Span, textOf } from '../../source/span.ts';
import { type NamedValue, secretIn } from './find-secret.ts';

/** A part of a configuration that is looked through for secrets: a resource, a service, an object, a stage. */
export type Passage = Pick<PlainComponent, 'id' | 'resource' | 'noun' | 'span' | 'format' | 'environment'>;

/** The places that were reported, so that one text is reported once, wherever it is used. */
export type Reported = Set<string>;

/** The passage as a component that holds its secrets in plain text; none where it holds none. */
export function plainSecretsIn(
  passage: Passage,
  values: readonly NamedValue[],
  remedy: string,
  reported: Reported,
): readonly PlainComponent[] {
  const secrecy: Attribute<boolean>[] = [];
  const passwordSecrecy: Attribute<boolean>[] = [];
  for (const value of values) {
    if (secretIn(value, passage.environment, remedy) === undefined) continue;
    const written = whereWritten(value);
    const found = written === undefined ? undefined : secretIn(written, passage.environment, remedy);
    if (written === undefined || found === undefined) continue;
    const place = `${written.span.file.path}:${written.span.start}`;
    if (reported.has(place)) continue;
    reported.add(place);
    (found.madeUp ? passwordSecrecy : secrecy).push(found.answer);
  }
  if (secrecy.length + passwordSecrecy.length === 0) return [];
  const safeguards = { secrecy, passwordSecrecy };
  return [{ ...passage, kind: 'configuration', id: `${passage.id}#plain-text`, safeguards }];
}

/**
 * A text that comes from elsewhere is spoken of where it is written, for that is where it must go. Undefined where it is
 * written nowhere: it was given on the command line, or by a plan.
 */
function whereWritten(named: NamedValue): NamedValue | undefined {
  const { value, span, encoded } = named;
  const at = value.via.findLastIndex((place) => isWrittenAt(value, place.span));
  const origin = value.via[at];
  if (origin === undefined) return encoded === true || isWrittenAt(value, span) ? named : undefined;
  const via = [{ span, message: 'it is used here' }, ...value.via.slice(0, at)];
  return { ...named, span: origin.span, value: { ...value, via } };
}

/** The way of a value also names what decided that it is this one: a condition, for example. */
function isWrittenAt(value: Value, span: Span): boolean {
  const parts =
    value.kind === 'unknown' ? (value.template ?? []) : value.kind === 'string' ? [value.value] : [];
  const lines = parts.flatMap((part) => (typeof part === 'string' ? part.split('\n') : []));
  const longest = lines.reduce((best, line) => (line.length > best.length ? line : best), '').trim();
  return longest !== '' && textOf(span).includes(longest);
}
