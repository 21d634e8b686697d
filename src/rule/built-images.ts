import type { Infrastructure } from '../model/infrastructure.ts';

const namesOf = new WeakMap<Infrastructure, ReadonlySet<string>>();

/** Whether something in the tree builds an image under this name, whatever the tag. */
export function isBuiltInTree(image: string, infrastructure: Infrastructure): boolean {
  const known = namesOf.get(infrastructure) ?? builtNames(infrastructure);
  namesOf.set(infrastructure, known);
  return known.has(withoutVersion(image));
}

function builtNames(infrastructure: Infrastructure): ReadonlySet<string> {
  return new Set(infrastructure.all('image-build').flatMap(({ names = [] }) => names.map(withoutVersion)));
}

/** A colon before the last slash belongs to the registry's port. */
function withoutVersion(image: string): string {
  const [name = ''] = image.trim().split('@', 1);
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon === -1 ? name : name.slice(0, colon);
}
