import type { DataNode, MappingNode } from '../../parse/yaml/tree.ts';
import type { InvalidSetting } from './validate.ts';

/** Lists of names that the loader does not clear of what is doubled before it validates, as it does others. */
const lists = ['depends_on', 'networks'];

/** Names that stand twice in one list. */
export function repeatedNames(root: MappingNode): readonly InvalidSetting[] {
  return entriesOf(valueAt(root, 'services')).flatMap((service) =>
    lists.flatMap((list) => {
      const names = valueAt(service, list);
      return names?.kind === 'sequence' ? repeatedIn(names.items, list) : [];
    }),
  );
}

function repeatedIn(items: readonly DataNode[], list: string): readonly InvalidSetting[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    if (item.kind !== 'scalar' || item.text.includes('$')) return [];
    const { text: name, span } = item;
    if (seen.has(name))
      return [{ message: `\`${name}\` is in \`${list}\` twice.`, span, written: '', known: [] }];
    seen.add(name);
    return [];
  });
}

function valueAt(node: DataNode, key: string): DataNode | undefined {
  return node.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

function entriesOf(node: DataNode | undefined): readonly DataNode[] {
  return node?.kind === 'mapping' ? node.entries.map(({ value }) => value) : [];
}
