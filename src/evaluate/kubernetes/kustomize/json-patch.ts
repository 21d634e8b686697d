import type { DataNode } from '../../../parse/yaml/tree.ts';
import { entryOf, nodeAt, textAt, withEntry, withoutEntry } from './node.ts';

const MAX_DEPTH = 64;

/**
 * The node with the operations of a JSON patch. An operation on what is not there is left out: the real tool stops.
 * Source: https://www.rfc-editor.org/rfc/rfc6902
 */
export function jsonPatched(target: DataNode, operations: readonly DataNode[]): DataNode {
  let result = target;
  for (const operation of operations) {
    const path = keysOf(textAt(operation, 'path'));
    if (path === undefined) continue;
    result = applied(result, operation, path) ?? result;
  }
  return result;
}

function applied(target: DataNode, operation: DataNode, path: readonly string[]): DataNode | undefined {
  const value = nodeAt(operation, 'value');
  const from = keysOf(textAt(operation, 'from'));
  const moved = from === undefined ? undefined : at(target, from);
  switch (textAt(operation, 'op')) {
    case 'add':
      return value && put(target, path, value, 'insert');
    case 'replace':
      return value && put(target, path, value, 'replace');
    case 'remove':
      return put(target, path, undefined, 'replace');
    case 'copy':
      return moved && put(target, path, moved, 'insert');
    case 'move': {
      const rest = moved && from && put(target, from, undefined, 'replace');
      return rest && moved && put(rest, path, moved, 'insert');
    }
    default:
      return undefined;
  }
}

function at(node: DataNode, [key, ...rest]: readonly string[]): DataNode | undefined {
  if (key === undefined) return node;
  const inner = node.kind === 'sequence' ? node.items[Number(key)] : entryOf(node, key)?.value;
  return inner && at(inner, rest);
}

/** Without a value, what is there is taken away. Undefined where the path leads nowhere. */
function put(
  node: DataNode,
  [key, ...rest]: readonly string[],
  value: DataNode | undefined,
  how: 'insert' | 'replace',
): DataNode | undefined {
  if (key === undefined) return value;
  if (node.kind === 'sequence') {
    const index = key === '-' ? node.items.length : Number(key);
    if (!Number.isInteger(index) || index < 0 || index > node.items.length) return undefined;
    if (rest.length > 0) {
      const item = node.items[index];
      const inner = item && put(item, rest, value, how);
      return inner && { ...node, items: node.items.with(index, inner) };
    }
    if (how === 'replace' && index === node.items.length) return undefined;
    const before = node.items.slice(0, index);
    const after = node.items.slice(how === 'insert' ? index : index + 1);
    return { ...node, items: [...before, ...(value === undefined ? [] : [value]), ...after] };
  }
  if (node.kind !== 'mapping') return undefined;
  const old = entryOf(node, key);
  if (rest.length > 0) {
    const inner = old && put(old.value, rest, value, how);
    return old && inner && withEntry(node, { ...old, value: inner });
  }
  if (value === undefined) return withoutEntry(node, key);
  if (how === 'replace' && old === undefined) return undefined;
  return withEntry(node, { key, keySpan: value.span, value, span: value.span });
}

/** A JSON pointer as keys. Source: https://www.rfc-editor.org/rfc/rfc6901 */
function keysOf(pointer: string | undefined): readonly string[] | undefined {
  if (pointer === undefined || !pointer.startsWith('/')) return undefined;
  const keys = pointer.slice(1).split('/');
  return keys.length > MAX_DEPTH
    ? undefined
    : keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
