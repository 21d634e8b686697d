import type { DataNode } from '../../../parse/yaml/tree.ts';
import type { Span } from '../../../source/span.ts';
import type { ObjectId } from './built-object.ts';
import { type Change, entryNode, entryOf, isNull, mappingNode, textAt, withEntry } from './node.ts';

/** The kinds of objects that something is for; what is empty fits all. */
export interface KindSpec {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/**
 * A field of some kinds of objects that a transformer writes to.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#transformer
 */
export interface FieldSpec extends KindSpec {
  /** Keys; one that ends in `[]` has to be a list. Lists on the way are gone through as a whole. */
  readonly path: readonly string[];
  /** Whether the field is made where it is not there. */
  readonly create: boolean;
}

const MAX_PATH = 1_000;

/** What an entry of `fieldSpecs` says; undefined where it has no path. */
export function readFieldSpec(node: DataNode): FieldSpec | undefined {
  const path = textAt(node, 'path');
  if (path === undefined || path === '' || path.length > MAX_PATH) return undefined;
  return { ...readKindSpec(node), path: splitPath(path, '/'), create: textAt(node, 'create') === 'true' };
}

export function readKindSpec(node: DataNode): KindSpec {
  const [group, version, kind] = [textAt(node, 'group'), textAt(node, 'version'), textAt(node, 'kind')];
  return { group: group ?? '', version: version ?? '', kind: kind ?? '' };
}

/** The keys of a path; a delimiter behind a backslash belongs to its key. */
export function splitPath(path: string, delimiter: string): readonly string[] {
  const keys: string[] = [];
  const parts = path.split(delimiter);
  if (parts.length > 1 && parts[0] === '') parts.shift();
  for (const part of parts) {
    const last = keys.at(-1);
    if (last?.endsWith('\\') === true) keys[keys.length - 1] = `${last.slice(0, -1)}${delimiter}${part}`;
    else keys.push(part);
  }
  return keys;
}

export function isOfKind(
  { group, version, kind }: KindSpec,
  id: Omit<ObjectId, 'name' | 'namespace'>,
): boolean {
  return (
    (kind === '' || kind === id.kind) &&
    (group === '' || group === id.group) &&
    (version === '' || version === id.version)
  );
}

/**
 * The node of an object with a change in every place that the path of a field leads to.
 *
 * @param place where what is not there comes from; without it nothing is made
 */
export function changedField(
  node: DataNode,
  { path, create }: FieldSpec,
  change: Change,
  place?: Span,
): DataNode {
  return changedWithin(node, path, change, create ? place : undefined);
}

function changedWithin(
  node: DataNode,
  path: readonly string[],
  change: Change,
  place: Span | undefined,
): DataNode {
  const [step, ...rest] = path;
  if (step === undefined) return change(node) ?? node;
  if (node.kind === 'scalar') return node;
  if (node.kind === 'sequence') {
    const items = node.items.map((item) => changedWithin(item, path, change, place));
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }
  const key = step.endsWith('[]') ? step.slice(0, -2) : step;
  const written = entryOf(node, key);
  // A null is as good as nothing where the field would be made.
  const made = key === step ? place : undefined;
  const old = written !== undefined && made !== undefined && isNull(written.value) ? undefined : written;
  if (old === undefined && made === undefined) return node;
  if (old === undefined && made !== undefined) {
    const value =
      rest.length === 0 ? change(undefined) : changedWithin(mappingNode([], made), rest, change, place);
    return value === undefined ? node : withEntry(node, entryNode(key, value));
  }
  if (old === undefined) return node;
  const value = changedWithin(old.value, rest, change, place);
  if (value === old.value) return node;
  // The entry of a text is where the text is set.
  const span = value.kind === 'scalar' && rest.length === 0 ? value.span : old.span;
  return withEntry(node, { ...old, value, span });
}
