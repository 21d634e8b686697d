import type { DataNode, ScalarNode } from '../../parse/yaml/tree.ts';

/**
 * A tree as the plain data that a schema speaks of. Keys that `!reset` takes away are not there. Mappings have no prototype,
 * so that no key of a scanned file is anything but a key.
 */
export function schemaData(node: DataNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(schemaData);
    case 'mapping': {
      const data = Object.create(null);
      for (const { key, value } of node.entries) if (stays(value)) data[key] = schemaData(value);
      return data;
    }
  }
}

/** False for what `!reset` takes away. */
function stays({ tag }: DataNode): boolean {
  return tag !== '!reset';
}

/**
 * True where a value may be of another type than it is written in: variables are replaced and the result is read
 * again, and Compose's reader of YAML knows more ways to write a number (`1_000`, `0b11`).
 */
export function isOfUnknownType(node: DataNode): boolean {
  const isOwnTag = node.tag !== undefined && !node.tag.startsWith('!!') && node.tag !== '!override';
  return isOwnTag || (node.kind === 'scalar' && (isInterpolated(node) || mayBeNumber(node)));
}

function isInterpolated({ text }: ScalarNode): boolean {
  return text.replaceAll('$$', '').includes('$');
}

function mayBeNumber({ style, text, value }: ScalarNode): boolean {
  return style === 'plain' && typeof value === 'string' && /^[-+]?\.?[0-9][0-9a-fox_.+-]*$/i.test(text);
}
