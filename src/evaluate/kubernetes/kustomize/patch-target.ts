import type { DataNode, MappingNode } from '../../../parse/yaml/tree.ts';
import { type BuiltObject, idOf, namesOf, type ObjectId } from './built-object.ts';
import { nodeAt, textAt } from './node.ts';

/** True where the object is one that a `target` or `select` describes: every part of it is a pattern. */
export function isSelected(object: BuiltObject, target: DataNode): boolean {
  const id = idOf(object);
  const fits = (key: keyof ObjectId) => {
    const pattern = textAt(target, key);
    return pattern === undefined || pattern === '' || matches(pattern, id[key] ?? '');
  };
  const name = textAt(target, 'name');
  const namespace = textAt(target, 'namespace');
  return (
    fits('group') &&
    fits('version') &&
    fits('kind') &&
    (name === undefined || namesOf(object).some((known) => matches(name, known.name))) &&
    (namespace === undefined ||
      namesOf(object).some((known) => matches(namespace, known.namespace ?? 'default'))) &&
    isLabelled(nodeAt(object.node, 'metadata', 'labels'), textAt(target, 'labelSelector')) &&
    isLabelled(nodeAt(object.node, 'metadata', 'annotations'), textAt(target, 'annotationSelector'))
  );
}

/** True where a strategic merge patch names the object, by its first name, its last or any in between. */
export function isPatchFor(object: BuiltObject, patch: MappingNode): boolean {
  const id = idOf(object);
  const apiVersion = textAt(patch, 'apiVersion') ?? '';
  const name = textAt(patch, 'metadata', 'name');
  const namespace = textAt(patch, 'metadata', 'namespace');
  return (
    textAt(patch, 'kind') === id.kind &&
    groupOf(apiVersion) === id.group &&
    namesOf(object).some(
      (known) => known.name === name && (namespace ?? 'default') === (known.namespace ?? 'default'),
    )
  );
}

function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

/** Longer patterns are no names. */
const MAX_PATTERN = 500;

/**
 * A pattern is a regular expression that has to fit as a whole. Names, alternatives and `.*` are all that people
 * write; whatever else could take for ever on a stranger's text fits nothing.
 */
function matches(pattern: string, text: string): boolean {
  if (pattern.length > MAX_PATTERN) return false;
  const alternatives = pattern
    .replace(/^\^?\(?/, '')
    .replace(/\)?\$?$/, '')
    .split('|');
  return alternatives.some((alternative) => fitsGlob(alternative.split('.*'), text));
}

/** Whether a text is made of these parts in their order, with anything in between. */
function fitsGlob(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** `app=web,tier!=db,track,!beta`. Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
function isLabelled(labels: DataNode | undefined, selector: string | undefined): boolean {
  if (selector === undefined || selector === '') return true;
  return selector.split(',').every((requirement) => {
    const [, not, key = '', operator, value] =
      /^\s*(!?)\s*([^\s=!]+)\s*(?:(==?|!=)\s*([^\s]*))?\s*$/.exec(requirement) ?? [];
    const actual = textAt(labels, key);
    if (operator === undefined) return (actual === undefined) === (not === '!');
    return (actual === value) === (operator !== '!=');
  });
}
