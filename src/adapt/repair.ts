import type { Field, ObjectValue } from '../evaluate/value.ts';
import type { Explanation } from '../model/attribute.ts';
import type { Argument, Change, Plain } from '../model/change.ts';
import type { Span } from '../source/span.ts';

/** Changes that belong together, as part of an explanation; nothing where one of them cannot be told. */
export function repairWith(...changes: readonly (Change | undefined)[]): Pick<Explanation, 'repair'> {
  return changes.every((change) => change !== undefined) ? { repair: changes } : {};
}

/** A value in a mapping of YAML or JSON; undefined where an alias brings the mapping, which others use too. */
export function setIn(
  owner: ObjectValue | undefined,
  path: readonly string[],
  value: Plain,
): Change | undefined {
  const place = placeIn(owner, path);
  return place === undefined ? undefined : { kind: 'set', ...place, value };
}

/** One more item of a list in a mapping. */
export function addIn(
  owner: ObjectValue | undefined,
  path: readonly string[],
  value: Plain,
): Change | undefined {
  const place = placeIn(owner, path);
  return place === undefined ? undefined : { kind: 'add', ...place, value };
}

/** A name of a mapping taken away. */
export function removeIn(owner: ObjectValue | undefined, name: string): Change | undefined {
  const place = placeIn(owner, [name]);
  const field = owner?.fields.get(name);
  if (place === undefined || field === undefined || !isWithin(field.span, place.within)) return undefined;
  return { kind: 'remove', ...place };
}

/** Where a number stands in a mapping, for a rule that knows a better one. */
export function argumentIn(
  owner: ObjectValue | undefined,
  ...path: readonly string[]
): Pick<Explanation, 'argument'> {
  const place = placeIn(owner, path);
  return place === undefined ? {} : { argument: place };
}

/** The same of a number that is written with its unit: `90d`. */
export function quantityIn(
  owner: ObjectValue | undefined,
  name: string,
  unit: string,
): Pick<Explanation, 'argument'> {
  const place = placeIn(owner, [name]);
  return place === undefined ? {} : { argument: { ...place, unit } };
}

/** Undefined for what came by an alias, and where what is to be replaced was written elsewhere: by an overlay, a merge. */
function placeIn(owner: ObjectValue | undefined, path: readonly string[]): Argument | undefined {
  if (owner === undefined || owner.via.length > 0) return undefined;
  let inner: ObjectValue | undefined = owner;
  for (const name of path) {
    const field: Field | undefined = inner?.fields.get(name);
    if (field !== undefined && (field.value.via.length > 0 || !isWithin(field.span, owner.span)))
      return undefined;
    inner = field?.value.kind === 'object' ? field.value : undefined;
  }
  return { within: owner.span, path };
}

function isWithin({ file, start, end }: Span, owner: Span): boolean {
  return file === owner.file && owner.start <= start && end <= owner.end;
}
