import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import { fieldOf, readList, readObject, readString } from '../../evaluate/read.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';

const noTexts: ReadonlyMap<string, string> = new Map();

/** The object at a path of keys; undefined where it is not written or not known. */
export function objectAt(object: ObjectValue, ...path: readonly string[]): ObjectValue | undefined {
  let current: ObjectValue | undefined = object;
  for (const key of path) {
    if (current === undefined) return undefined;
    const reading = readObject(current, key);
    current = reading.state === 'known' ? reading.value : undefined;
  }
  return current;
}

/** The objects of a list; empty where it is not written or not known. */
export function objectsIn(object: ObjectValue | undefined, key: string): readonly ObjectValue[] {
  return itemsIn(object, key).filter((item): item is ObjectValue => item.kind === 'object');
}

export function itemsIn(object: ObjectValue | undefined, key: string): readonly Value[] {
  const reading = object === undefined ? undefined : readList(object, key);
  return reading?.state === 'known' ? reading.value : [];
}

/** The text of a scalar field, if it is known. */
export function textAt(object: ObjectValue | undefined, key: string): string | undefined {
  const reading = object === undefined ? undefined : readString(object, key);
  return reading?.state === 'known' ? reading.value : undefined;
}

/** The strings of a list; unknown items left out. */
export function textsIn(object: ObjectValue | undefined, key: string): readonly string[] {
  return itemsIn(object, key).flatMap((item) => textOfScalar(item) ?? []);
}

export function textOfScalar(value: Value): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
    case 'boolean':
      return String(value.value);
    default:
      return undefined;
  }
}

/** Labels, annotations and selectors: a mapping of texts. */
export function textMapAt(object: ObjectValue | undefined, key: string): ReadonlyMap<string, string> {
  const mapping = object === undefined ? undefined : objectAt(object, key);
  if (mapping === undefined) return noTexts;
  const texts = new Map<string, string>();
  for (const [name, field] of mapping.fields) {
    const text = textOfScalar(field.value);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/** Whether a part is written but cannot be known: a placeholder, or a patch that sets it. */
export function isUnknownAt(object: ObjectValue | undefined, key: string): boolean {
  return object !== undefined && fieldOf(object, key)?.value.kind === 'unknown';
}

export function annotationsOf(object: KubernetesObject): ReadonlyMap<string, string> {
  return textMapAt(objectAt(object.body, 'metadata'), 'annotations');
}

export function labelsOf(object: KubernetesObject): ReadonlyMap<string, string> {
  return textMapAt(objectAt(object.body, 'metadata'), 'labels');
}
