import type { KubernetesObject } from '../../evaluate/kubernetes/objects.ts';
import type { ObjectValue, Value } from '../../evaluate/value.ts';
import type { Span } from '../../source/span.ts';
import { idOf } from './landscape.ts';

export interface AnnotatedObject {
  /** The ids of all components that are made of the object begin with it. */
  readonly id: string;
  /** Its own, and those of its Pod template. */
  readonly annotations: readonly { readonly key: string; readonly value: string; readonly span: Span }[];
}

const places: readonly (readonly string[])[] = [
  ['metadata'],
  ['spec', 'template', 'metadata'],
  ['spec', 'jobTemplate', 'spec', 'template', 'metadata'],
];

/** The objects that have an annotation of interest, with those. */
export function annotatedObjects(
  objects: readonly KubernetesObject[],
  isWanted: (key: string) => boolean,
): readonly AnnotatedObject[] {
  return objects.flatMap((object): AnnotatedObject[] => {
    const annotations = places
      .flatMap((path) => fieldsAt(object.body, [...path, 'annotations']))
      .flatMap(({ name, span, value }) => {
        const text = textOf(value);
        return text === undefined || !isWanted(name) ? [] : [{ key: name, value: text, span }];
      });
    return annotations.length === 0 ? [] : [{ id: idOf(object), annotations }];
  });
}

/** Annotations are texts; one that lacks its quotes is meant all the same. */
function textOf(value: Value): string | undefined {
  if (value.kind === 'string') return value.value;
  return value.kind === 'boolean' || value.kind === 'number' ? String(value.value) : undefined;
}

function fieldsAt(body: ObjectValue, path: readonly string[]) {
  let found: Value | undefined = body;
  for (const key of path) found = found?.kind === 'object' ? found.fields.get(key)?.value : undefined;
  return found?.kind === 'object' ? [...found.fields.values()] : [];
}
